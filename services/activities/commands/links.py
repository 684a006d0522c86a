"""What may be asked about the links by which volunteers sign in."""

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from shared.command import Command, Reason

Proof = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class _OnVolunteer(Command):
    """A wish about one volunteer's link."""

    target: ClassVar[str | None] = "volunteer"
    missing: ClassVar[str] = "no_such_volunteer"
    volunteer: UUID


class IssueVolunteerLink(_OnVolunteer):
    """Let a volunteer sign in by a link of their own, which the answer carries; earlier ones end."""


class KnowVolunteerLink(_OnVolunteer):
    """Let in whoever has the token that comes to this; asked by the door, never by a caller."""

    proof: Proof


class RevokeVolunteerLink(_OnVolunteer):
    """Let a volunteer's link open nothing any more; another may be issued."""

    reason: Reason | None = None
