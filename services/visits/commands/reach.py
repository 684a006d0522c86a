"""What may be asked about how people find the place and what came of it."""

import re
from typing import Annotated, ClassVar, Final
from uuid import UUID

from pydantic import AfterValidator, Field, SecretStr
from pydantic_core import PydanticCustomError

from shared.command import (
    Command,
    Happened,
    HappenedAt,
    HappenedOn,
    Private,
    Reason,
    Text,
)
from shared.events.words import Channel, OutcomeKind, OutcomeSource

TAG: Final = re.compile(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")
"""A language tag (RFC 5646)."""


def _tagged(language: SecretStr) -> SecretStr:
    """Refuse what is no language: free text may be about anything."""
    if TAG.fullmatch(language.get_secret_value()) is None:
        raise PydanticCustomError("language_format", "not a language tag")
    return language


Notice = Annotated[Text, Field(max_length=40, pattern=r"^[a-zA-Z0-9][a-zA-Z0-9._-]*$")]


class GiveInformation(Command):
    """Record that a person was told what is stored of them, by which notice, in which language."""

    person: UUID
    notice_version: Notice
    language: Annotated[Private, AfterValidator(_tagged)]


class WithdrawInformation(Command):
    """Take back that a person was informed, where that was a mistake."""

    target: ClassVar[str | None] = "information"
    missing: ClassVar[str] = "no_such_information"
    person: UUID
    information: UUID
    reason: Reason


class OfferEscort(Command):
    """Record that somebody offered to come along, and whether the person wanted it."""

    person: UUID
    offered_at: HappenedAt
    accepted: bool
    done_at: Annotated[HappenedAt | None, Happened] = None


class FinishEscort(Command):
    """Record that the person was escorted to the place."""

    target: ClassVar[str | None] = "escort"
    missing: ClassVar[str] = "no_such_escort"
    person: UUID
    escort: UUID
    done_at: HappenedAt


class WithdrawEscortDone(Command):
    """Take back that the person was escorted, where that was a mistake."""

    target: ClassVar[str | None] = "escort"
    missing: ClassVar[str] = "no_such_escort"
    person: UUID
    escort: UUID
    reason: Reason


class WithdrawEscort(Command):
    """Take back an offer that was a mistake."""

    target: ClassVar[str | None] = "escort"
    missing: ClassVar[str] = "no_such_escort"
    person: UUID
    escort: UUID
    reason: Reason


class ReportOutcome(Command):
    """Record what came of it for a person, as they tell it themselves."""

    person: UUID
    kind: OutcomeKind
    source: OutcomeSource
    on: HappenedOn


class WithdrawOutcome(Command):
    """Take back an outcome that was a mistake."""

    target: ClassVar[str | None] = "outcome"
    missing: ClassVar[str] = "no_such_outcome"
    person: UUID
    outcome: UUID
    reason: Reason


class RecordOutreach(Command):
    """Record that the place was made known through a channel."""

    channel: Channel
    on: HappenedOn


class WithdrawOutreach(Command):
    """Take back an outreach that was a mistake."""

    target: ClassVar[str | None] = "outreach"
    missing: ClassVar[str] = "no_such_outreach"
    outreach: UUID
    reason: Reason
