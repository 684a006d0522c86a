"""Dates of a series become sessions by themselves: each once, and on or off with their series."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from pydantic import SecretStr
from structlog.testing import capture_logs

from services.activities.commands.planning import (
    EndActivity,
    PlanActivity,
    SkipDate,
    WithdrawActivity,
    WithdrawActivityEnd,
    WithdrawSkip,
)
from services.activities.commands.sessions import (
    CancelSession,
    HoldSession,
    MoveSession,
    ScheduleSession,
    WithdrawSession,
)
from services.activities.deciders.occurrences import occurrence_of
from services.activities.planner import HORIZON, OVERDUE, Planner, half_year
from services.activities.projections import PROJECTIONS
from services.activities.queries.series import Planned
from shared.log.views import OwnViews
from shared.recurrence import Series
from shared.supervise import beside
from tests.engine import Asker, column, empty, node
from tests.sound import sound_log
from tests.stack import Foundation

STOCKHOLM: Final = ZoneInfo("Europe/Stockholm")
NOW: Final = datetime.now(STOCKHOLM)
TODAY: Final = NOW.date()
SLIP: Final = SecretStr("a slip")
SESSIONS: Final = """
select session, occurrence, day, starts_at, state, with_series from session
where activity = $1 order by occurrence
"""
TOLD: Final = "select type from event where type like 'Session%' order by position"


@dataclass(slots=True)
class Place:
    """One instance of activities, and a planner that looks when it is told to, by a clock that stands."""

    foundation: Foundation
    asker: Asker
    planner: Planner
    now: datetime = NOW

    async def plan(self, rrule: str | None = "FREQ=WEEKLY", **told: object) -> UUID:
        """Plan something from tomorrow on."""
        base: dict[str, Any] = {
            "title": "Språkcafé",
            "kind": "sprakcafe",
            "site": "motesplatsen",
            "initiated_by": "association",
            "rrule": rrule,
            "starts_at": at(TODAY + timedelta(days=1)),
            "duration_minutes": 90,
        }
        return (await self.asker.ask(PlanActivity.model_validate(base | told))).id

    async def sessions(self, activity: UUID) -> list[Any]:
        """What the dates of an activity have become, once the views show it."""
        await self.planner.views.reached.wait_for(await self._head(), 10)
        return list(await self.planner.node.db.fetch(SESSIONS, activity))

    async def look(self) -> None:
        """Let the planner look once."""
        await self.planner.look()

    async def told(self) -> list[str]:
        """All that the log says of sessions."""
        return await column(self.foundation.dsn("activities_app"), TOLD)

    async def _head(self) -> int:
        return int(await self.planner.node.db.fetchval("select position from log_head"))


def at(day: date, hour: int = 18) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=STOCKHOLM)


async def instance(foundation: Foundation) -> AsyncIterator[Place]:
    async with node(foundation, "activities") as one:
        views = OwnViews("activities", one.db, PROJECTIONS)
        one.knocks.append(views.knock)
        async with beside({"views": views.run}):
            place = Place(foundation, Asker(one), Planner(one, views))
            place.planner.clock = lambda: place.now
            yield place


@pytest.fixture
async def place(foundation: Foundation) -> AsyncIterator[Place]:
    await empty(foundation, "activities")
    async for one in instance(foundation):
        yield one


async def test_a_year_of_a_weekly_series_keeps_its_time_over_both_changes_of_clocks(
    place: Place,
) -> None:
    activity = await place.plan(f"FREQ=WEEKLY;BYDAY={weekday(TODAY + timedelta(days=1))}")
    await place.look()
    place.now += HORIZON
    await place.look()
    found = await place.sessions(activity)
    assert [it["day"] for it in found] == [
        TODAY + timedelta(days=1 + 7 * n) for n in range(len(found))
    ]
    assert len(found) == 52
    assert {it["starts_at"].astimezone(STOCKHOLM).hour for it in found} == {18}
    assert {it["starts_at"].astimezone(UTC).hour for it in found} == {16, 17}
    assert [it["day"] for it in found] == [it["occurrence"] for it in found]
    assert await sound_log(place.foundation.dsn, "activities") > 0


def weekday(day: date) -> str:
    return ("MO", "TU", "WE", "TH", "FR", "SA", "SU")[day.weekday()]


async def test_leaving_one_date_out_moves_no_other_and_taking_it_back_brings_it_back(
    place: Place,
) -> None:
    activity = await place.plan()
    await place.look()
    before = await place.sessions(activity)
    third = before[2]["occurrence"]
    await place.asker.ask(SkipDate(activity=activity, date=third))
    await place.look()
    after = await place.sessions(activity)
    assert [it["state"] for it in after if it["occurrence"] == third] == ["cancelled"]
    others = [it for it in before if it["occurrence"] != third]
    assert [it for it in after if it["occurrence"] != third] == others
    await place.asker.ask(WithdrawSkip(activity=activity, date=third, reason=SLIP))
    await place.look()
    assert await place.sessions(activity) == before


async def test_what_was_left_out_before_it_was_scheduled_never_is(place: Place) -> None:
    first = TODAY + timedelta(days=1)
    activity = await place.plan(skips=(first,))
    await place.look()
    assert first not in [it["occurrence"] for it in await place.sessions(activity)]


async def test_a_series_that_ends_takes_what_is_to_come_with_it_and_leaves_what_was_held(
    place: Place,
) -> None:
    activity = await place.plan(starts_at=at(TODAY))
    await place.look()
    held, second, *_ = await place.sessions(activity)
    await place.asker.ask(HoldSession(session=held["session"], fika=True))
    await place.asker.ask(EndActivity(activity=activity, on=second["occurrence"]))
    await place.look()
    states = [it["state"] for it in await place.sessions(activity)]
    assert states == ["held", "scheduled", *["cancelled"] * 25]
    await place.asker.ask(WithdrawActivityEnd(activity=activity, reason=SLIP))
    await place.look()
    states = [it["state"] for it in await place.sessions(activity)]
    assert states == ["held", *["scheduled"] * 26]
    await place.asker.ask(WithdrawActivity(activity=activity, reason=SLIP))
    await place.look()
    assert [it["state"] for it in await place.sessions(activity)] == ["held", *["cancelled"] * 26]


async def test_a_session_is_moved_or_cancelled_by_itself(place: Place) -> None:
    activity = await place.plan()
    await place.look()
    before = await place.sessions(activity)
    day = before[1]["day"] + timedelta(days=2)
    await place.asker.ask(MoveSession(session=before[1]["session"], starts_at=at(day, 17)))
    await place.asker.ask(CancelSession(session=before[3]["session"], reason=SLIP))
    await place.asker.ask(WithdrawSession(session=before[5]["session"], reason=SLIP))
    place.now += timedelta(days=1)
    await place.look()
    after = {it["occurrence"]: it for it in await place.sessions(activity)}
    assert after[before[1]["occurrence"]]["day"] == day
    assert after[before[3]["occurrence"]]["state"] == "cancelled"
    assert before[5]["occurrence"] not in after, "what somebody took back stays so"
    same = (0, 2, 4, *range(6, 26))
    assert [after[before[n]["occurrence"]] for n in same] == [before[n] for n in same]


async def test_looking_again_or_after_a_new_start_asks_for_nothing_twice(
    place: Place, foundation: Foundation
) -> None:
    await place.plan()
    await place.look()
    told = await place.told()
    assert told == ["SessionScheduled"] * 26
    await place.look()
    async for other in instance(foundation):
        await other.look()
        assert await other.told() == told


class Aborted(Exception):
    """Whatever happened, it happened here."""


def after(steps: int) -> Callable[[str], None]:
    """Ends after so many steps."""
    left = [steps]

    def step(_: str) -> None:
        left[0] -= 1
        if not left[0]:
            raise Aborted

    return step


@pytest.mark.parametrize("steps", [1, 13, 26])
async def test_a_planner_that_ends_in_the_middle_is_finished_by_the_next_and_nothing_doubles(
    place: Place, foundation: Foundation, steps: int
) -> None:
    activity = await place.plan()
    place.planner.step = after(steps)
    with pytest.raises(Aborted):
        await place.look()
    assert len(await place.told()) == steps
    async for next_life in instance(foundation):
        await next_life.look()
        found = await next_life.sessions(activity)
        assert len({it["occurrence"] for it in found}) == len(found) == 26
        assert await next_life.told() == ["SessionScheduled"] * 26


async def test_a_planner_that_ends_while_it_cancels_is_finished_by_the_next(
    place: Place, foundation: Foundation
) -> None:
    activity = await place.plan()
    await place.look()
    await place.asker.ask(WithdrawActivity(activity=activity, reason=SLIP))
    place.planner.step = after(5)
    with pytest.raises(Aborted):
        await place.look()
    async for next_life in instance(foundation):
        await next_life.look()
        told = await next_life.told()
        assert told == ["SessionScheduled"] * 26 + ["SessionCancelled"] * 26


async def test_two_who_look_at_once_schedule_each_date_once(
    place: Place, foundation: Foundation
) -> None:
    activity = await place.plan()
    async for other in instance(foundation):
        await asyncio.gather(place.look(), other.look(), place.look(), other.look())
        found = await other.sessions(activity)
        assert len({it["occurrence"] for it in found}) == len(found) == 26
        assert await other.told() == ["SessionScheduled"] * 26


async def test_whoever_schedules_a_date_by_hand_schedules_that_one_session(place: Place) -> None:
    activity = await place.plan()
    day = TODAY + timedelta(days=8)
    by_hand = ScheduleSession(
        activity=activity,
        kind="sprakcafe",
        site="motesplatsen",
        starts_at=at(day, 17),
        duration_minutes=60,
        occurrence=day,
    )
    await place.asker.ask(by_hand, occurrence_of(activity, day))
    await place.look()
    its = [it for it in await place.sessions(activity) if it["occurrence"] == day]
    assert [it["starts_at"] for it in its] == [at(day, 17)]


async def by_hand(place: Place, activity: UUID, day: date) -> UUID:
    """A session of an activity that says of no date that it stands for it."""
    told: dict[str, Any] = {"kind": "sprakcafe", "site": "motesplatsen", "duration_minutes": 60}
    wish = ScheduleSession(activity=activity, starts_at=at(day, 17), **told)
    return (await place.asker.ask(wish)).id


async def test_a_session_made_by_hand_stands_for_its_date_also_once_it_is_moved_or_cancelled(
    place: Place,
) -> None:
    activity = await place.plan()
    days = [TODAY + timedelta(days=n) for n in (1, 8, 15)]
    made = [await by_hand(place, activity, day) for day in days]
    moved = MoveSession(session=made[1], starts_at=at(days[1] + timedelta(days=1)))
    await place.asker.ask(moved)
    await place.asker.ask(CancelSession(session=made[2], reason=SLIP))
    await place.sessions(activity)
    await place.look()
    found = await place.sessions(activity)
    assert min(it["occurrence"] for it in found if it["occurrence"]) == days[2] + timedelta(7)
    assert {it["session"] for it in found if it["occurrence"] is None} == {*made}


async def test_what_lies_before_it_was_planned_is_not_scheduled_by_itself(place: Place) -> None:
    activity = await place.plan(starts_at=at(TODAY - timedelta(days=14)))
    await place.look()
    days = [it["occurrence"] for it in await place.sessions(activity)]
    assert days[0] == TODAY


async def test_days_that_nobody_looked_on_are_left_to_those_who_know_what_happened(
    place: Place,
) -> None:
    activity = await place.plan()
    place.now += timedelta(days=15)
    await place.look()
    days = [it["occurrence"] for it in await place.sessions(activity)]
    assert days[:2] == [TODAY + timedelta(days=n) for n in (15, 22)]


async def test_an_activity_that_goes_wrong_keeps_no_other_from_its_turn_and_is_told_of(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, well = sorted([await place.plan(), await place.plan()])
    series = Planned.series

    def breaks(self: Planned, zone: ZoneInfo) -> Series:
        if self.id == broken:
            raise Aborted
        return series(self, zone)

    monkeypatch.setattr(Planned, "series", breaks)
    with pytest.raises(Aborted):
        await place.look()
    assert (len(await place.sessions(broken)), len(await place.sessions(well))) == (0, 26)
    monkeypatch.undo()
    await place.look()
    assert len(await place.sessions(broken)) == 26


async def test_a_rule_of_old_that_nobody_may_plan_by_any_more_is_left_alone_and_told_of_once(
    place: Place,
) -> None:
    told = {"title": "Drop-in", "kind": "drop_in", "site": "motesplatsen", "duration_minutes": 60}
    told |= {"starts_at": at(TODAY), "rrule": "FREQ=HOURLY", "initiated_by": "visitor"}
    activity = (await place.asker.ask(PlanActivity.model_construct(**told))).id
    with capture_logs() as logs:
        await place.look()
        place.now += timedelta(days=1)
        await place.look()
    assert await place.sessions(activity) == []
    assert [it["event"] for it in logs if "series" in it["event"]] == ["series.left_alone"]


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        ("2026-01-01", "2026-01-01", "2026-06-30"),
        ("2026-06-30", "2026-01-01", "2026-06-30"),
        ("2026-07-01", "2026-07-01", "2026-12-31"),
        ("2026-12-31", "2026-07-01", "2026-12-31"),
    ],
)
def test_a_year_has_two_halves(day: str, first: str, last: str) -> None:
    since, until = half_year(date.fromisoformat(day))
    assert (since.isoformat(), until.isoformat()) == (first, last)


async def test_thirty_days_before_a_half_year_ends_somebody_is_told_of_the_missing_day(
    place: Place,
) -> None:
    async def overdue(day: str) -> float:
        place.now = at(date.fromisoformat(day), 12)
        await place.look()
        return float(OVERDUE._value.get())

    await place.plan(None)
    assert [await overdue(f"2027-{it}") for it in ("05-30", "05-31", "06-30")] == [0, 1, 31]
    assert [await overdue(f"2027-{it}") for it in ("07-01", "11-30", "12-01")] == [0, 0, 1]
    fair: dict[str, Any] = {"kind": "foreningsdag", "site": "motesplatsen", "duration_minutes": 180}
    day = at(date(2027, 6, 12))
    session = await place.asker.ask(ScheduleSession(starts_at=day, **fair))
    await place.sessions(session.id)
    assert [await overdue(f"2027-{it}") for it in ("06-12", "12-01")] == [0, 1]
    assert [await overdue(f"2027-06-{it}") for it in (13, 30)] == [14, 31], "it passed unheld"
    await place.asker.ask(CancelSession(session=session.id, reason=SLIP))
    assert await overdue("2027-06-01") == 2
    day = at(date(2025, 6, 12))
    session = await place.asker.ask(ScheduleSession(starts_at=day, **fair))
    await place.sessions(session.id)
    assert await overdue("2025-06-30") == 31
    await place.asker.ask(HoldSession(session=session.id))
    assert await overdue("2025-06-30") == 0
