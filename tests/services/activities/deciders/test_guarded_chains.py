"""Whoever takes part under an id that was merged is guarded as whoever was kept (R7, R9)."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from services.activities.commands.attendance import RecordParticipation, WithdrawParticipation
from services.activities.commands.sign_ups import SignUp, WithdrawSignUp
from services.activities.deciders.participations import participations
from services.activities.deciders.sign_ups import sign_ups
from shared.command import Command
from shared.decider import Accepted, Decider
from shared.events.activities import ParticipationRecorded, SessionScheduled
from shared.events.event import Event
from shared.events.hearing import (
    PersonGuardNoted,
    PersonMergeNoted,
    PersonMergeNoteWithdrawn,
    PersonNoted,
)
from shared.events.planning import SignUpMade
from tests.given import EVENING, HOST, Story, given, named

CAFE, ALI, MIDDLE, LAST, ID = (named(it) for it in ("cafe", "ali", "middle", "last", "key"))
DAY, SITE, MANAGER = EVENING.date(), "motesplatsen", HOST | {"unit_manager"}
SCHEDULED = SessionScheduled(
    session=CAFE, kind="sprakcafe", site=SITE, on=DAY, starts_at=EVENING, duration_minutes=90
)
CAME = ParticipationRecorded(participation=ID, session=CAFE, person=ALI, site=SITE, on=DAY)
PLACE = SignUpMade(sign_up=ID, session=CAFE, person=ALI)


def heard(who: UUID) -> PersonNoted:
    return PersonNoted(person=who, noted=named("heard"))


def merged(drop: UUID, keep: UUID) -> PersonMergeNoted:
    return PersonMergeNoted(merge=named(f"{drop}"), noted=named("m"), keep=keep, drop=drop)


def guarded(who: UUID, **told: object) -> PersonGuardNoted:
    about = {"person": who, "noted": named("g"), "since": date(2026, 1, 1)}
    return PersonGuardNoted.model_validate(about | told)


def protected(who: UUID) -> PersonGuardNoted:
    return guarded(who, protected=True, named_readers=("unit_manager",))


def chain(decider: Decider[Any, Any], *happened: Event, to_last: tuple[Event, ...] = ()) -> Story:
    """Ali was dropped for the middle one, and that for the last one, to whom this happened."""
    story = given(decider, *happened).and_of(ALI, heard(ALI), merged(ALI, MIDDLE))
    story = story.and_of(MIDDLE, heard(MIDDLE), merged(MIDDLE, LAST))
    return story.and_of(LAST, heard(LAST), *to_last).and_of(CAFE, SCHEDULED)


Way = tuple[Decider[Any, Any], Command, tuple[Event, ...], str, str]
"""Who decides, what is asked, what happened, and how nobody and a thing that is not there are told."""
TAKE_BACK = WithdrawParticipation(participation=ID, reason="a slip")
GIVE_UP = WithdrawSignUp(sign_up=ID, reason="a slip")
WAYS: dict[str, Way] = {
    "take part": (
        *(participations, RecordParticipation(session=CAFE, person=ALI), ()),
        *("no_such_person", "/person"),
    ),
    "take back": (participations, TAKE_BACK, (CAME,), "no_such_participation", "/participation"),
    "sign up": (sign_ups, SignUp(session=CAFE, person=ALI), (), "no_such_person", "/person"),
    "give up a place": (sign_ups, GIVE_UP, (PLACE,), "no_such_sign_up", "/sign_up"),
}
ways = pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())


@ways
def test_of_whom_whoever_asks_may_not_know_nothing_is_told_under_any_id_r7(way: Way) -> None:
    decider, wish, happened, code, pointer = way
    story = chain(decider, *happened, to_last=(protected(LAST),))
    story.when(wish).refused(code, pointer)
    assert isinstance(story.when(wish, roles=MANAGER).decision, Accepted)


@ways
def test_of_who_is_only_stored_nothing_is_told_under_any_id_r9(way: Way) -> None:
    decider, wish, happened, _, pointer = way
    story = chain(decider, *happened, to_last=(guarded(LAST, restricted=True),))
    story.when(wish).refused("restricted", pointer)


@ways
def test_once_the_kept_one_is_lifted_the_dropped_one_is_as_well(way: Way) -> None:
    decider, wish, happened, _, _ = way
    story = chain(decider, *happened, to_last=(protected(LAST), guarded(LAST, protected=False)))
    story = story.and_of(ALI, heard(ALI), protected(ALI), merged(ALI, MIDDLE))
    assert isinstance(story.when(wish).decision, Accepted)


@ways
def test_who_was_parted_is_guarded_as_themselves_again(way: Way) -> None:
    decider, wish, happened, code, pointer = way
    undone = PersonMergeNoteWithdrawn(
        merge=named(f"{ALI}"), noted=named("u"), keep=MIDDLE, drop=ALI
    )
    apart = (merged(ALI, MIDDLE), undone)
    free = chain(decider, *happened, to_last=(protected(LAST),)).and_of(ALI, heard(ALI), *apart)
    assert isinstance(free.when(wish).decision, Accepted)
    hidden = chain(decider, *happened).and_of(ALI, heard(ALI), protected(ALI), *apart)
    hidden.when(wish).refused(code, pointer)
