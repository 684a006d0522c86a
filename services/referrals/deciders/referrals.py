"""How far each link has come: a ladder that is only climbed, and mistakes that are taken back."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final, assert_never
from uuid import UUID

from services.referrals.commands.referrals import (
    AdvanceReferral,
    DeclineReferral,
    MakeReferral,
    WithdrawAdvance,
    WithdrawDecline,
    WithdrawReferral,
)
from services.referrals.deciders.destinations import destinations
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.event import Event
from shared.events.referrals import (
    ReferralAdvanced,
    ReferralAdvanceWithdrawn,
    ReferralDeclined,
    ReferralDeclineWithdrawn,
    ReferralMade,
    ReferralWithdrawn,
)
from shared.events.words import PersonId, Rung, height
from shared.handovers import HANDOVERS
from shared.hearing import people

ReferralCommand = (
    MakeReferral
    | AdvanceReferral
    | WithdrawAdvance
    | DeclineReferral
    | WithdrawDecline
    | WithdrawReferral
)


@dataclass(frozen=True, slots=True)
class Referral:
    """What is known of one referral; `reached` holds the local date of every rung above the first."""

    version: int = 0
    person: PersonId | None = None
    destination: UUID | None = None
    reached: Mapping[Rung, date] = field(default_factory=dict)
    made_on: date = date.min
    declined: bool = False
    climbed: int = 0
    """The version at which the rung last changed; what else changed since is no conflict about it."""

    @property
    def rung(self) -> Rung:
        """The highest rung reached."""
        return max(("informed", *self.reached), key=height)


def evolve(referral: Referral, fact: Recorded) -> Referral:
    """The referral after one fact."""
    match fact.event:
        case ReferralMade(person=person, destination=destination, on=day):
            return Referral(fact.version, person, destination, made_on=day, climbed=fact.version)
        case ReferralAdvanced(rung=rung, on=day):
            reached = {**referral.reached, rung: day}
            return _stepped(referral, fact, reached)
        case ReferralAdvanceWithdrawn(rung=rung):
            reached = {other: on for other, on in referral.reached.items() if other != rung}
            return _stepped(referral, fact, reached)
        case ReferralDeclined():
            return replace(referral, version=fact.version, declined=True)
        case ReferralDeclineWithdrawn():
            return replace(referral, version=fact.version, declined=False)
        case ReferralWithdrawn():
            return Referral(fact.version)
        case _:
            return referral


def _stepped(referral: Referral, fact: Recorded, reached: Mapping[Rung, date]) -> Referral:
    return replace(referral, version=fact.version, reached=reached, climbed=fact.version)


def decide(asked: Asked[ReferralCommand], referral: Referral, seen: Seen) -> Accepted:
    """What follows from a wish about a referral."""
    if isinstance(asked.command, MakeReferral):
        return Accepted((_made(asked.command, asked, seen),), asked.key, 1)
    if referral.person is None:
        raise Refused("no_such_referral", "/referral")
    whose = seen.of(people, referral.person)
    if whose.hidden_from(asked, seen):
        raise Refused("no_such_referral", "/referral")
    whose.refuse_restricted(asked, "/referral")
    events = _follows(asked, referral, seen)
    return Accepted(events, asked.thing, referral.version + bool(events))


def _made(wish: MakeReferral, asked: Asked[ReferralCommand], seen: Seen) -> ReferralMade:
    whose = seen.of(people, wish.person)
    if not whose.known_to(asked, seen):
        raise Refused("no_such_person", "/person")
    whose.refuse_restricted(asked, "/person")
    if not seen.of(destinations, wish.destination).listed:
        raise Refused("no_such_destination", "/destination")
    if wish.beneficiary == "child" and wish.age_band in {None, "vuxen"}:
        raise Refused("age_band_needed", "/age_band")
    if wish.ground is not None:
        raise Refused("secrecy_ground_missing", "/ground")
    return ReferralMade(
        referral=asked.key,
        person=wish.person,
        beneficiary=wish.beneficiary,
        age_band=wish.age_band,
        destination=wish.destination,
        initiated_by=wish.initiated_by,
        on=asked.day,
    )


def _follows(asked: Asked[ReferralCommand], referral: Referral, seen: Seen) -> tuple[Event, ...]:
    """What follows from a wish about a referral that exists."""
    of = {"referral": asked.thing, "person": referral.person}
    match asked.command:
        case AdvanceReferral() as wish:
            return _advanced(wish, asked, referral, seen)
        case WithdrawAdvance(rung=rung) if rung not in referral.reached:
            raise Refused("no_such_rung", "/rung")
        case WithdrawAdvance(rung=rung, reason=reason):
            return (ReferralAdvanceWithdrawn(**of, rung=rung, reason=reason),)
        case DeclineReferral() if referral.declined:
            return ()
        case DeclineReferral() as wish:
            return (ReferralDeclined(**of, on=_day(wish, asked, referral)),)
        case WithdrawDecline() if not referral.declined:
            raise Refused("not_declined", "/referral")
        case WithdrawDecline(reason=reason):
            return (ReferralDeclineWithdrawn(**of, reason=reason),)
        case WithdrawReferral(reason=reason):
            return (ReferralWithdrawn(**of, reason=reason),)
        case MakeReferral():
            return ()
        case _:
            assert_never(asked.command)


def _advanced(
    wish: AdvanceReferral, asked: Asked[ReferralCommand], referral: Referral, seen: Seen
) -> tuple[ReferralAdvanced, ...]:
    """R8: where staff disclose to somebody else than our own authority, a ground is needed."""
    if wish.expected_version > referral.version:
        raise Refused("version_ahead", "/expected_version", version=referral.version)
    if wish.expected_version < referral.climbed:
        both = {"rung": {"mine": wish.rung, "theirs": referral.rung}}
        told = {"fields": both, "version": referral.version}
        raise Refused("version_conflict", "/rung", referral.person, **told)
    if referral.declined:
        raise Refused("referral_closed", "/referral")
    if height(wish.rung) <= height(referral.rung):
        raise Refused("rung_not_higher", "/rung", referral.person, rung=referral.rung)
    owner = seen.of(destinations, referral.destination or asked.thing).owner
    if wish.ground is not None or (wish.via == "host" and owner != "same_authority"):
        raise Refused("secrecy_ground_missing", "/ground")
    return (
        ReferralAdvanced(
            referral=asked.thing,
            person=referral.person,
            rung=wish.rung,
            via=wish.via,
            on=_day(wish, asked, referral),
        ),
    )


def _day(
    wish: AdvanceReferral | DeclineReferral, asked: Asked[ReferralCommand], referral: Referral
) -> date:
    """The local date of a step. It is not before the referral, which a clock ahead may have dated tomorrow."""
    if wish.occurred_at is None:
        return max(asked.day, referral.made_on)
    if asked.day < referral.made_on:
        made_on = referral.made_on.isoformat()
        raise Refused("before_the_referral", "/occurred_at", referral.person, made_on=made_on)
    return asked.day


def _reads(asked: Asked[ReferralCommand]) -> tuple[UUID, ...]:
    match asked.command:
        case MakeReferral(person=person, destination=destination):
            return (person, destination, HANDOVERS)
        case _:
            return ()


def _reads_then(referral: Referral) -> tuple[UUID, ...]:
    named = (referral.destination, referral.person)
    return (*filter(None, named), HANDOVERS) if referral.person else ()


referrals: Final[Decider[ReferralCommand, Referral]] = Decider(
    initial=Referral(),
    stream=lambda asked: asked.key,
    evolve=evolve,
    decide=decide,
    reads=_reads,
    reads_then=_reads_then,
)
