"""Look again and again whether the audit logs are what the ledger's rows make of them.

What was found sound is remembered while this process lives, so each look reads only what came since.
"""

import asyncio
import time
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Final

import asyncpg
import structlog
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from prometheus_client import Gauge

from services.reporting.reckoning import Reading
from shared.tlog.checkpoint import LOGS, Log, origin
from shared.tlog.note import ED25519, key_of
from shared.tlog.recheck import Fault

log = structlog.get_logger(__name__)

VERIFIED = Gauge(
    "brygga_audit_verified_timestamp_seconds",
    "When the audit logs were last found sound against the ledger (Unix time); alert AuditNotVerified.",
)
AGE = Gauge(
    "brygga_checkpoint_age_seconds",
    "How long ago the oldest fact was recorded that no checkpoint covers yet, else 0; alert"
    " CheckpointStale.",
)

EVERY: Final = 60.0
LOOK: Final = 5.0

UNSIGNED: Final = """
select extract(epoch from clock_timestamp() - recorded_at)::float8 from ledger
where index > coalesce((select max(size) from checkpoint where log = 'events'), 0)
order by index limit 1
"""


@dataclass(slots=True)
class Verifying:
    """Looks again and again, at what came since."""

    db: asyncpg.Pool
    name: str
    signer: Callable[[], Ed25519PrivateKey]
    _read: dict[Log, Reading] = field(default_factory=dict)

    async def run(self) -> None:
        """Verify for ever."""
        while True:
            await self.once()
            await asyncio.sleep(EVERY)

    async def once(self) -> list[Fault]:
        """One look; what it found is said aloud, and looked at from the beginning next time."""
        found = [fault for one in LOGS for fault in await self._one(one)]
        for fault in found:
            log.error("audit.tampered", log=fault.log, index=fault.index, reason=fault.reason)
        if not found:
            VERIFIED.set(time.time())
        return found

    async def _one(self, which: Log) -> list[Fault]:
        key = key_of(origin(self.name, which), self.signer(), ED25519)
        reading = self._read.pop(which, None) or Reading(which, key)
        async with self.db.acquire() as db, aclosing(reading.on(db)) as finding:
            found = [fault async for fault in finding]
        if not found:
            self._read[which] = reading
        return found


async def show_age(db: asyncpg.Pool) -> None:
    """Keep the metric of what no checkpoint covers fresh."""
    while True:
        AGE.set(await db.fetchval(UNSIGNED) or 0)
        await asyncio.sleep(LOOK)
