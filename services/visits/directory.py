"""Who is known, in memory only: found by name, personal number or case number (R2), never stored readable."""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from uuid_utils.compat import uuid7

from services.visits.names import NameIndex
from services.visits.queries.people import Person, after, people_after
from shared.events.envelope import Recorded
from shared.log.wish import Wish
from shared.node import Node
from shared.personnummer import plain
from shared.privacy.access import RecordRead
from shared.privacy.opening import opened

CHUNK: Final = 2000
READER: Final = "system:directory"
TRACE: Final = f"00-{1:032x}-{1:016x}-00"


@dataclass(frozen=True, slots=True)
class Found:
    """A person who answers to a search, and how well (100: exactly)."""

    person: Person
    score: float


@dataclass(slots=True)
class Directory:
    """Everybody who is known; brought up to the log's end before every search, so it is never late."""

    node: Node
    _people: dict[UUID, Person] = field(default_factory=dict, repr=False)
    _names: NameIndex = field(default_factory=NameIndex, repr=False)
    _numbers: dict[bytes, set[UUID]] = field(default_factory=dict, repr=False)
    _position: int = 0
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def by_name(self, name: str, limit: int) -> list[Found]:
        """Whose name sounds like this, best first."""
        await self._refresh()
        hits = self._names.search(name, limit)
        return [Found(self._people[hit.person], hit.score) for hit in hits]

    async def by_number(self, kind: str, number: str, limit: int) -> list[Found]:
        """Who has this personnummer or case_number; the memory holds only its keyed hash."""
        await self._refresh()
        ids = sorted(self._numbers.get(self._hash(kind, number), ()))
        return [Found(self._people[id_], 100.0) for id_ in ids[:limit]]

    async def forget(self) -> None:
        """Let go of whoever was erased, without waiting for the next search."""
        if self._position:
            await self._refresh()

    async def _refresh(self) -> None:
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
        for hashed in self._hashes(person):
            self._numbers.setdefault(hashed, set()).add(person.id)

    def _forget(self, person: Person) -> None:
        self._names.drop(person.id)
        for hashed in self._hashes(person):
            self._numbers[hashed].discard(person.id)

    def _hashes(self, person: Person) -> list[bytes]:
        numbers = (("personnummer", person.personnummer), ("case_number", person.case_number))
        return [self._hash(kind, number) for kind, number in numbers if number]

    def _hash(self, kind: str, number: str) -> bytes:
        same = plain(number) if kind == "personnummer" else number.strip().casefold()
        return self.node.vault.mac(f"{kind}:{same}".encode())

    async def _record(self) -> None:
        """One system access record for the filling (DESIGN §10); none where there is nobody."""
        key, now = uuid7(), datetime.now(UTC)
        command = RecordRead(
            roles=("system",),
            purpose="drop_in_support",
            fields=("given_name", "family_name", "birth_year", "personnummer", "case_number"),
            release="listed",
        )
        mac = self.node.vault.mac(key.bytes)
        await self.node.batcher.submit(Wish(command, key, mac, READER, now, now.date(), TRACE))
