"""Every ground as it stands: whose it is, for whom, and until when it holds."""

from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.grounds import (
    SecrecyGroundRecorded,
    SecrecyGroundRevoked,
    SecrecyGroundRevokeWithdrawn,
    SecrecyGroundWithdrawn,
)
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Ground:
    """One ground; `revoked_on` is null while nobody revoked it."""

    ground: UUID
    version: int
    person: UUID
    kind: str
    given_by: str | None
    given_on: date
    form: str | None
    recipient: UUID
    scope: tuple[str, ...]
    expires_on: date
    reservation_code: str | None
    revoked_on: date | None = None


COLUMNS: Final = """
    ground uuid not null,
    version integer not null,
    person uuid not null,
    kind text not null,
    given_by text,
    given_on date not null,
    form text,
    recipient uuid not null,
    scope text[] not null,
    expires_on date not null,
    reservation_code text,
    revoked_on date
"""
TOLD: Final = frozenset(field.name for field in fields(Ground)) - {"version", "revoked_on"}


def evolve(ground: Ground | None, fact: Recorded) -> Ground | None:
    """The ground after one fact."""
    match fact.event:
        case SecrecyGroundRecorded() as told:
            values = {name: getattr(told, name) for name in TOLD}
            return Ground(version=fact.version, **values)
        case SecrecyGroundRevoked(on=day) if ground:
            return replace(ground, version=fact.version, revoked_on=day)
        case SecrecyGroundRevokeWithdrawn() if ground:
            return replace(ground, version=fact.version, revoked_on=None)
        case SecrecyGroundWithdrawn():
            return None
        case _:
            return ground


def _ground(fact: Recorded) -> UUID:
    return fact.envelope.thing


grounds: Final = Projection(
    name="ground",
    version=1,
    columns=COLUMNS,
    row=Ground,
    hears={
        "referrals": frozenset(
            {
                "SecrecyGroundRecorded",
                "SecrecyGroundRevoked",
                "SecrecyGroundRevokeWithdrawn",
                "SecrecyGroundWithdrawn",
                "SubjectErased",
            }
        )
    },
    concerns=_ground,
    evolve=evolve,
    history=False,
    forgets="person",
)
