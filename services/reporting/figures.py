"""Figures as they are answered: value, numerator, denominator, definition, and what to beware of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any, Final

from services.reporting.indicators import baselines, modes, versions
from services.reporting.indicators.definition import Definition, Rule
from services.reporting.indicators.definitions import GOALS, LIBRARY
from services.reporting.indicators.dimensions import PERSONAL
from services.reporting.indicators.engine import Found, find, find_all
from services.reporting.indicators.facts.held import BEGUN, SITES
from services.reporting.indicators.goals import VIEWS, Aim, aim, targets
from services.reporting.indicators.period import Period
from services.reporting.indicators.plan import plan, unit
from services.reporting.indicators.reckoning import Cell, Reckoned, Told
from services.reporting.indicators.roster import STATED
from services.reporting.indicators.tables import statement, views
from services.reporting.indicators.told_by import told_by
from services.reporting.indicators.versions import in_use
from services.reporting.looking import Look
from shared.events.words import LADDER, DocumentationMode, Rung

Figure = dict[str, Any]

NOT_RELEASED: Final = "not_released"
"""Outside the unit only released figures are shown, and none has been released."""
NOTHING: Final = Told(value=None, numerator=None, denominator=None, share=None)


@dataclass(frozen=True, slots=True)
class Question:
    """For which period and rung figures are asked, and by what; `exact` inside the unit only (DESIGN §9)."""

    period: Period
    rung: Rung | None
    exact: bool
    by: tuple[str, ...] = ()


def used(ids: Iterable[str]) -> frozenset[str]:
    """The views that these indicators are reckoned from, whichever version is asked."""
    found = {*VIEWS, *versions.VIEWS, *modes.VIEWS}
    for one in ids:
        for definition in LIBRARY[one].values():
            found |= plan(definition, ()).views | plan(definition, definition.dimensions).views
            found |= views(statement(BEGUN, SITES)) if definition.begins else set()
            found |= views(STATED) if definition.roster else set()
    return frozenset(found)


@cache
def used_by(indicator: str) -> frozenset[str]:
    """The views that one indicator is told from, whichever version is asked."""
    return used([indicator]) | baselines.VIEWS


GOAL_VIEWS: Final = used(GOALS)
"""What the goals are reckoned from."""


async def aimed(look: Look, goal: str, period: Period) -> Aim:
    """What a goal is to reach in a period, and by the people of which rung."""
    definition = (await in_use(look, [goal]))[goal]
    return aim(definition, (await targets(look, period)).get(goal))


async def goals(look: Look, question: Question) -> list[Figure]:
    """Every goal, each explaining itself; what counts persons is hidden outside the unit (R14)."""
    by = await told_by(look, question.period)
    held = replace(question, period=by.begun)
    open_ = [one for one in by.definitions.values() if shown(one, one.figure, question)]
    found = await find_all(
        look,
        [
            ([it for it in open_ if not it.begins], question.period),
            ([it for it in open_ if it.begins], held.period),
        ],
    )
    told = [
        Goal(one, aim(one, by.targets.get(id_)), found.get(id_))
        for id_, one in by.definitions.items()
    ]
    return [_goal(look, held if it.definition.begins else question, it, by.modes) for it in told]


async def indicator(look: Look, question: Question, definition: Definition) -> Figure:
    """One indicator, with every figure beside it, and cells by the dimensions that were asked."""
    reached = aim(definition, (await targets(look, question.period)).get(definition.id))
    began = await baselines.baseline(look, definition.id, question.period.until)
    main = headline(definition, question.rung or reached.rung)
    found, told = Found(question.period, {}, ()), NOTHING
    open_ = shown(definition, main, question)
    if any(shown(definition, rule, question) for rule in definition.figures):
        found = await find(look, definition, question.period, question.by)
        told = _told(found, main) if open_ else NOTHING
    parts = Parts(definition, found, question, await modes.modes_in_force(look, found.period))
    return (
        _figure(definition, look, found.period, reached, told)
        | parts.of(main, found.caveats)
        | {
            "title": definition.title.sv,
            "title_en": definition.title.en,
            "baseline": began if open_ else None,
        }
        | {"beside": {rule.name: parts.of(rule) for rule in definition.beside}}
    )


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal, what it is to reach, and what was found; nothing where it may not be told."""

    definition: Definition
    reached: Aim
    found: Found | None


@dataclass(frozen=True, slots=True)
class Parts:
    """What was found, as it may be told to whoever asked."""

    definition: Definition
    found: Found
    question: Question
    modes: frozenset[DocumentationMode]

    def of(self, rule: Rule, caveats: Sequence[str] = ()) -> Figure:
        """One figure, with its cells; hidden where it may not be told."""
        open_ = shown(self.definition, rule, self.question)
        reckoned = self.found.figures[rule.name] if open_ else Reckoned(NOTHING, {})
        warned = [*caveats, *modes.partial(self.definition, rule, self.modes)]
        return {
            "title": rule.title.sv,
            "title_en": rule.title.en,
            "kind": rule.kind,
            "unit": unit(rule),
            **reckoned.total,
            "suppressed": not open_,
            "caveats": warned if open_ else [NOT_RELEASED],
            "cells": [_cell(self.question.by, *cell) for cell in reckoned.cells.items()],
        }


def shown(definition: Definition, rule: Rule, question: Question) -> bool:
    """Whether this figure is told as it is: outside the unit nothing that counts persons (DESIGN §9)."""
    told_apart = {*question.by} & {*PERSONAL} & {*definition.by_of(rule)}
    controlled = definition.counts_persons(rule) or told_apart
    return question.exact or not controlled


def _goal(
    look: Look, question: Question, goal: Goal, in_force: frozenset[DocumentationMode]
) -> Figure:
    definition, found = goal.definition, goal.found
    rung = question.rung or goal.reached.rung
    if found is None:
        hidden = _figure(definition, look, question.period, goal.reached, NOTHING)
        asked = {"rung": rung} if definition.headline else {}
        return hidden | asked | {"suppressed": True, "caveats": [NOT_RELEASED]}
    told = _told(found, headline(definition, rung))
    figure = _figure(definition, look, found.period, goal.reached, told)
    caveats = [*found.caveats, *modes.partial(definition, definition.figure, in_force)]
    return figure | {"caveats": caveats} | _more(definition.id, look, found, rung)


def headline(definition: Definition, rung: Rung | None) -> Rule:
    """The figure that is told: of goal 1 the one beside that has the rung's name."""
    named = [rule for rule in definition.beside if definition.headline and rule.name == rung]
    return named[0] if named else definition.figure


def _told(found: Found, rule: Rule) -> Told:
    return found.figures[rule.name].total if found.figures else NOTHING


def _more(goal: str, look: Look, found: Found, rung: Rung) -> Figure:
    """What a goal tells besides its numbers, under names of its own."""
    beside = {name: figure.total for name, figure in found.figures.items()}
    counts = {name: told["numerator"] for name, told in beside.items()}
    match goal:
        case "G1":
            rungs = {name: counts[name] for name in LADDER}
            return {"rung": rung, "rungs": rungs, "unknown": counts["unknown"]}
        case "G2":
            return {
                "informed_of_leave": _share(beside["informed_of_leave"]),
                "roster_on": found.roster_on or look.today,
                "not_newcomers": counts["not_newcomers"],
                "unknown": counts["unknown"],
            }
        case "G3":
            return {"associations_present": counts["associations_present"]}
        case "G5":
            return {"with_activity": _share(beside["with_activity"])}
        case _:
            return {}


def _share(told: Told) -> Figure:
    """A part of a whole, and its share: None where there is nothing to share."""
    return {name: told[name] for name in ("numerator", "denominator", "share")}


def _cell(by: Sequence[str], cell: Cell, told: Told) -> Figure:
    return {"by": dict(zip(by, cell, strict=True)), **told}


def _target(definition: Definition, reached: Aim, told: Told) -> float | None:
    """What a goal is to reach: all of its denominator where nothing else is set."""
    whole = told["denominator"] if definition.id in GOALS else None
    return whole if reached.target is None else reached.target


def _figure(definition: Definition, look: Look, period: Period, reached: Aim, told: Told) -> Figure:
    return {
        "id": definition.id,
        "title": definition.title.sv,
        "title_en": definition.title.en,
        "value": told["value"],
        "target": _target(definition, reached, told),
        "numerator": told["numerator"],
        "denominator": told["denominator"],
        "share": told["share"],
        "from": period.since,
        "to": None if period.until == date.min else period.until,
        "definition": definition.explanation.en,
        "definition_sv": definition.explanation.sv,
        "definition_version": definition.version,
        "as_of": look.as_of,
        "suppressed": False,
        "caveats": [],
    }
