"""The bus as the engine needs it: a stream's end, a message in it, and refusals that are heard."""

import asyncio
from base64 import b64decode
from dataclasses import dataclass, field
from typing import Any, Final

import orjson
import structlog
from prometheus_client import Counter

from shared.events.words import Service
from shared.log.plain import PlainClient

log = structlog.get_logger(__name__)

PATIENCE: Final = 3.0
"""Seconds to wait for the bus to answer; silence means that the outcome is unknown."""
ASKER: Final[Service] = "reporting"
"""Who asks the others how they stand, and whose instances nudge each other."""
NO_STREAM: Final = 10059
NO_MESSAGE: Final = 10037
NO_CONSUMER: Final = 10014

REFUSALS = Counter(
    "brygga_bus_refusals_total",
    "Errors that nats-server reported, refused subjects among them; alert BusRefuses when rising.",
)


class BusError(Exception):
    """The bus answered with an error: its description and code."""

    def __init__(self, description: str, code: int) -> None:
        super().__init__(f"{description} ({code})")
        self.code = code


class NoStream(BusError):
    """The stream is not there (yet, or any more)."""


@dataclass(frozen=True, slots=True)
class End:
    """How far a stream reaches: first and last sequence (first = last + 1 when empty), and how full.

    `made` is when the stream was made and `written` when its last message was, as the server says it.
    """

    first: int
    last: int
    fullness: float
    made: str
    written: str


@dataclass(frozen=True, slots=True)
class Message:
    """A message as the stream holds it."""

    envelope: bytes
    headers: str

    def header(self, name: str) -> str:
        """One header's value; empty where it is missing."""
        lines = (line.partition(": ") for line in self.headers.split("\r\n"))
        return next((value for key, _, value in lines if key == name), "")


def stream_of(service: Service) -> str:
    """The name of the stream that carries a service's facts."""
    return f"BRYGGA_{service.upper()}"


def subject_of(service: Service, type_: str) -> str:
    """Where a fact is published; no ids in subjects."""
    return f"brygga.{service}.{type_}"


def source_of(service: Service) -> str:
    """Whose facts these are, as a CloudEvent says it."""
    return f"/brygga/{service}"


def question_to(service: Service) -> str:
    """Where a service is asked how far its log has come."""
    return f"brygga-rpc.{service}.status"


def answers_to(service: Service) -> str:
    """Where a service hears the answers to what it asked."""
    return f"brygga-rpc.{service}.answers"


def nudge_of(service: Service) -> str:
    """Where a service's instances tell each other that there is something new."""
    return f"brygga-live.{service}"


@dataclass(slots=True)
class Bus:
    """One connection for everything a service says and hears; it reconnects for ever."""

    url: str
    name: str
    _client: PlainClient | None = None
    _opening: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def client(self) -> PlainClient:
        """The open connection; raises while nats-server cannot be reached."""
        async with self._opening:
            if self._client is None or self._client.is_closed:
                client = PlainClient()
                await client.connect(
                    self.url,
                    name=self.name,
                    inbox_prefix=f"_INBOX_{self.name}",
                    connect_timeout=2,
                    allow_reconnect=True,
                    max_reconnect_attempts=-1,
                    reconnect_time_wait=0.2,  # type: ignore[arg-type]  # it only sleeps so long
                    pending_size=64 * 1024 * 1024,
                    error_cb=report,
                )
                self._client = client
            return self._client

    async def close(self) -> None:
        """Leave the bus."""
        if self._client is not None:
            await self._client.close()

    async def ask(self, subject: str, question: dict[str, Any] | None = None) -> dict[str, Any]:
        """One request to JetStream's API; NoStream or BusError where it says no."""
        client = await self.client()
        payload = orjson.dumps(question) if question else b""
        reply = await client.request(f"$JS.API.{subject}", payload, timeout=PATIENCE)
        return answer(reply.data)

    async def end(self, service: Service) -> End:
        """Where this service's stream ends."""
        return _end(await self.ask(f"STREAM.INFO.{stream_of(service)}"))

    async def counts(self, service: Service) -> tuple[End, dict[str, int]]:
        """Where this service's stream ends, and how many messages it has on each subject by then."""
        every = {"subjects_filter": subject_of(service, ">")}
        info = await self.ask(f"STREAM.INFO.{stream_of(service)}", every)
        return _end(info), info["state"].get("subjects") or {}

    async def last(self, service: Service, subject: str) -> int:
        """Where the last message on a subject lies, as the stream's leader has it; 0 where there is none."""
        question = {"last_by_subj": subject}
        try:
            got = await self.ask(f"STREAM.MSG.GET.{stream_of(service)}", question)
        except BusError as error:
            if error.code == NO_MESSAGE:
                return 0
            raise
        return int(got["message"]["seq"])

    async def message(self, service: Service, position: int) -> Message | None:
        """The message at a position, from the stream's leader; None where there is none."""
        try:
            got = await self.ask(f"STREAM.MSG.GET.{stream_of(service)}", {"seq": position})
        except BusError as error:
            if error.code == NO_MESSAGE:
                return None
            raise
        return Message(
            envelope=b64decode(got["message"].get("data", "")),
            headers=b64decode(got["message"].get("hdrs", "")).decode(),
        )

    async def envelope(self, service: Service, position: int) -> bytes | None:
        """The envelope at a position; None where the stream holds no such message."""
        message = await self.message(service, position)
        return message.envelope if message else None


def answer(raw: bytes) -> dict[str, Any]:
    """What JetStream said; NoStream or BusError where it was an error."""
    said: dict[str, Any] = orjson.loads(raw)
    if error := said.get("error"):
        code = error.get("err_code", error.get("code", 0))
        kind = NoStream if code == NO_STREAM else BusError
        raise kind(error.get("description", "no description"), code)
    return said


def _end(info: dict[str, Any]) -> End:
    state, most = info["state"], info["config"]["max_bytes"]
    fullness = state["bytes"] / most if most > 0 else 0.0
    first, last, written = state["first_seq"], state["last_seq"], state["last_ts"]
    return End(first, last, fullness, info["created"], written)


async def report(fault: Exception) -> None:
    """A refused subscription raises nowhere else (STACK trap 15)."""
    REFUSALS.inc()
    log.warning("bus.complained", fault=type(fault).__name__)
