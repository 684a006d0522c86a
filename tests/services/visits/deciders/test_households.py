"""Households: who lives together since when; nobody lives in two on one day."""

from datetime import date, timedelta
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from services.visits.commands.households import (
    FormHousehold,
    LeaveHousehold,
    WithdrawHousehold,
    WithdrawHouseholdLeave,
)
from services.visits.deciders.households import HouseholdCommand, Households, households
from shared.decider import Accepted, Refused
from shared.events.event import Event
from shared.events.households import (
    HouseholdFormed,
    HouseholdLeft,
    HouseholdLeftWithdrawn,
    HouseholdWithdrawn,
)
from shared.events.people import PersonRegistered, PersonWithdrawn
from tests.given import Story, given, named

AMINA, YUSUF, CHILD, STRANGER = (named(it) for it in ("Amina", "Yusuf", "a child", "a stranger"))
HOME = named("key")
JUNE, JULY, AUGUST = (date(2026, month, 1) for month in (6, 7, 8))
DAY = timedelta(days=1)

FORMED = HouseholdFormed(
    household=HOME,
    person=AMINA,
    kind="family",
    members=(YUSUF, CHILD),
    guardian_of=(CHILD,),
    since=JUNE,
)
LEFT = HouseholdLeft(household=HOME, person=YUSUF, on=JULY)
STAYS = HouseholdLeftWithdrawn(household=HOME, person=YUSUF, reason="a slip")
GONE = HouseholdWithdrawn(household=HOME, person=AMINA, reason="a slip")


def form(person: UUID = AMINA, *members: UUID, since: date = JUNE, **told: object) -> FormHousehold:
    asked = {"person": person, "kind": "family", "members": members, "from": since} | told
    return FormHousehold.model_validate(asked)


def leave(on: date = JULY, person: UUID = YUSUF) -> LeaveHousehold:
    return LeaveHousehold(person=person, on=on)


def stay(person: UUID = YUSUF, household: UUID = HOME) -> WithdrawHouseholdLeave:
    return WithdrawHouseholdLeave(person=person, household=household, reason="a slip")


def take_back(person: UUID = AMINA, household: UUID = HOME) -> WithdrawHousehold:
    return WithdrawHousehold(person=person, household=household, reason="a slip")


def living(*events: Event) -> Story:
    story = given(households, *events)
    for person in (AMINA, YUSUF, CHILD):
        told = PersonRegistered(person=person, target_group="abo", site="motesplatsen")
        story = story.and_of(person, told)
    return story


FAMILY = form(AMINA, YUSUF, CHILD, guardian_of=(CHILD,))


def test_a_family_is_formed_of_those_who_are_known() -> None:
    living().when(FAMILY).then(FORMED, version=1, thing=HOME)
    twice = form(AMINA, YUSUF, CHILD, YUSUF, guardian_of=(CHILD, CHILD))
    living().when(twice).then(FORMED)


def test_nobody_who_is_not_known_lives_anywhere() -> None:
    living().when(form(STRANGER)).refused("no_such_person", "/person")
    living().when(form(AMINA, YUSUF, STRANGER)).refused("no_such_person", "/members/1")
    living().when(form(AMINA, AMINA)).refused("same_id", "/members/0")
    wards = form(AMINA, YUSUF, guardian_of=(STRANGER,))
    living().when(wards).refused("no_such_person", "/guardian_of/0")
    gone = living(FORMED).and_of(
        YUSUF,
        PersonRegistered(person=YUSUF, target_group="abo", site="motesplatsen"),
        PersonWithdrawn(person=YUSUF),
    )
    gone.when(leave()).refused("no_such_person", "/person")


def test_nobody_else_lives_in_a_single_household() -> None:
    living().when(form(AMINA, YUSUF, kind="single")).refused("single_has_no_members", "/members")


def test_nobody_moves_in_elsewhere_before_they_have_left() -> None:
    story = living(FORMED)
    for person in (AMINA, YUSUF, CHILD):
        refused = story.when(form(person, since=AUGUST), key="second")
        refused.refused("already_in_household", "/from", since=JUNE)
    story = living(FORMED, LEFT)
    story.when(form(YUSUF, since=JULY), key="second").refused("already_in_household", "/from")
    moved = story.when(form(YUSUF, since=JULY + DAY), key="second").decision
    assert isinstance(moved, Accepted)


def test_who_leaves_leaves_the_household_where_they_live_then() -> None:
    story = living(FORMED).when(leave()).then(LEFT, version=2, thing=HOME)
    story.when(leave()).then(version=2, thing=HOME)
    story.when(leave(JULY + DAY)).refused("not_in_household", "/on")
    earlier = LEFT.model_copy(update={"on": JUNE})
    story.when(leave(JUNE)).then(earlier, version=3)
    living(FORMED).when(leave(JUNE - DAY)).refused("not_in_household", "/on")


def test_who_left_by_mistake_lives_there_still_unless_they_live_elsewhere() -> None:
    story = living(FORMED, LEFT).when(stay()).then(STAYS, version=3, thing=HOME)
    story.when(stay()).refused("not_left_household", "/household")
    elsewhere = HouseholdFormed(
        household=named("second"), person=YUSUF, kind="single", since=AUGUST
    )
    moved = living(FORMED, LEFT, elsewhere)
    moved.when(stay()).refused("already_in_household", "/household", since=AUGUST)


def test_a_household_is_taken_back_by_any_who_live_there_and_once() -> None:
    story = living(FORMED).when(take_back()).then(GONE, version=2, thing=HOME)
    story.when(take_back()).refused("no_such_household", "/household")
    living(FORMED).when(take_back(YUSUF)).then(GONE.model_copy(update={"person": YUSUF}))
    one = FORMED.model_copy(update={"members": ()})
    living(one).when(take_back(YUSUF)).refused("no_such_household", "/household")


class Moving(RuleBasedStateMachine):
    """Whoever moves in and out, forgets and puts right: on no day does anybody live in two places."""

    people = st.sampled_from((AMINA, YUSUF, CHILD))
    days = st.sampled_from([JUNE + n * DAY for n in range(6)])

    def __init__(self) -> None:
        super().__init__()
        self.story = living()
        self.made: list[UUID] = []
        self.lives: dict[UUID, dict[UUID, list[date | None]]] = {}
        """Of each household, of each who lives there, the first day and the last, in plain words."""

    def ask(self, command: HouseholdCommand, key: str = "key") -> Accepted | None:
        outcome = self.story.when(command, key=key)
        self.story = outcome.after
        return None if isinstance(outcome.decision, Refused) else outcome.decision

    def free(self, person: UUID, since: date, but: UUID | None = None) -> bool:
        """Whether somebody lives nowhere on that day or later."""
        return not any(
            person in there and (there[person][1] or date.max) >= since
            for home, there in self.lives.items()
            if home != but
        )

    @rule(person=people, others=st.sets(people, max_size=2), since=days)
    def forms(self, person: UUID, others: set[UUID], since: date) -> None:
        key = f"home {len(self.made)}"
        members = sorted(others - {person})
        done = self.ask(form(person, *members, since=since), key)
        lives = (person, *members)
        assert bool(done) == all(self.free(one, since) for one in lives)
        if done:
            self.made.append(named(key))
            self.lives[named(key)] = {one: [since, None] for one in lives}

    @rule(person=people, on=days)
    def leaves(self, person: UUID, on: date) -> None:
        there = [
            it[person]
            for it in self.lives.values()
            if person in it and (it[person][0] or on) <= on <= (it[person][1] or date.max)
        ]
        done = self.ask(leave(on, person))
        assert bool(done) == bool(there)
        if there:
            there[0][1] = on

    @rule(person=people, which=st.integers(0, 5))
    def stays(self, person: UUID, which: int) -> None:
        home = self.made[which] if which < len(self.made) else HOME
        its = self.lives.get(home, {}).get(person)
        may = bool(its and its[1] and its[0] and self.free(person, its[0], home))
        assert bool(self.ask(stay(person, home))) == may
        if its and may:
            its[1] = None

    @rule(person=people, which=st.integers(0, 5))
    def was_a_mistake(self, person: UUID, which: int) -> None:
        home = self.made[which] if which < len(self.made) else HOME
        may = person in self.lives.get(home, {})
        assert bool(self.ask(take_back(person, home))) == may
        if may:
            del self.lives[home]

    @invariant()
    def nobody_lives_in_two_places(self) -> None:
        known: Households = self.story.state
        for person in (AMINA, YUSUF, CHILD):
            for n in range(6):
                day = JUNE + n * DAY
                there = [
                    it for _, it in known.of(person) if it.since <= day and it.lived_in(person, day)
                ]
                assert len(there) < 2
                assert bool(there) == bool(known.on(person, day))


TestMoving = Moving.TestCase
TestMoving.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
