"""Who took part before a session was moved may take part on its new day too."""

from datetime import datetime

from services.activities.commands.attendance import WithdrawParticipation
from shared.events.activities import ParticipationWithdrawn, SessionMoved
from tests.services.activities.deciders.test_participations import (
    ALI,
    BACK,
    CAFE,
    CAME,
    COME,
    FIRST,
    SCHEDULED,
    SECOND,
    WITHDRAW,
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
