"""Let the dates of a series become sessions by themselves, and let sessions follow their series.

What is still to be done is read from the service's own views, and every step may be taken again: the
session of a date is scheduled under an id of its own, so whoever takes over after a crash, or asks
beside another instance, schedules nothing twice. A session that somebody made by hand stands for its
date too.

A session whose date fell out (left out, after the end of the series, or of an activity that was a
mistake) is cancelled, not taken back: somebody may have read of it, or have a place there. It is on
again once its date is.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Final
from uuid import UUID, uuid5

import structlog
from prometheus_client import Gauge

from services.activities.commands.sessions import FollowSeries, ScheduleSession
from services.activities.deciders.occurrences import occurrence_of
from services.activities.queries.series import Dated, Planned, association_day, planned, scheduled
from shared.command import Command
from shared.decider import Refused
from shared.log.leader import leading
from shared.log.views import OwnViews
from shared.log.wish import Wish
from shared.node import Node
from shared.recurrence import is_daily_at_most
from shared.supervise import detail

log = structlog.get_logger(__name__)

FOLLOWING: Final = UUID("4f1de2c8-0b7a-4f39-9d55-a6c3e8017b92")
"""Namespace of the keys under which sessions follow their series: once for each state of the two."""
GLANCE: Final = 1.0
PATIENCE: Final = 5.0
"""Seconds to wait for the views to show everything that was recorded."""
HORIZON: Final = timedelta(weeks=26)
"""So far ahead dates become sessions."""
WARNING: Final = 30
"""Days before a half-year ends on which somebody is told that no association day is in sight (G3)."""
JUNE: Final = 6
HEAD: Final = "select position from log_head"

OVERDUE = Gauge(
    "brygga_association_day_overdue_days",
    "Days into the last 30 of a half-year that has no association day, held or to come, else 0;"
    " alert AssociationDayMissing above 0.",
)


def nothing(_step: str) -> None:
    """Nobody wants to know."""


def now() -> datetime:
    """By the clock of this machine."""
    return datetime.now(UTC)


@dataclass(slots=True)
class Planner:
    """Of several instances one looks at what is planned; `step` is told the name of each step once done."""

    node: Node
    views: OwnViews
    step: Callable[[str], None] = nothing
    clock: Callable[[], datetime] = now
    _done: dict[UUID, tuple[int, date, bool]] = field(default_factory=dict)
    """The version of each activity that was seen to, on which day, and whether its site stood."""

    async def run(self) -> None:
        """Look for ever while this instance leads."""
        try:
            await leading(self.node.held, "activities plans", self._look_for_ever)
        finally:
            self._done.clear()
            OVERDUE.set(0)

    async def _look_for_ever(self) -> None:
        while True:
            await self.look()
            await asyncio.sleep(GLANCE)

    async def look(self) -> None:
        """See to every activity that changed, or that a new day begins for; not while the views lag.

        Where nothing was ever recorded, there are none. A rule of old that nobody may plan by any more, by
        which something happens several times a day, is left alone.
        """
        head = await self.node.db.fetchval(HEAD)
        if not head or not await self.views.reached.wait_for(head, PATIENCE):
            return
        faults = [await self._turn(activity) for activity in await planned(self.node.db)]
        OVERDUE.set(await self._overdue())
        for fault in filter(None, faults):
            raise fault  # counted, and looked at again, by whoever keeps the loop going

    async def _turn(self, activity: Planned) -> Exception | None:
        """See to one; what goes wrong with it is told of, and keeps no other from its turn."""
        state = activity.version, self._today(activity.site), activity.site in self.node.sites
        if self._done.get(activity.id) == state:
            return None
        try:
            if activity.rrule is None or is_daily_at_most(activity.rrule):
                await self._see_to(activity)
            elif activity.id not in self._done:
                log.warning("series.left_alone", stream=str(activity.id))
        except Exception as fault:  # noqa: BLE001 - raised once all others had their turn
            log.warning("series.failed", stream=str(activity.id), detail=detail(fault))
            return fault
        self._done[activity.id] = state
        return None

    async def _see_to(self, activity: Planned) -> None:
        """Schedule what is to come; cancel what fell out, and let what is back be on again."""
        today = self._today(activity.site)
        known = await scheduled(self.node.db, activity.id)
        there = {day for session in known for day in session.stands_for}
        for day in self._coming(activity, today):
            if day not in there:
                wish = _session(activity, day, self.node.sites.zone(activity.site))
                await self._ask(wish, occurrence_of(activity.id, day))
                self.step("scheduled")
        for session in known:
            if session.on >= today and _differs(activity, session):
                key = uuid5(FOLLOWING, f"{session.id}/{session.version}/{activity.version}")
                await self._ask(FollowSeries(session=session.id), key)
                self.step("followed")

    def _coming(self, activity: Planned, today: date) -> list[date]:
        """Its dates from today up to the horizon on which it takes place; none where there is no such site."""
        if activity.site not in self.node.sites:
            return []
        series = activity.series(self.node.sites.zone(activity.site))
        dates = series.dates(today, today + HORIZON)
        return [day for day in dates if not activity.off(day)]

    async def _ask(self, command: Command, key: UUID) -> None:
        """Ask as nobody in particular; a no means that something was told meanwhile, and is looked at next."""
        at, actor = self.clock(), "system:activities"
        zone_of = self.node.sites.zone
        wish = Wish(
            command=command,
            key=key,
            mac=self.node.vault.mac(key.bytes),
            actor=actor,
            at=at,
            day=at.astimezone(zone_of(None)).date(),
            trace=f"00-{key.hex}-{key.hex[:16]}-01",
            zone_of=zone_of,
        )
        try:
            await self.node.batcher.submit(wish)
        except Refused as refused:
            log.info("series.refused", code=refused.code)

    def _today(self, site: str | None = None) -> date:
        return self.clock().astimezone(self.node.sites.zone(site)).date()

    async def _overdue(self) -> int:
        """Days into the last of this half-year without an association day; 0 before them, or with one."""
        today = self._today()
        since, until = half_year(today)
        late = WARNING + 1 - (until - today).days
        if late <= 0 or await association_day(self.node.db, since, until, today):
            return 0
        return late


def half_year(day: date) -> tuple[date, date]:
    """The first and the last day of the calendar half-year that a day lies in."""
    if day.month <= JUNE:
        return date(day.year, 1, 1), date(day.year, JUNE, 30)
    return date(day.year, JUNE + 1, 1), date(day.year, 12, 31)


def _session(activity: Planned, day: date, zone: tzinfo) -> ScheduleSession:
    told = {
        "activity": activity.id,
        "kind": activity.kind,
        "site": activity.site,
        "starts_at": activity.series(zone).at(day),
        "duration_minutes": activity.duration_minutes,
        "occurrence": day,
    }
    return ScheduleSession.model_validate(told)


def _differs(activity: Planned, session: Dated) -> bool:
    """Whether a session of a date is on while its date is off, or off with it while that is on again."""
    if session.occurrence is None:
        return False
    off = activity.off(session.occurrence)
    return session.state == "scheduled" if off else session.with_series
