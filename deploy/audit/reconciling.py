"""The ledger against the logs that it was heard from: every row is that service's fact at that position."""

from collections import defaultdict
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import asyncpg

from shared.database import Connection
from shared.events.envelope import digest
from shared.events.words import SERVICES, Service
from shared.tlog.recheck import Fault

CHUNK: Final = 4000
LEDGER: Final = """
select index, service, position, type, timestamptz_send(recorded_at) as recorded_at, envelope
from ledger where index > $1 order by index limit $2
"""
FACTS: Final = """
select position, type, timestamptz_send(recorded_at) as recorded_at, digest
from event where position between $1 and $2 order by position
"""
STREAMS: Final = "select service, position, digest from ledger_stream"
BEFORE: Final = """
select service, max(position) as position from ledger where index <= $1 group by service
"""
LAST: Final = "select envelope from ledger where service = $1 and position = $2"

Say = Callable[[int], None]


@dataclass(slots=True)
class Reconciling:
    """The ledger, and the logs of all services; `since` is the ledger index behind which to begin."""

    ledger: Connection
    logs: Mapping[Service, Connection]
    since: int
    say: Say
    _heard: dict[str, int] = field(default_factory=dict)

    async def faults(self) -> AsyncGenerator[Fault, None]:
        """Whatever one of them has and another has not, or has otherwise."""
        async with self.ledger.transaction(isolation="repeatable_read", readonly=True):
            before = await self.ledger.fetch(BEFORE, self.since)
            self._heard = dict.fromkeys(SERVICES, 0)
            self._heard |= {row["service"]: row["position"] for row in before}
            index = self.since
            while rows := await self.ledger.fetch(LEDGER, index, CHUNK):
                for fault in await self._chunk(rows):
                    yield fault
                index = rows[-1]["index"]
                self.say(index)
            async for fault in self._ends():
                yield fault

    async def _chunk(self, rows: Sequence[asyncpg.Record]) -> list[Fault]:
        found: list[Fault] = []
        heard: dict[str, list[asyncpg.Record]] = defaultdict(list)
        for row in rows:
            heard[row["service"]].append(row)
        for service in SERVICES:
            if its := heard[service]:
                found += await self._heard_of(service, its)
        return found

    async def _heard_of(self, service: Service, rows: Sequence[asyncpg.Record]) -> list[Fault]:
        """What one service said: all at once, and row by row where that is not the same."""
        positions = [row["position"] for row in rows]
        facts = await self.logs[service].fetch(FACTS, min(positions), max(positions))
        first = self._heard[service] + 1
        if positions == list(range(first, first + len(rows))) and _told(rows) == _known(facts):
            self._heard[service] = positions[-1]
            return []
        by_position = {fact["position"]: fact for fact in facts}
        return [
            fault
            for row in rows
            for fault in self._compare(service, row, by_position.get(row["position"]))
        ]

    def _compare(
        self, service: Service, row: asyncpg.Record, fact: asyncpg.Record | None
    ) -> Iterator[Fault]:
        index, position = row["index"], row["position"]
        if position != self._heard[service] + 1:
            yield Fault("ledger", index, f"{service} {position} is not what follows there")
        self._heard[service] = position
        if fact is None:
            yield Fault(service, position, "the ledger has a fact that its log lacks")
            return
        if digest(row["envelope"]) != fact["digest"]:
            yield Fault("ledger", index, f"another envelope than {service} {position} has")
        for name in ("type", "recorded_at"):
            if row[name] != fact[name]:
                yield Fault("ledger", index, f"another {name} than {service} {position} has")

    async def _ends(self) -> AsyncIterator[Fault]:
        """The ledger's own checkpoints of its streams."""
        for end in await self.ledger.fetch(STREAMS):
            heard = self._heard[end["service"]]
            last = await self.ledger.fetchval(LAST, end["service"], heard)
            known = b"" if last is None else digest(last)
            if (end["position"], end["digest"]) != (heard, known):
                yield Fault("ledger_stream", heard, f"it says otherwise of {end['service']}")


def _told(rows: Sequence[asyncpg.Record]) -> list[tuple[object, ...]]:
    """What the ledger has of each fact, in the order of `FACTS`."""
    return [(at, type_, moment, digest(raw)) for _, _, at, type_, moment, raw in rows]


def _known(facts: Sequence[asyncpg.Record]) -> list[tuple[object, ...]]:
    return [tuple(fact) for fact in facts]
