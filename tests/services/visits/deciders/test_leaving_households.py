"""Whoever lives somewhere under one of their ids leaves it under any, while the ids are one person's."""

from datetime import date
from uuid import UUID

from services.visits.commands.households import LeaveHousehold
from services.visits.deciders.households import households
from shared.events.households import HouseholdFormed, HouseholdLeft
from shared.events.merges import PersonsMerged, PersonsUnmerged
from shared.events.people import PersonRegistered
from tests.given import Story, given, named

FIRST, MIDDLE, LAST, OTHER = [named(name) for name in ("first", "middle", "last", "other")]
ID, SECOND = named("key"), named("second")
JUNE, JULY = date(2026, 6, 1), date(2026, 7, 1)


def registered(who: UUID) -> PersonRegistered:
    return PersonRegistered(person=who, target_group="abo", site="motesplatsen")


def merged(drop: UUID, keep: UUID) -> PersonsMerged:
    return PersonsMerged(merge=named(f"{drop}"), keep=keep, drop=drop)


def parted(drop: UUID, keep: UUID) -> PersonsUnmerged:
    return PersonsUnmerged(merge=named(f"{drop}"), keep=keep, drop=drop)


def lives(who: UUID) -> HouseholdFormed:
    return HouseholdFormed(household=ID, person=who, kind="single", since=JUNE)


def one(*homes: HouseholdFormed) -> Story:
    """Three ids that are one person, and where they live."""
    story = (
        given(households, *homes).and_of(LAST, registered(LAST)).and_of(OTHER, registered(OTHER))
    )
    story = story.and_of(FIRST, registered(FIRST), merged(FIRST, MIDDLE))
    return story.and_of(MIDDLE, registered(MIDDLE), merged(MIDDLE, LAST))


def leave(who: UUID, on: date = JULY) -> LeaveHousehold:
    return LeaveHousehold(person=who, on=on)


def left(who: UUID, where: UUID = ID, on: date = JULY) -> HouseholdLeft:
    return HouseholdLeft(household=where, person=who, on=on)


def test_whoever_lives_somewhere_under_one_id_leaves_it_under_any() -> None:
    story = one(lives(FIRST))
    gone = story.when(leave(LAST), others=(FIRST, MIDDLE)).then(left(FIRST), thing=ID)
    gone.when(leave(LAST), others=(FIRST, MIDDLE)).then()
    story.when(leave(OTHER)).refused("not_in_household", "/on")
    apart = story.and_of(MIDDLE, registered(MIDDLE), merged(MIDDLE, LAST), parted(MIDDLE, LAST))
    apart.when(leave(LAST), others=(FIRST, MIDDLE)).refused("not_in_household", "/on")


def test_whoever_lives_in_two_households_under_two_ids_leaves_one_after_the_other() -> None:
    second = HouseholdFormed(household=SECOND, person=LAST, kind="single", since=JUNE)
    last = one(lives(FIRST), second).when(leave(LAST), others=(FIRST, MIDDLE)).then(left(FIRST))
    gone = last.when(leave(LAST), others=(FIRST, MIDDLE)).then(left(LAST, SECOND))
    gone.when(leave(LAST), others=(FIRST, MIDDLE)).then()


def test_whoever_lives_with_another_of_their_ids_leaves_as_the_one_that_is_named() -> None:
    both = HouseholdFormed(household=ID, person=FIRST, kind="family", members=(LAST,), since=JUNE)
    gone = one(both).when(leave(LAST), others=(FIRST, MIDDLE)).then(left(LAST))
    later = leave(LAST, date(2026, 8, 1))
    gone.when(later, others=(FIRST, MIDDLE)).refused("not_in_household", "/on")
