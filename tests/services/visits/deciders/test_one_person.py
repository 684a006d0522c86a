"""Merged ids are one person's: what was told under one is ended and taken back under any, while they are."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID, uuid5

import pytest

from services.visits.commands import households as home
from services.visits.commands import leaves as leaving
from services.visits.commands import reach as ask
from services.visits.deciders.escorts import escorts
from services.visits.deciders.households import households
from services.visits.deciders.information import information
from services.visits.deciders.leaves import LEAVES, leaves
from services.visits.deciders.outcomes import outcomes
from shared.command import Command
from shared.decider import Asked, Decider, Seen
from shared.events import people as p
from shared.events import reach as r
from shared.events.event import Event
from shared.events.households import (
    HouseholdFormed,
    HouseholdLeft,
    HouseholdLeftWithdrawn,
    HouseholdWithdrawn,
)
from shared.events.merges import PersonsMerged, PersonsUnmerged
from shared.events.protection import ProtectedIdentitySet, RestrictionSet
from tests.given import EVENING, HOST, Story, given, named

FIRST, MIDDLE, LAST = IDS = [named(name) for name in ("first", "middle", "last")]
OTHER, ID, WHY = named("somebody else"), named("key"), "a slip"
JUNE, JULY = date(2026, 6, 1), date(2026, 7, 1)


@dataclass(frozen=True, slots=True)
class Way:
    """A fact about somebody, and how it is changed: what is asked, and what follows."""

    decider: Decider[Any, Any]
    noun: str
    told: Callable[[UUID], tuple[Event, ...]]
    wish: Callable[[UUID], Command]
    follows: Callable[[UUID], Event]


def on_leave(who: UUID) -> tuple[Event, ...]:
    return (p.ParentalLeaveStarted(leave=ID, person=who, since=JUNE),)


def ended(who: UUID) -> tuple[Event, ...]:
    return (*on_leave(who), p.ParentalLeaveEnded(leave=ID, person=who, on=JULY))


def offered(who: UUID) -> tuple[Event, ...]:
    return (r.EscortOffered(escort=ID, person=who, on=JUNE, accepted=True),)


def done(who: UUID) -> tuple[Event, ...]:
    return (*offered(who), r.EscortDone(escort=ID, person=who, on=EVENING.date()))


def lives(who: UUID) -> tuple[Event, ...]:
    return (HouseholdFormed(household=ID, person=who, kind="single", since=JUNE),)


def moved_out(who: UUID) -> tuple[Event, ...]:
    return (*lives(who), HouseholdLeft(household=ID, person=who, on=JULY))


def informed(who: UUID) -> tuple[Event, ...]:
    return (r.InformationGiven(information=ID, person=who, notice_version="1", on=JUNE),)


def came(who: UUID) -> tuple[Event, ...]:
    return (r.OutcomeReported(outcome=ID, person=who, kind="job", source="visitor", on=JUNE),)


WAYS = {
    "a leave ends": Way(
        *(leaves, "leave", on_leave),
        lambda who: leaving.EndParentalLeave(person=who, leave=ID, on=JULY),
        lambda who: ended(who)[-1],
    ),
    "a leave goes on": Way(
        *(leaves, "leave", ended),
        lambda who: leaving.WithdrawParentalLeaveEnd(person=who, leave=ID, reason=WHY),
        lambda who: p.ParentalLeaveEndWithdrawn(leave=ID, person=who, reason=WHY),
    ),
    "a leave is taken back": Way(
        *(leaves, "leave", on_leave),
        lambda who: leaving.WithdrawParentalLeave(person=who, leave=ID, reason=WHY),
        lambda who: p.ParentalLeaveWithdrawn(leave=ID, person=who, reason=WHY),
    ),
    "an escort is done": Way(
        *(escorts, "escort", offered),
        lambda who: ask.FinishEscort(person=who, escort=ID, done_at=EVENING),
        lambda who: done(who)[-1],
    ),
    "an escort is not done": Way(
        *(escorts, "escort", done),
        lambda who: ask.WithdrawEscortDone(person=who, escort=ID, reason=WHY),
        lambda who: r.EscortDoneWithdrawn(escort=ID, person=who, reason=WHY),
    ),
    "an escort is taken back": Way(
        *(escorts, "escort", offered),
        lambda who: ask.WithdrawEscort(person=who, escort=ID, reason=WHY),
        lambda who: r.EscortWithdrawn(escort=ID, person=who, reason=WHY),
    ),
    "information is taken back": Way(
        *(information, "information", informed),
        lambda who: ask.WithdrawInformation(person=who, information=ID, reason=WHY),
        lambda who: r.InformationWithdrawn(information=ID, person=who, reason=WHY),
    ),
    "an outcome is taken back": Way(
        *(outcomes, "outcome", came),
        lambda who: ask.WithdrawOutcome(person=who, outcome=ID, reason=WHY),
        lambda who: r.OutcomeWithdrawn(outcome=ID, person=who, reason=WHY),
    ),
    "a household is taken back": Way(
        *(households, "household", lives),
        lambda who: home.WithdrawHousehold(person=who, household=ID, reason=WHY),
        lambda who: HouseholdWithdrawn(household=ID, person=who, reason=WHY),
    ),
    "who left lives there still": Way(
        *(households, "household", moved_out),
        lambda who: home.WithdrawHouseholdLeave(person=who, household=ID, reason=WHY),
        lambda who: HouseholdLeftWithdrawn(household=ID, person=who, reason=WHY),
    ),
}

ways = pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
LEAVE = WAYS["a leave ends"]


def registered(who: UUID) -> p.PersonRegistered:
    return p.PersonRegistered(person=who, target_group="abo", site="motesplatsen")


def merged(drop: UUID, keep: UUID) -> PersonsMerged:
    return PersonsMerged(merge=named(f"{drop}"), keep=keep, drop=drop)


def parted(drop: UUID, keep: UUID) -> PersonsUnmerged:
    return PersonsUnmerged(merge=named(f"{drop}"), keep=keep, drop=drop)


def one(way: Way, under: UUID) -> Story:
    """Three ids that are one person, and what was told under one of them."""
    story = given(way.decider, *way.told(under))
    story = story.and_of(FIRST, registered(FIRST), merged(FIRST, MIDDLE))
    story = story.and_of(MIDDLE, registered(MIDDLE), merged(MIDDLE, LAST))
    return story.and_of(LAST, registered(LAST)).and_of(OTHER, registered(OTHER))


def others(who: UUID) -> tuple[UUID, ...]:
    return tuple(id_ for id_ in IDS if id_ != who)


@ways
@pytest.mark.parametrize("under", IDS)
@pytest.mark.parametrize("who", IDS)
def test_what_was_told_under_one_id_is_changed_under_any_and_keeps_its_id(
    way: Way, under: UUID, who: UUID
) -> None:
    one(way, under).when(way.wish(who), others=others(who)).then(way.follows(under), thing=ID)


@ways
def test_what_is_told_of_one_person_is_not_changed_as_anothers(way: Way) -> None:
    refusal = f"no_such_{way.noun}", f"/{way.noun}"
    one(way, FIRST).when(way.wish(OTHER)).refused(*refusal)
    one(way, FIRST).when(way.wish(OTHER), others=(FIRST, MIDDLE)).refused(*refusal)


@ways
def test_once_they_are_parted_each_has_their_own_whatever_the_door_knew(way: Way) -> None:
    apart = (registered(MIDDLE), merged(MIDDLE, LAST), parted(MIDDLE, LAST))
    story = one(way, FIRST).and_of(MIDDLE, *apart)
    refusal = f"no_such_{way.noun}", f"/{way.noun}"
    story.when(way.wish(LAST), others=(FIRST, MIDDLE)).refused(*refusal)
    story.when(way.wish(MIDDLE), others=(FIRST,)).then(way.follows(FIRST))
    alone = story.and_of(FIRST, registered(FIRST), merged(FIRST, MIDDLE), parted(FIRST, MIDDLE))
    alone.when(way.wish(MIDDLE), others=(FIRST,)).refused(*refusal)
    alone.when(way.wish(FIRST)).then(way.follows(FIRST))


def test_merged_into_somebody_who_was_a_mistake_they_are_two() -> None:
    gone = (registered(MIDDLE), merged(MIDDLE, LAST), p.PersonWithdrawn(person=MIDDLE))
    story = one(LEAVE, FIRST).and_of(MIDDLE, *gone)
    story.when(LEAVE.wish(LAST), others=(FIRST, MIDDLE)).refused("no_such_leave", "/leave")
    story.when(LEAVE.wish(FIRST)).then(LEAVE.follows(FIRST))


def test_what_is_known_of_somebody_hidden_is_not_changed_under_an_id_that_is_not_r7() -> None:
    hidden = ProtectedIdentitySet(person=LAST, on=True, named_readers=("unit_manager",))
    story = one(LEAVE, LAST).and_of(LAST, registered(LAST), hidden)
    wish = LEAVE.wish(FIRST)
    story.when(wish, others=(MIDDLE, LAST)).refused("no_such_person", "/person")
    reader = frozenset({"unit_manager"})
    story.when(wish, others=(MIDDLE, LAST), roles=reader).then(LEAVE.follows(LAST))


def test_nor_is_what_is_only_stored() -> None:
    stored = RestrictionSet(person=LAST, on=True, reason="asked for it")
    story = one(LEAVE, LAST).and_of(LAST, registered(LAST), stored)
    story.when(LEAVE.wish(FIRST), others=(MIDDLE, LAST)).refused("restricted", "/person")


@ways
def test_everything_that_is_looked_at_was_read(way: Way) -> None:
    story, wish = one(way, FIRST), way.wish(LAST)
    asked: Asked[Any] = Asked(
        wish, ID, "", EVENING, EVENING.date(), ID, roles=HOST, others=others(LAST)
    )
    seen = Seen(story.beside)
    way.decider.decide(asked, story.state, seen)
    assert {FIRST, MIDDLE, LAST} <= seen.looked_at <= set(way.decider.reads(asked))


LEAVES_OF = {who: uuid5(LEAVES, who.hex) for who in IDS}


def test_leaves_under_two_ids_of_one_person_do_not_meet() -> None:
    """Neither begun, nor ended later, nor gone on with again; parted, each has their own."""
    story = one(LEAVE, LAST).and_of(LEAVES_OF[FIRST], *ended(FIRST))
    since = leaving.StartParentalLeave.model_validate({"person": LAST, "from": JULY})
    fresh = replace(story, history=())
    fresh.when(since, key="more", others=others(LAST)).refused("already_on_leave", "/from")
    later = p.ParentalLeaveStarted(leave=named("later"), person=FIRST, since=date(2026, 8, 1))
    beside = one(LEAVE, LAST).and_of(LEAVES_OF[FIRST], later)
    september = leaving.EndParentalLeave(person=LAST, leave=ID, on=date(2026, 9, 1))
    beside.when(september, others=others(LAST)).refused("already_on_leave", "/on")
    beside.when(LEAVE.wish(LAST), others=others(LAST)).then(LEAVE.follows(LAST))
    over = given(leaves, *ended(LAST))
    over = replace(beside, history=over.history)
    goes_on = leaving.WithdrawParentalLeaveEnd(person=LAST, leave=ID, reason=WHY)
    over.when(goes_on, others=others(LAST)).refused("already_on_leave", "/leave")
    apart = (registered(MIDDLE), merged(MIDDLE, LAST), parted(MIDDLE, LAST))
    [told] = fresh.and_of(MIDDLE, *apart).when(since, others=others(LAST)).decision.events
    assert told.person == LAST
