"""Every reading of personal data, in every service: who read what, of whom, and what for (R1)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from shared.events.common import PersonalDataRead
from shared.events.envelope import Recorded
from shared.events.words import SERVICES
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Access:
    """One record of the access log; nothing ever changes it."""

    access: UUID
    service: str
    reader: str
    roles: tuple[str, ...]
    unit: str | None
    purpose: str | None
    subjects: tuple[UUID, ...]
    fields: tuple[str, ...]
    release: str
    outcome: str
    flags: tuple[str, ...]
    recorded_at: datetime


COLUMNS: Final = """
    access uuid not null,
    service text not null,
    reader text not null,
    roles text[] not null,
    unit text,
    purpose text,
    subjects uuid[] not null,
    fields text[] not null,
    release text not null,
    outcome text not null,
    flags text[] not null,
    recorded_at timestamptz not null
"""
WAYS_IN: Final = ("using gin (subjects)", "(recorded_at)", "(reader, recorded_at)")
"""By whom was read about, by month, and by who read."""


def evolve(access: Access | None, fact: Recorded) -> Access | None:
    """The record, as it was made."""
    match fact.event:
        case PersonalDataRead() as told:
            return Access(
                access=fact.envelope.id,
                service=fact.envelope.service,
                reader=told.reader,
                roles=told.roles,
                unit=told.unit,
                purpose=told.purpose,
                subjects=told.subjects,
                fields=told.fields,
                release=told.release,
                outcome=told.outcome,
                flags=told.flags,
                recorded_at=fact.recorded_at,
            )
        case _:
            return access


def _access(fact: Recorded) -> UUID:
    return fact.envelope.id


accesses: Final = Projection(
    name="access",
    version=1,
    columns=COLUMNS,
    row=Access,
    hears=dict.fromkeys(SERVICES, frozenset({"PersonalDataRead"})),
    concerns=_access,
    evolve=evolve,
    indexes=WAYS_IN,
)
