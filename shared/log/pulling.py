"""An open pull on a consumer: what has come, in order and without a gap, and how much more was asked for."""

import asyncio
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Self

from nats.aio.subscription import Subscription
from orjson import dumps

from shared.events.words import Service
from shared.log.bus import stream_of
from shared.log.plain import PlainClient, header_in, status_in
from shared.supervise import wait

PULL: Final = 2000
"""Messages asked for ahead; topped up when half of them have been taken."""
EXPIRES: Final = 30_000_000_000
HEARTBEAT: Final = 2_000_000_000
"""Nanoseconds: how long a pull stays open, how often the server says that it is there."""
SILENCE: Final = 5.0
"""Seconds without even a heartbeat after which the consumer is made again."""
TIME: Final = b"ce-time"
TYPE: Final = b"ce-type"
"""What a hearer needs of a message beside its envelope."""
UNUSED: Final = b"Nats-Pending-Messages"
"""How much of a pull that ran out was not sent."""
RAN_OUT: Final = ("404", "408")
HEARTBEAT_STATUS: Final = "100"
LONG_REPLY: Final = 9
"""Tokens in a JetStream reply subject without domain."""


class Doubt(Exception):
    """A gap, a lost heartbeat or a consumer that is gone: begin again at the checkpoint."""


@dataclass(slots=True)  # frozen in all but name, as Envelope is: made for every fact
class Heard:
    """A fact as it came from the bus."""

    service: Service
    position: int
    recorded_at: datetime
    type: str
    envelope: bytes


@dataclass(slots=True)
class Pulling:
    """What has come and has not been taken, and how much was asked for."""

    client: PlainClient
    service: Service
    consumer: str
    last: int
    """The position of what came last."""
    picked: bool
    """Whether some positions are not for us."""
    _count: int = 0
    """What the consumer has sent: each has the next number, whatever its position is."""
    _come: deque[Heard] = field(default_factory=deque)
    _knock: asyncio.Event = field(default_factory=asyncio.Event)
    _asked: int = 0
    _fault: str | None = None
    _subscription: Subscription | None = None

    async def __aenter__(self) -> Self:
        self._subscription = await self.client.hand_on(self._hear)
        await self._top_up()
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._subscription is not None:
            await self.client.leave(self._subscription)

    async def take(self, most: int) -> list[Heard]:
        """What has come, at least one fact; raises Doubt after a silence or a refusal."""
        while not self._come:
            self._knock.clear()
            if self._fault is None and not await wait(self._knock, SILENCE):
                raise Doubt("silence")
            if self._fault:
                raise Doubt(self._fault)
            await self._top_up()  # what was asked for may have run out
        facts = [self._come.popleft() for _ in range(min(most, len(self._come)))]
        self._asked -= len(facts)
        await self._top_up()
        return facts

    def add(self, fact: Heard) -> None:
        """Let a fact that nobody sent follow what came last."""
        self._asked += 1
        self._put(fact)

    def _hear(self, reply: bytes, headers: bytes, envelope: bytes) -> None:
        """One message more; what is unfit is a fault that whoever takes is told of."""
        try:
            status = status_in(headers)
            if status is None:
                self._take_in(reply, headers, envelope)
            elif status in RAN_OUT:
                self._asked -= _unused(headers)
            elif status != HEARTBEAT_STATUS:
                self._fault = status
        except ValueError as unfit:
            self._fault = type(unfit).__name__
        self._knock.set()

    def _take_in(self, reply: bytes, headers: bytes, envelope: bytes) -> None:
        """One fact more; a fault where anything is missing before it, ValueError where it is none of ours."""
        position, count = _place(reply)
        time, kind = header_in(headers, TIME), header_in(headers, TYPE)
        fact = fact_of(self.service, position, time, kind, envelope)
        follows = position > self.last if self.picked else position == self.last + 1
        if count == self._count + 1 and follows:
            self._count = count
            self._put(fact)
        else:
            self._fault = f"heard {position} after {self.last}"

    def _put(self, fact: Heard) -> None:
        self.last = fact.position
        self._come.append(fact)
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


def fact_of(service: Service, position: int, time: str, kind: str, envelope: bytes) -> Heard:
    """A message of the stream as a fact; ValueError where it is none."""
    at, type_ = datetime.fromisoformat(time), kind.rpartition(".")[2]
    return Heard(service, position, at, type_, envelope)


def _unused(headers: bytes) -> int:
    return int(header_in(headers, UNUSED)) if UNUSED in headers else 0


def _place(reply: bytes) -> tuple[int, int]:
    """The stream's sequence and the consumer's, from the reply subject of a JetStream message."""
    tokens = reply.split(b".")
    at = 5 if len(tokens) == LONG_REPLY else 7
    if len(tokens) <= at + 1:
        raise ValueError("no message of a stream")
    return int(tokens[at]), int(tokens[at + 1])
