"""The words that stand in sign-in sheets, and the codes they mean (DOMAIN §2)."""

import re
from collections.abc import Mapping
from typing import Final, get_args

from deploy.sheets.grid import Unclear, plain
from shared.events import words

AND: Final = re.compile(r"[,;/+&\n]|\b(?:och|samt|and)\b")
UNSAID: Final = frozenset(
    {
        "",
        "anonym",
        "anonymous",
        "namnlos",
        "okand",
        "okant",
        "unknown",
        "villej",
        "villejuppge",
        "vetej",
    }
)
"""What people write where nothing was said; a dash or a question mark is as good as empty."""
NAMELESS: Final = frozenset(
    {
        "",
        "nn",
        "n n",
        "namnlos",
        "namn saknas",
        "saknas",
        "utan namn",
        "inget namn",
        "no name",
        "ingen",
        "gast",
        "guest",
        "inkognito",
        "incognito",
        "hemlig",
        "hemligt",
        "vet ej",
        "vet inte",
    }
)
"""What people write where nobody said a name."""
NAMELESS_SO: Final = (
    "okand",
    "okant",
    "okanda",
    "anonym",
    "anonymt",
    "anonyma",
    "anonymous",
    "unknown",
    "vill ej",
    "vill inte",
    "vill vara anonym",
    "ej uppgett",
)
"""How it begins where more is said of somebody without a name: a woman, the second one that day."""
YES: Final = frozenset({"x", "1", "ja", "j", "yes", "y", "true", "sant", "v"})
NO: Final = frozenset({"", "0", "nej", "n", "no", "false", "falskt"})
TICKS: Final = frozenset("✓✔☑☒√")

Words = Mapping[str, str]
"""Plain words to codes; longer lists cost nothing, but a word that could mean two things has no place."""


def _codes(codes: tuple[str, ...], **more: str) -> Words:
    """Each code under its own name, and under the further words for it."""
    said = {plain(code): code for code in codes}
    return said | {word: code for code, words in more.items() for word in words.split()}


SUPPORTS: Final = _codes(
    get_args(words.Support),
    admin="administration administrativt administrativ",
    it="ithjalp itstod dator datorn data mobil mobilen telefon bankid digitalt epost internet computer",
    bostad="boende lagenhet hyra bostadsko bostadssokande bostadsfragor housing",
    arbete="jobb jobbsokande arbetssokande cv work job",
    blankett="blanketter formular form forms",
    myndighet="myndigheter myndighetskontakt myndighetskontakter myndighetsbrev skatteverket "
    "forsakringskassan arbetsformedlingen migrationsverket authority authorities",
    foraldrastod="foraldraskap parenting",
    oppen_forskola="oppnaforskolan openpreschool",
    foraldraledig_info="foraldraledighet foraldraledig foraldraledighetsinfo infoomforaldraledighet",
    ovrigt="annat ovriga other",
)
GROUPS: Final = _codes(
    get_args(words.TargetGroup),
    kvotflykting="kvot kvotflyktingar",
    abo="anvisad anvisade anvisning",
    ebo="egenbosatt egenbosatta eget",
    massflykt="massflyktsdirektivet massflykting",
    asylsokande="asyl asylsokanden",
    anhorig="anhoriga anhoriginvandrare",
    okand="okant vetej unknown",
)
SEXES: Final = _codes(
    get_args(words.Sex),
    kvinna="k kv kvinnor f female woman women flicka tjej",
    man="m male men pojke kille",
    uppgift_saknas="okant okand villej villejuppge annat unknown other saknas",
)
CHANNELS: Final = _codes(
    get_args(words.Channel),
    flyktinggruppen="flyktinggrupp handlaggare",
    ekonomiskt_bistand="forsorjningsstod",
    lokaltidning="tidning tidningen lokaltidningen",
    sociala_medier="facebook instagram sociala",
    hemsida="hemsidan webb webben website",
    anslagstavla="anslag affisch poster",
    valkomstcenter="valkomstcentret",
    vanner="van vannen kompis kompisar bekant bekanta slakt friend friends",
    okand="okant vetej unknown",
)
GIVERS: Final = _codes(
    get_args(words.Giver),
    host="vard vardinna personal projektanstalld",
    volunteer="volontar volontaren volontarer",
    unit="enhet enheten kommunen",
)


def unsaid(name: str) -> bool:
    """Whether what stands in place of a name says that none was given."""
    words = " ".join(map(plain, name.split()))
    return words in NAMELESS or f"{words} ".startswith(tuple(f"{so} " for so in NAMELESS_SO))


def one(text: str, codes: Words) -> str | None:
    """The code that a cell means; none where it is empty, Unclear where it is no word for one."""
    word = plain(text)
    if not word:
        return None
    if word not in codes:
        raise Unclear("there is no code for what is written here")
    return codes[word]


def several(text: str, codes: Words) -> tuple[str, ...]:
    """The codes in a cell with several words, each once, in the order of their names."""
    if plain(text) in codes:
        return (codes[plain(text)],)
    return tuple(
        sorted({code for part in AND.split(text.casefold()) if (code := one(part, codes))})
    )


def mark(text: str) -> bool:
    """Whether a cell is ticked; Unclear where it holds anything but a tick or nothing."""
    word = plain(text)
    if word in YES or set(text.strip()) & TICKS:
        return True
    if word in NO:
        return False
    raise Unclear("this is neither a tick nor empty")


def is_mark(text: str) -> bool:
    """Whether a cell can be read as ticked or not."""
    return plain(text) in YES | NO or bool(set(text.strip()) & TICKS)
