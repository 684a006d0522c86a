"""Names found however they are spelt: an index in memory that forgets when told to."""

import re
import unicodedata
from bisect import bisect_left, insort
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import reduce
from heapq import nsmallest
from itertools import combinations
from uuid import UUID

from anyascii import anyascii
from rapidfuzz.distance import OSA, Indel, Levenshtein
from rapidfuzz.process import extract


def _rules(text: str) -> Callable[[str], str]:
    """Rewrite by pattern>letters, one rule after the other."""
    rules = [(re.compile(rule[0]), rule[2]) for rule in (r.partition(">") for r in text.split())]
    return lambda word: reduce(lambda said, rule: rule[0].sub(rule[1], said), rules, word)


# Arabic letters: plain transliteration would lose long vowels (Salim is not Salma), run an h into
# the letter before (Zahra does not begin with zh), and hear no Dari (Reza for Rida).
_arabic = _rules("""
    ^ع>a
    (?<=.)و(?![اآيیىةو])>u
    (?<=..)[هح]$>a
    [هح]>-h  ج>dzh  چ>sh  ض>dh  [اأإآٱىة]>a  ع>
""")
# What is heard in what is written; a capital or ç waits for the ears below, and an H that is left
# is a rough h, never silent. Zeinab = Somali Seynab, Tsegay = Segay, Shevchenko = Sjevtjenko.
_consonants = _rules(r"""
    shch|tsch|sch|tch|sh|sj>s  dzh>J  dj>Y  zh|zj|z>s  ch(?=r)|^c(?=[lr])|ck>k  ch>C  tj>T  kh>H
    th>P  dh>D  gh>g  ph>f  q>Q  w>v  ^ts>s  ceci>sesi  c(?=[eiy])>ç  [^a-zç0-9CDHJPQTY]>
""")
# One letter, several sounds, but one tradition in a name: north Jasmin = Yasmin, Alexandra =
# Aleksandra; south (Somali, Arabic) Cali = Ali, Maxamed = Mahamed, Jamal = Gamal, Othman = Cusmaan;
# east (Slavic, Persian) Bogdan = Bohdan, Tetjana = Tetyana, Hricenko = Hrytsenko, Ridha = Reza.
_NORTH = {**dict(zip("CDJPQTçcj", "sdgtksski", strict=True)), "x": "ks", "Y": "di"}
_SOUTH = _NORTH | {"C": "H", "P": "s", "Y": "g", "ç": "", "c": "", "j": "g", "x": "h"}
_EAST = _NORTH | {"D": "s", "H": "k", "J": "s", "Q": "g", "T": "ti", "ç": "ts", "c": "ts", "g": "h"}
_EARS = [str.maketrans(ear) for ear in (_NORTH, _SOUTH, _EAST)]
# Vowels vary most, so three are left: Parveen = Parvin, Soeren = Sören, Aisha = Somali Caasha,
# Laila = Leila (but Maya is not Mia). Hassan = Hasan, Abdirahman = Abdurrahman, Maryan = Maryam.
# Endings: Sarah = Sara, Ahmet = Ahmed, Zeynep = Zeynab; not in three letters, where more may come.
_vowels = _rules(r"""
    ee>i  ([aou])e>\1  ^a[iy]+e?(?=s)>a  (?<=.)a[iy]+(?![aeiouy])>i  [ey]>i  o>u  (.)\1+>\1
    ^abd[aiu]l?>abdul  ^abdulahi$>abdula  ^(m[ai]ri[ai])n$>\1m
    (?<=..[ai])h$>  (?<=..[aiu])t$>d  (?<=..[aiu])p$>b
""")
ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f]")  # short vowels are not written
_BONELESS = str.maketrans("", "", "aiuv")  # v is a vowel too: one Arabic letter writes v, o and u
_SILENT = re.compile("[\u0640'`\u00b4\u2018\u2019\u02b0-\u02ff]")  # O'Brien = OBrien
_PARTICLES = frozenset(("al", "el", "ul", "bin", "ibn", "bint", "von", "af", "de"))
_MOST_WORDS = 6  # what follows in a longer name neither finds nor hides anybody
_LETTERS = 3  # fewer, alone, are a whole name (Bo, Li) and not the beginning of one
_SOUNDS = 4  # in a shorter word every sound counts; in a longer one, one in four may be wrong
_BONES = 3  # fewer begin too many names
# How alike, 0 to 1, are words that sound the same, that do but for unwritten vowels, that begin so.
_SAME, _BARE, _BEGUN = 0.98, 0.95, 0.8
# How alike they must be, at least: a word (one slip in four letters), the words of a name together
# (two vowels in six), the one word that stands for a whole name, two words written as one.
_WORD, _NAME, _ONLY, _JOINED = 0.72, 0.775, 0.9, 0.92

_EDITS = Levenshtein.distance
_Found = dict[str, list[tuple[float, int]]]  # by known word: how like which part of what is asked


@dataclass(frozen=True, slots=True)
class Hit:
    """A person whose name may be meant, and how well it fits: 100 is the same name."""

    person: UUID
    score: float


@dataclass(frozen=True, slots=True, repr=False)
class _Name:
    """Words, alone and joined to neighbours, each with the bits of the words that it covers."""

    whole: str
    parts: tuple[tuple[str, int], ...]
    every: int


def spoken(word: str) -> set[str]:
    """Every way the word may sound; never none."""
    heard = _consonants(anyascii(_arabic(word)).lower())
    return {_vowels(heard.translate(ear)).lower() for ear in _EARS} - {""} or {word}


def bones_of(sound: str) -> str:
    """The consonants, and a mark where a vowel comes first."""
    return "a" * (sound[0] in "aiu") + sound.translate(_BONELESS)


def sounds_alike(asked: str, known: str, *, bare: bool) -> float:
    """How alike two words sound, the asked one perhaps unfinished; a vowel is two thirds of an edit."""
    part = len(asked) / len(known)
    if known.startswith(asked):
        return _BEGUN + (_SAME - _BEGUN) * part
    bones, others, stem = bones_of(asked), bones_of(known), known[: len(asked)]
    ends = asked.lstrip("aiu"), known.lstrip("aiu")
    left_out = Indel.distance(*ends) == abs(len(ends[0]) - len(ends[1]))
    if bare and bones == others and left_out and asked[-1] == known[-1]:
        return _BARE
    if bare and bones != others and others.startswith(bones):
        return _BEGUN
    if min(len(asked), len(known)) < _SOUNDS:
        return 0.0
    slips = len(asked) // _SOUNDS if len(bones) >= _BONES and bones == bones_of(stem) else -1
    begun = (_BEGUN + 0.1 * part) * (OSA.distance(asked, stem) <= slips)
    edits = (2 * OSA.distance(asked, known) + OSA.distance(bones, others)) / 3
    return max(begun, 1 - edits / max(len(asked), len(known)))


def words_in(text: str) -> list[str]:
    """The words of a name, plain."""
    plain = _SILENT.sub("", unicodedata.normalize("NFKC", text).casefold())
    return "".join(" " if unicodedata.category(c)[0] in "CPSZ" else c for c in plain).split()


def _name(*fields: str | None) -> _Name:
    """Read a name; a particle that is not last has no bit: it is neither asked for nor missed."""
    said = [(at, word) for at, text in enumerate(fields) for word in words_in(text or "")]
    said = said[:_MOST_WORDS]
    words = [word for _, word in said]
    bits = [(w not in _PARTICLES or at == len(said) - 1) << at for at, w in enumerate(words)]
    ends = combinations(range(len(said) + 1), 2)
    runs = [slice(a, b) for a, b in ends if said[a][0] == said[b - 1][0] and any(bits[a:b])]
    parts = tuple(("".join(words[run]), sum(bits[run])) for run in runs)
    return _Name(anyascii(" ".join(words)), parts, sum(bits))


def _paired(found: _Found, name: _Name) -> tuple[float, int, int]:
    """Give each word to one word, the best first: the likeness, and the bits of both sides."""
    pairs = [(-like, q, p) for word, p in name.parts for like, q in found.get(word, ())]
    if len(pairs) > 1:
        pairs.sort(key=lambda x: (x[0], -x[1].bit_count() - x[2].bit_count()))
    like, said, told = 0.0, 0, 0
    for each, q, p in pairs:
        if not (q & said or p & told):
            like, said, told = like - each * q.bit_count(), said | q, told | p
    return like, said, told


def _score(asked: _Name, found: _Found, name: _Name) -> float:
    """0 unless plausible: alike, and nothing asked that the name lacks but for the two cases below."""
    like, said, told = _paired(found, name)
    words, hits = asked.every.bit_count(), said.bit_count()
    only = told == name.every and like >= _ONLY * hits  # known by less than is asked
    ends = name.every & -name.every | 1 << name.every.bit_length() - 1
    middle = hits == words - 1 > 1 and told & ends == ends  # asked with another middle name
    if not hits or like < _NAME * hits or not (hits == words or only or middle):
        return 0.0
    known = told.bit_count() / name.every.bit_count()
    spelling = Indel.normalized_similarity(asked.whole, name.whole)
    return 95 * like / words * (0.85 + 0.15 * known) + 5 * spelling


def _keys(word: str) -> Iterator[tuple[str, str, str]]:
    """What a word is looked up by: its letters, sounds and bones; with the sound, and the word."""
    yield "=" + word, "", word
    for sound in spoken(word):
        yield sound, sound, word
        yield "*" + bones_of(sound), sound, word


class NameIndex:
    """Who may be meant by a name. Names lie in the clear here, and dropped ones nowhere."""

    def __init__(self) -> None:
        self._names: dict[int, _Name] = {}  # by person
        self._people: dict[str, set[int]] = {}  # by word
        self._keys: list[tuple[str, str, str]] = []  # sorted

    def __len__(self) -> int:
        return len(self._names)

    def put(self, person: UUID, given_name: str | None, family_name: str | None) -> None:
        """Let a person be found by this name and by no earlier one; without a name, not at all."""
        self.drop(person)
        name = _name(given_name, family_name)
        if name.every:
            self._names[person.int] = name
        for word in dict(name.parts):
            for key in _keys(word) if word not in self._people else ():
                insort(self._keys, key)
            self._people.setdefault(word, set()).add(person.int)

    def drop(self, person: UUID) -> None:
        """Forget a person, and every word that nobody else is called."""
        name = self._names.pop(person.int, None)
        for word in dict(name.parts) if name else ():
            self._people[word].remove(person.int)
            if not self._people[word]:
                del self._people[word]
                for key in _keys(word):
                    del self._keys[bisect_left(self._keys, key)]

    def search(self, name: str, limit: int = 10) -> list[Hit]:
        """The people who may be meant, best first and equals by id; words may be unfinished."""
        asked = _name(name)
        least = _WORD if any(len(word) >= _LETTERS for word, _ in asked.parts) else _SAME
        found: _Found = {}
        for word, bits in asked.parts:
            for known, like in self._alike(word, bits, least):
                found.setdefault(known, []).append((like, bits))
        scored = ((-_score(asked, found, self._names[p]), p) for p in self._meant(asked, found))
        best = nsmallest(limit, (hit for hit in scored if hit[0]))
        return [Hit(UUID(int=who), -score) for score, who in best]

    def _alike(self, word: str, bits: int, least: float) -> Iterator[tuple[str, float]]:
        """The known words that this may be, slipped, begun or heard, and how alike they are."""
        joined = bits.bit_count() > 1
        words = [] if joined else list(self._people)
        slips = extract(word, words, scorer=_EDITS, score_cutoff=len(word) // 4 + 1, limit=None)
        found = {known: OSA.normalized_similarity(word, known) for known, _, _ in slips}
        for _, known in self._under("=" + word, begun=True):
            found[known] = _BEGUN + (1 - _BEGUN) * len(word) / len(known)
        for asked, sound, known in self._near(word):
            like = sounds_alike(asked, sound, bare=bool(ARABIC.search(word + known)))
            found[known] = max(like, found.get(known, 0))
        least = max(least, _JOINED * joined)
        return ((known, like) for known, like in found.items() if like >= least)

    def _near(self, word: str) -> Iterator[tuple[str, str, str]]:
        """Each way to say a word, with sounds (and their words) that begin so or share its bones."""
        for asked in spoken(word):
            bones = bones_of(asked)
            near = self._under("*" + bones, begun=len(bones) >= _BONES)
            for sound, known in near | self._under(asked, begun=len(asked) > 1):
                yield asked, sound, known

    def _under(self, key: str, *, begun: bool) -> set[tuple[str, str]]:
        ends = (key, key + ("\U0010ffff" if begun else "\0"))
        first, last = (bisect_left(self._keys, (end, "", "")) for end in ends)
        return {(sound, word) for _, sound, word in self._keys[first:last]}

    def _meant(self, asked: _Name, found: _Found) -> set[int]:
        """Everybody with enough of the name to be worth a score."""
        people: dict[int, set[int]] = {}
        for word, meant in found.items():
            for _, bits in meant:
                people.setdefault(bits, set()).update(self._people[word])
        both = [people[a] & people[b] for a, b in combinations(people, 2) if not a & b]
        lone = [{p for p in who if self._names[p].every == 1} for who in people.values()]
        return people.get(asked.every, set()).union(*both, *lone)
