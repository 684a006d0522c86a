"""The one engine: a definition and a question give figures, in total and by cell (law 5)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from services.reporting.indicators.asking import begun, bounds
from services.reporting.indicators.definition import Definition, Stated
from services.reporting.indicators.period import Period
from services.reporting.indicators.plan import plan
from services.reporting.indicators.reckoning import Answer, Reckoned, answered, reckon
from services.reporting.indicators.roster import STATED
from services.reporting.looking import Look

FROM_REGISTRATIONS: Final = "roster_from_registrations"
"""No roster has been stated: whoever was registered as a newcomer is taken to be on it."""
ONLY_COUNTED: Final = "roster_only_counted"
"""The newest roster names nobody: how many it says there are is below the line where the rule says so."""
MORE_KNOWN: Final = "more_known_than_counted"
"""And more are known than it says."""


@dataclass(frozen=True, slots=True)
class Found:
    """Every figure of an indicator by its name, for a period that has begun, and what to beware of.

    `roster_on` is as of when the roster was stated, where it rests on that.
    """

    period: Period
    figures: dict[str, Reckoned]
    caveats: tuple[str, ...]
    roster_on: date | None = None


@dataclass(frozen=True, slots=True)
class _Roster:
    as_of: date | None = None
    counts: Mapping[Stated, int | None] = field(default_factory=dict)


async def find(
    look: Look, definition: Definition, asked: Period, by: tuple[str, ...] = ()
) -> Found:
    """All figures of a definition for a period; cells where a figure has all of these dimensions."""
    period = await begun(look, asked) if definition.begins else asked
    wanted = plan(definition, by)
    given = (*bounds(look, period, begins=definition.begins), *wanted.values)
    rows = await look.db.fetch(wanted.statement, *given)
    roster = await _stated(look, period) if definition.roster else _Roster()
    answer = answered(wanted, period, roster.counts, map(tuple, rows))
    figures = {rule.name: reckon(answer, rule) for rule in definition.figures}
    caveats = [
        *definition.caveats,
        *(_of_roster(definition, roster, answer) if definition.roster else []),
        *(rule.caveat for rule in definition.figures if _warns(rule.caveat, figures[rule.name])),
    ]
    return Found(period, figures, tuple(filter(None, caveats)), roster.as_of)


async def _stated(look: Look, period: Period) -> _Roster:
    """What the roster of a period rests on."""
    [row] = await look.db.fetch(STATED, look.as_of, period.until)
    return _Roster(row["as_of"], {"newcomers": row["newcomers"], "on_leave": row["on_leave"]})


def _of_roster(definition: Definition, roster: _Roster, answer: Answer) -> list[str]:
    below = definition.figure.denominator
    counted = roster.counts.get(below.stated) if below and below.stated else None
    more = counted is not None and answer.known(definition.figure) > counted
    return [
        *([FROM_REGISTRATIONS] if roster.as_of is None else []),
        *([ONLY_COUNTED] if roster.counts.get("newcomers") is not None else []),
        *([MORE_KNOWN] if more else []),
    ]


def _warns(caveat: str | None, figure: Reckoned) -> bool:
    return caveat is not None and bool(figure.total["value"])
