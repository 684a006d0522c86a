"""The roster: stated as of a day, with nobody twice, of nobody who is hidden; taken back as a whole."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from pydantic import ValidationError

from services.visits.commands import rosters as ask
from services.visits.deciders.roster_counts import roster_counts
from services.visits.deciders.rosters import Roster, RosterCommand, rosters
from shared.command import misdated
from shared.events.erasures import ErasureApproved
from shared.events.event import Event
from shared.events.merges import PersonsMerged
from shared.events.people import PersonRegistered, PersonWithdrawn
from shared.events.protection import ProtectedIdentitySet, RestrictionSet
from shared.events.rosters import (
    RosterCountStated,
    RosterCountWithdrawn,
    RosterEntered,
    RosterLeft,
    RosterStated,
    RosterWithdrawn,
)
from tests.given import EVENING, Story, given, named

AMINA, YUSUF, ID = named("Amina"), named("Yusuf"), named("key")
DAY = date(2026, 8, 31)
STATED = RosterStated(roster=ID, as_of=DAY)
COUNTED = RosterCountStated(count=ID, as_of=DAY, newcomers=120, on_leave=9)
COUNT = ask.StateRosterCount(as_of=DAY, newcomers=120, on_leave=9)
CASEWORKER = frozenset({"caseworker"})


def state(*entered: UUID, left: tuple[UUID, ...] = ()) -> ask.StateRoster:
    return ask.StateRoster(as_of=DAY, entered=entered, left=left)


def known(*events: Event, of: UUID = AMINA) -> Story[RosterCommand, Roster]:
    """Two who are registered, and what else happened to one of them."""
    story = given(rosters)
    for person in (AMINA, YUSUF):
        told = PersonRegistered(person=person, target_group="abo", site="motesplatsen")
        story = story.and_of(person, told, *(events if person == of else ()))
    return story


def test_a_roster_says_of_each_who_changed_that_they_entered_or_left_as_of_its_day() -> None:
    entered = RosterEntered(roster=ID, person=AMINA, on=DAY)
    left = RosterLeft(roster=ID, person=YUSUF, on=DAY)
    wish = state(AMINA, left=(YUSUF,))
    known().when(wish).then(STATED, entered, left, version=1, thing=ID)


def test_a_roster_on_which_nothing_changed_is_stated_all_the_same() -> None:
    known().when(state()).then(STATED, version=1)


def test_whoever_is_named_twice_is_told_of_once() -> None:
    entered = RosterEntered(roster=ID, person=AMINA, on=DAY)
    known().when(state(AMINA, AMINA)).then(STATED, entered)


def test_nobody_enters_and_leaves_at_once_under_whichever_id() -> None:
    known().when(state(AMINA, left=(YUSUF, AMINA))).refused("entered_and_left", "/left/1")
    merged = PersonsMerged(merge=named("merge"), keep=AMINA, drop=YUSUF)
    one = known(merged, of=YUSUF)
    one.when(state(AMINA, left=(YUSUF,))).refused("entered_and_left", "/left/0")
    one.when(state(YUSUF, left=(AMINA,))).refused("entered_and_left", "/left/0")
    dropped = RosterEntered(roster=ID, person=YUSUF, on=DAY)
    one.when(state(YUSUF)).then(STATED, dropped)


@pytest.mark.parametrize(
    "gone",
    [
        PersonWithdrawn(person=AMINA),
        ErasureApproved(erasure=named("erasure"), person=AMINA),
        ProtectedIdentitySet(person=AMINA, on=True, named_readers=("unit_manager",)),
    ],
    ids=lambda it: type(it).__name__,
)
def test_of_whom_nobody_is_to_know_nothing_is_stated(gone: Event) -> None:
    one = known(gone)
    one.when(state(YUSUF, AMINA), roles=CASEWORKER).refused("no_such_person", "/entered/1")
    one.when(state(left=(AMINA,)), roles=CASEWORKER).refused("no_such_person", "/left/0")
    known().when(state(named("nobody"))).refused("no_such_person", "/entered/0")


def test_a_protected_person_is_on_the_roster_by_the_word_of_a_named_reader() -> None:
    on = ProtectedIdentitySet(person=AMINA, on=True, named_readers=("caseworker",))
    entered = RosterEntered(roster=ID, person=AMINA, on=DAY)
    known(on).when(state(AMINA), roles=CASEWORKER).then(STATED, entered)


def test_nothing_new_is_told_of_whoever_is_only_stored() -> None:
    on = RestrictionSet(person=AMINA, on=True)
    known(on).when(state(AMINA)).refused("restricted", "/entered/0")
    known(on).when(state(left=(AMINA,))).refused("restricted", "/left/0")


def test_a_roster_is_taken_back_once_and_whoever_became_hidden_since_is_no_hindrance() -> None:
    told = STATED, RosterEntered(roster=ID, person=AMINA, on=DAY)
    story = given(rosters, told).and_of(AMINA, PersonWithdrawn(person=AMINA))
    wish = ask.WithdrawRoster(roster=ID, reason="the wrong list")
    back = RosterWithdrawn(roster=ID, reason="the wrong list")
    gone = story.when(wish, key="later").then(back, version=2, thing=ID)
    gone.when(wish, key="again").refused("no_such_roster", "/roster")
    given(rosters).when(wish).refused("no_such_roster", "/roster")


def test_five_hundred_fit_into_a_list_and_one_more_is_too_long() -> None:
    many = tuple(UUID(int=n) for n in range(1, 502))
    ask.StateRoster(as_of=DAY, entered=many[1:], left=many[1:])
    for name in ("entered", "left"):
        with pytest.raises(ValidationError) as unfit:
            ask.StateRoster.model_validate({"as_of": DAY, name: many})
        assert [error["type"] for error in unfit.value.errors()] == ["roster_too_long"]


@pytest.mark.parametrize("wish", [state(), COUNT], ids=["roster", "count"])
def test_what_is_stated_as_of_a_day_to_come_has_not_happened(wish: ask.StateRoster) -> None:
    eve = EVENING.replace(year=2026, month=8, day=30)
    assert misdated(wish, eve, eve.date()) == ("as_of", "ahead_of_time")
    assert misdated(wish, eve + timedelta(days=1), DAY) is None


def test_a_count_names_nobody_and_is_taken_back_once() -> None:
    counted = given(roster_counts).when(COUNT).then(COUNTED, version=1, thing=ID)
    wish = ask.WithdrawRosterCount(count=ID, reason="a digit too many")
    back = RosterCountWithdrawn(count=ID, reason="a digit too many")
    gone = counted.when(wish, key="later").then(back, version=2, thing=ID)
    gone.when(wish, key="again").refused("no_such_count", "/count")


def test_no_more_are_on_leave_than_there_are() -> None:
    many = ask.StateRosterCount(as_of=DAY, newcomers=8, on_leave=9)
    given(roster_counts).when(many).refused("more_on_leave", "/on_leave")
    given(roster_counts).when(many.model_copy(update={"newcomers": 9})).after  # noqa: B018
