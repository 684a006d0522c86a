"""What reporting tells of the monthly review of the access log (R1): what was drawn, and who signed."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from shared.events.event import Event
from shared.events.personal import CODE, COUNT, OPAQUE, WHEN, NotPersonal, Sealed, clear, sealed
from shared.events.words import Finding, ReviewId, SignatureId, Trigger

_REVIEW = ("for a review that nobody can steer", "Lag 2001:454 §10")


class LogReviewSampled(Event):
    """The sample of some days' accesses, drawn by a rule that anybody can follow again.

    `drawn` are those of the days' accesses with the smallest HMAC-SHA256 of their event ids under
    `root`, the head of `log` when it had `size` leaves: of the access log for a month, of all events
    for days that somebody chose. `as_of` is the ledger index up to which everything was known. Those
    that a risk trigger flags are told beside, as further facts.
    """

    review: Annotated[ReviewId, OPAQUE]
    since: Annotated[date, WHEN]
    until: Annotated[date, WHEN]
    as_of: Annotated[int, COUNT]
    log: Annotated[Literal["access", "events"], CODE]
    size: Annotated[int, COUNT]
    root: Annotated[str, NotPersonal("the head of a tree, in hexadecimal digits")]
    accesses: Annotated[int, COUNT]
    drawn: Annotated[tuple[UUID, ...], OPAQUE] = ()
    readers: Annotated[tuple[str, ...], clear("staff", "readers", *_REVIEW)] = ()
    """Whose accesses are to be reviewed, drawn or flagged: none of them signs for their own."""


class AccessesFlagged(Event):
    """These accesses of a reviewed month meet a risk trigger."""

    review: Annotated[ReviewId, OPAQUE]
    trigger: Annotated[Trigger, CODE]
    accesses: Annotated[tuple[UUID, ...], OPAQUE]


class LogReviewSigned(Event):
    """Somebody looked at every access under review but their own."""

    review: Annotated[ReviewId, OPAQUE]
    signature: Annotated[SignatureId, OPAQUE]
    signer: Annotated[str, clear("staff", "signer", *_REVIEW)]
    findings: Annotated[Finding, CODE] = "none"
    note: Annotated[Sealed, sealed("staff", "signature", "what a review found")] = None


class LogReviewSignedWithdrawn(Event):
    """The signature was a mistake: what it covered waits for another."""

    review: Annotated[ReviewId, OPAQUE]
    signature: Annotated[SignatureId, OPAQUE]
    reason: Annotated[Sealed, sealed("staff", "signature", "why a record was taken back")] = None
