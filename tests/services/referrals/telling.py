"""Amina, a library, and a referral between them: what stories about the ladder are told of."""

from datetime import date, timedelta

from services.referrals.commands.grounds import RecordGround
from services.referrals.commands.referrals import (
    AdvanceReferral,
    DeclineReferral,
    MakeReferral,
    WithdrawAdvance,
    WithdrawDecline,
    WithdrawReferral,
)
from services.referrals.deciders.referrals import referrals
from shared.events.destinations import DestinationListed
from shared.events.grounds import SecrecyGroundRecorded, SecrecyGroundRevoked
from shared.events.hearing import PersonNoted, PersonNoteWithdrawn
from shared.events.referrals import (
    ReferralAdvanced,
    ReferralAdvanceWithdrawn,
    ReferralDeclined,
    ReferralDeclineWithdrawn,
    ReferralMade,
    ReferralWithdrawn,
)
from shared.events.words import Owner, Rung, Via
from tests.given import EVENING, Story, given, named

AMINA, LIBRARY, LINK = named("Amina"), named("the library"), named("key")
TODAY = EVENING.date()
OF = {"referral": LINK, "person": AMINA}
NOTED = PersonNoted(person=AMINA, noted=named("a fact"))
FORGOTTEN = PersonNoteWithdrawn(person=AMINA, noted=named("a fact"))
MADE = ReferralMade(**OF, destination=LIBRARY, initiated_by="municipality", on=TODAY)
DECLINED = ReferralDeclined(**OF, on=TODAY)
DECLINE = DeclineReferral(referral=LINK)
TAKE_BACK_NO = WithdrawDecline(referral=LINK, reason="misheard")
NO_TAKEN_BACK = ReferralDeclineWithdrawn(**OF, reason="misheard")
WITHDRAW = WithdrawReferral(referral=LINK, reason="somebody else")
WITHDRAWN = ReferralWithdrawn(**OF, reason="somebody else")


def listed(owner: Owner) -> DestinationListed:
    return DestinationListed(
        destination=LIBRARY, name="Biblioteket", category="bibliotek", owner=owner
    )


GROUND = named("a ground")
LATER = TODAY + timedelta(days=30)
REVOKED = SecrecyGroundRevoked(ground=GROUND, person=AMINA, on=TODAY)


def make(**told: object) -> MakeReferral:
    asked = {
        "person": AMINA,
        "destination": LIBRARY,
        "initiated_by": "municipality",
        "occurred_at": EVENING,
    }
    return MakeReferral.model_validate(asked | told)


def advance(rung: Rung, since: int = 1, via: Via = "self") -> AdvanceReferral:
    return AdvanceReferral(referral=LINK, rung=rung, expected_version=since, via=via)


def advanced(rung: Rung, via: Via = "self") -> ReferralAdvanced:
    return ReferralAdvanced(**OF, rung=rung, via=via, on=TODAY)


def take_back(rung: Rung) -> WithdrawAdvance:
    return WithdrawAdvance(referral=LINK, rung=rung, reason="too early")


def taken_back(rung: Rung) -> ReferralAdvanceWithdrawn:
    return ReferralAdvanceWithdrawn(**OF, rung=rung, reason="too early")


def amina(*happened: object, owner: Owner = "same_authority") -> Story:
    story = given(referrals, *happened)  # type: ignore[arg-type]
    return story.and_of(AMINA, NOTED).and_of(LIBRARY, listed(owner))


def waived(**told: object) -> SecrecyGroundRecorded:
    """Amina lets us tell the library her name, for a month."""
    known = {
        "ground": GROUND,
        "person": AMINA,
        "kind": "waiver",
        "given_by": "self",
        "form": "oral",
        "given_on": TODAY,
        "recipient": LIBRARY,
        "scope": ("name",),
        "expires_on": LATER,
    }
    return SecrecyGroundRecorded.model_validate(known | told)


def waive(**told: object) -> RecordGround:
    """The wish for that."""
    known = waived().model_dump(exclude={"ground"})
    return RecordGround.model_validate(known | told)


def on(day: date, ground: object = GROUND) -> AdvanceReferral:
    """Staff made the contact, on a day, on a ground."""
    at = EVENING.replace(year=day.year, month=day.month, day=day.day)
    told = {"referral": LINK, "rung": "contact_made", "expected_version": 1, "via": "host"}
    return AdvanceReferral.model_validate(told | {"ground": ground, "occurred_at": at})
