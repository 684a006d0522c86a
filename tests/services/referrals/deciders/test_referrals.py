"""The referral ladder: climbed, never descended, except that mistakes are taken back."""

from datetime import UTC, date, datetime, timedelta

import pytest

from services.referrals.commands.referrals import AdvanceReferral, DeclineReferral
from services.referrals.deciders.referrals import referrals
from shared.decider import Accepted
from shared.events.destinations import DestinationChanged, DestinationClosed, DestinationWithdrawn
from shared.events.referrals import (
    ReferralDeclined,
    ReferralMade,
)
from shared.events.words import LADDER, Owner, Rung, Via
from tests.given import EVENING, given, named
from tests.services.referrals.telling import (
    AMINA,
    DECLINE,
    DECLINED,
    FORGOTTEN,
    LIBRARY,
    LINK,
    MADE,
    NO_TAKEN_BACK,
    NOTED,
    OF,
    TAKE_BACK_NO,
    TODAY,
    WITHDRAW,
    WITHDRAWN,
    advance,
    advanced,
    amina,
    listed,
    make,
    take_back,
    taken_back,
)


def test_a_referral_is_the_first_rung() -> None:
    story = amina().when(make()).then(MADE, version=1, thing=LINK)
    assert story.state.rung == "informed"


def test_a_referral_may_be_for_a_child_in_an_age_band() -> None:
    child = {"for": "child", "age_band": "6-12"}
    made = MADE.model_copy(update={"beneficiary": "child", "age_band": "6-12"})
    amina().when(make(**child)).then(made)


@pytest.mark.parametrize("told", [{}, {"age_band": "vuxen"}])
def test_a_child_is_not_grown_up(told: dict[str, str]) -> None:
    amina().when(make(**{"for": "child"} | told)).refused("age_band_needed", "/age_band")


def test_nobody_is_referred_who_was_not_heard_of() -> None:
    unheard = given(referrals).and_of(LIBRARY, listed("outside"))
    unheard.when(make()).refused("no_such_person", "/person")
    forgotten = unheard.and_of(AMINA, NOTED, FORGOTTEN)
    forgotten.when(make()).refused("no_such_person", "/person")


def test_nobody_is_referred_to_what_is_not_listed() -> None:
    heard = given(referrals).and_of(AMINA, NOTED)
    heard.when(make()).refused("no_such_destination", "/destination")
    gone = heard.and_of(LIBRARY, listed("outside"), DestinationWithdrawn(destination=LIBRARY))
    gone.when(make()).refused("no_such_destination", "/destination")


def test_nobody_is_referred_to_where_nobody_is_taken_any_more() -> None:
    closed = DestinationClosed(destination=LIBRARY, on=TODAY)
    story = given(referrals).and_of(AMINA, NOTED).and_of(LIBRARY, listed("outside"), closed)
    story.when(make()).refused("destination_closed", "/destination")


def test_a_ground_that_nobody_recorded_is_none() -> None:
    grounded = make(ground=named("a ground"))
    amina().when(grounded).refused("secrecy_ground_missing", "/ground")
    step = AdvanceReferral(
        referral=LINK, rung="contact_made", expected_version=1, ground=named("a ground")
    )
    amina(MADE).when(step).refused("secrecy_ground_missing", "/ground")


def test_the_ladder_is_climbed_rung_by_rung() -> None:
    story = amina(MADE)
    for version, rung in enumerate(LADDER[1:], 2):
        story = story.when(advance(rung, version - 1)).then(advanced(rung), version=version)
        assert story.state.rung == rung


@pytest.mark.parametrize("rung", LADDER[1:])
def test_rungs_may_be_skipped(rung: Rung) -> None:
    amina(MADE).when(advance(rung)).then(advanced(rung), version=2, thing=LINK)


@pytest.mark.parametrize("rung", LADDER)
@pytest.mark.parametrize("reached", LADDER)
def test_the_ladder_is_never_climbed_downwards(reached: Rung, rung: Rung) -> None:
    story = amina(MADE) if reached == "informed" else amina(MADE, advanced(reached))
    outcome = story.when(advance(rung, story.state.version))
    if LADDER.index(rung) > LADDER.index(reached):
        outcome.then(advanced(rung))
    else:
        outcome.refused("rung_not_higher", "/rung", rung=reached)


@pytest.mark.parametrize("via", ["self", "together"])
@pytest.mark.parametrize("owner", ["same_authority", "other_authority", "outside"])
def test_who_makes_the_contact_herself_discloses_nothing_r8(owner: Owner, via: Via) -> None:
    story = amina(MADE, owner=owner).when(advance("contact_made", via=via))
    story.then(advanced("contact_made", via))


@pytest.mark.parametrize("rung", LADDER[1:])
@pytest.mark.parametrize("owner", ["other_authority", "outside"])
def test_where_staff_disclose_to_somebody_else_a_ground_is_needed_r8(
    owner: Owner, rung: Rung
) -> None:
    story = amina(MADE, owner=owner).when(advance(rung, via="host"))
    story.refused("secrecy_ground_missing", "/ground")


def test_staff_may_tell_their_own_authority_r8() -> None:
    story = amina(MADE).when(advance("contact_made", via="host"))
    story.then(advanced("contact_made", "host"))


def test_whether_a_ground_is_needed_follows_who_runs_the_destination_now_r8() -> None:
    moved = DestinationChanged(destination=LIBRARY, fields=("owner",), owner="outside")
    story = given(referrals, MADE).and_of(AMINA, NOTED)
    story = story.and_of(LIBRARY, listed("same_authority"), moved)
    told = story.when(advance("contact_made", via="host"))
    told.refused("secrecy_ground_missing", "/ground")


def test_a_withdrawn_destination_is_whose_it_was_last_r8() -> None:
    gone = DestinationWithdrawn(destination=LIBRARY)
    wish = advance("contact_made", via="host")
    story = given(referrals, MADE).and_of(LIBRARY, listed("same_authority"), gone)
    story.when(wish).then(advanced("contact_made", "host"))
    outside = given(referrals, MADE).and_of(LIBRARY, listed("outside"), gone)
    outside.when(wish).refused("secrecy_ground_missing", "/ground")


def test_two_steps_on_one_version_are_a_conflict_with_both_rungs() -> None:
    both = {"rung": {"mine": "participated", "theirs": "contact_made"}}
    story = amina(MADE, advanced("contact_made")).when(advance("participated", 1))
    story.refused("version_conflict", "/rung", fields=both, version=2)


def test_a_step_is_rebased_where_the_rung_did_not_change_since() -> None:
    story = amina(MADE, DECLINED, NO_TAKEN_BACK).when(advance("contact_made", 1))
    story.then(advanced("contact_made"), version=4)


def test_nobody_has_seen_a_version_that_is_not_there_yet() -> None:
    ahead = amina(MADE).when(advance("contact_made", 2))
    ahead.refused("version_ahead", "/expected_version", version=1)


def test_who_said_no_thanks_is_not_led_on() -> None:
    story = amina(MADE).when(DECLINE).then(DECLINED, version=2, thing=LINK)
    story.when(advance("contact_made", 2)).refused("referral_closed", "/referral")
    story.when(DECLINE).then(version=2)


def test_saying_no_takes_no_rung_back() -> None:
    story = amina(MADE, advanced("accompanied")).when(DECLINE).then(DECLINED, version=3)
    assert story.state.rung == "accompanied"


def test_a_no_that_was_a_mistake_is_taken_back_once() -> None:
    story = amina(MADE, DECLINED).when(TAKE_BACK_NO).then(NO_TAKEN_BACK, version=3)
    story.when(TAKE_BACK_NO).refused("not_declined", "/referral")
    story.when(advance("contact_made", 3)).then(advanced("contact_made"), version=4)


def test_a_rung_that_was_a_mistake_is_taken_back_and_the_one_below_holds_again() -> None:
    story = amina(MADE, advanced("contact_made"), advanced("participated"))
    story = story.when(take_back("participated")).then(taken_back("participated"), version=4)
    assert story.state.rung == "contact_made"
    story.when(take_back("participated")).refused("no_such_rung", "/rung")
    story.when(advance("participated", 4)).then(advanced("participated"), version=5)


def test_taking_back_a_rung_in_the_middle_leaves_the_highest() -> None:
    story = amina(MADE, advanced("contact_made"), advanced("participated"))
    story = story.when(take_back("contact_made")).then(taken_back("contact_made"))
    assert story.state.rung == "participated"


@pytest.mark.parametrize("rung", LADDER)
def test_a_rung_that_was_not_reached_cannot_be_taken_back(rung: Rung) -> None:
    amina(MADE).when(take_back(rung)).refused("no_such_rung", "/rung")


def late(at: datetime) -> tuple[AdvanceReferral, DeclineReferral]:
    """A step and a no, told of after they happened."""
    when = {"referral": LINK, "occurred_at": at}
    step = AdvanceReferral.model_validate(when | {"rung": "contact_made", "expected_version": 1})
    return step, DeclineReferral.model_validate(when)


def made_on(day: date) -> ReferralMade:
    return MADE.model_copy(update={"on": day})


@pytest.mark.parametrize(
    ("at", "on"),
    [
        ("2026-09-07T12:00:00+02:00", "2026-09-07"),
        ("2026-09-07T21:59:59+00:00", "2026-09-07"),
        ("2026-09-07T22:00:00+00:00", "2026-09-08"),
        ("2026-09-14T00:30:00+02:00", "2026-09-14"),
    ],
)
def test_what_happened_last_week_is_dated_by_the_clock_of_the_place(at: str, on: str) -> None:
    story, day = amina(made_on(date(2026, 9, 1))), date.fromisoformat(on)
    step, no = late(datetime.fromisoformat(at))
    story.when(step).then(advanced("contact_made").model_copy(update={"on": day}))
    story.when(no).then(ReferralDeclined(**OF, on=day))


def test_no_step_lies_before_the_referral_but_on_its_day_it_may() -> None:
    story = amina(MADE)
    first = EVENING.replace(hour=0, minute=0)
    for wish in late(first.astimezone(UTC)):
        assert isinstance(story.when(wish).decision, Accepted)
    for wish in late(first - timedelta(seconds=1)):
        told = story.when(wish)
        told.refused("before_the_referral", "/occurred_at", made_on=TODAY.isoformat())


def test_a_step_without_its_time_is_of_now_even_where_a_clock_had_dated_the_referral_ahead() -> (
    None
):
    tomorrow = TODAY + timedelta(days=1)
    told = advanced("contact_made").model_copy(update={"on": tomorrow})
    amina(made_on(tomorrow)).when(advance("contact_made")).then(told)


def test_a_referral_that_was_a_mistake_is_gone_for_good() -> None:
    story = amina(MADE, advanced("contact_made")).when(WITHDRAW)
    gone = story.then(WITHDRAWN, version=3, thing=LINK)
    for wish in (
        WITHDRAW,
        DECLINE,
        TAKE_BACK_NO,
        take_back("contact_made"),
        advance("accompanied", 3),
    ):
        gone.when(wish).refused("no_such_referral", "/referral")


def test_what_was_never_made_cannot_go_on() -> None:
    for wish in (WITHDRAW, DECLINE, TAKE_BACK_NO, advance("contact_made")):
        amina().when(wish).refused("no_such_referral", "/referral")
