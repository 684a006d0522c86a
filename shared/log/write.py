"""Turn decisions into the exact rows that the log keeps: envelopes, and ciphertexts apart from them."""

import os
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final, NamedTuple
from uuid import UUID

import orjson
from pydantic import SecretStr
from uuid_utils.compat import uuid7

from shared.database import Fetches
from shared.decider import Accepted
from shared.events.envelope import Envelope, open_data, pack
from shared.events.event import Event, sealed_fields
from shared.events.words import Service
from shared.log.append import Decided, Row
from shared.log.judge import Judged
from shared.privacy.keys import Need, Vault
from shared.privacy.sealing import DataKey, Place, digest_of, seal

Keys = Mapping[Need, DataKey]
Agreed = tuple[Judged, Accepted]
SALT: Final = 16
"""Random bytes in each envelope."""


class Ink(NamedTuple):
    """With what the facts of one flush are written; each takes the next salt."""

    service: Service
    keys: Keys
    year: int
    salts: Iterator[str]


async def write(
    db: Fetches, service: Service, vault: Vault, agreed: Sequence[Agreed]
) -> list[Decided]:
    """Seal what must be sealed and pack the rest; keys are made where a subject has none."""
    year = datetime.now(UTC).year
    needs = {n for j, a in agreed for e in a.events for n in _needs(e, j.stream, year).values()}
    keys = await vault.ensure(db, needs) if needs else {}
    ink = Ink(service, keys, year, _salts(sum(len(a.events) for _, a in agreed)))
    return [_decided(j, a, ink) for j, a in agreed]


def _needs(event: Event, stream: UUID, year: int) -> dict[str, Need]:
    """Which key each sealed field with text in it needs."""
    sealed = sealed_fields(type(event))
    if not sealed:
        return {}
    return {
        name: Need(getattr(event, note.subject, None) or stream, note.category, year)
        for name, note in sealed.items()
        if getattr(event, name) is not None
    }


def _salts(count: int) -> Iterator[str]:
    """The kernel is asked once for all of them."""
    random = os.urandom(SALT * count)
    for at in range(0, len(random), SALT):
        yield b64encode(random[at : at + SALT]).decode()


def _decided(judged: Judged, accepted: Accepted, ink: Ink) -> Decided:
    rows = tuple([_row(judged, accepted, part, ink) for part in range(len(accepted.events))])
    return Decided(
        key=judged.wish.key,
        mac=judged.wish.mac,
        thing=accepted.thing,
        thing_version=accepted.version,
        stream=judged.stream,
        expected=judged.expected,
        reads=judged.reads,
        rows=rows,
    )


def _row(judged: Judged, accepted: Accepted, part: int, ink: Ink) -> Row:
    event, event_id, wish = accepted.events[part], uuid7(), judged.wish
    sealed = _seal(event, event_id, judged.stream, ink)
    envelope = Envelope(
        id=event_id,
        service=ink.service,
        type=type(event).__name__,
        schema_version=event.schema_version,
        stream=judged.stream,
        version=judged.expected + 1,
        part=part,
        key=wish.key,
        thing=accepted.thing,
        thing_version=accepted.version,
        occurred_at=wish.at,
        actor=wish.actor,
        trace=wish.trace,
        salt=next(ink.salts),
        data=open_data(event),
        sealed={name: digest_of(text) for name, text in sealed.items()},
    )
    text = orjson.dumps(sealed).decode() if sealed else None
    return Row(event_id, envelope.type, event.schema_version, pack(envelope), text, envelope)


def _seal(event: Event, event_id: UUID, stream: UUID, ink: Ink) -> dict[str, str]:
    return {
        name: seal(_text(event, name), ink.keys[need], Place(event_id, name, event.schema_version))
        for name, need in _needs(event, stream, ink.year).items()
    }


def _text(event: Event, name: str) -> str:
    secret: SecretStr = getattr(event, name)
    return secret.get_secret_value()
