"""Another service's fact becomes a command of ours: exactly once, however often it is heard.

Of several instances one hears: they share one consumer, which two would take from each other for ever.
How far it has come is in the database, where the others see it, under a name that says what was listened
for: whoever listens for more begins anew, and what was heard before is known by its key.
"""

import asyncio
import hashlib
from collections.abc import AsyncGenerator, Callable, Iterable, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import Final
from uuid import UUID, uuid5

import asyncpg
import structlog
from prometheus_client import Counter, Gauge

from shared.command import Command
from shared.decider import Refused
from shared.events.envelope import Recorded, digest, read
from shared.events.words import Service
from shared.log.batcher import Batcher
from shared.log.leader import leading
from shared.log.reached import Reached
from shared.log.tail import Checkpoint, Heard
from shared.log.wish import Wish
from shared.supervise import beside

log = structlog.get_logger(__name__)

REACTIONS: Final = UUID("f2a0b6f8-6f0e-4d55-9d0c-0f2b7b7c6d03")
"""Namespace of the keys under which reactions ask: the same fact always asks under the same key."""

GLANCE: Final = 0.25
SELDOM: Final = 5.0
"""Seconds between looks at how far another instance has heard: while somebody waits, and while nobody does."""

REFUSED = Counter(
    "brygga_reactions_refused_total",
    "Facts of another service that led to a refused command; alert ReactionRefused when rising.",
    ["service"],
)
POSITION = Gauge(
    "brygga_reaction_position",
    "The position up to which another service has been heard; alert ReactionBehind against its head.",
    ["service"],
)

SINCE: Final = "select position, digest from heard where hearer = $1 and service = $2"
MOVE: Final = """
with gone as (
    delete from heard
    where split_part(hearer, '/', 1) = split_part($1, '/', 1) and hearer <> $1 and service = $2
)
insert into heard (hearer, service, position, digest) values ($1, $2, $3, $4)
on conflict (hearer, service) do update set position = excluded.position, digest = excluded.digest
"""
"""Moved after the command is committed: a crash between the two only asks the same key again."""

React = Callable[[Recorded], Command]
Follow = Callable[[Checkpoint], AsyncGenerator[list[Heard], None]]
"""Where facts are heard, in order and from a checkpoint on; the last of each batch is the next checkpoint."""


@dataclass(slots=True)
class Reactor:
    """Hears one service and asks ours; `reached` tells those who wait for Brygga-After."""

    hearer: Service
    service: Service
    hears: frozenset[str]
    react: React
    db: asyncpg.Pool
    held: asyncpg.Pool
    follow: Follow
    batcher: Batcher
    reached: Reached

    async def run(self) -> None:
        """Hear for ever, or see how far another instance has heard; raises on any doubt."""
        async with beside({f"glance.{self.service}": self._glance}):
            await leading(self.held, f"{self.hearer} hears {self.service}", self._hear)

    async def _hear(self) -> None:
        """Hear from the checkpoint on."""
        since = await self._since()
        async with aclosing(self.follow(since)) as heard:
            async for facts in heard:
                streams = by_stream(self._read(it) for it in facts if it.type in self.hears)
                await asyncio.gather(*(self._take_all(its) for its in streams))
                await self._move(facts[-1])

    async def _glance(self) -> None:
        bell = asyncio.Event()
        while True:
            self.reached.move((await self._since()).position)
            await self.reached.rest(bell, GLANCE, SELDOM)

    async def _since(self) -> Checkpoint:
        row = await self.db.fetchrow(SINCE, self._name, self.service)
        return Checkpoint(row["position"], row["digest"]) if row else Checkpoint()

    @property
    def _name(self) -> str:
        """Under which the checkpoint lies: it counts for these kinds of facts alone."""
        kinds = hashlib.sha256(" ".join(sorted(self.hears)).encode()).hexdigest()
        return f"{self.hearer}/{kinds[:16]}"

    def _read(self, heard: Heard) -> Recorded:
        """A fact of ours that cannot be read stops the hearing: nothing is skipped."""
        return read(heard.envelope, heard.position, heard.recorded_at)

    async def _take_all(self, facts: Sequence[Recorded]) -> None:
        """One after the other: a later fact of a stream is never asked about before an earlier one."""
        for fact in facts:
            await self._take(fact)

    async def _take(self, fact: Recorded) -> None:
        """Ask what follows."""
        try:
            await self.batcher.submit(self._wish(fact, self.react(fact)))
        except Refused as refused:
            REFUSED.labels(self.service).inc()
            log.warning("reaction.refused", code=refused.code, position=fact.at)

    def _wish(self, fact: Recorded, command: Command) -> Wish:
        key = uuid5(REACTIONS, f"{type(command).__name__}/{fact.envelope.id}")
        at = fact.envelope.occurred_at
        return Wish(
            command=command,
            key=key,
            mac=self.batcher.vault.mac(key.bytes),
            actor=f"system:{self.hearer}",
            at=at,
            day=at.date(),
            trace=fact.envelope.trace,
        )

    async def _move(self, last: Heard) -> None:
        await self.db.execute(MOVE, self._name, self.service, last.position, digest(last.envelope))
        POSITION.labels(self.service).set(last.position)
        self.reached.move(last.position)


def by_stream(facts: Iterable[Recorded]) -> list[list[Recorded]]:
    """These facts in their order, those of one stream together."""
    streams: dict[UUID, list[Recorded]] = {}
    for fact in facts:
        streams.setdefault(fact.envelope.stream, []).append(fact)
    return list(streams.values())
