"""What may be asked about the grounds on which staff disclose (R8)."""

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from shared.command import Command, Day, HappenedOn, PerhapsHappenedAt, Reason
from shared.events.words import (
    DisclosedField,
    GroundForm,
    GroundGiver,
    GroundKind,
    ReservationCode,
)

Scope = Annotated[tuple[DisclosedField, ...], Field(min_length=1, max_length=20)]


class RecordGround(Command):
    """Record why staff may tell one destination some things of a person, and until when."""

    person: UUID
    kind: GroundKind
    given_by: GroundGiver | None = None
    given_on: HappenedOn
    form: GroundForm | None = None
    recipient: UUID
    """The destination that may be told."""
    scope: Scope
    expires_on: Day
    reservation_code: ReservationCode | None = None


class _OnGround(Command):
    """A wish about one ground."""

    target: ClassVar[str | None] = "ground"
    missing: ClassVar[str] = "no_such_ground"
    ground: UUID


class RevokeGround(_OnGround):
    """Let a ground hold no more; every open referral that hangs on it is closed within a second."""

    occurred_at: PerhapsHappenedAt = None


class WithdrawGroundRevoke(_OnGround):
    """Take back a revocation that was a mistake."""

    reason: Reason


class WithdrawGround(_OnGround):
    """Take back a ground that was a mistake; what hangs on it is closed."""

    reason: Reason
