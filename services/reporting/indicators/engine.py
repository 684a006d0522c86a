"""The one engine: a definition and a question give figures, in total and by cell (law 5)."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from services.reporting.indicators.asking import begun, bounds
from services.reporting.indicators.definition import Definition, Stated
from services.reporting.indicators.period import Period
from services.reporting.indicators.plan import Plan, plan, plans
from services.reporting.indicators.reckoning import (
    Reckoned,
    Row,
    Told,
    answered,
    counted,
    reckon,
)
from services.reporting.indicators.roster import STATED
from services.reporting.looking import Look, beside

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
    rows = await _ask(look, wanted, period, begins=definition.begins)
    return await _found(look, definition, period, wanted, rows)


async def find_each(
    look: Look, definitions: Sequence[Definition], period: Period
) -> dict[str, Found]:
    """What `find` gives of each, in one question: all of them begin alike, in a period that has begun."""
    if not definitions:
        return {}
    each = plans(tuple(definitions))
    rows = await _ask(look, each[0], period, begins=definitions[0].begins)
    return {
        one.id: await _found(look, one, period, wanted, rows)
        for one, wanted in zip(definitions, each, strict=True)
    }


Asked = tuple[Sequence[Definition], Period]


async def find_all(look: Look, asked: Sequence[Asked]) -> dict[str, Found]:
    """What `find_each` gives of all these; the first by itself at the same time, where a connection is free.

    Of the goals the first takes as long as all others together.
    """
    async with beside(look) as other:
        if other is None:
            return await _one_by_one(look, asked)
        (first, period), *more = asked
        both = asyncio.gather(
            _one_by_one(look, [(first[:1], period)]),
            _one_by_one(other, [(first[1:], period), *more]),
            return_exceptions=True,
        )
        return {id_: found for told in await both for id_, found in _told(told).items()}


async def _one_by_one(look: Look, asked: Sequence[Asked]) -> dict[str, Found]:
    each = [await find_each(look, *one) for one in asked]
    return {id_: found for told in each for id_, found in told.items()}


def _told(told: dict[str, Found] | BaseException) -> dict[str, Found]:
    """What was found; the failure of one is told once both have ended."""
    if isinstance(told, BaseException):
        raise told
    return told


async def _ask(look: Look, wanted: Plan, period: Period, *, begins: bool) -> Sequence[Row]:
    given = (*bounds(look, period, begins=begins), *wanted.values)
    return [tuple(row) for row in await look.db.fetch(wanted.statement, *given)]


async def _found(
    look: Look, definition: Definition, period: Period, wanted: Plan, rows: Sequence[Row]
) -> Found:
    """The figures of one definition among the rows that were answered."""
    roster = await _stated(look, period) if definition.roster else _Roster()
    answer = answered(wanted, period, roster.counts, rows)
    known = answer.known(definition.figure) if definition.roster else 0
    figures = {rule.name: reckon(answer, rule) for rule in definition.figures}
    caveats = [
        *definition.caveats,
        *(_of_roster(definition, roster, known) if definition.roster else []),
        *(rule.caveat for rule in definition.figures if _warns(rule.caveat, figures[rule.name])),
    ]
    return Found(period, figures, tuple(filter(None, caveats)), roster.as_of)


async def count(
    look: Look, definition: Definition, period: Period, known: tuple[int, int]
) -> tuple[Told, Sequence[str]]:
    """The figure of a definition from how many are known above and below its line, and what to beware of."""
    roster = await _stated(look, period) if definition.roster else _Roster()
    above, below = known
    stated = _counted(definition, roster)
    told = counted(above, below if stated is None else stated)
    return told, _of_roster(definition, roster, below) if definition.roster else ()


async def _stated(look: Look, period: Period) -> _Roster:
    """What the roster of a period rests on."""
    [row] = await look.db.fetch(STATED, look.as_of, period.until)
    return _Roster(row["as_of"], {"newcomers": row["newcomers"], "on_leave": row["on_leave"]})


def _counted(definition: Definition, roster: _Roster) -> int | None:
    """How many a roster that names nobody says there are, where the figure's line has them below it."""
    below = definition.figure.denominator
    return roster.counts.get(below.stated) if below and below.stated else None


def _of_roster(definition: Definition, roster: _Roster, known: int) -> list[str]:
    stated = _counted(definition, roster)
    return [
        *([FROM_REGISTRATIONS] if roster.as_of is None else []),
        *([ONLY_COUNTED] if roster.counts.get("newcomers") is not None else []),
        *([MORE_KNOWN] if stated is not None and known > stated else []),
    ]


def _warns(caveat: str | None, figure: Reckoned) -> bool:
    return caveat is not None and bool(figure.total["value"])
