"""Who is known, in memory only: found by name, personal number or case number (R2), never stored readable."""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from uuid_utils.compat import uuid7

from services.visits.deciders.guarding import UNGUARDED
from services.visits.names import NameIndex
from services.visits.queries.merges import MERGES
from services.visits.queries.people import Person, after, people_after
from services.visits.queries.resemblance import Cause, Pair, Resemblance, ranked
from shared.events.envelope import Recorded
from shared.log.aliases import Aliases
from shared.log.wish import Wish
from shared.node import Node
from shared.personnummer import plain
from shared.privacy.access import RecordRead
from shared.privacy.opening import opened

CHUNK: Final = 2000
AT_ONCE: Final = 5
"""New people compared with the others before somebody else has their turn."""
READER: Final = "system:directory"
TRACE: Final = f"00-{1:032x}-{1:016x}-00"


Allows = Callable[[Person], bool]
"""Whether a guarded person may be shown to whoever asks."""


@dataclass(frozen=True, slots=True)
class Found:
    """A person who answers to a search, and how well (100: exactly)."""

    person: Person
    score: float


@dataclass(frozen=True, slots=True)
class Alike:
    """Two who may be one, why, and how likely (100: as good as sure)."""

    one: Person
    other: Person
    score: float
    causes: tuple[Cause, ...]

    @property
    def rank(self) -> tuple[float, UUID, UUID]:
        """The likeliest first, equals by id."""
        return -self.score, self.one.id, self.other.id


@dataclass(slots=True)
class Shelf:
    """Some of those who are known, by what they may be found by; numbers only as keyed hashes."""

    mac: Callable[[bytes], bytes]
    people: dict[UUID, Person] = field(default_factory=dict, repr=False)
    names: NameIndex = field(default_factory=NameIndex, repr=False)
    numbers: dict[bytes, set[UUID]] = field(default_factory=dict, repr=False)

    def put(self, person: Person) -> None:
        """Add somebody who is not there."""
        self.people[person.id] = person
        self.names.put(person.id, person.given_name, person.family_name)
        for hashed in self._hashes(person):
            self.numbers.setdefault(hashed, set()).add(person.id)

    def take(self, id_: UUID) -> Person | None:
        """Take somebody away with everything that leads to them; None where they are not there."""
        person = self.people.pop(id_, None)
        if person:
            self.names.drop(id_)
            for hashed in self._hashes(person):
                self._forget(hashed, id_)
        return person

    def by_name(self, name: str, limit: int) -> list[Found]:
        """Whose name sounds like this, best first."""
        return [Found(self.people[h.person], h.score) for h in self.names.search(name, limit)]

    def by_number(self, kind: str, number: str) -> list[Found]:
        """Who has this personnummer or case_number."""
        ids = sorted(self.numbers.get(self._hash(kind, number), ()))
        return [Found(self.people[id_], 100.0) for id_ in ids]

    def _forget(self, hashed: bytes, id_: UUID) -> None:
        self.numbers[hashed].discard(id_)
        if not self.numbers[hashed]:
            del self.numbers[hashed]

    def _hashes(self, person: Person) -> list[bytes]:
        numbers = (("personnummer", person.personnummer), ("case_number", person.case_number))
        return [self._hash(kind, number) for kind, number in numbers if number]

    def _hash(self, kind: str, number: str) -> bytes:
        same = plain(number) if kind == "personnummer" else number.strip().casefold()
        return self.mac(f"{kind}:{same}".encode())


@dataclass(slots=True)
class Directory:
    """Everybody who is known; brought up to the log's end before every search, so it is never late.

    Who is guarded stands apart: a search by somebody who may see none of them does not touch
    them, so neither its answer nor its time says that they are there (R7). Whoever was dropped for
    another is found under the names and numbers of both, and shown as the other.
    """

    node: Node
    aliases: Aliases = field(default_factory=lambda: Aliases(MERGES))
    _open: Shelf = field(init=False, repr=False)
    _guarded: Shelf = field(init=False, repr=False)
    _alike: Resemblance = field(init=False, repr=False)
    _position: int = 0
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    def __post_init__(self) -> None:
        self._open, self._guarded = Shelf(self._mac), Shelf(self._mac)
        self._alike = Resemblance(self._mac)

    async def by_name(self, name: str, limit: int, allows: Allows) -> list[Found]:
        """Whose name sounds like this, best first."""
        await self._refresh()
        found = self._open.by_name(name, limit + len(self.aliases.all_dropped))
        if self._shows(allows):
            found += self._guarded.by_name(name, len(self._guarded.people))
        return self._resolved(found, limit, allows)

    async def by_number(self, kind: str, number: str, limit: int, allows: Allows) -> list[Found]:
        """Who has this personnummer or case_number."""
        await self._refresh()
        found = self._open.by_number(kind, number)
        if self._shows(allows):
            found += self._guarded.by_number(kind, number)
        return self._resolved(found, limit, allows)

    async def alike(self, allows: Allows) -> list[Alike]:
        """Whoever may be there twice, the likeliest first; none that was merged, or judged to be two."""
        await self._refresh()
        left = True
        while left:
            left = self._alike.compare(AT_ONCE)
            await asyncio.sleep(0)  # whoever is at the desk goes first
        judged, best = self.aliases.judged(), dict[frozenset[UUID], Pair]()
        for pair in self._alike.pairs():
            both = frozenset(map(self.aliases.canonical, (pair.one, pair.other)))
            known = best.get(both)
            if len(both) > 1 and both not in judged and (not known or ranked(pair) < ranked(known)):
                best[both] = pair
        return self._pairs(best, allows)

    async def known(self, ids: Iterable[UUID], allows: Allows) -> dict[UUID, Person]:
        """Whom these ids are shown as; whoever may not be shown is missing, as nobody is (R7)."""
        await self._refresh()
        found = ((id_, self._person(self.aliases.canonical(id_))) for id_ in ids)
        return {id_: it for id_, it in found if it and (it.guard == UNGUARDED or allows(it))}

    def _pairs(self, best: Mapping[frozenset[UUID], Pair], allows: Allows) -> list[Alike]:
        found = []
        for both, pair in best.items():
            one, other = (self._person(id_) for id_ in sorted(both))
            if one and other and allows(one) and allows(other):
                found.append(Alike(one, other, pair.score, pair.causes))
        return sorted(found, key=lambda it: it.rank)

    def _resolved(self, found: Iterable[Found], limit: int, allows: Allows) -> list[Found]:
        """Each person once, under the id that was kept, by the best of what they are found by."""
        best: dict[UUID, Found] = {}
        for one in sorted(found, key=lambda it: -it.score):
            person = self._person(self.aliases.canonical(one.person.id))
            if person and (person.guard == UNGUARDED or allows(person)):
                best.setdefault(person.id, Found(person, one.score))
        return list(best.values())[:limit]

    def _person(self, id_: UUID) -> Person | None:
        return self._open.people.get(id_) or self._guarded.people.get(id_)

    def _shows(self, allows: Allows) -> bool:
        """Whether any guarded person may be shown; every one is asked about, whatever is searched for."""
        return sum(map(allows, self._guarded.people.values())) > 0

    async def forget(self) -> None:
        """Let go of whoever was erased, without waiting for the next search."""
        if self._position:
            await self._refresh()

    async def _refresh(self) -> None:
        await self.aliases.refresh(self.node.db)
        async with self._turn:
            while rows := await people_after(self.node.db, self._position, CHUNK):
                if self._position == 0:
                    await self._record()
                for fact in await opened(self.node.db, self.node.vault, rows):
                    self._take(fact)
                self._position = rows[-1]["position"]

    def _take(self, fact: Recorded) -> None:
        id_ = fact.envelope.stream
        person = after(self._open.take(id_) or self._guarded.take(id_), fact)
        self._alike.drop(id_)
        if person:
            self._alike.put(person)
            (self._open if person.guard == UNGUARDED else self._guarded).put(person)

    def _mac(self, text: bytes) -> bytes:
        return self.node.vault.mac(text)

    async def _record(self) -> None:
        """One system access record for the filling (DESIGN §10); none where there is nobody."""
        key, now = uuid7(), datetime.now(UTC)
        command = RecordRead(
            roles=("system",),
            purpose="drop_in_support",
            fields=(
                "given_name",
                "family_name",
                "birth_date",
                "birth_year",
                "personnummer",
                "phone",
                "case_number",
            ),
            release="listed",
        )
        mac = self.node.vault.mac(key.bytes)
        await self.node.batcher.submit(Wish(command, key, mac, READER, now, now.date(), TRACE))
