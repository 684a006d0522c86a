"""Hear a service's stream in order, from a checkpoint on, each fact once; any doubt begins anew.

The consumer on the server is only a reading aid: it acknowledges nothing and is made again at every
start. What has been heard is known by the checkpoint that the hearer keeps in PostgreSQL.
"""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Self

import structlog
from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.aio.subscription import Subscription
from orjson import dumps
from prometheus_client import Gauge

from shared.events.envelope import digest
from shared.events.words import Service
from shared.log.bus import NO_CONSUMER, Bus, BusError, NoStream, stream_of
from shared.supervise import wait

log = structlog.get_logger(__name__)

PULL: Final = 2000
"""Messages asked for ahead; topped up when half of them have been taken."""
LARGEST: Final = 500
"""Facts handed on at once."""
EXPIRES: Final = 30_000_000_000
HEARTBEAT: Final = 2_000_000_000
FORGOTTEN: Final = 60_000_000_000
"""Nanoseconds: how long a pull stays open, how often the server says it is there, when it forgets us."""
SILENCE: Final = 5.0
"""Seconds without even a heartbeat after which the consumer is made again."""
POLL: Final = 0.25
STOPPED: Final = 5.0
RAN_OUT: Final = ("404", "408")
HEARTBEAT_STATUS: Final = "100"
LONG_REPLY: Final = 9
"""Tokens in a JetStream reply subject without domain."""

DIFFERS = Gauge(
    "brygga_tail_alarm",
    "1 while a stream holds another fact than the one heard there before; alert BusDiffers, at once.",
    ["stream"],
)


class Doubt(Exception):
    """A gap, a lost heartbeat or a consumer that is gone: begin again at the checkpoint."""


class StreamDiffers(Exception):
    """The stream holds another fact at the checkpoint than the one that was heard."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The last position heard, and the digest of the fact there."""

    position: int = 0
    digest: bytes = b""


@dataclass(frozen=True, slots=True)
class Heard:
    """A fact as it came from the bus."""

    service: Service
    position: int
    recorded_at: datetime
    type: str
    envelope: bytes


@dataclass(slots=True)
class Tail:
    """One hearer of one stream, under a fixed consumer name."""

    bus: Bus
    service: Service
    consumer: str

    async def follow(self, since: Checkpoint) -> AsyncGenerator[list[Heard], None]:
        """Everything after the checkpoint, in order, in batches, for ever; raises on any doubt."""
        await self._agree(since)
        await self._make_consumer(since.position + 1)
        async with _Pulling(await self.bus.client(), self.service, self.consumer) as pulling:
            position = since.position
            while True:
                heard = await pulling.take()
                for fact in heard:
                    if fact.position != position + 1:
                        raise Doubt(f"expected {position + 1}, heard {fact.position}")
                    position = fact.position
                yield heard

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
        config = {
            "name": self.consumer,
            "ack_policy": "none",
            "deliver_policy": "by_start_sequence",
            "opt_start_seq": start,
            "mem_storage": True,
            "inactive_threshold": FORGOTTEN,
        }
        await self.bus.ask(
            f"CONSUMER.CREATE.{stream}.{self.consumer}", {"stream_name": stream, "config": config}
        )

    async def _forget_consumer(self) -> None:
        try:
            await self.bus.ask(f"CONSUMER.DELETE.{stream_of(self.service)}.{self.consumer}")
        except BusError as error:
            if error.code != NO_CONSUMER:
                raise


@dataclass(slots=True)
class _Pulling:
    """An open pull: what has come and has not been taken, and how much was asked for."""

    client: Client
    service: Service
    consumer: str
    _come: deque[Msg] = field(default_factory=deque)
    _knock: asyncio.Event = field(default_factory=asyncio.Event)
    _asked: int = 0
    _fault: str | None = None
    _subscription: Subscription | None = None

    async def __aenter__(self) -> Self:
        self._subscription = await self.client.subscribe(self.client.new_inbox(), cb=self._hear)
        await self._top_up()
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._subscription is not None:
            await self._subscription.unsubscribe()

    async def take(self) -> list[Heard]:
        """What has come, at least one fact; raises Doubt after a silence or a refusal."""
        while not self._come:
            self._knock.clear()
            if self._fault is None and not await wait(self._knock, SILENCE):
                raise Doubt("silence")
            if self._fault:
                raise Doubt(self._fault)
        messages = [self._come.popleft() for _ in range(min(LARGEST, len(self._come)))]
        self._asked -= len(messages)
        await self._top_up()
        return [_heard(self.service, message) for message in messages]

    async def _hear(self, message: Msg) -> None:
        status = message.headers.get("Status") if message.headers else None
        if status is None:
            self._come.append(message)
        elif status in RAN_OUT:
            unused = (message.headers or {}).get("Nats-Pending-Messages", "0")
            self._asked -= int(unused)
            await self._top_up()
        elif status != HEARTBEAT_STATUS:
            self._fault = status
        self._knock.set()

    async def _top_up(self) -> None:
        if self._asked > PULL // 2 or self._subscription is None:
            return
        more = PULL - self._asked
        question = {"batch": more, "expires": EXPIRES, "idle_heartbeat": HEARTBEAT}
        await self.client.publish(
            f"$JS.API.CONSUMER.MSG.NEXT.{stream_of(self.service)}.{self.consumer}",
            dumps(question),
            reply=self._subscription.subject,
        )
        self._asked += more


def _heard(service: Service, message: Msg) -> Heard:
    headers = message.headers or {}
    return Heard(
        service=service,
        position=_sequence(message.reply),
        recorded_at=datetime.fromisoformat(headers["ce-time"]),
        type=headers["ce-type"].rpartition(".")[2],
        envelope=message.data,
    )


def _sequence(reply: str) -> int:
    """The stream's sequence, from the reply subject of a JetStream message."""
    tokens = reply.split(".")
    return int(tokens[5] if len(tokens) == LONG_REPLY else tokens[7])
