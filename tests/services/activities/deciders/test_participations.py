"""Who took part: once per person and session, the nameless each for themselves."""

from datetime import date, datetime

import pytest

from services.activities.commands.attendance import RecordParticipation, WithdrawParticipation
from services.activities.deciders.participations import participations
from shared.decider import Asked
from shared.events.activities import (
    ParticipationRecorded,
    ParticipationWithdrawn,
    SessionCancelled,
    SessionHeld,
    SessionMoved,
    SessionScheduled,
    SessionWithdrawn,
)
from shared.events.event import Event
from shared.events.hearing import PersonNoted, PersonNoteWithdrawn
from tests.given import EVENING, Story, given, named

CAFE, ALI, FIRST, SECOND = (named(it) for it in ("cafe", "ali", "first", "second"))
SCHEDULED = SessionScheduled(
    session=CAFE,
    kind="sprakcafe",
    site="motesplatsen",
    on=date(2026, 9, 14),
    starts_at=EVENING,
    duration_minutes=90,
)
HELD = SessionHeld(session=CAFE)
CANCELLED = SessionCancelled(session=CAFE, reason="the heating failed")
NOTED = PersonNoted(person=ALI, noted=named("heard"))
FORGOTTEN = PersonNoteWithdrawn(person=ALI, noted=named("heard"))
CAME = ParticipationRecorded(
    participation=FIRST, session=CAFE, person=ALI, site="motesplatsen", on=date(2026, 9, 14)
)
NAMELESS = CAME.model_copy(update={"person": None})
BACK = ParticipationWithdrawn(participation=FIRST, session=CAFE, person=ALI, reason="a slip")
COME = RecordParticipation(session=CAFE, person=ALI)
COME_NAMELESS = RecordParticipation(session=CAFE)
WITHDRAW = WithdrawParticipation(participation=FIRST, reason="a slip")


def at_the_cafe(*happened: Event, so_far: tuple[Event, ...] = (SCHEDULED,)) -> Story:  # type: ignore[type-arg]
    return given(participations, *happened).and_of(CAFE, *so_far).and_of(ALI, NOTED)


def asked(wish: RecordParticipation, key: str) -> Asked[RecordParticipation]:
    return Asked(wish, named(key), "somebody", EVENING, EVENING.date(), named(key))


@pytest.mark.parametrize("so_far", [(SCHEDULED,), (SCHEDULED, HELD)])
def test_a_person_takes_part_on_the_sessions_day_and_place(so_far: tuple[Event, ...]) -> None:
    at_the_cafe(so_far=so_far).when(COME, key="first").then(CAME, version=1, thing=FIRST)


def test_who_takes_part_twice_took_part_once() -> None:
    story = at_the_cafe().when(COME, key="first").then(CAME)
    story.when(COME, key="second").then(version=1, thing=FIRST)


def test_the_nameless_take_part_each_for_themselves() -> None:
    at_the_cafe().when(COME_NAMELESS, key="first").then(NAMELESS, version=1, thing=FIRST)
    streams = {participations.stream(asked(COME_NAMELESS, key)) for key in ("first", "second")}
    assert streams == {FIRST, SECOND}


def test_a_persons_stream_is_of_the_person_and_the_session() -> None:
    one = participations.stream(asked(COME, "first"))
    assert one == participations.stream(asked(COME, "second"))
    others = (RecordParticipation(session=SECOND, person=ALI), COME_NAMELESS)
    others += (RecordParticipation(session=CAFE, person=SECOND),)
    assert one not in {participations.stream(asked(it, "first")) for it in others}


def test_a_participation_that_was_a_mistake_is_taken_back_once() -> None:
    story = at_the_cafe(CAME).when(WITHDRAW).then(BACK, version=2, thing=FIRST)
    story.when(WITHDRAW).refused("no_such_participation", "/participation")
    again = CAME.model_copy(update={"participation": SECOND})
    story = story.when(COME, key="second").then(again, version=1, thing=SECOND)
    story.when(WITHDRAW).refused("no_such_participation", "/participation")


def test_nobody_takes_part_in_what_is_not_there() -> None:
    nowhere = given(participations).and_of(ALI, NOTED)
    nowhere.when(COME).refused("no_such_session", "/session")
    gone = (SCHEDULED, SessionWithdrawn(session=CAFE, reason="a slip"))
    at_the_cafe(so_far=gone).when(COME).refused("no_such_session", "/session")
    cancelled = (SCHEDULED, CANCELLED)
    at_the_cafe(so_far=cancelled).when(COME_NAMELESS).refused("already_cancelled", "/session")
    at_the_cafe(CAME, so_far=cancelled).when(COME).refused("already_cancelled", "/session")


def test_nobody_has_taken_part_in_what_is_still_to_come() -> None:
    late = datetime.fromisoformat("2026-09-16T18:00:00+02:00")
    moved = SessionMoved(session=CAFE, on=late.date(), starts_at=late)
    story = at_the_cafe(so_far=(SCHEDULED, moved))
    story.when(COME).refused("ahead_of_time", "/session")
    on_the_day = CAME.model_copy(update={"on": late.date()})
    story.when(COME, key="first", at=late).then(on_the_day)


def test_only_a_person_who_was_heard_of_takes_part_by_name() -> None:
    story = given(participations).and_of(CAFE, SCHEDULED)
    story.when(COME).refused("no_such_person", "/person")
    story.and_of(ALI, NOTED, FORGOTTEN).when(COME).refused("no_such_person", "/person")
    story.when(COME_NAMELESS, key="first").then(NAMELESS)


def test_participations_are_the_matter_of_those_who_work_there() -> None:
    elsewhere, both = frozenset({"annan"}), frozenset({"annan", "motesplatsen"})
    at_the_cafe().when(COME, sites=elsewhere).refused("wrong_site")
    at_the_cafe().when(COME, key="first", sites=both).then(CAME)
    at_the_cafe(CAME).when(WITHDRAW, sites=elsewhere).refused("wrong_site")
    at_the_cafe(CAME).when(WITHDRAW, sites=both).then(BACK)
