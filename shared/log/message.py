"""A fact as it goes onto the bus: CloudEvents 1.0 in NATS's binary mode (pure)."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Final

from shared.events.envelope import id_in, trace_in
from shared.events.words import Service
from shared.log.bus import source_of, subject_of
from shared.log.entry import Entry
from shared.log.saying import head, said

LATER: Final = "%s"
"""Stands in a kind's head for what each message puts in."""


@dataclass(frozen=True, slots=True)
class Message:
    """A fact as it is published."""

    subject: str
    envelope: bytes
    headers: dict[str, str]


def message(fact: Entry) -> Message:
    """A fact with its headers."""
    headers = _headers(fact.service, fact.type, *_told(fact))
    return Message(subject_of(fact.service, fact.type), fact.envelope, headers)


def in_batch(batch: str, number: str) -> dict[str, str]:
    """Which message of which batch it is (ADR-50)."""
    return {"Nats-Batch-Id": batch, "Nats-Batch-Sequence": number}


def as_said(fact: Entry, batch: str, number: int) -> bytes:
    """The same as one of a batch, as the protocol has it: the head of its kind, filled in."""
    filled = _head(fact.service, fact.type) % (*_told(fact), batch, number)
    return said(subject_of(fact.service, fact.type), filled.encode(), fact.envelope)


@lru_cache(maxsize=256)
def _head(service: Service, type_: str) -> str:
    """The head of all messages of a kind, without what each puts in, in the order in which it does."""
    return head(_headers(service, type_, LATER, LATER, LATER) | in_batch(LATER, LATER))


def _headers(service: Service, type_: str, id_: str, time: str, trace: str) -> dict[str, str]:
    """`ce-time` is when it was recorded; when it occurred is in the envelope."""
    return {
        "ce-specversion": "1.0",
        "ce-id": id_,
        "ce-source": source_of(service),
        "ce-type": subject_of(service, type_),
        "ce-time": time,
        "content-type": "application/json",
        "traceparent": trace,
    }


def _told(fact: Entry) -> tuple[str, str, str]:
    return id_in(fact.envelope), _written(fact.recorded_at), trace_in(fact.envelope)


@lru_cache(maxsize=64)
def _written(moment: datetime) -> str:
    """As in RFC 3339. Facts of one flush were recorded at one moment."""
    return moment.astimezone(UTC).isoformat()
