"""What may be asked about the monthly review of the access log."""

from datetime import date
from typing import ClassVar, Literal
from uuid import UUID

from pydantic import Field

from shared.command import Command, HappenedOn, Reason
from shared.events.words import Finding, Trigger


class OrderReview(Command):
    """Have some days' accesses reviewed that somebody chose, beside the months that are reviewed anyway."""

    since: HappenedOn = Field(alias="from")
    until: HappenedOn = Field(alias="to")


class DrawReview(Command):
    """Keep a sample as it was drawn, with what the risk triggers flag beside it."""

    since: date
    until: date
    as_of: int
    log: Literal["access", "events"]
    size: int
    root: str
    accesses: int
    drawn: tuple[UUID, ...]
    flagged: tuple[tuple[Trigger, tuple[UUID, ...]], ...]
    readers: tuple[str, ...]


class SignReview(Command):
    """Sign that every access under review was looked at, but one's own."""

    target: ClassVar[str | None] = "review"
    missing: ClassVar[str] = "no_such_review"
    review: UUID
    findings: Finding = "none"
    note: Reason | None = None


class WithdrawReviewSignature(Command):
    """Take back a signature that was a mistake."""

    target: ClassVar[str | None] = "signature"
    missing: ClassVar[str] = "no_such_signature"
    signature: UUID
    reason: Reason
