"""Who is known, in memory only: found by name, personal number or case number (R2), never stored readable."""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from uuid_utils.compat import uuid7

from services.visits.names import NameIndex
from services.visits.queries.merges import Aliases
from services.visits.queries.people import Person, after, people_after
from services.visits.queries.resemblance import Cause, Pair, Resemblance, ranked
from shared.events.envelope import Recorded
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
"""Whether a person may be shown to whoever asks."""


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
class Directory:
    """Everybody who is known; brought up to the log's end before every search, so it is never late.

    Whoever was dropped for another is found under the names and numbers of both, and shown as the other.
    """

    node: Node
    aliases: Aliases
    _people: dict[UUID, Person] = field(default_factory=dict, repr=False)
    _names: NameIndex = field(default_factory=NameIndex, repr=False)
    _numbers: dict[bytes, set[UUID]] = field(default_factory=dict, repr=False)
    _alike: Resemblance = field(init=False, repr=False)
    _position: int = 0
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    def __post_init__(self) -> None:
        self._alike = Resemblance(self._mac)

    async def by_name(self, name: str, limit: int) -> list[Found]:
        """Whose name sounds like this, best first."""
        await self._refresh()
        hits = self._names.search(name, limit + len(self.aliases.all_dropped))
        return self._canonical(((hit.person, hit.score) for hit in hits), limit)

    async def by_number(self, kind: str, number: str, limit: int) -> list[Found]:
        """Who has this personnummer or case_number; the memory holds only its keyed hash."""
        await self._refresh()
        ids = sorted(self._numbers.get(self._hash(kind, number), ()))
        return self._canonical(((id_, 100.0) for id_ in ids), limit)

    def _canonical(self, hits: Iterable[tuple[UUID, float]], limit: int) -> list[Found]:
        """Each person once, by the best of what they are found by."""
        best: dict[UUID, float] = {}
        for id_, score in hits:
            canonical = self.aliases.canonical(id_)
            best.setdefault(canonical if canonical in self._people else id_, score)
        ranked = sorted(best.items(), key=lambda one: (-one[1], one[0]))
        return [Found(self._people[id_], score) for id_, score in ranked[:limit]]

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
        return self._shown(best, allows)

    def _shown(self, best: Mapping[frozenset[UUID], Pair], allows: Allows) -> list[Alike]:
        found = []
        for both, pair in best.items():
            one, other = (self._people.get(id_) for id_ in sorted(both))
            if one and other and allows(one) and allows(other):
                found.append(Alike(one, other, pair.score, pair.causes))
        return sorted(found, key=lambda it: it.rank)

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
        before = self._people.pop(id_, None)
        person = after(before, fact)
        if before:
            self._forget(before)
        if person:
            self._remember(person)

    def _remember(self, person: Person) -> None:
        self._people[person.id] = person
        self._names.put(person.id, person.given_name, person.family_name)
        self._alike.put(person)
        for hashed in self._hashes(person):
            self._numbers.setdefault(hashed, set()).add(person.id)

    def _forget(self, person: Person) -> None:
        self._names.drop(person.id)
        self._alike.drop(person.id)
        for hashed in self._hashes(person):
            self._numbers[hashed].discard(person.id)

    def _hashes(self, person: Person) -> list[bytes]:
        numbers = (("personnummer", person.personnummer), ("case_number", person.case_number))
        return [self._hash(kind, number) for kind, number in numbers if number]

    def _hash(self, kind: str, number: str) -> bytes:
        same = plain(number) if kind == "personnummer" else number.strip().casefold()
        return self._mac(f"{kind}:{same}".encode())

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
