"""Bring the log onto the bus: every fact, in order, at the sequence that is its position, or not at all.

The relay keeps nothing of its own. Where the stream ends is asked for, and the message there must be
the fact the log has there; only then more is published, fenced by the stream's last sequence. So two
relays can neither double nor reorder: who comes second asks for the end again, as after any error.
"""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final
from uuid import uuid4

import asyncpg
import structlog
from nats.aio.client import Client

from shared.events.envelope import digest
from shared.events.words import Service
from shared.log.bus import (
    PATIENCE,
    Bus,
    BusError,
    End,
    NoStream,
    answer,
    stream_of,
)
from shared.log.entry import Entry
from shared.log.lately import Lately
from shared.log.message import Message, as_said, in_batch, message
from shared.log.saying import say
from shared.observe import RELAY_ALARM, RELAY_BACKLOG, RELAY_OLDEST, STREAM_BYTES, STREAM_HEAD
from shared.supervise import wait

log = structlog.get_logger(__name__)

MOST: Final = 1000
"""Messages in an atomic batch (ADR-50)."""
POLL: Final = 0.5
"""Seconds between two looks at log and bus when nobody knocks."""
GATHER: Final = 0.05
FEW: Final = 10
"""After more than a few facts so many seconds pass: what is recorded meanwhile goes together."""
BUS_AHEAD: Final = "bus_ahead"
STOPPED: Final = 5.0
"""Seconds between two looks while bus and log differ."""

HEAD: Final = "select position from log_head"
FACT: Final = "select digest from event where position = $1"
FACTS: Final = """
select position, $3::text, type, recorded_at, envelope from event
where position > $1 order by position limit $2
"""


OVERTAKEN: Final = frozenset({10071, 10164})
"""JetStream's codes for another last sequence than the expected one."""


class BusDiffers(Exception):
    """Bus and log disagree about the same position, or the bus knows more: nothing may be published."""


@dataclass(slots=True)
class Relay:
    """One service's way onto the bus. `looked` is set once the two have been compared."""

    service: Service
    db: asyncpg.Pool
    bus: Bus
    knock: Lately = field(default_factory=Lately)
    fault: str | None = None
    looked: asyncio.Event = field(default_factory=asyncio.Event)
    _compared: End | None = None
    """The bus's end where its last message was found to be the log's: while it is that, the message is."""

    @property
    def behind(self) -> bool:
        """Whether the log lacks what the bus has: an old backup was restored, and nothing may be added."""
        return self.fault == BUS_AHEAD

    async def run(self) -> None:
        """Publish for ever; raises on any doubt, and begins anew by asking."""
        self._compared = None
        end = await self._agreed_end()
        while True:
            facts = await self._next(end)
            await self._show_backlog(facts, end)
            if facts:
                end = await self._bring(facts, end)
                await asyncio.sleep(GATHER if FEW < len(facts) < MOST else 0)
            elif await wait(self.knock.bell, POLL):
                self.knock.bell.clear()
            else:
                end = await self._agreed_end()

    async def _next(self, end: int) -> list[Entry]:
        """What the bus lacks, a batch at most: what was written here lately, or else as the log has it."""
        if at_hand := self.knock.after(end, MOST):
            return at_hand
        return [Entry(*row) for row in await self.db.fetch(FACTS, end, MOST, self.service)]

    async def _agreed_end(self) -> int:
        """The last position that both bus and log have, and have alike."""
        try:
            end = await self.bus.end(self.service)
        except NoStream:
            await asyncio.sleep(POLL)  # the provisioner makes it again
            raise
        STREAM_BYTES.set(end.fullness)
        fault = await self._difference(end)
        self._compared = None if fault else end
        self._sound(fault)
        if fault:
            await asyncio.sleep(STOPPED)
            raise BusDiffers(fault)
        return end.last

    async def _difference(self, end: End) -> str | None:
        if end.last == 0:
            return None
        known: bytes | None = await self.db.fetchval(FACT, end.last)
        if known is None:
            return BUS_AHEAD
        if end == self._compared:
            return None
        found = await self.bus.envelope(self.service, end.last)
        return "digest_differs" if found is not None and digest(found) != known else None

    def _sound(self, fault: str | None) -> None:
        """Raise the alarm, or end it."""
        if fault and not self.fault:
            log.error("relay.stopped", reason=fault)
        self.fault = fault
        self.looked.set()
        RELAY_ALARM.set(fault is not None)

    async def _show_backlog(self, facts: list[Entry], end: int) -> None:
        STREAM_HEAD.set(end)
        full = len(facts) == MOST
        RELAY_BACKLOG.set(await self.db.fetchval(HEAD) - end if full else len(facts))
        oldest = facts[0].recorded_at if facts else None
        RELAY_OLDEST.set((datetime.now(UTC) - oldest).total_seconds() if oldest else 0)

    async def _bring(self, facts: list[Entry], end: int) -> int:
        """Publish these, or see that another instance was quicker; where the stream ends now."""
        try:
            await self._publish(facts, end)
        except BusError as error:
            if error.code in OVERTAKEN:
                return await self._agreed_end()
            raise
        return facts[-1].at

    async def _publish(self, facts: list[Entry], end: int) -> None:
        client = await self.bus.client()
        fence = {
            "Nats-Expected-Last-Sequence": str(end),
            "Nats-Expected-Stream": stream_of(self.service),
        }
        if len(facts) > 1:
            await self._publish_batch(client, facts, fence)
        else:
            await _confirmed(client, message(facts[0]), fence)

    async def _publish_batch(
        self, client: Client, facts: list[Entry], fence: dict[str, str]
    ) -> None:
        """All of them or none (ADR-50): opened and committed by requests, the others just sent."""
        batch, (first, *between, last) = uuid4().hex, facts
        opening = fence | in_batch(batch, "1")
        await _request(client, message(first), opening)
        others = [as_said(it, batch, n) for n, it in enumerate(between, 2)]
        await say(client, b"".join(others))
        commit = in_batch(batch, str(len(facts))) | {"Nats-Batch-Commit": "1"}
        await _confirmed(client, message(last), commit)


async def _request(client: Client, message: Message, headers: dict[str, str]) -> bytes:
    reply = await client.request(
        message.subject, message.envelope, timeout=PATIENCE, headers=message.headers | headers
    )
    if reply.data:
        answer(reply.data)
    return reply.data


async def _confirmed(client: Client, message: Message, headers: dict[str, str]) -> None:
    """Publish, and insist on the acknowledgement that says it is on disk."""
    acknowledged = answer(await _request(client, message, headers))
    if "seq" not in acknowledged:
        raise BusDiffers("not_acknowledged")
