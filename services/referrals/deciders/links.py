"""What is known of one referral: how far it came, on what ground, and whether it is over."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Any, Final, Literal
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.event import Event
from shared.events.referrals import (
    ReferralAdvanced,
    ReferralAdvanceWithdrawn,
    ReferralClosed,
    ReferralCloseWithdrawn,
    ReferralCodeIssued,
    ReferralCodeWithdrawn,
    ReferralConfirmed,
    ReferralDeclined,
    ReferralDeclineWithdrawn,
    ReferralMade,
    ReferralRevoked,
    ReferralRevokeWithdrawn,
    ReferralWithdrawn,
)
from shared.events.words import PersonId, RevokingCause, Rung, height

Exit = Literal["declined", "revoked", "closed"]
State = Literal["open", "participated", "declined", "revoked", "closed"]
EXITS: Final[Mapping[type[Event], Exit | None]] = {
    ReferralDeclined: "declined",
    ReferralRevoked: "revoked",
    ReferralClosed: "closed",
    **dict.fromkeys((ReferralDeclineWithdrawn, ReferralRevokeWithdrawn, ReferralCloseWithdrawn)),
}
"""By which side exit a referral is left once this was told; None: it is open again."""
LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Code:
    """The one-time code that opens the referral's page; what its secret comes to is kept alone."""

    proof: str
    expires_on: date


@dataclass(frozen=True, slots=True)
class Referral:
    """What is known of one referral; `reached` holds the local date of every rung above the first."""

    version: int = 0
    person: PersonId | None = None
    destination: UUID | None = None
    made_on: date = date.min
    made_by: str = ""
    made_at: datetime = LONG_AGO
    """When it was recorded that it was made: whose task it is goes by that."""
    reached: Mapping[Rung, date] = field(default_factory=dict)
    grounds: Mapping[Rung, UUID] = field(default_factory=dict)
    """By the rungs at which one was named."""
    left: Exit | None = None
    cause: RevokingCause | None = None
    """Why it is revoked, if it is."""
    ungrounded_on: date | None = None
    """On which day its ground closed it, also where she wanted it back after that."""
    climbed: int = 0
    """The version at which the rung last changed; what else changed since is no conflict about it."""
    code: Code | None = None
    ended: frozenset[str] = frozenset()
    """What the secrets of earlier codes came to: whoever has one is told that it is over."""

    @property
    def rung(self) -> Rung:
        """The highest rung reached."""
        return max(("informed", *self.reached), key=height)

    @property
    def state(self) -> State:
        """Over by a side exit, at the top, or under way."""
        return self.left or ("participated" if self.rung == "participated" else "open")

    @property
    def ungrounded(self) -> bool:
        """Whether it is revoked, and for nothing but its ground."""
        return self.cause in {"ground_revoked", "ground_expired"}

    @property
    def ground(self) -> UUID | None:
        """The ground on which it hangs: the one that was named last, as far up as the ladder stands."""
        return self.grounds[max(self.grounds, key=height)] if self.grounds else None


def evolve(referral: Referral, fact: Recorded) -> Referral:
    """The referral after one fact."""
    now = fact.version
    match fact.event:
        case ReferralMade() as told:
            return _made(told, fact)
        case ReferralAdvanced(rung=rung, on=day, ground=ground):
            return _climbed(referral, fact, rung, day, ground)
        case ReferralConfirmed(on=day):
            return _climbed(referral, fact, "participated", day, None)
        case ReferralAdvanceWithdrawn(rung=rung):
            return _stepped_back(referral, fact, rung)
        case ReferralCodeIssued(proof=proof, expires_on=day):
            ended = _ended(referral)
            return replace(referral, version=now, ended=ended, code=Code(proof, day))
        case ReferralCodeWithdrawn():
            return replace(referral, version=now, ended=_ended(referral), code=None)
        case ReferralWithdrawn():
            return Referral(fact.version, ended=_ended(referral))
        case ReferralRevoked(cause=cause, on=day):
            since = referral.ungrounded_on if cause == "visitor" else day
            left = replace(referral, left="revoked", cause=cause, ungrounded_on=since)
            return replace(left, version=now)
        case _ if type(fact.event) in EXITS:
            left = replace(referral, left=EXITS[type(fact.event)], cause=None, ungrounded_on=None)
            return replace(left, version=now)
        case _:
            return referral


def _made(told: ReferralMade, fact: Recorded) -> Referral:
    grounds: dict[Rung, UUID] = {"informed": told.ground} if told.ground else {}
    return Referral(
        version=fact.version,
        person=told.person,
        destination=told.destination,
        made_on=told.on,
        made_by=fact.envelope.actor,
        made_at=fact.recorded_at,
        grounds=grounds,
        climbed=fact.version,
    )


def _climbed(
    referral: Referral, fact: Recorded, rung: Rung, day: date, ground: UUID | None
) -> Referral:
    more = {rung: ground} if ground else {}
    grounds = {**referral.grounds, **more}
    return _moved(referral, fact, reached={**referral.reached, rung: day}, grounds=grounds)


def _stepped_back(referral: Referral, fact: Recorded, rung: Rung) -> Referral:
    reached = {other: day for other, day in referral.reached.items() if other != rung}
    grounds = {other: its for other, its in referral.grounds.items() if other != rung}
    return _moved(referral, fact, reached=reached, grounds=grounds)


def _moved(referral: Referral, fact: Recorded, **told: Any) -> Referral:  # noqa: ANN401 - fields
    return replace(referral, version=fact.version, climbed=fact.version, **told)


def _ended(referral: Referral) -> frozenset[str]:
    """Every secret that opens nothing any more once the present code ends."""
    return referral.ended | ({referral.code.proof} if referral.code else set())
