"""What may be asked about who may know of a person."""

from typing import Annotated, ClassVar, Final
from uuid import UUID

from pydantic import Field

from shared.command import (
    Command,
    Reason,
    Text,
)

LEAST: Final = 15
"""Characters that a reason to break the glass has at least (DESIGN §10)."""

Readers = Annotated[tuple[Text, ...], Field(max_length=20)]
"""Who may know: roles, and people as their tokens call them."""
GoodReason = Annotated[Reason, Field(min_length=LEAST)]


class SetProtectedIdentity(Command):
    """Let only the named know of a person, one of them a role; or let everybody know again."""

    target: ClassVar[str | None] = "person"
    missing: ClassVar[str] = "no_such_person"
    person: UUID
    on: bool
    named_readers: Readers = ()


class SetRestriction(Command):
    """Only store what is known of a person, as they have asked (GDPR art. 18); or use it again."""

    target: ClassVar[str | None] = "person"
    missing: ClassVar[str] = "no_such_person"
    person: UUID
    on: bool
    reason: Reason


class OpenEmergencyAccess(Command):
    """Break the glass: read of a person for half an hour, whoever may know of them."""

    guessed: ClassVar[bool] = True
    person: UUID
    reason: GoodReason


class WithdrawEmergencyAccess(Command):
    """Close at once what was opened by mistake."""

    target: ClassVar[str | None] = "access"
    missing: ClassVar[str] = "no_such_access"
    access: UUID
    reason: Reason
