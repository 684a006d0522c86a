"""Look again and again whether the audit logs are what the ledger's rows make of them.

What was found sound is remembered, so a look reads only what came since; but once a day it begins anew, so
that what was edited behind it is found too. However much there is to read, it is read in small portions.
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

from services.reporting.reckoning import CHUNK, Reading
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
DAY: Final = 86_400.0
PORTION: Final = 2 * CHUNK
"""Leaves of each log that one look reads at most."""
PAUSE: Final = 1.0
"""Seconds between two portions: others want the database too."""
LOOK: Final = 5.0

UNSIGNED: Final = """
select extract(epoch from clock_timestamp() - recorded_at)::float8 from ledger
where index > coalesce((select max(size) from checkpoint where log = 'events'), 0)
order by index limit 1
"""


@dataclass(slots=True)
class Verifying:
    """Looks again and again, at what came since, and once a day at everything."""

    db: asyncpg.Pool
    name: str
    signer: Callable[[], Ed25519PrivateKey]
    portion: int = PORTION
    clock: Callable[[], float] = time.monotonic
    _read: dict[Log, Reading] = field(default_factory=dict)
    _begun: dict[Log, float] = field(default_factory=dict)

    async def run(self) -> None:
        """Verify for ever."""
        while True:
            found = await self.once()
            await asyncio.sleep(EVERY if found or self.ended else PAUSE)

    @property
    def ended(self) -> bool:
        """Whether the last look came to the end of every log, and found it sound."""
        return all(which in self._read and self._read[which].ended for which in LOGS)

    async def once(self) -> list[Fault]:
        """One look, at a portion; what it found is said aloud, and looked at from the beginning next time."""
        found = [fault for one in LOGS for fault in await self._one(one)]
        for fault in found:
            log.error("audit.tampered", log=fault.log, index=fault.index, reason=fault.reason)
        if self.ended:
            VERIFIED.set(time.time())
        return found

    async def _one(self, which: Log) -> list[Fault]:
        key = key_of(origin(self.name, which), self.signer(), ED25519)
        reading = self._going_on(which) or Reading(which, key)
        async with self.db.acquire() as db, aclosing(reading.on(db, self.portion)) as finding:
            found = [fault async for fault in finding]
        if not found:
            self._read[which] = reading
        return found

    def _going_on(self, which: Log) -> Reading | None:
        """What was read so far; None where it is time to begin anew."""
        reading, now = self._read.pop(which, None), self.clock()
        if reading is None or (reading.ended and now - self._begun[which] >= DAY):
            self._begun[which] = now
            return None
        return reading


async def show_age(db: asyncpg.Pool) -> None:
    """Keep the metric of what no checkpoint covers fresh."""
    while True:
        AGE.set(await db.fetchval(UNSIGNED) or 0)
        await asyncio.sleep(LOOK)
