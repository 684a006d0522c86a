"""What a step on the ladder, or off it, leads to, once it is known that it may be taken."""

from datetime import date, timedelta
from typing import Any, Final

from pydantic import SecretStr

from services.referrals.commands.referrals import (
    AdvanceReferral,
    CloseReferral,
    ConfirmReferral,
    DeclineReferral,
    KnowReferralCode,
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
from services.referrals.deciders.destinations import destinations
from services.referrals.deciders.hanging import lapse, refuse_groundless
from services.referrals.deciders.links import Referral
from shared.decider import Asked, Refused, Seen
from shared.events import referrals as told
from shared.events.event import Event
from shared.events.words import height
from shared.hearing import people

LASTS: Final = timedelta(days=60)
"""So long a one-time code opens its page."""
Dated = AdvanceReferral | DeclineReferral | RevokeReferral | CloseReferral | SayParticipated


def follow(asked: Asked[Any], referral: Referral, seen: Seen) -> tuple[Event, ...]:
    """What follows from a wish that the table lets through."""
    of = {"referral": asked.thing, "person": referral.person}
    match asked.command:
        case AdvanceReferral() as wish:
            return (_advanced(wish, asked, referral, seen),)
        case SayParticipated() as wish:
            on = _day(wish, asked, referral)
            return (told.ReferralConfirmed(**of, by="visitor", on=on),)
        case DeclineReferral() as wish:
            return (told.ReferralDeclined(**of, on=_day(wish, asked, referral)),)
        case RevokeReferral() if referral.cause == "visitor":
            return ()
        case RevokeReferral() as wish:  # also where the ground had closed it: then it stays closed
            on = _day(wish, asked, referral)
            return (told.ReferralRevoked(**of, cause="visitor", on=on),)
        case CloseReferral(reason=reason) as wish:
            on = _day(wish, asked, referral)
            return (told.ReferralClosed(**of, reason=reason, on=on),)
        case KnowReferralCode(proof=proof):
            return (_coded(proof, asked, referral, seen),)
        case ConfirmReferral() | RevokeUngrounded() | ReopenGrounded():
            return _ours(asked, referral, seen)
        case WithdrawReferralRevoke(reason=reason):
            return _unrevoked(reason, asked, referral, seen)
        case _:
            return (_taken_back(asked, referral),)


def _ours(asked: Asked[Any], referral: Referral, seen: Seen) -> tuple[Event, ...]:
    """What follows from what the service asks of itself."""
    match asked.command:
        case ConfirmReferral(proof=proof):
            return _confirmed(proof, asked, referral, seen)
        case RevokeUngrounded(ground=ground) if ground == referral.ground:
            return _ungrounded(asked, referral, seen)
        case ReopenGrounded(ground=ground) if ground == referral.ground:
            return _grounded(asked, referral, seen)
        case _:  # another rung, on another ground, stands by now
            return ()


def _taken_back(asked: Asked[Any], referral: Referral) -> Event:
    """The withdrawal of what was a mistake."""
    of = {"referral": asked.thing, "person": referral.person}
    match asked.command:
        case WithdrawAdvance(rung=rung) if rung not in referral.reached:
            raise Refused("no_such_rung", "/rung")
        case WithdrawAdvance(rung=rung, reason=reason):
            return told.ReferralAdvanceWithdrawn(**of, rung=rung, reason=reason)
        case WithdrawDecline(reason=reason):
            return told.ReferralDeclineWithdrawn(**of, reason=reason)
        case WithdrawReferralClose(reason=reason):
            return told.ReferralCloseWithdrawn(**of, reason=reason)
        case WithdrawReferralCode() if referral.code is None:
            raise Refused("no_such_code", "/referral")
        case WithdrawReferralCode(reason=reason):
            return told.ReferralCodeWithdrawn(**of, reason=reason)
        case WithdrawReferral(reason=reason):
            return told.ReferralWithdrawn(**of, reason=reason)
        case _:  # IssueReferralCode: the door makes the code first
            raise Refused("unavailable")


def _advanced(
    wish: AdvanceReferral, asked: Asked[Any], referral: Referral, seen: Seen
) -> told.ReferralAdvanced:
    """R8: where staff disclose to somebody else than our own authority, a ground is needed."""
    if wish.expected_version > referral.version:
        raise Refused("version_ahead", "/expected_version", version=referral.version)
    if wish.expected_version < referral.climbed:
        both = {"rung": {"mine": wish.rung, "theirs": referral.rung}}
        facts = {"fields": both, "version": referral.version}
        raise Refused("version_conflict", "/rung", referral.person, **facts)
    if height(wish.rung) <= height(referral.rung):
        raise Refused("rung_not_higher", "/rung", referral.person, rung=referral.rung)
    day = _day(wish, asked, referral)
    owner = seen.of(destinations, referral.destination or asked.thing).owner
    if wish.ground is not None or (wish.via == "host" and owner != "same_authority"):
        refuse_groundless(wish.ground, referral.person, referral.destination, day, seen)
    return told.ReferralAdvanced(
        referral=asked.thing,
        person=referral.person,
        rung=wish.rung,
        via=wish.via,
        ground=wish.ground,
        on=day,
    )


def _coded(
    proof: str, asked: Asked[Any], referral: Referral, seen: Seen
) -> told.ReferralCodeIssued:
    """A code, for a place that is listed; what was handed out before goes on without."""
    if not seen.of(destinations, referral.destination or asked.thing).listed:
        raise Refused("no_such_destination", "/destination")
    of = {"referral": asked.thing, "person": referral.person}
    return told.ReferralCodeIssued(**of, proof=proof, expires_on=asked.asked_on + LASTS)


def _confirmed(proof: str, asked: Asked[Any], referral: Referral, seen: Seen) -> tuple[Event, ...]:
    """What a destination says by its code, as long as that holds and the person may be written of."""
    code, whose = referral.code, seen.of(people, referral.person or asked.thing)
    holds = code is not None and code.proof == proof and asked.asked_on <= code.expires_on
    grounded = lapse(referral, asked.asked_on, seen) is None
    told_of = whose.stands and not whose.shown(seen).restricted
    if not (holds and grounded and told_of):
        raise Refused("referral_closed", "/referral")
    of = {"referral": asked.thing, "person": referral.person}
    on = max(asked.asked_on, referral.made_on)
    return (told.ReferralConfirmed(**of, by="destination", on=on),)


def _ungrounded(asked: Asked[Any], referral: Referral, seen: Seen) -> tuple[Event, ...]:
    """The end of a referral whose ground holds no more; nothing where it still does."""
    cause = lapse(referral, asked.asked_on, seen)
    if cause is None:
        return ()
    of = {"referral": asked.thing, "person": referral.person}
    on = max(asked.asked_on, referral.made_on)
    return (told.ReferralRevoked(**of, cause=cause, on=on),)


def _grounded(asked: Asked[Any], referral: Referral, seen: Seen) -> tuple[Event, ...]:
    """Open again what was closed for its ground alone, once that holds after all; else nothing."""
    if not referral.ungrounded or lapse(referral, asked.asked_on, seen):
        return ()
    return (told.ReferralRevokeWithdrawn(referral=asked.thing, person=referral.person),)


def _unrevoked(
    reason: SecretStr | None, asked: Asked[Any], referral: Referral, seen: Seen
) -> tuple[Event, ...]:
    """The link is open again, or closed for its ground, as it was before she wanted it back.

    What would be closed again at once is not opened; a link at the top needs its ground no more.
    """
    of = {"referral": asked.thing, "person": referral.person}
    opened = told.ReferralRevokeWithdrawn(**of, reason=reason)
    cause = None if referral.rung == "participated" else lapse(referral, asked.asked_on, seen)
    if cause is None:
        return (opened,)
    if referral.ungrounded or referral.ungrounded_on is None:
        raise Refused("secrecy_ground_missing", "/referral")
    return (opened, told.ReferralRevoked(**of, cause=cause, on=referral.ungrounded_on))


def _day(wish: Dated, asked: Asked[Any], referral: Referral) -> date:
    """The local date of a step. It is not before the referral, which a clock ahead may have dated tomorrow."""
    if wish.occurred_at is None:
        return max(asked.day, referral.made_on)
    if asked.day < referral.made_on:
        made_on = referral.made_on.isoformat()
        raise Refused("before_the_referral", "/occurred_at", referral.person, made_on=made_on)
    return asked.day
