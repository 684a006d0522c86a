"""Who may be the same person twice: pairs that resemble each other, why, and how much; in memory only."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product
from typing import Final, Literal
from uuid import UUID

from services.visits.likeness import Said, likeness, said
from services.visits.queries.people import Person
from shared.personnummer import plain

Cause = Literal[
    "same_personnummer",
    "same_case_number",
    "same_phone",
    "same_name",
    "similar_name",
    "same_birth_date",
    "same_birth_year",
]
WEIGHTS: Final[dict[Cause, float]] = {
    "same_personnummer": 60,
    "same_case_number": 30,
    "same_phone": 30,
    "same_name": 40,
    "similar_name": 40,  # as much of it as the names are alike
    "same_birth_date": 30,
    "same_birth_year": 10,
}
NUMBERS: Final[frozenset[Cause]] = frozenset(
    {"same_personnummer", "same_case_number", "same_phone"}
)
OTHER_DAY: Final = 20
"""What a score loses where both birth dates are known and differ: a slip, or two persons."""
SAME: Final = 97.0
"""From this likeness on a name is the same, however it is written."""
DIALLED: Final = 9
"""Digits at the end of a telephone number that tell lines apart, whatever stands before them."""

Block = tuple[object, ...]
ANY: Final = "any"
"""In place of a year of birth: all of them, and those of whom none is known."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two ids that resemble each other, the smaller first; the score is 1 to 100."""

    one: UUID
    other: UUID
    score: float
    causes: tuple[Cause, ...]


def ranked(pair: Pair) -> tuple[float, UUID, UUID]:
    """What a pair is sorted by: the likeliest first, equals by id."""
    return -pair.score, pair.one, pair.other


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody, by what they are compared by: numbers only as keyed hashes."""

    person: Person = field(repr=False)
    name: Said = field(repr=False)
    numbers: Mapping[Cause, bytes]

    @property
    def blocks(self) -> set[Block]:
        """Where they stand to be found by those who come later."""
        year = self.person.birth_year
        return self._shared | {(*two, at) for two in self._two for at in (year, ANY)}

    @property
    def looks_in(self) -> set[Block]:
        """Where those stand whom they are compared with."""
        year = self.person.birth_year
        at_years = (year, None) if year else (ANY,)
        return self._shared | {(*two, at) for two in self._two for at in at_years}

    @property
    def _shared(self) -> set[Block]:
        year, day = self.person.birth_year, self.person.birth_date
        born: set[Block] = {("born", day)} if day else set()
        named = {(bones, year) for word in self.name.bones for bones in word if year}
        return {*self.numbers.items()} | born | named

    @property
    def _two(self) -> set[tuple[str, ...]]:
        """The consonants of every two words of the name."""
        words = combinations(self.name.bones, 2)
        return {tuple(sorted(both)) for a, b in words for both in product(a, b)}


@dataclass(slots=True)
class Resemblance:
    """Every pair that resembles each other; who is new is compared later, a few at a time.

    Nobody is compared with everybody: only those who share a number, a birth date, the year and
    the consonants of a name, or those of two names where one year of birth is not known.
    """

    mac: Callable[[bytes], bytes]
    _new: dict[UUID, Person] = field(default_factory=dict, repr=False)
    _known: dict[UUID, Known] = field(default_factory=dict, repr=False)
    _blocks: dict[Block, set[UUID]] = field(default_factory=dict, repr=False)
    _pairs: dict[UUID, dict[UUID, Pair]] = field(default_factory=dict, repr=False)

    def put(self, person: Person) -> None:
        """Let somebody be compared, as they are now."""
        self.drop(person.id)
        self._new[person.id] = person

    def drop(self, id_: UUID) -> None:
        """Forget somebody, and every pair that they are one of."""
        self._new.pop(id_, None)
        known = self._known.pop(id_, None)
        for block in known.blocks if known else ():
            self._blocks[block].discard(id_)
            if not self._blocks[block]:
                del self._blocks[block]
        for other in self._pairs.pop(id_, {}):
            del self._pairs[other][id_]

    def compare(self, most: int) -> bool:
        """Compare so many of those who are new; whether any are left."""
        for id_ in list(self._new)[:most]:
            self._compare(self._new.pop(id_))
        return bool(self._new)

    def pairs(self) -> Iterator[Pair]:
        """Every pair once, in no order."""
        for id_, its in self._pairs.items():
            yield from (pair for pair in its.values() if pair.one == id_)

    def _compare(self, person: Person) -> None:
        it = Known(person, said(person.display_name), dict(self._numbers(person)))
        for id_ in {id_ for block in it.looks_in for id_ in self._blocks.get(block, ())}:
            if pair := compared(it, self._known[id_]):
                self._pairs.setdefault(pair.one, {})[pair.other] = pair
                self._pairs.setdefault(pair.other, {})[pair.one] = pair
        self._known[person.id] = it
        for block in it.blocks:
            self._blocks.setdefault(block, set()).add(person.id)

    def _numbers(self, person: Person) -> Iterator[tuple[Cause, bytes]]:
        digits = "".join(filter(str.isdigit, person.phone or ""))[-DIALLED:]
        told: dict[Cause, str | None] = {
            "same_personnummer": person.personnummer and plain(person.personnummer),
            "same_case_number": person.case_number and person.case_number.strip().casefold(),
            "same_phone": digits,
        }
        return ((cause, self.mac(f"{cause}:{it}".encode())) for cause, it in told.items() if it)


def compared(one: Known, other: Known) -> Pair | None:
    """What two have in common; None where that is too little to ask anybody about."""
    causes: list[Cause] = [cause for cause, _ in one.numbers.items() & other.numbers.items()]
    causes.sort(key=list(WEIGHTS).index)
    like = likeness(one.name, other.name)
    if not causes and (not like or _born_apart(one.person, other.person)):
        return None
    if like:
        causes.append("same_name" if like >= SAME else "similar_name")
    causes += _born(one.person, other.person)
    first, second = sorted((one.person.id, other.person.id))
    return Pair(first, second, _score(one.person, other.person, causes, like), tuple(causes))


def _score(one: Person, other: Person, causes: Sequence[Cause], like: float) -> float:
    score = sum(WEIGHTS[it] * (like / 100 if it == "similar_name" else 1) for it in causes)
    if one.birth_date and other.birth_date and one.birth_date != other.birth_date:
        score -= OTHER_DAY
    return round(min(max(score, 1), 100), 1)


def _born(one: Person, other: Person) -> list[Cause]:
    if one.birth_date and one.birth_date == other.birth_date:
        return ["same_birth_date"]
    return ["same_birth_year"] if one.birth_year and one.birth_year == other.birth_year else []


def _born_apart(one: Person, other: Person) -> bool:
    return bool(one.birth_year and other.birth_year and one.birth_year != other.birth_year)
