"""What is planned to happen, once or again and again, and on which of its dates it does not."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Final, assert_never
from uuid import UUID

from services.activities.commands.planning import (
    EndActivity,
    PlanActivity,
    SkipDate,
    WithdrawActivity,
    WithdrawActivityEnd,
    WithdrawSkip,
)
from services.activities.deciders.partners import partners
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.activities import ActivityPlanned, ActivityWithdrawn
from shared.events.envelope import Recorded
from shared.events.event import Event
from shared.events.planning import (
    ActivityDateSkipped,
    ActivityDateSkipWithdrawn,
    ActivityEnded,
    ActivityEndWithdrawn,
)
from shared.recurrence import Series

OnActivity = SkipDate | WithdrawSkip | EndActivity | WithdrawActivityEnd | WithdrawActivity
ActivityCommand = PlanActivity | OnActivity

NEVER: Final = datetime(1900, 1, 1, tzinfo=UTC)
TEN_YEARS: Final = timedelta(days=3653)
"""So far ahead dates are left out when something is planned; the rule is unfolded once, up to the last."""


@dataclass(frozen=True, slots=True)
class Activity:
    """What is known of one activity."""

    version: int = 0
    site: str | None = None
    """Where it is; None where there is no such activity, or it was taken back."""
    first: datetime = NEVER
    rule: str | None = None
    skips: frozenset[date] = frozenset()
    ended: date | None = None
    """The last day, where there is one."""
    capacity: int | None = None
    hosts: tuple[str, ...] = ()

    def series(self, zone: tzinfo) -> Series:
        """The dates that its rule gives, whether it takes place on them or not."""
        return Series(self.first, self.rule, zone)

    def off(self, day: date) -> bool:
        """Whether a date of its series fell out: left out, after the end, or of what was a mistake."""
        over = self.ended is not None and day > self.ended
        return self.site is None or over or day in self.skips


def evolve(activity: Activity, fact: Recorded) -> Activity:
    """The activity after one fact."""
    now = replace(activity, version=fact.version)
    match fact.event:
        case ActivityPlanned() as told:
            return _planned(told, fact.version)
        case ActivityDateSkipped(on=day):
            return replace(now, skips=activity.skips | {day})
        case ActivityDateSkipWithdrawn(on=day):
            return replace(now, skips=activity.skips - {day})
        case ActivityEnded(on=day):
            return replace(now, ended=day)
        case ActivityEndWithdrawn():
            return replace(now, ended=None)
        case ActivityWithdrawn():
            return Activity(fact.version)
        case _:
            return activity


def _planned(told: ActivityPlanned, version: int) -> Activity:
    return Activity(
        version=version,
        site=told.site,
        first=told.starts_at,
        rule=told.rrule,
        skips=frozenset(told.skips),
        capacity=told.capacity,
        hosts=told.hosts,
    )


def decide(asked: Asked[ActivityCommand], activity: Activity, seen: Seen) -> Accepted:
    """What follows from a wish about an activity."""
    match asked.command:
        case PlanActivity(partner=partner) if partner and not seen.of(partners, partner).agreed:
            raise Refused("no_such_partner", "/partner")
        case PlanActivity() as wish:
            _refuse_dateless(wish, asked.zone_of(wish.site))
            planned = ActivityPlanned(activity=asked.key, **dict(wish))
            return Accepted((planned,), asked.key, 1)
        case _ if activity.site is None:
            raise Refused("no_such_activity", "/activity")
        case _ if not asked.works_at(activity.site):
            raise Refused("wrong_site")
        case wish:
            events = _follows(wish, asked, activity, asked.zone_of(activity.site))
            return Accepted(events, asked.thing, activity.version + bool(events))


def _refuse_dateless(wish: PlanActivity, zone: tzinfo) -> None:
    """A rule gives a date at least; what is left out is one of its dates in the first ten years."""
    series = Series(wish.starts_at, wish.rrule, zone)
    if not series.ever():
        raise Refused("no_such_date", "/rrule")
    first = series.wall.date()
    last = max((day for day in wish.skips if day - first <= TEN_YEARS), default=first)
    dates = set(series.dates(first, last))
    for place, day in enumerate(wish.skips):
        if day not in dates:
            raise Refused("no_such_date", f"/skips/{place}")


def _follows(
    wish: OnActivity, asked: Asked[ActivityCommand], activity: Activity, zone: tzinfo
) -> tuple[Event, ...]:
    match wish:
        case SkipDate(date=day, reason=reason):
            if not activity.series(zone).has(day):
                raise Refused("no_such_date", "/date")
            if day in activity.skips:
                return ()
            return (ActivityDateSkipped(activity=asked.thing, on=day, reason=reason),)
        case WithdrawSkip(date=day) if day not in activity.skips:
            raise Refused("not_skipped", "/date")
        case WithdrawSkip(date=day, reason=reason):
            return (ActivityDateSkipWithdrawn(activity=asked.thing, on=day, reason=reason),)
        case EndActivity(on=day):
            return _ended(day, asked, activity, zone)
        case WithdrawActivityEnd() if activity.ended is None:
            raise Refused("not_ended", "/activity")
        case WithdrawActivityEnd(reason=reason):
            return (ActivityEndWithdrawn(activity=asked.thing, reason=reason),)
        case WithdrawActivity(reason=reason):
            return (ActivityWithdrawn(activity=asked.thing, reason=reason),)
        case _:
            assert_never(wish)


def _ended(
    day: date, asked: Asked[ActivityCommand], activity: Activity, zone: tzinfo
) -> tuple[Event, ...]:
    """Ended once; the same told again changes nothing."""
    if activity.ended == day:
        return ()
    if activity.ended is not None:
        raise Refused("already_ended", "/activity")
    if day < activity.series(zone).wall.date():
        raise Refused("ends_before_it_begins", "/on")
    return (ActivityEnded(activity=asked.thing, on=day),)


def _reads(asked: Asked[ActivityCommand]) -> tuple[UUID, ...]:
    match asked.command:
        case PlanActivity(partner=UUID() as partner):
            return (partner,)
        case _:
            return ()


activities: Final[Decider[ActivityCommand, Activity]] = Decider(
    initial=Activity(), stream=lambda asked: asked.key, evolve=evolve, decide=decide, reads=_reads
)
