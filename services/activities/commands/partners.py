"""What may be asked about who works together with the meeting place."""

from typing import ClassVar
from uuid import UUID

from shared.command import (
    Command,
    Day,
    Reason,
    Title,
    Version,
)
from shared.events.words import PartnerKind


class AgreePartner(Command):
    """Let an organisation work together with the meeting place."""

    name: Title
    kind: PartnerKind
    agreed_on: Day | None = None
    ends_on: Day | None = None


class _OnPartner(Command):
    """A wish about one partner."""

    target: ClassVar[str | None] = "partner"
    missing: ClassVar[str] = "no_such_partner"
    partner: UUID


class CorrectPartner(_OnPartner):
    """Put right what was told of a partner; a day given as null is cleared."""

    expected_version: Version
    name: Title | None = None
    kind: PartnerKind | None = None
    agreed_on: Day | None = None
    ends_on: Day | None = None


class EndPartner(_OnPartner):
    """Tell the last day of an agreement, whatever was agreed of it."""

    on: Day
    reason: Reason | None = None


class WithdrawPartnerEnd(_OnPartner):
    """Take back that an agreement was ended."""

    reason: Reason


class WithdrawPartner(_OnPartner):
    """Take back a partner who was recorded by mistake."""

    reason: Reason
