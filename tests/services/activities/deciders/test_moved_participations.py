"""Who took part before a session was moved may take part on its new day too."""

from datetime import datetime

from services.activities.commands.attendance import TakePart, WithdrawParticipation
from services.activities.deciders.participations import participations
from shared.events.activities import ParticipationWithdrawn, SessionMoved
from shared.events.hearing import PersonMergeNoted, PersonNoted
from tests.given import given, named
from tests.services.activities.deciders.test_participations import (
    ALI,
    BACK,
    CAFE,
    CAME,
    COME,
    FIRST,
    NOTED,
    SCHEDULED,
    SECOND,
    WITHDRAW,
    asked,
    at_the_cafe,
)

LATER = datetime.fromisoformat("2026-09-21T18:00:00+02:00")
MOVED = SessionMoved(session=CAFE, on=LATER.date(), starts_at=LATER)
MOVED_BACK = SessionMoved(session=CAFE, on=SCHEDULED.on, starts_at=SCHEDULED.starts_at)
ANEW = CAME.model_copy(update={"participation": SECOND, "on": LATER.date()})
ON_ITS_NEW_DAY = (SCHEDULED, MOVED)


def test_who_took_part_before_it_was_moved_takes_part_on_the_new_day_once() -> None:
    story = at_the_cafe(CAME, so_far=ON_ITS_NEW_DAY).when(COME, key="second", at=LATER)
    story = story.then(ANEW, version=1, thing=SECOND)
    story.when(COME, key="third", at=LATER).then(version=1, thing=SECOND)
    back = story.and_of(CAFE, *ON_ITS_NEW_DAY, MOVED_BACK)
    back.when(COME, key="third", at=LATER).then(version=1, thing=FIRST)


def test_each_of_the_days_is_taken_back_by_itself() -> None:
    story = at_the_cafe(CAME, ANEW, so_far=ON_ITS_NEW_DAY)
    other = ParticipationWithdrawn(participation=SECOND, session=CAFE, person=ALI, reason="a slip")
    after = story.when(WITHDRAW).then(BACK, version=2, thing=FIRST)
    after.when(WITHDRAW).refused("no_such_participation", "/participation")
    slip = WithdrawParticipation(participation=SECOND, reason="a slip")
    after.when(slip).then(other, version=2, thing=SECOND)
    story.when(slip).then(other).when(WITHDRAW).then(BACK)


def test_what_another_id_did_before_it_was_moved_is_of_that_day() -> None:
    twin, merge = named("ali again"), {"merge": named("merge"), "noted": named("heard")}
    merged = PersonMergeNoted(**merge, keep=ALI, drop=twin)
    its = participations.stream(asked(COME.model_copy(update={"person": twin}), "x"))
    before = CAME.model_copy(update={"person": twin})
    story = given(participations).and_of(CAFE, *ON_ITS_NEW_DAY).and_of(ALI, NOTED)
    story = story.and_of(twin, PersonNoted(person=twin, noted=named("heard")), merged)
    again = TakePart(session=CAFE, person=ALI, others=(twin,))
    story.and_of(its, before).when(again, key="second", at=LATER).then(ANEW)
