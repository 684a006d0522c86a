"""What may be asked about who works together with the meeting place."""

from typing import ClassVar
from uuid import UUID

from shared.command import (
    Command,
    Day,
    Reason,
    Title,
)
from shared.events.words import PartnerKind


class AgreePartner(Command):
    """Let an organisation work together with the meeting place."""

    name: Title
    kind: PartnerKind
    agreed_on: Day | None = None
    ends_on: Day | None = None


class WithdrawPartner(Command):
    """Take back a partner who was recorded by mistake."""

    target: ClassVar[str | None] = "partner"
    missing: ClassVar[str] = "no_such_partner"
    partner: UUID
    reason: Reason
