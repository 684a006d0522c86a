"""What may be asked about places at a session."""

from typing import ClassVar
from uuid import UUID

from shared.command import Command, Reason


class SignUp(Command):
    """Take a place at a session for a person, or, without one, for somebody nameless."""

    session: UUID
    person: UUID | None = None


class WithdrawSignUp(Command):
    """Let a place be free again."""

    target: ClassVar[str | None] = "sign_up"
    missing: ClassVar[str] = "no_such_sign_up"
    sign_up: UUID
    reason: Reason
