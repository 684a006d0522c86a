"""Hear a service's stream in order, from a checkpoint on, each fact once; any doubt begins anew.

The consumer on the server is only a reading aid: it acknowledges nothing and is made again at every
start. What has been heard is known by the checkpoint that the hearer keeps in PostgreSQL.

Who listens for some kinds of facts is sent those alone, and now and then the last fact of the stream,
whatever it is: up to there nothing more is listened for.
"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Final

import structlog
from prometheus_client import Gauge

from shared.events.envelope import digest
from shared.events.words import Service
from shared.log.abreast import Abreast
from shared.log.bus import NO_CONSUMER, Bus, BusError, NoStream, stream_of, subject_of
from shared.log.pulling import TIME, TYPE, Heard, Pulling, fact_of
from shared.log.reached import Reached
from shared.supervise import beside

__all__ = ["LARGEST", "Checkpoint", "Heard", "StreamDiffers", "Tail"]

log = structlog.get_logger(__name__)

LARGEST: Final = 500
"""Facts handed on at once."""
NEAR: Final = 0.02
SELDOM: Final = 1.0
"""Seconds between two looks at how far the stream has come: while somebody waits, and while nobody does."""
FORGOTTEN: Final = 60_000_000_000
"""Nanoseconds until the server forgets a consumer that nobody pulls."""
POLL: Final = 0.25
STOPPED: Final = 5.0

DIFFERS = Gauge(
    "brygga_tail_alarm",
    "1 while a stream holds another fact than the one heard there before; alert BusDiffers, at once.",
    ["stream"],
)


class StreamDiffers(Exception):
    """The stream holds another fact at the checkpoint than the one that was heard."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The last position heard, and the digest of the fact there."""

    position: int = 0
    digest: bytes = b""


@dataclass(slots=True)
class Tail:
    """One hearer of one stream, under a fixed consumer name."""

    bus: Bus
    service: Service
    consumer: str
    kinds: frozenset[str] = frozenset()
    """What is listened for; nothing named, everything is."""
    reached: Reached = field(default_factory=Reached)
    """Who waits to hear of the stream's end."""

    async def follow(self, since: Checkpoint) -> AsyncGenerator[list[Heard], None]:
        """Everything after the checkpoint, in order, in batches, for ever; raises on any doubt."""
        await self._agree(since)
        await self._make_consumer(since.position + 1)
        client, picked = await self.bus.client(), bool(self.kinds)
        pulling = Pulling(client, self.service, self.consumer, since.position, picked)
        looks = {f"abreast.{self.service}": partial(self._look, pulling)} if self.kinds else {}
        async with pulling, beside(looks):
            while True:
                yield await pulling.take(LARGEST)

    async def _look(self, pulling: Pulling) -> None:
        """Hand over the stream's end, as soon as nothing that is listened for lies before it unheard."""
        abreast, bell = Abreast(self.bus, self.service, self.kinds), asyncio.Event()
        while True:
            await self.reached.rest(bell, NEAR, SELDOM)
            horizon = await abreast.horizon()
            if horizon and horizon.last <= pulling.last < horizon.end:
                await self._hand_over(horizon.end, pulling)

    async def _hand_over(self, end: int, pulling: Pulling) -> None:
        message = await self.bus.message(self.service, end)
        if message and pulling.last < end:
            time, kind = (message.header(name.decode()) for name in (TIME, TYPE))
            pulling.add(fact_of(self.service, end, time, kind, message.envelope))

    async def _agree(self, since: Checkpoint) -> None:
        """Wait for a stream that is shorter than what was heard; refuse one that differs."""
        while not await self._reaches(since.position):  # noqa: ASYNC110 - the bus has no event for it
            await asyncio.sleep(POLL)
        found = await self.bus.envelope(self.service, since.position) if since.position else None
        differs = found is not None and digest(found) != since.digest
        DIFFERS.labels(self.service).set(differs)
        if differs:
            log.error("tail.stopped", stream=self.service, position=since.position)
            await asyncio.sleep(STOPPED)
            raise StreamDiffers(self.service)

    async def _reaches(self, position: int) -> bool:
        try:
            return (await self.bus.end(self.service)).last >= position
        except NoStream:
            return False

    async def _make_consumer(self, start: int) -> None:
        stream = stream_of(self.service)
        with suppress(NoStream):
            await self._forget_consumer()
        config: dict[str, object] = {
            "name": self.consumer,
            "ack_policy": "none",
            "deliver_policy": "by_start_sequence",
            "opt_start_seq": start,
            "mem_storage": True,
            "inactive_threshold": FORGOTTEN,
        }
        if self.kinds:
            config["filter_subjects"] = [subject_of(self.service, it) for it in sorted(self.kinds)]
        await self.bus.ask(
            f"CONSUMER.CREATE.{stream}.{self.consumer}", {"stream_name": stream, "config": config}
        )

    async def _forget_consumer(self) -> None:
        try:
            await self.bus.ask(f"CONSUMER.DELETE.{stream_of(self.service)}.{self.consumer}")
        except BusError as error:
            if error.code != NO_CONSUMER:
                raise
