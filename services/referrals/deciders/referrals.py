"""How far each link comes: a ladder that is only climbed, side exits, and mistakes that are taken back."""

from typing import Final
from uuid import UUID

from services.referrals.commands.referrals import (
    AdvanceReferral,
    CloseReferral,
    ConfirmReferral,
    DeclineReferral,
    IssueReferralCode,
    KnowReferralCode,
    MakeReferral,
    ReopenGrounded,
    RevokeReferral,
    RevokeUngrounded,
    SayParticipated,
    WithdrawAdvance,
    WithdrawDecline,
    WithdrawReferral,
    WithdrawReferralClose,
    WithdrawReferralCode,
    WithdrawReferralRevoke,
)
from services.referrals.deciders import steps
from services.referrals.deciders.destinations import destinations
from services.referrals.deciders.hanging import refuse_groundless, rests_on
from services.referrals.deciders.ladder import FOLLOWS, SAME, TABLE
from services.referrals.deciders.links import Referral, evolve
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.referrals import ReferralMade
from shared.handovers import HANDOVERS
from shared.hearing import handovers, people

ReferralCommand = (
    MakeReferral
    | AdvanceReferral
    | WithdrawAdvance
    | SayParticipated
    | DeclineReferral
    | WithdrawDecline
    | RevokeReferral
    | RevokeUngrounded
    | ReopenGrounded
    | WithdrawReferralRevoke
    | CloseReferral
    | WithdrawReferralClose
    | IssueReferralCode
    | KnowReferralCode
    | WithdrawReferralCode
    | ConfirmReferral
    | WithdrawReferral
)


def decide(asked: Asked[ReferralCommand], referral: Referral, seen: Seen) -> Accepted:
    """What follows from a wish about a referral."""
    if isinstance(asked.command, MakeReferral):
        return Accepted((_made(asked.command, asked, seen),), asked.key, 1)
    if referral.person is None:
        raise Refused("no_such_referral", "/referral")
    whose = seen.of(people, referral.person)
    if whose.hidden_from(asked, seen):
        raise Refused("no_such_referral", "/referral")
    row = TABLE[type(asked.command)]
    _refuse_others(asked, referral, seen)
    whose.refuse_restricted(asked, seen, "/referral")
    verdict = row.verdict(referral.state)
    if verdict == SAME:
        return Accepted((), asked.thing, referral.version)
    if verdict != FOLLOWS:
        raise Refused(verdict, "/referral")
    events = steps.follow(asked, referral, seen)
    return Accepted(events, asked.thing, referral.version + bool(events))


def _refuse_others(asked: Asked[ReferralCommand], referral: Referral, seen: Seen) -> None:
    """Refuse whoever may not do this at all, or not with what is another's; heirs have what was theirs."""
    match TABLE[type(asked.command)].ownership(asked.roles):
        case "any":
            return
        case "own":
            at = referral.made_at
            since = asked.local_day(at, "")
            known = seen.of(handovers, HANDOVERS)
            if known.holder(referral.made_by, since, asked.asked_on, at) != asked.actor:
                raise Refused("of_somebody_else", "/referral")
        case None:
            raise Refused("not_allowed")


def _made(wish: MakeReferral, asked: Asked[ReferralCommand], seen: Seen) -> ReferralMade:
    seen.of(people, wish.person).refuse_closed(asked, seen)
    place = seen.of(destinations, wish.destination)
    if not place.listed:
        raise Refused("no_such_destination", "/destination")
    if not place.takes_referrals:
        raise Refused("destination_closed", "/destination")
    if wish.beneficiary == "child" and wish.age_band in {None, "vuxen"}:
        raise Refused("age_band_needed", "/age_band")
    if wish.ground is not None:
        refuse_groundless(wish.ground, wish.person, wish.destination, asked.day, seen)
    return ReferralMade(
        referral=asked.key,
        person=wish.person,
        beneficiary=wish.beneficiary,
        age_band=wish.age_band,
        destination=wish.destination,
        ground=wish.ground,
        initiated_by=wish.initiated_by,
        on=asked.day,
    )


def _reads(asked: Asked[ReferralCommand]) -> tuple[UUID, ...]:
    match asked.command:
        case MakeReferral(person=person, destination=destination, ground=ground):
            return (person, destination, HANDOVERS, *filter(None, (ground,)))
        case AdvanceReferral(ground=UUID() as ground):
            return (ground,)
        case _:
            return ()


def _reads_beyond(asked: Asked[ReferralCommand], seen: Seen) -> tuple[UUID, ...]:
    """Whose a ground is: merged ids are one person's."""
    match asked.command:
        case MakeReferral(person=person, ground=ground):
            return rests_on(person, ground, seen)
        case AdvanceReferral(ground=UUID() as ground):
            return rests_on(seen.of(referrals, asked.thing).person, ground, seen)
        case _:
            its = seen.of(referrals, asked.thing)
            return rests_on(its.person, its.ground, seen)


def _reads_then(referral: Referral) -> tuple[UUID, ...]:
    named = (referral.destination, referral.person, referral.ground)
    return (*filter(None, named), HANDOVERS) if referral.person else ()


referrals: Final[Decider[ReferralCommand, Referral]] = Decider(
    initial=Referral(),
    stream=lambda asked: asked.key,
    evolve=evolve,
    decide=decide,
    reads=_reads,
    reads_then=_reads_then,
    reads_beyond=_reads_beyond,
)
