"""What may be asked about places at a session."""

from typing import ClassVar
from uuid import UUID

from shared.command import Command, Reason


class SignUp(Command):
    """Take a place at a session for a person, or, without one, for somebody nameless."""

    session: UUID
    person: UUID | None = None


class TakePlace(SignUp):
    """Take a place for somebody who may have other ids; asked by the door, never by a caller."""

    others: tuple[UUID, ...] = ()
    """Every other id under which `person` may have one already."""


class WithdrawSignUp(Command):
    """Let a place be free again."""

    target: ClassVar[str | None] = "sign_up"
    missing: ClassVar[str] = "no_such_sign_up"
    sign_up: UUID
    reason: Reason
