"""How a goal came to where it is, month by month, and where it comes to at the pace so far."""

from collections.abc import AsyncIterator, Sequence
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
from services.reporting.indicators import forecast
from services.reporting.indicators.asking import begun
from services.reporting.indicators.definition import Definition
from services.reporting.indicators.engine import find
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
    """The goal at a month's end, or at the period's; whether the whole month lies in the period."""

    first: date
    on: date
    whole: bool
    told: Told

    @property
    def value(self) -> int:
        """So many had been counted."""
        return int(self.told["value"] or 0)


async def trend(look: Look, goal: str, question: Question) -> dict[str, Any]:
    """A goal at every month's end, and a forecast where there is something to forecast."""
    definition = (await in_use(look, [goal]))[goal]
    reached = await aimed(look, goal, question.period)
    asked = replace(question, rung=question.rung or reached.rung)
    open_ = shown(definition, definition.figure, question)
    months = [it async for it in _months(look, definition, asked)] if open_ else []
    ahead, caveats = _forecast(months, reached.target) if open_ else (None, [NOT_RELEASED])
    return {
        "goal": goal,
        "from": months[0].first if months else question.period.since,
        "to": months[-1].on if months else None,
        "as_of": look.as_of,
        "definition_version": definition.version,
        "rung": asked.rung if definition.headline else None,
        "target": reached.target,
        "points": [{"on": it.on, **it.told} for it in months],
        "reached_on": next((it.on for it in months if _is_at(it, reached.target)), None),
        "forecast": ahead,
        "suppressed": not open_,
        "caveats": caveats,
    }


async def _months(look: Look, definition: Definition, question: Question) -> AsyncIterator[Month]:
    """Counts grow from the period's beginning; what is a part of a whole is told of each month."""
    asked = question.period
    since = (await begun(look, asked)).since
    if since is None:
        return
    for first, last in _spans(since, asked.until):
        held = definition.begins or asked.since
        whole = Period(since if held else None, min(last, asked.until))
        if definition.figure.kind != "count":
            whole = replace(whole, since=max(first, since))
        found = await find(look, definition, whole)
        told = found.figures[headline(definition, question.rung).name].total
        yield Month(first, whole.until, since <= first and last <= asked.until, told)


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
