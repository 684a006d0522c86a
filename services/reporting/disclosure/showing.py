"""What somebody outside the unit is shown of counts of persons: what was released, or totals by a decision."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from services.reporting.disclosure.measures import Side, measured
from services.reporting.disclosure.released import Newest, disclosed, newest
from services.reporting.figures import Figure, Question, aimed, goals, headline
from services.reporting.indicators.definition import Definition, Rule
from services.reporting.indicators.definitions import LIBRARY
from services.reporting.indicators.period import Period
from services.reporting.indicators.presets import Calendar, has_ended
from services.reporting.looking import Look
from shared.events.governing import Recipient

ROUNDED: Final = "released_rounded"
"""A count to the nearest five, as it was when the table left."""
FEWER: Final = "fewer_than_five"
"""Fewer than five, none included: the value is null."""
BY_DECISION: Final = "exact_by_decision"
"""The total is exact because a recorded decision says so."""
ROLES: Final[Mapping[str, Recipient]] = {"steering": "steering", "working_group": "working_group"}
"""Whose member a role makes, of those who may get exact totals."""
TOTALS: Final = ("value", "target", "numerator", "denominator", "share", "from", "to")

Tables = Mapping[tuple[str, str, tuple[str, ...]], Newest]


async def shown_goals(
    look: Look,
    question: Question,
    roles: frozenset[str],
    told: Sequence[Figure],
    calendar: Calendar,
) -> list[Figure]:
    """The goals as they may be shown to these roles; what was not hidden stays as it is."""
    hidden = [goal["id"] for goal in told if goal["suppressed"]]
    if not hidden:
        return list(told)
    decided: set[str] = set()
    if _of_days_told(look, question.period, calendar):
        open_ = await disclosed(look, _recipients(roles))
        decided = {
            goal["id"]
            for goal in told
            if goal["id"] in open_.intersection(hidden) and await _as_set(look, question, goal)
        }
    exact = await goals(look, replace(question, exact=True)) if decided else []
    totals = {goal["id"]: goal for goal in exact if goal["id"] in decided}
    tables = await newest(look, hidden, _period(look, question))
    return [
        _exact(goal, totals[goal["id"]]) if goal["id"] in totals else _goal(goal, question, tables)
        for goal in told
    ]


async def shown_indicator(
    look: Look, question: Question, definition: Definition, told: Figure
) -> Figure:
    """An indicator as it may be shown outside the unit: each hidden figure as it was released."""
    if question.exact:
        return told
    tables = await newest(look, [definition.id], _period(look, question), question.by)
    beside = {
        rule.name: _figure(told["beside"][rule.name], definition, rule, question, tables)
        for rule in definition.beside
    }
    reached = await aimed(look, definition.id, question.period)
    main = headline(definition, question.rung or reached.rung)
    return _figure(told, definition, main, question, tables) | {"beside": beside}


def _recipients(roles: frozenset[str]) -> list[Recipient]:
    return ["public", *(ROLES[role] for role in sorted(roles & ROLES.keys()))]


def _of_days_told(look: Look, asked: Period, calendar: Calendar) -> bool:
    """Whether totals of these days are exact by a decision: of all so far, and of periods that are over.

    Of any two days a total would show who came on the one between them.
    """
    if look.today is None:
        return False
    if asked.since is None:
        return asked.until == look.today
    return has_ended(asked.since, asked.until, look.today, calendar)


async def _as_set(look: Look, question: Question, goal: Figure) -> bool:
    """Whether it is asked at the rung that is set for it, where it has rungs."""
    if "rung" not in goal:
        return True
    return bool(goal["rung"] == (await aimed(look, goal["id"], question.period)).rung)


def _period(look: Look, question: Question) -> Period | None:
    """Where no day is asked, the newest table of all days up to one."""
    asked = question.period
    return None if asked.since is None and asked.until == look.today else asked


def _exact(goal: Figure, total: Figure) -> Figure:
    """Its total alone: neither rungs nor who is left out."""
    told = {name: total[name] for name in TOTALS}
    return goal | told | {"suppressed": False, "caveats": [*total["caveats"], BY_DECISION]}


def _goal(goal: Figure, question: Question, tables: Tables) -> Figure:
    if not goal["suppressed"]:
        return goal
    every = LIBRARY[goal["id"]]
    definition = every.get(goal["definition_version"], every[max(every)])
    return _figure(goal, definition, headline(definition, goal.get("rung")), question, tables)


def _figure(
    figure: Figure, definition: Definition, rule: Rule, question: Question, tables: Tables
) -> Figure:
    """One hidden figure with what was released of it; as it is where nothing was."""
    above = _table(definition, rule, "numerator", (), tables)
    if not figure["suppressed"] or above is None:
        return figure
    below = _table(definition, rule, "denominator", (), tables)
    value = above.cells[""]
    since, until = above.span
    told: Figure = {
        "value": value if rule.kind == "count" else None,
        "numerator": value,
        "denominator": below.cells[""] if below and below.beside(above) else None,
        "released": {"as_of": above.as_of, "from": since, "to": until},
        "caveats": [ROUNDED if value is not None else FEWER],
    }
    parts = _table(definition, rule, "numerator", question.by, tables) if question.by else None
    cells = _cells(question.by[0], rule, parts) if parts else []
    return figure | told | ({"cells": cells} if "cells" in figure else {})


def _table(
    definition: Definition, rule: Rule, side: Side, by: tuple[str, ...], tables: Tables
) -> Newest | None:
    name = measured(definition, rule, side)
    return tables.get((definition.id, name, by)) if name else None


def _cells(dim: str, rule: Rule, parts: Newest) -> list[Figure]:
    return [
        {
            "by": {dim: code},
            "value": count if rule.kind == "count" else None,
            "numerator": count,
            "denominator": None,
            "share": None,
        }
        for code, count in parts.cells.items()
    ]
