"""Figures as they are answered: value, numerator, denominator, definition, and what to beware of."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from services.reporting.indicators.definitions import G1, G2, GOALS, Definition
from services.reporting.indicators.goals import Linked, OnLeave, Period, linked, on_leave
from services.reporting.looking import Look
from shared.events.words import Rung

Figure = dict[str, Any]

FROM_REGISTRATIONS: Final = "roster_from_registrations"
"""No roster has been stated: whoever was registered as a newcomer is taken to be on it."""
NOT_RELEASED: Final = "not_released"
"""Outside the unit only released figures are shown, and none has been released."""


@dataclass(frozen=True, slots=True)
class Question:
    """For which period and rung the goals are asked; `exact` inside the unit only (DESIGN §9)."""

    period: Period
    rung: Rung | None
    exact: bool


async def goals(look: Look, question: Question) -> list[Figure]:
    """Every goal that can be reckoned, each explaining itself."""
    if not question.exact:
        return [_hidden(goal, look, question) for goal in GOALS.values()]
    return [
        _g1(look, question, await linked(look, question.period)),
        _g2(look, question, await on_leave(look, question.period)),
    ]


def _g1(look: Look, question: Question, found: Linked) -> Figure:
    rung = question.rung or G1.headline or "informed"
    value = found.by_rung[rung]
    return _figure(G1, look, question) | {
        "value": value,
        "numerator": value,
        "denominator": found.visitors,
        "share": _share(value, found.visitors),
        "rung": rung,
        "rungs": found.by_rung,
    }


def _g2(look: Look, question: Question, found: OnLeave) -> Figure:
    return _figure(G2, look, question) | {
        "value": found.visited,
        "target": found.on_leave,
        "numerator": found.visited,
        "denominator": found.on_leave,
        "share": _share(found.visited, found.on_leave),
        "informed_of_leave": {
            "numerator": found.informed,
            "denominator": found.on_leave,
            "share": _share(found.informed, found.on_leave),
        },
        "roster_on": look.today,
        "caveats": [FROM_REGISTRATIONS],
    }


def _hidden(goal: Definition, look: Look, question: Question) -> Figure:
    return _figure(goal, look, question) | {"suppressed": True, "caveats": [NOT_RELEASED]}


def _figure(goal: Definition, look: Look, question: Question) -> Figure:
    return {
        "id": goal.id,
        "title": goal.title_sv,
        "title_en": goal.title_en,
        "value": None,
        "target": goal.target,
        "numerator": None,
        "denominator": None,
        "share": None,
        "from": question.period.since,
        "to": None if question.period.until == date.min else question.period.until,
        "definition": goal.rule,
        "definition_version": goal.version,
        "as_of": look.as_of,
        "suppressed": False,
        "caveats": [],
    }


def _share(part: int, whole: int) -> float | None:
    """A share to four decimals; None where there is nobody to share."""
    return round(part / whole, 4) if whole else None
