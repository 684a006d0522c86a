"""Figures as they are answered: value, numerator, denominator, definition, and what to beware of."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from services.reporting.indicators.definitions import G1, G2, G3, G4, G5, GOALS, Definition
from services.reporting.indicators.goals import Linked, OnLeave, linked, on_leave
from services.reporting.indicators.held import (
    AssociationDays,
    DropIns,
    association_days,
    begun,
    drop_ins,
    volunteer_evenings,
)
from services.reporting.indicators.period import Period
from services.reporting.looking import Look
from shared.events.words import Rung

Figure = dict[str, Any]

FROM_REGISTRATIONS: Final = "roster_from_registrations"
"""No roster has been stated: whoever was registered as a newcomer is taken to be on it."""
ONLY_COUNTED: Final = "roster_only_counted"
"""The newest roster names nobody: below the line is how many it says are on leave, above it who is known."""
MORE_KNOWN: Final = "more_known_than_counted"
"""And more are known to be on leave than it says."""
UNKNOWN_LEFT_OUT: Final = "unknown_left_out"
"""Nobody knows to which group some belong, so they are not counted; `unknown` says how many."""
NOT_RELEASED: Final = "not_released"
"""Outside the unit only released figures are shown, and none has been released."""


@dataclass(frozen=True, slots=True)
class Question:
    """For which period and rung the goals are asked; `exact` inside the unit only (DESIGN §9)."""

    period: Period
    rung: Rung | None
    exact: bool


async def goals(look: Look, question: Question) -> list[Figure]:
    """Every goal, each explaining itself; what counts persons is hidden outside the unit (R14)."""
    return await _of_persons(look, question) + await _of_what_was_held(look, question.period)


async def _of_persons(look: Look, question: Question) -> list[Figure]:
    if not question.exact:
        return [_hidden(goal, look, question.period) for goal in GOALS.values() if goal.persons]
    return [
        _g1(look, question, await linked(look, question.period)),
        _g2(look, question.period, await on_leave(look, question.period)),
    ]


async def _of_what_was_held(look: Look, asked: Period) -> list[Figure]:
    period = await begun(look, asked)
    evenings = _part(await volunteer_evenings(look, period), period.weeks)
    return [
        _g3(look, period, await association_days(look, period)),
        _figure(G4, look, period, **evenings),
        _g5(look, period, await drop_ins(look, period)),
    ]


def _g1(look: Look, question: Question, found: Linked) -> Figure:
    rung = question.rung or G1.headline or "informed"
    counted = _part(found.by_rung[rung], found.visitors)
    return _figure(G1, look, question.period, **counted) | {
        "rung": rung,
        "rungs": found.by_rung,
        "unknown": found.unknown,
        "caveats": _left_out(found.unknown),
    }


def _g2(look: Look, period: Period, found: OnLeave) -> Figure:
    counted = found.stated.on_leave
    whole = found.on_leave if counted is None else counted
    return _figure(G2, look, period, **_part(found.visited, whole)) | {
        "informed_of_leave": _part(found.informed, whole),
        "roster_on": found.stated.as_of or look.today,
        "not_newcomers": found.not_newcomers,
        "unknown": found.unknown,
        "caveats": [*_caveats(found), *_left_out(found.unknown)],
    }


def _caveats(found: OnLeave) -> Iterator[str]:
    """What to beware of in goal 2: on what its roster rests."""
    counted = found.stated.on_leave
    if found.stated.as_of is None:
        yield FROM_REGISTRATIONS
    if counted is not None:
        yield ONLY_COUNTED
        if found.on_leave > counted:
            yield MORE_KNOWN


def _left_out(unknown: int) -> list[str]:
    return [UNKNOWN_LEFT_OUT] if unknown else []


def _g3(look: Look, period: Period, found: AssociationDays) -> Figure:
    counted = _part(found.half_years, period.half_years)
    return _figure(G3, look, period, **counted) | {"associations_present": found.associations}


def _g5(look: Look, period: Period, found: DropIns) -> Figure:
    counted = _part(found.with_fika, found.openings)
    beside = _part(found.with_activity, found.openings)
    return _figure(G5, look, period, **counted) | {"with_activity": beside}


def _hidden(goal: Definition, look: Look, period: Period) -> Figure:
    return _figure(goal, look, period) | {"suppressed": True, "caveats": [NOT_RELEASED]}


def _part(numerator: int, denominator: int) -> dict[str, Any]:
    """A part of a whole, and its share to four decimals: None where there is nothing to share."""
    share = round(numerator / denominator, 4) if denominator else None
    return {"numerator": numerator, "denominator": denominator, "share": share}


def _figure(
    goal: Definition,
    look: Look,
    period: Period,
    numerator: int | None = None,
    denominator: int | None = None,
    share: float | None = None,
) -> Figure:
    return {
        "id": goal.id,
        "title": goal.title_sv,
        "title_en": goal.title_en,
        "value": numerator,
        "target": denominator if goal.target is None else goal.target,
        "numerator": numerator,
        "denominator": denominator,
        "share": share,
        "from": period.since,
        "to": None if period.until == date.min else period.until,
        "definition": goal.rule,
        "definition_version": goal.version,
        "as_of": look.as_of,
        "suppressed": False,
        "caveats": [],
    }
