"""How a goal came to where it is, month by month, and where it comes to at the pace so far."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Final

from services.reporting.figures import (
    NOT_RELEASED,
    Question,
    aimed,
    headline,
    shown,
)
from services.reporting.indicators import forecast, modes
from services.reporting.indicators.asking import begun
from services.reporting.indicators.definition import Definition, Rule
from services.reporting.indicators.engine import count, find
from services.reporting.indicators.growth import growth
from services.reporting.indicators.period import Period
from services.reporting.indicators.presets import Calendar, preset
from services.reporting.indicators.reckoning import Told
from services.reporting.indicators.versions import in_use
from services.reporting.looking import Look

MOST: Final = 60
"""Months of a series: the newest of them."""
AHEAD: Final = 12
"""Months for which it is told how many are expected."""
DAY: Final = timedelta(days=1)

TOO_FEW: Final = "fewer_than_four_months"
"""Fewer complete months than a forecast needs."""
NO_TARGET: Final = "no_fixed_target"
"""The goal is all of its denominator, which moves."""
NOT_SO: Final = "not_with_the_pace_so_far"
"""At this pace the target is not reached within five years."""


@dataclass(frozen=True, slots=True)
class Month:
    """The goal at a month's end, or at the period's.

    `whole` is whether all of the month lies in the period, and the month before it is known.
    """

    on: date
    whole: bool
    told: Told

    @property
    def value(self) -> int:
        """So many had been counted."""
        return int(self.told["value"] or 0)


@dataclass(frozen=True, slots=True)
class Series:
    """The months of a goal since the day that was asked, or on which it began, and what to beware of."""

    since: date | None
    months: Sequence[Month]
    caveats: Sequence[str]


async def trend(look: Look, goal: str, question: Question) -> dict[str, Any]:
    """A goal at every month's end, and a forecast where there is something to forecast."""
    definition = (await in_use(look, [goal]))[goal]
    reached = await aimed(look, goal, question.period)
    asked = replace(question, rung=question.rung or reached.rung)
    if shown(definition, definition.figure, question):
        series = await _series(look, definition, asked)
        ahead, caveats = _forecast(series.months, reached.target)
    else:
        series, ahead, caveats = Series(question.period.since, [], []), None, [NOT_RELEASED]
    return {
        "goal": goal,
        "from": series.since,
        "to": series.months[-1].on if series.months else None,
        "as_of": look.as_of,
        "definition_version": definition.version,
        "rung": asked.rung if definition.headline else None,
        "target": reached.target,
        "points": [{"on": it.on, **it.told} for it in series.months],
        "reached_on": next((it.on for it in series.months if _is_at(it, reached.target)), None),
        "forecast": ahead,
        "suppressed": not shown(definition, definition.figure, question),
        "caveats": [*series.caveats, *caveats],
    }


async def _series(look: Look, definition: Definition, question: Question) -> Series:
    """The months that have come; of what is asked, days that have not come are none."""
    asked = replace(question.period, until=min(question.period.until, look.today or date.min))
    since = (await begun(look, asked)).since
    if since is None:
        return Series(None, [], [])
    whole = Period(since if definition.begins or asked.since else None, asked.until)
    main = headline(definition, question.rung)
    spans = _spans(since, asked.until)
    ends = [replace(whole, until=min(last, asked.until)) for _, last in spans]
    if main.kind != "count":
        firsts = [max(first, since) for first, _ in spans]
        ends = [replace(end, since=first) for end, first in zip(ends, firsts, strict=True)]
    told, caveats = await _told(look, definition, main, whole, ends)
    known = [since <= first and last <= asked.until for first, last in spans]
    cut = bool(spans) and spans[0][0] > since
    months = [
        Month(end.until, it and not (cut and end is ends[0]), one)
        for end, it, one in zip(ends, known, told, strict=True)
    ]
    in_force = await modes.modes_in_force(look, whole)
    return Series(since, months, [*caveats, *modes.partial(definition, main, in_force)])


async def _told(
    look: Look, definition: Definition, main: Rule, whole: Period, ends: Sequence[Period]
) -> tuple[list[Told], list[str]]:
    """One figure for each period, in one statement where it only grows; and all that is to be said of them."""
    caveats = dict.fromkeys((await find(look, definition, whole)).caveats)
    grown = await growth(look, whole, main)
    alone = definition.model_copy(update={"figure": main, "beside": []})
    told = []
    for end in ends:
        if grown:
            one, warned = await count(look, definition, end, grown.by(end.until))
        else:
            found = await find(look, alone, end)
            one, warned = found.figures[main.name].total, found.caveats
        told.append(one)
        caveats |= dict.fromkeys(warned)
    return told, [*caveats]


def _spans(since: date, until: date) -> Sequence[tuple[date, date]]:
    """The first and last days of the months from one day to another; of many the newest."""
    spans: list[tuple[date, date]] = []
    while until >= since and len(spans) < MOST:
        spans.append(preset("month", until, Calendar()))
        until = spans[-1][0] - DAY
    return spans[::-1]


def _is_at(month: Month, target: int | None) -> bool:
    return target is not None and month.value >= target


def _forecast(
    months: Sequence[Month], target: int | None
) -> tuple[dict[str, Any] | None, list[str]]:
    """Where it comes to from the last whole month on, and what is to be said of that."""
    if target is None:
        return None, [NO_TARGET]
    whole = [at for at, month in enumerate(months) if month.whole]
    grown = [months[at].value - (months[at - 1].value if at else 0) for at in whole]
    pace = forecast.pace([max(it, 0) for it in grown])
    if pace is None:
        return None, [TOO_FEW]
    last, now = months[whole[-1]], months[-1].value
    ends = _ends(last.on)
    told: dict[str, Any] = {
        "method": forecast.METHOD,
        "months": pace.months,
        "expected": [_expected(pace, n, ends[n - 1], last, now) for n in range(1, AHEAD + 1)],
        "reached": None,
    }
    if now >= target:
        return told, []
    when = forecast.reached(pace, target - last.value)
    days = {"on": when.half, "earliest": when.earliest, "latest": when.latest}
    told["reached"] = {name: ends[it - 1] if it else None for name, it in days.items()}
    return told, [] if when.half else [NOT_SO]


def _expected(pace: forecast.Pace, months: int, on: date, last: Month, now: int) -> dict[str, Any]:
    """What is expected on a day; no fewer than are counted already."""
    added = forecast.expected(pace, months)
    return {
        "on": on,
        "value": round(max(last.value + added.mean, now), 1),
        "low": max(last.value + added.low, now),
        "high": max(last.value + added.high, now),
    }


def _ends(on: date) -> list[date]:
    """The ends of the months after one."""
    ends = []
    for _ in range(forecast.FARTHEST):
        on = preset("month", on + DAY, Calendar())[1]
        ends.append(on)
    return ends
