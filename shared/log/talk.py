"""What services say to each other beside the facts: a question with its answer, and a nudge.

All of it may be lost: nothing rests on it, and a service is ready without it (law 1).
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import asyncpg
import nats.errors
from faststream.exceptions import FastStreamException
from faststream.middlewares import AckPolicy
from faststream.nats import NatsBroker
from faststream.nats.prometheus import NatsPrometheusMiddleware
from prometheus_client import REGISTRY

from shared.events.words import SERVICES, Service
from shared.log.bus import ASKER, answers_to, nudge_of, question_to, report

PATIENCE: Final = 0.3
"""Seconds that another service has to answer."""
LOST: Final = (nats.errors.Error, FastStreamException, TimeoutError, OSError)
HEAD: Final = "select position from log_head"


@dataclass(slots=True)
class Talk:
    """One instance's part in the talk; `nudged` is set when another instance has something new."""

    service: Service
    url: str
    db: asyncpg.Pool
    nudged: asyncio.Event = field(default_factory=asyncio.Event)
    _broker: NatsBroker = field(init=False)

    def __post_init__(self) -> None:
        self._broker = _broker(self.service, self.url)
        if self.service == ASKER:
            self._broker.subscriber(nudge_of(self.service))(self._hear)
        else:
            self._broker.subscriber(question_to(self.service), queue=self.service)(self._position)

    async def run(self) -> None:
        """Be there to be asked; the connection comes back by itself."""
        await self._broker.start()
        await asyncio.Event().wait()

    async def close(self) -> None:
        """Leave."""
        await self._broker.stop()

    async def nudge(self) -> None:
        """Tell this service's other instances that there is something new."""
        try:
            await self._broker.publish(b"", nudge_of(self.service))
        except LOST:
            return  # they look by themselves, only later

    async def positions(self) -> Mapping[Service, int | None]:
        """How far each service's log has come, as it says itself; None where it says nothing."""
        told = await asyncio.gather(*(self._ask(service) for service in SERVICES))
        return dict(zip(SERVICES, told, strict=True))

    async def _ask(self, service: Service) -> int | None:
        if service == self.service:
            return await self._position()
        try:
            answer = await self._broker.request(b"", question_to(service), timeout=PATIENCE)
            return int(answer.body)
        except (*LOST, ValueError):
            return None

    async def _position(self) -> int:
        position: int = await self.db.fetchval(HEAD)
        return position

    async def _hear(self) -> None:
        self.nudged.set()


def _broker(service: Service, url: str) -> NatsBroker:
    """A connection beside the engine's: answers of other services never meet those of JetStream."""
    return NatsBroker(
        url,
        name=f"{service}-talk",
        inbox_prefix=answers_to(service),
        connect_timeout=2,
        max_reconnect_attempts=-1,
        reconnect_time_wait=1,
        no_echo=True,
        error_cb=report,
        ack_policy=AckPolicy.NACK_ON_ERROR,
        logger=None,
        middlewares=[
            NatsPrometheusMiddleware(
                registry=REGISTRY, app_name=service, metrics_prefix="brygga_talk"
            )
        ],
    )
