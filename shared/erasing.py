"""Forget whoever is to be forgotten (R10, DESIGN §10). This is where it happens, in every service.

What is still to be done is read from the service's own log: an erasure that was approved here, or heard
of, that no SubjectErased follows. Each step may be taken again, so whoever takes over after a crash goes
on as if nothing had been:

1. `forget_subject` (shared/privacy/migrations/0003_forgetting.sql) destroys the keys and the MACs;
2. the supervisor sweeps them off the disk (deploy/local/sweeping.py), because that needs the tables' owner;
3. SubjectErased is recorded, once the sweep is through; every list and every other service hears it;
4. at night the compactor takes the ciphertext away, which nobody can open any more.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from uuid import UUID, uuid5

import asyncpg
import structlog
from prometheus_client import Gauge

from shared.command import Command
from shared.events.envelope import Recorded, read
from shared.events.erasures import ErasureApproved
from shared.events.forgetting import ErasureNoted
from shared.log.leader import leading
from shared.log.wish import Wish
from shared.node import Node

log = structlog.get_logger(__name__)

ERASURES: Final = UUID("3d5c2f7e-9a41-4f0b-8c8e-6b1d2a9e4c04")
"""Namespace of the keys under which erasures are told to be done: each at most once."""
GLANCE: Final = 1.0

PENDING: Final = """
select stream_id as person, position, envelope, recorded_at from event approved
where type in ('ErasureApproved', 'ErasureNoted') and not exists (
    select from event done where done.stream_id = approved.stream_id and done.type = 'SubjectErased'
)
order by position
"""
SWEPT: Final = "select swept_at is not null from forgotten where subject = $1"
FORGET: Final = "select forget_subject($1)"

OLDEST = Gauge(
    "brygga_erasure_pending_oldest_seconds",
    "Age of the oldest erasure that is not through here, else 0; alert ErasurePending at 3600.",
)

Told = Callable[[ErasureApproved | ErasureNoted], Command]
"""How a service asks itself to tell that an erasure is done."""


def nothing(_step: str) -> None:
    """Nobody wants to know."""


@dataclass(slots=True)
class Eraser:
    """Of several instances one visits what is pending; `step` is told the name of each step once done."""

    node: Node
    told: Told
    step: Callable[[str], None] = nothing

    async def run(self) -> None:
        """Visit for ever while this instance leads."""
        try:
            await leading(
                self.node.held, f"{self.node.settings.service} erases", self._visit_for_ever
            )
        finally:
            OLDEST.set(0)

    async def _visit_for_ever(self) -> None:
        while True:
            await self.visit()
            await asyncio.sleep(GLANCE)

    async def visit(self) -> None:
        """Bring every pending erasure as far as it can come now."""
        rows = await self.node.db.fetch(PENDING)
        OLDEST.set(max((_age(row) for row in rows), default=0))
        for row in rows:
            await self._go_on(row)

    async def _go_on(self, row: asyncpg.Record) -> None:
        """Destroy, or, once that is swept, look again and tell; in between there is nothing to do."""
        swept = await self.node.db.fetchval(SWEPT, row["person"])
        if swept is False:
            return
        through = await self.node.db.fetchval(FORGET, row["person"])
        self.step("destroyed")
        if through:
            await self._tell(read(row["envelope"], row["position"], row["recorded_at"]))
            self.step("told")

    async def _tell(self, fact: Recorded) -> None:
        assert isinstance(fact.event, ErasureApproved | ErasureNoted)  # noqa: S101 - as PENDING has it
        now, key = datetime.now(UTC), uuid5(ERASURES, fact.event.erasure.hex)
        mac, actor = self.node.vault.mac(key.bytes), f"system:{fact.envelope.service}"
        command = self.told(fact.event)
        await self.node.batcher.submit(
            Wish(command, key, mac, actor, now, now.date(), fact.envelope.trace)
        )
        log.info("person.erased", version=fact.version)


def _age(row: asyncpg.Record) -> float:
    recorded: datetime = row["recorded_at"]
    return max((datetime.now(UTC) - recorded).total_seconds(), 0)
