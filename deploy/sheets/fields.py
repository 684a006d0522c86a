"""What a heading says that its column holds, and what must never be read (R5, R6)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from deploy.sheets.grid import Unclear, plain
from deploy.sheets.words import SUPPORTS

HEADINGS: Final = {
    "date": "datum dat dag date day besoksdatum besokdatum besoksdag datumforbesok visitdate dateofvisit",
    "time": "tid tidpunkt kl klockan klockslag ankomst ankomsttid besokstid incheckning tidin time arrival",
    "name": "namn namnet besokare besokarensnamn deltagare forochefternamn namnochefternamn "
    "fullstandigtnamn name fullname visitor",
    "given_name": "fornamn tilltalsnamn firstname givenname",
    "family_name": "efternamn slaktnamn lastname surname familyname",
    "birth": "fodd fodelsear fodelsedatum fodelsedag fodelsetid born birthyear yearofbirth birthdate "
    "dateofbirth",
    "sex": "kon sex gender konkm konkvinnaman kvinnaman km",
    "target_group": "grupp malgrupp malgruppen group targetgroup",
    "supports": "stod stodinsats stodinsatser arende arenden hjalp hjalpmed fickhjalpmed stodmed insats "
    "insatser besoksorsak anledning support supports helpwith reason",
    "children": "barn antalbarn medfoljandebarn barnantal children numberofchildren",
    "stayed": "stannade stannadekvar stannadepafika stannar stayed stayedon",
    "channel": "hittadehit hittadehitvia hurhittadeduhit hurhittadenihit kanal foundthrough foundus "
    "channel",
    "given_by": "givetav stodgivetav givenav hjalptav hjalpav hjalpteav givenby helpedby",
}
BY_HEADING: Final = {word: field for field, words in HEADINGS.items() for word in words.split()}
MARKED: Final = {word: f"support:{code}" for word, code in SUPPORTS.items()}
"""Columns with a tick for each kind of help."""
TICKED: Final = tuple(dict.fromkeys(MARKED.values()))
REPEATED: Final = frozenset({"supports"})
"""What several columns may tell together."""
MOTIVATED: Final = ("personnummer:identification", "personnummer:case_link")
YEARS: Final = frozenset({"ar", "artal", "year"})


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of sheet: what headings mean in it, what else --map may name, what it cannot do without."""

    by_heading: Mapping[str, str]
    more: frozenset[str]
    needed: frozenset[str]
    """A table has a column of one of these."""

    @property
    def fields(self) -> frozenset[str]:
        """What --map may name; nothing leaves the column out."""
        return frozenset({*self.by_heading.values(), *self.more, ""})


VISITS: Final = Kind(
    by_heading=MARKED | BY_HEADING,
    more=frozenset({*MOTIVATED, "phone"}),
    needed=frozenset({"date"}),
)
ASIDE: Final = re.compile(r"\(.*?\)")

NEVER_EXACTLY: Final = frozenset(
    [
        "land",
        "country",
        "hemland",
        "tro",
        "faith",
        "sprak",
        "language",
        "religion",
        "halsa",
        "health",
    ]
)
NEVER: Final = (
    "nationalit",
    "medborgarskap",
    "citizen",
    "fodelseland",
    "hemland",
    "ursprung",
    "origin",
    "etni",
    "ethnic",
    "folkgrupp",
    "religi",
    "trossamfund",
    "halsa",
    "sjuk",
    "diagnos",
    "illness",
    "medicin",
    "allergi",
    "funktionsned",
    "funktionsvar",
    "handikapp",
    "disab",
    "modersmal",
    "mothertongue",
    "politi",
    "sexuell",
)
NUMBERS: Final = (
    "personn",
    "persn",
    "pnr",
    "samordningsn",
    "socialsecurity",
    "ssn",
    "personalnumber",
)


def field_of(heading: str, told: Mapping[str, str], kind: Kind = VISITS) -> str | None:
    """The field under a heading: as --map tells, or as people usually call it; none where unknown."""
    for word in _spellings(heading, kind.by_heading):
        field = told.get(word, kind.by_heading.get(word))
        if field is not None:
            return field
    return None


def why_left_out(heading: str) -> str:
    """The reason for leaving out a column that no field was found for."""
    if forbidden(heading):
        return "must never be held (R5), so it was not read"
    if any(part in plain(heading) for part in NUMBERS):
        return "a personal number needs a motivation (R6): name it in --map as personnummer:identification"
    if plain(heading) in YEARS:
        return "it may be the year of the visit or of birth; --map can say birth, and --year that of visits"
    return "no field is known for it; --map can name one"


def _spellings(heading: str, known: Mapping[str, str]) -> Iterator[str]:
    """The heading; without its parentheses; `Stöd 2` as `Stöd`; `Stöd/ärende` too; what follows `Stöd:`."""
    bare = ASIDE.sub("", heading)
    yield plain(heading)
    yield plain(bare)
    if known.get(numberless := plain(bare).rstrip("0123456789")) == "supports":
        yield numberless
    parts = [plain(part) for part in bare.split("/")]
    if all(known.get(part, "support:").partition(":")[1] == "" for part in parts):
        yield parts[0]
    group, _, rest = bare.replace(":", "-").partition("-")
    if known.get(plain(group)) == "supports":
        yield plain(rest)


def forbidden(heading: str) -> bool:
    """Whether a column tells of what must never be held (R5)."""
    word = plain(heading)
    return word in NEVER_EXACTLY or any(part in word for part in NEVER)


def named_in(headings: Iterable[str], kind: Kind = VISITS) -> set[str]:
    """Every word under which --map may name one of these headings."""
    return {word for heading in headings for word in _spellings(heading, kind.by_heading)}


def checked(told: Mapping[str, object], kind: Kind = VISITS) -> dict[str, str]:
    """What --map says, by plain heading; Unclear where it names no field, or what must not be held."""
    found = {}
    for heading, field in _flat(told).items():
        if not isinstance(field, str) or field not in kind.fields:
            known = ", ".join(sorted(kind.fields - {""}))
            raise Unclear(f'"{heading}" is mapped to no field; the fields are {known}')
        if field and forbidden(heading):
            raise Unclear(f'"{heading}" must never be held (R5)')
        found[plain(heading)] = field
    return found


def _flat(told: Mapping[str, object]) -> Mapping[str, object]:
    """The headings, where all of them stand together in one table with a name."""
    match [*told.values()]:
        case [dict() as table] if table:
            return table if all(isinstance(field, str) for field in table.values()) else told
        case _:
            return told
