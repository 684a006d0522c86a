"""Which counts of persons an indicator has, how they add up, and what they are exactly: by the one engine."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final, Literal, get_args

from services.reporting.disclosure.release import Exact
from services.reporting.disclosure.tables import Adding, Family, Span
from services.reporting.indicators.definition import Definition, Rule, Term
from services.reporting.indicators.engine import Found, find
from services.reporting.indicators.period import Period
from services.reporting.looking import Look
from shared.events.words import Category, Channel, LeavingReason, OutcomeKind, Sex, TargetGroup

Side = Literal["numerator", "denominator"]

CODES: Final[Mapping[str, tuple[str, ...]]] = {
    "sex": get_args(Sex),
    "age": ("adult", "child", "unknown"),
    "target_group": get_args(TargetGroup),
    "category": get_args(Category),
    "channel": get_args(Channel),
    "reason": get_args(LeavingReason),
    "kind": get_args(OutcomeKind),
}
"""Every code of a dimension, so that it tells nothing that one is named; a month is a period of its own."""
ONCE: Final = frozenset({"first_visit", "first_contact", "volunteer_joined", "volunteer_left"})
"""Facts that a person has once: periods add up."""
MOVING: Final = frozenset({"active_volunteer"})
"""Facts of the days before a period's end: periods say nothing of each other."""
SELDOM: Final = frozenset({"outcome", "escort"})
"""Facts of which hardly anybody has many; counts of others would tell how often somebody came."""
NESTED: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "G1": (("linked", "informed"), ("accompanied", "linked"), ("participated", "accompanied")),
    "E8": (("participated", "in_contact"),),
    "E14": (("accepted", "offered"), ("visited", "accepted"), ("done", "offered")),
}
"""Of which figures one counts only whom another counts, besides what stands above and below a line."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One count of persons, by its name: a figure's numerator or denominator."""

    name: str
    rule: str
    side: Side
    term: Term
    by: tuple[str, ...]

    @property
    def adding(self) -> Adding:
        """How its periods add up."""
        if self.term.of in MOVING:
            return "nothing"
        return "rows" if self.term.count == "rows" or self.term.of in ONCE else "persons"


@cache
def measures(definition: Definition) -> tuple[Measure, ...]:
    """Every count of persons that an indicator tells, each once under its first name."""
    found: dict[str, Measure] = {}
    for rule in definition.figures:
        for measure in _of_rule(definition, rule):
            found.setdefault(measure.term.model_dump_json(), measure)
    return tuple(found.values())


def measured(definition: Definition, rule: Rule, side: Side) -> str | None:
    """Under which name a figure's numerator or denominator leaves; None where it is no count of persons."""
    term = rule.numerator if side == "numerator" else rule.denominator
    named = [it.name for it in measures(definition) if it.term == term]
    return named[0] if named and definition.counts_persons(rule) else None


def family(definition: Definition) -> Family:
    """What is known of an indicator's counts together."""
    every = measures(definition)
    names = {measure.name for measure in every}
    lines = {
        (above, below)
        for rule in definition.figures
        if (above := measured(definition, rule, "numerator"))
        and (below := measured(definition, rule, "denominator"))
    }
    nested = {*NESTED.get(definition.id, ()), *lines}
    return Family(
        definition.id,
        {measure.name: measure.adding for measure in every},
        tuple(sorted(pair for pair in nested if {*pair} <= names)),
    )


async def exact(look: Look, definition: Definition, span: Span) -> list[Exact]:
    """All counts of an indicator as they are, in total and by each dimension."""
    every = measures(definition)
    period = Period(None if span.since == date.min else span.since, span.until)
    total = await find(look, definition, period)
    by = {dim: await find(look, definition, period, (dim,)) for dim in _dimensions(every)}
    return [
        Exact(
            measure.name,
            span,
            look.as_of,
            _total(total, measure),
            {dim: _parts(by[dim], measure, dim) for dim in measure.by},
        )
        for measure in every
    ]


def _of_rule(definition: Definition, rule: Rule) -> Iterator[Measure]:
    if not definition.counts_persons(rule) or rule.kind == "median":
        return
    by = tuple(dim for dim in definition.by_of(rule) if dim in CODES)
    if _leaves(rule.numerator):
        yield Measure(rule.name, rule.name, "numerator", rule.numerator, by)
    if rule.denominator and _leaves(rule.denominator):
        yield Measure(f"{rule.name}_of", rule.name, "denominator", rule.denominator, by)


def _leaves(term: Term) -> bool:
    """Whether it counts persons, or rows that stand for them; sums of kronor or minutes do not."""
    return term.count is not None and (term.count != "rows" or term.of in SELDOM)


def _dimensions(every: tuple[Measure, ...]) -> list[str]:
    return [*dict.fromkeys(dim for measure in every for dim in measure.by)]


def _total(found: Found, measure: Measure) -> int:
    return int(found.figures[measure.rule].total[measure.side] or 0)


def _parts(found: Found, measure: Measure, dim: str) -> dict[str, int]:
    """A code's count: none for one that nobody has."""
    counts = dict.fromkeys(CODES[dim], 0)
    for (code,), told in found.figures[measure.rule].cells.items():
        counts[code or ""] = int(told[measure.side] or 0)
    return counts
