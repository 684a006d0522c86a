"""What referrals tells of grounds: why staff may disclose something of a person to somebody else (R8)."""

from datetime import date
from typing import Annotated

from shared.events.event import Event
from shared.events.personal import CODE, OPAQUE, WHEN, Reason, clear
from shared.events.words import (
    DestinationId,
    DisclosedField,
    GroundForm,
    GroundGiver,
    GroundId,
    GroundKind,
    PersonId,
    ReservationCode,
)

Ground = Annotated[GroundId, OPAQUE]
Person = Annotated[PersonId, clear("link", "person", "ties facts together under an opaque id")]


class SecrecyGroundRecorded(Event):
    """Staff may tell one destination some things of a person: she waived, or a harm test allows it.

    A waiver is given by somebody, orally or in writing; a harm test is our own.
    """

    ground: Ground
    person: Person
    kind: Annotated[GroundKind, CODE]
    given_by: Annotated[GroundGiver | None, CODE] = None
    given_on: Annotated[date, WHEN]
    form: Annotated[GroundForm | None, CODE] = None
    recipient: Annotated[DestinationId, OPAQUE]
    scope: Annotated[tuple[DisclosedField, ...], CODE]
    expires_on: Annotated[date, WHEN]
    reservation_code: Annotated[ReservationCode | None, CODE] = None


class SecrecyGroundRevoked(Event):
    """The ground holds no more; what hangs on it is closed."""

    ground: Ground
    person: Person
    on: Annotated[date, WHEN]


class SecrecyGroundRevokeWithdrawn(Event):
    """The revocation was a mistake: the ground holds as before."""

    ground: Ground
    person: Person
    reason: Reason = None


class SecrecyGroundWithdrawn(Event):
    """The ground was recorded by mistake: it never was one."""

    ground: Ground
    person: Person
    reason: Reason = None
