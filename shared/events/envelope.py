"""The exact bytes of a fact: what the log hashes, the bus carries and the ledger keeps."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import datetime
from functools import cache, partial
from typing import Annotated, Final
from uuid import UUID

import orjson
from pydantic import Strict, TypeAdapter

from shared.events.event import Event, sealed_fields
from shared.events.language import Data, NotUnderstood, understand
from shared.events.words import Service

LONGEST: Final = 60_000
"""Bytes that an envelope may have; the log's check constraint says the same."""
ID: Final = b'{"id":"'
TRACE: Final = b'","trace":"'
"""What stands before the trace; a text in JSON cannot look like it, because its quotes are escaped."""

Number = Annotated[int, Strict()]
"""A whole number, and no text or truth value that could pass for one."""


@dataclass  # frozen in all but name, and without slots: both cost more than all else of making and writing one
class Envelope:
    """A fact with where it belongs: its stream, version and part, its command, actor and site.

    `thing` and `thing_version` are what the command's receipt says; `sealed` holds SHA-256
    digests of ciphertext, never the ciphertext; `salt` keeps leaves of the audit log unguessable.
    """

    id: UUID
    service: Service
    type: str
    schema_version: Number
    stream: UUID
    version: Number
    part: Number
    key: UUID
    thing: UUID
    thing_version: Number
    occurred_at: datetime
    actor: str
    trace: str
    salt: str
    data: Data
    sealed: dict[str, str]


FIELDS: Final = len(fields(Envelope))
_CHECKED: Final = TypeAdapter(Envelope).validator


@dataclass(slots=True)  # frozen in all but name, as Envelope is: made for every fact
class Recorded:
    """A fact as a log or the ledger holds it: `at` is its position there, counted from 1."""

    at: int
    recorded_at: datetime
    envelope: Envelope
    event: Event

    @property
    def version(self) -> int:
        """The version that the fact's command gave its stream."""
        return self.envelope.version


def pack(envelope: Envelope) -> bytes:
    """The envelope's bytes; written once, never re-ordered or written again."""
    return orjson.dumps(envelope, default=str)


def unpack(raw: bytes) -> Envelope:
    """Read an envelope's bytes; NotUnderstood where they are none."""
    try:
        told: Data = orjson.loads(raw)
        told["occurred_at"] = datetime.fromisoformat(told["occurred_at"])
        envelope: Envelope = _CHECKED.validate_python(told)
    except (ValueError, TypeError, KeyError) as broken:
        raise NotUnderstood(type(broken).__name__) from None
    if len(told) != FIELDS:
        raise NotUnderstood("a field too many")
    return envelope


def read(raw: bytes, at: int, recorded_at: datetime) -> Recorded:
    """The fact in these bytes, in today's words."""
    return in_todays_words(unpack(raw), at, recorded_at)


def in_todays_words(envelope: Envelope, at: int, recorded_at: datetime) -> Recorded:
    """The fact that an envelope tells, whether it was just read or just written."""
    event = understand(envelope.service, envelope.type, envelope.schema_version, envelope.data)
    return Recorded(at, recorded_at, envelope, event)


def id_in(raw: bytes) -> str:
    """The id in an envelope's bytes, which begin with it."""
    begins = raw.index(ID) + len(ID)
    return raw[begins : raw.index(b'"', begins)].decode()


def trace_in(raw: bytes) -> str:
    """The trace in an envelope's bytes, without reading them all."""
    begins = raw.index(TRACE) + len(TRACE)
    return raw[begins : raw.index(b'"', begins)].decode()


def open_data(event: Event) -> Data:
    """The fields of an event that everybody may see: all but the sealed ones."""
    return _opened(type(event))(event)


@cache
def _opened(word: type[Event]) -> Callable[[Event], Data]:
    """`model_dump` without its options: the same in two thirds of the time."""
    hidden = set(sealed_fields(word)) or None
    dump = TypeAdapter(word).serializer.to_python
    return partial(dump, mode="json", exclude=hidden, exclude_defaults=True)


def digest(raw: bytes) -> bytes:
    """SHA-256 of an envelope's bytes."""
    return hashlib.sha256(raw).digest()
