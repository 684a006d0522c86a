"""Parental leave: a person's intervals, which never meet."""

from datetime import date, timedelta
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from services.visits.commands.leaves import (
    EndParentalLeave,
    StartParentalLeave,
    WithdrawParentalLeave,
    WithdrawParentalLeaveEnd,
)
from services.visits.deciders.leaves import LeaveCommand, leaves
from shared.decider import Refused
from shared.events.people import (
    ParentalLeaveEnded,
    ParentalLeaveEndWithdrawn,
    ParentalLeaveStarted,
    ParentalLeaveWithdrawn,
    PersonRegistered,
    PersonWithdrawn,
)
from tests.given import Story, given, named

AMINA = named("Amina")
REGISTERED = PersonRegistered(person=AMINA, target_group="abo", site="motesplatsen")
LEAVE, SECOND = named("key"), named("second")
JUNE, JULY, AUGUST, OCTOBER = (date(2026, month, 1) for month in (6, 7, 8, 10))

STARTED_IN_JUNE = ParentalLeaveStarted(leave=LEAVE, person=AMINA, since=JUNE)
JUNE_TO_JULY = STARTED_IN_JUNE.model_copy(update={"until": JULY})
ENDED_IN_JULY = ParentalLeaveEnded(leave=LEAVE, person=AMINA, on=JULY)
WITHDRAWN = ParentalLeaveWithdrawn(leave=LEAVE, person=AMINA, reason="a mistake")


def start(since: date, until: date | None = None, person: UUID = AMINA) -> StartParentalLeave:
    return StartParentalLeave.model_validate({"person": person, "from": since, "to": until})


def end(on: date, leave: UUID = LEAVE, person: UUID = AMINA) -> EndParentalLeave:
    return EndParentalLeave(person=person, leave=leave, on=on)


def withdraw(leave: UUID = LEAVE, person: UUID = AMINA) -> WithdrawParentalLeave:
    return WithdrawParentalLeave(person=person, leave=leave, reason="a mistake")


def goes_on(leave: UUID = LEAVE, person: UUID = AMINA) -> WithdrawParentalLeaveEnd:
    return WithdrawParentalLeaveEnd(person=person, leave=leave, reason="a mistake")


def gone_on(until: date | None = None) -> ParentalLeaveEndWithdrawn:
    return ParentalLeaveEndWithdrawn(leave=LEAVE, person=AMINA, until=until, reason="a mistake")


def amina(*facts: ParentalLeaveStarted | ParentalLeaveEnded | ParentalLeaveWithdrawn) -> Story:
    return given(leaves, *facts).and_of(AMINA, REGISTERED)


def test_a_leave_begins_and_may_have_no_end_yet() -> None:
    amina().when(start(JUNE)).then(STARTED_IN_JUNE, version=1, thing=LEAVE)


def test_a_leave_may_begin_with_its_last_day_known() -> None:
    amina().when(start(JUNE, JULY)).then(JUNE_TO_JULY)


def test_a_leave_of_one_day_is_a_leave() -> None:
    amina().when(start(JUNE, JUNE)).then(JUNE_TO_JULY.model_copy(update={"until": JUNE}))


def test_who_is_not_known_has_no_leave() -> None:
    given(leaves).when(start(JUNE)).refused("no_such_person", "/person")
    gone = PersonWithdrawn(person=AMINA)
    story = given(leaves, STARTED_IN_JUNE).and_of(AMINA, REGISTERED, gone)
    story.when(end(JULY)).refused("no_such_person", "/person")
    story.when(withdraw()).refused("no_such_person", "/person")


def test_a_leave_cannot_end_before_it_began() -> None:
    amina().when(start(JULY, JUNE)).refused("ends_before_it_begins", "/to", since=JULY)
    story = amina(STARTED_IN_JUNE)
    story.when(end(JUNE - timedelta(days=1))).refused("ends_before_it_begins", "/on", since=JUNE)


def test_two_leaves_of_a_person_never_meet_not_even_by_a_day() -> None:
    story = amina(JUNE_TO_JULY)
    story.when(start(JULY), key="second").refused("already_on_leave", "/from", since=JUNE)
    later = start(JULY + timedelta(days=1))
    assert not isinstance(story.when(later, key="second").decision, Refused)


def test_a_leave_without_an_end_meets_every_later_one() -> None:
    story = amina(STARTED_IN_JUNE)
    story.when(start(OCTOBER), key="second").refused("already_on_leave", "/from", since=JUNE)


def test_a_leave_ends_on_its_last_day_and_the_day_may_be_put_right() -> None:
    story = amina(STARTED_IN_JUNE).when(end(JULY)).then(ENDED_IN_JULY, version=2, thing=LEAVE)
    later = ENDED_IN_JULY.model_copy(update={"on": AUGUST})
    story.when(end(AUGUST)).then(later, version=3)


def test_a_last_day_that_is_known_already_changes_nothing() -> None:
    amina(STARTED_IN_JUNE, ENDED_IN_JULY).when(end(JULY)).then(version=2, thing=LEAVE)
    amina(JUNE_TO_JULY).when(end(JULY)).then(version=1)


def test_a_leave_cannot_be_lengthened_into_the_next_one() -> None:
    second = ParentalLeaveStarted(leave=SECOND, person=AMINA, since=AUGUST)
    story = amina(JUNE_TO_JULY, second)
    story.when(end(AUGUST)).refused("already_on_leave", "/on", since=AUGUST)


def test_a_second_leave_counts_its_own_versions() -> None:
    second = ParentalLeaveStarted(leave=SECOND, person=AMINA, since=OCTOBER)
    story = amina(STARTED_IN_JUNE, ENDED_IN_JULY)
    story = story.when(start(OCTOBER), key="second").then(second, version=1, thing=SECOND)
    ended = ParentalLeaveEnded(leave=SECOND, person=AMINA, on=OCTOBER)
    story = story.when(end(OCTOBER, SECOND)).then(ended, version=2, thing=SECOND)
    story.when(withdraw()).then(WITHDRAWN, version=3, thing=LEAVE)


def test_a_leave_that_was_a_mistake_makes_room() -> None:
    story = amina(STARTED_IN_JUNE).when(withdraw()).then(WITHDRAWN, version=2, thing=LEAVE)
    story.when(withdraw()).refused("no_such_leave", "/leave")
    story.when(end(JULY)).refused("no_such_leave", "/leave")
    again = ParentalLeaveStarted(leave=SECOND, person=AMINA, since=JUNE)
    story.when(start(JUNE), key="second").then(again, version=1)


def test_an_end_that_was_a_mistake_leaves_the_leave_as_it_was_before() -> None:
    ended = amina(STARTED_IN_JUNE).when(end(JULY)).after
    ended.when(goes_on()).then(gone_on(), version=3, thing=LEAVE)
    story = ended.when(end(AUGUST)).after.when(goes_on()).then(gone_on(JULY), version=4)
    story.when(goes_on()).then(gone_on(), version=5).when(goes_on()).refused("not_ended", "/leave")


def test_the_last_day_that_was_known_from_the_beginning_is_no_end_to_take_back() -> None:
    story = amina(JUNE_TO_JULY)
    story.when(goes_on()).refused("not_ended", "/leave")
    story.when(end(AUGUST)).after.when(goes_on()).then(gone_on(JULY), version=3)


def test_an_end_is_not_taken_back_where_another_leave_has_begun_since() -> None:
    second = ParentalLeaveStarted(leave=SECOND, person=AMINA, since=OCTOBER)
    story = amina(STARTED_IN_JUNE, ENDED_IN_JULY, second)
    story.when(goes_on()).refused("already_on_leave", "/leave", since=OCTOBER)


def test_nobody_ends_or_withdraws_somebody_elses_leave() -> None:
    other = named("somebody else")
    story = amina(STARTED_IN_JUNE).and_of(other, REGISTERED.model_copy(update={"person": other}))
    story.when(end(JULY, person=other)).refused("no_such_leave", "/leave")
    story.when(goes_on(person=other)).refused("no_such_leave", "/leave")
    story.when(withdraw(person=other)).refused("no_such_leave", "/leave")


FIRST_DAY = date(2026, 1, 1)
HORIZON = 40
DAYS = st.integers(0, HORIZON - 10)
"""Below the horizon, so that two leaves without an end meet there."""


class LeavesAsDays(RuleBasedStateMachine):
    """A leave is a set of days: two leaves meet where their sets do."""

    def __init__(self) -> None:
        super().__init__()
        self.story = amina()
        self.days: dict[UUID, tuple[int, set[int]]] = {}
        self.before: dict[UUID, list[set[int]]] = {}
        self.versions: dict[UUID, int] = {}
        self.asked = 0

    @rule(since=DAYS, length=st.none() | st.integers(-3, 12))
    def start(self, since: int, length: int | None) -> None:
        until = None if length is None else since + length
        days = set(range(since, HORIZON if until is None else until + 1))
        wish = start(_day(since), None if until is None else _day(until))
        if self._decide(wish, fits=bool(days) and not self._taken(days)):
            self.days[self._key] = since, days
            self.before[self._key] = []
            self.versions[self._key] = 1

    @rule(pick=st.integers(0, 5), on=DAYS)
    def end(self, pick: int, on: int) -> None:
        leave = self._some(pick)
        since, known = self.days.get(leave, (HORIZON, set()))
        days = set(range(since, on + 1))
        fits = bool(days) and not self._taken(days, beside=leave)
        if self._decide(end(_day(on), leave), fits=fits):
            self.days[leave] = since, days
            self.before[leave] += [known] * (days != known)
            self.versions[leave] += days != known

    @rule(pick=st.integers(0, 5))
    def go_on(self, pick: int) -> None:
        leave = self._some(pick)
        since, _ = self.days.get(leave, (HORIZON, set()))
        before = self.before[leave][-1] if leave in self.days and self.before[leave] else None
        fits = before is not None and not self._taken(before, beside=leave)
        if self._decide(goes_on(leave), fits=fits):
            self.days[leave] = since, self.before[leave].pop()
            self.versions[leave] += 1

    @rule(pick=st.integers(0, 5))
    def withdraw(self, pick: int) -> None:
        leave = self._some(pick)
        if self._decide(withdraw(leave), fits=leave in self.days):
            del self.days[leave]

    @invariant()
    def every_leave_is_known_with_its_version(self) -> None:
        known = {id_: leave.version for id_, leave in self.story.state.by_id.items()}
        assert known == {id_: self.versions[id_] for id_ in self.days}

    @property
    def _key(self) -> UUID:
        return named(str(self.asked))

    def _some(self, pick: int) -> UUID:
        """One that is, or was, or never was."""
        return [*self.versions, named("nothing")][pick % (len(self.versions) + 1)]

    def _taken(self, days: set[int], beside: UUID | None = None) -> bool:
        return any(days & others for id_, (_, others) in self.days.items() if id_ != beside)

    def _decide(self, wish: LeaveCommand, *, fits: bool) -> bool:
        self.asked += 1
        outcome = self.story.when(wish, key=str(self.asked))
        assert isinstance(outcome.decision, Refused) is not fits
        self.story = outcome.after
        return fits


def _day(number: int) -> date:
    return FIRST_DAY + timedelta(days=number)


TestLeavesAsDays = LeavesAsDays.TestCase
TestLeavesAsDays.settings = settings(max_examples=100, stateful_step_count=25, deadline=None)
