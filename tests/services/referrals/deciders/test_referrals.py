"""The referral ladder: climbed, never descended, except that mistakes are taken back."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from services.referrals.commands.referrals import (
    AdvanceReferral,
    DeclineReferral,
    MakeReferral,
    WithdrawAdvance,
    WithdrawDecline,
    WithdrawReferral,
)
from services.referrals.deciders.referrals import referrals
from shared.decider import Accepted, Refused
from shared.events.destinations import (
    DestinationChanged,
    DestinationListed,
    DestinationWithdrawn,
)
from shared.events.hearing import PersonNoted, PersonNoteWithdrawn
from shared.events.referrals import (
    ReferralAdvanced,
    ReferralAdvanceWithdrawn,
    ReferralDeclined,
    ReferralDeclineWithdrawn,
    ReferralMade,
    ReferralWithdrawn,
)
from shared.events.words import LADDER, Owner, Rung, Via
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


def test_a_withdrawn_destination_is_nobodys_so_a_ground_is_needed_r8() -> None:
    gone = DestinationWithdrawn(destination=LIBRARY)
    story = given(referrals, MADE).and_of(LIBRARY, listed("same_authority"), gone)
    told = story.when(advance("contact_made", via="host"))
    told.refused("secrecy_ground_missing", "/ground")
    story.when(advance("contact_made")).then(advanced("contact_made"))


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


@dataclass
class Link:
    """A referral as a person would keep it on paper."""

    rungs: set[int] = field(default_factory=lambda: {0})
    declined: bool = False
    there: bool = True
    version: int = 1
    climbed: int = 1
    """The version at which the rungs last changed."""


RUNGS = st.integers(0, len(LADDER) - 1)


class LadderOnPaper(RuleBasedStateMachine):
    """Whatever is asked, decider and paper agree on the answer, the rung and the version."""

    @initialize(owner=st.sampled_from(["same_authority", "other_authority", "outside"]))
    def begin(self, owner: Owner) -> None:
        self.owner = owner
        self.story = amina(MADE, owner=owner)
        self.paper = Link()

    @rule(rung=RUNGS, late=st.integers(-1, 2), via=st.sampled_from(["self", "together", "host"]))
    def advance(self, rung: int, late: int, via: Via) -> None:
        paper, seen = self.paper, max(self.paper.version - late, 1)
        fits = (
            paper.there
            and not paper.declined
            and paper.climbed <= seen <= paper.version
            and rung > max(paper.rungs)
            and (via != "host" or self.owner == "same_authority")
        )
        if self._decide(advance(LADDER[rung], seen, via), fits=fits, changes=fits):
            paper.rungs.add(rung)
            paper.climbed = paper.version

    @rule(rung=RUNGS)
    def take_back(self, rung: int) -> None:
        fits = self.paper.there and rung in self.paper.rungs - {0}
        if self._decide(take_back(LADDER[rung]), fits=fits, changes=fits):
            self.paper.rungs.remove(rung)
            self.paper.climbed = self.paper.version

    @rule()
    def decline(self) -> None:
        there = self.paper.there
        self._decide(DECLINE, fits=there, changes=there and not self.paper.declined)
        self.paper.declined |= there

    @rule()
    def take_back_the_no(self) -> None:
        fits = self.paper.there and self.paper.declined
        if self._decide(TAKE_BACK_NO, fits=fits, changes=fits):
            self.paper.declined = False

    @rule(sure=st.integers(0, 9))
    def withdraw(self, sure: int) -> None:
        if sure == 0 and self._decide(WITHDRAW, fits=self.paper.there, changes=self.paper.there):
            self.paper.there = False

    @invariant()
    def both_agree(self) -> None:
        state = self.story.state
        assert state.version == self.paper.version
        assert (state.person is not None) is self.paper.there
        if self.paper.there:
            assert state.rung == LADDER[max(self.paper.rungs)]
            assert state.declined is self.paper.declined

    def _decide(self, wish: object, *, fits: bool, changes: bool) -> bool:
        outcome = self.story.when(wish)  # type: ignore[arg-type]
        assert isinstance(outcome.decision, Refused) is not fits
        self.story = outcome.after
        self.paper.version += changes
        return changes


TestLadderOnPaper = LadderOnPaper.TestCase
TestLadderOnPaper.settings = settings(max_examples=100, stateful_step_count=25, deadline=None)
