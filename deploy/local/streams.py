"""The streams of the bus: made, kept there, and on request made anew. Nobody else may do this."""

import asyncio
from contextlib import suppress
from typing import Final

import nats
import nats.errors
from nats.aio.client import Client
from nats.js.api import (
    DiscardPolicy,
    RetentionPolicy,
    StorageType,
    StoreCompression,
    StreamConfig,
)
from nats.js.errors import Error as JetStreamError
from nats.js.errors import NotFoundError

from deploy.local.rights import PROVISIONER
from shared.events.words import SERVICES, Service
from shared.log.bus import stream_of

MOST_BYTES: Final = 8 * 1024**3
"""What one stream may hold: some 20 million facts; a logical limit, nothing is set aside for it."""
PATIENCE: Final = 2.0
PAUSE: Final = 0.5
"""Seconds between two looks at whether every stream is there."""


def stream(service: Service, first_seq: int | None = None) -> StreamConfig:
    """A service's stream: its sequence is the position in the service's log (law 3)."""
    return StreamConfig(
        name=stream_of(service),
        subjects=[f"brygga.{service}.>"],
        retention=RetentionPolicy.LIMITS,
        storage=StorageType.FILE,
        compression=StoreCompression.S2,
        discard=DiscardPolicy.NEW,
        max_bytes=MOST_BYTES,
        num_replicas=1,
        first_seq=first_seq,
        # Doubles are told apart by the expected sequence; the window only costs memory.
        duplicate_window=0.1,
        allow_atomic=True,
        allow_direct=True,
        deny_delete=True,
        deny_purge=True,
    )


async def provision(client: Client) -> list[Service]:
    """Make every stream that is missing, and raise a limit that is lower than it should be.

    The services whose streams were made. What exists is otherwise left alone.
    """
    return [service for service in SERVICES if await _ensure(client, service)]


async def rebuild(client: Client, service: Service, first_seq: int | None = None) -> None:
    """Delete a service's stream and make it again, empty; the relay refills it from the log."""
    js = client.jetstream(timeout=PATIENCE)
    with suppress(NotFoundError):
        await js.delete_stream(stream_of(service))
    await js.add_stream(stream(service, first_seq))


async def keep_streams(client: Client) -> None:
    """Look for ever whether a stream is missing, and make it within a second."""
    while True:
        with suppress(nats.errors.Error, JetStreamError, TimeoutError, OSError):
            if client.is_connected:
                await provision(client)
        await asyncio.sleep(PAUSE)


async def connect(url: str) -> Client:
    """Connect as the provisioner, and come back for ever."""
    return await nats.connect(
        url,
        name=PROVISIONER,
        inbox_prefix=f"_INBOX_{PROVISIONER}",
        max_reconnect_attempts=-1,
        reconnect_time_wait=0.2,
        error_cb=_unheard,
    )


async def _ensure(client: Client, service: Service) -> bool:
    js = client.jetstream(timeout=PATIENCE)
    try:
        found = (await js.stream_info(stream_of(service))).config
    except NotFoundError:
        await js.add_stream(stream(service))
        return True
    if (found.max_bytes or 0) < MOST_BYTES:
        await js.update_stream(found.evolve(max_bytes=MOST_BYTES))
    return False


async def _unheard(_error: Exception) -> None:
    """Lost connections are expected here; the next look tells what is so."""
