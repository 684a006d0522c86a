"""A definition as one statement: each of its facts read once, all numbers of all its figures from that."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from services.reporting.indicators.definition import Compared, Definition, Rule, Term, Unit, Value
from services.reporting.indicators.dimensions import PERSONAL, PROFILE, expression
from services.reporting.indicators.facts import FACTS
from services.reporting.indicators.tables import GIVEN, Facts, Kind, statement, views

TYPES: Final[dict[Kind, str]] = {"text": "text", "boolean": "boolean", "date": "date"}
"""How values that a column is compared with are given; numbers as bigint."""

PART: Final = """
select {at} as part, {total} as total, {cell} as cell, array[{numbers}]::numeric[] as numbers
from (select {columns} from ({select}) as fact{joined}) as fact
{grouped}"""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a term's number stands: in which part of the answer, and as the how manieth of its numbers."""

    part: int
    number: int
    scale: int
    """By how much the number is told smaller: minutes in hours, öre in kronor."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One statement for all figures of a definition by some dimensions, and where each number is found.

    Its rows are (part, whether a total, the cell, numbers); of a median its number and how many follow.
    """

    statement: str
    values: tuple[object, ...]
    """What the definition names, after the parameters that every statement has."""
    views: frozenset[str]
    places: dict[tuple[str, str], Place]
    """By the name of a figure, and `numerator` or `denominator`."""


@dataclass(slots=True)
class _Part:
    """One of the facts that a plan reads, with or without cells."""

    facts: Facts
    by: tuple[str, ...]
    numbers: list[str] = field(default_factory=list)


@cache
def plan(definition: Definition, by: tuple[str, ...]) -> Plan:
    """The plan of a definition, its figures by these dimensions where they have all of them."""
    return plans((definition,), by)[0]


@cache
def plans(definitions: tuple[Definition, ...], by: tuple[str, ...] = ()) -> tuple[Plan, ...]:
    """The plans of definitions that are asked together: one statement, in which each has its numbers."""
    parts: list[_Part] = []
    values: list[object] = []
    places = [_places(definition, by, parts, values) for definition in definitions]
    needs = [table for part in parts for table in part.facts.needs]
    profile = [PROFILE] if any({*part.by} & {*PERSONAL} for part in parts) else []
    whole = statement("\nunion all".join(map(_select, range(len(parts)), parts)), *needs, *profile)
    return tuple(Plan(whole, tuple(values), views(whole), its) for its in places)


def _places(
    definition: Definition, by: tuple[str, ...], parts: list[_Part], values: list[object]
) -> dict[tuple[str, str], Place]:
    """Where the numbers of a definition stand, among the parts that are read."""
    places = {}
    for rule in definition.figures:
        cells = by if {*by} <= {*definition.by_of(rule)} else ()
        for name, term in _terms(rule):
            facts = _coarsest(FACTS[term.of or ""], _named(term, cells))
            part = _part(parts, facts, cells)
            numbers = _numbers(term, facts, values)
            if numbers[0] not in part.numbers:
                part.numbers.extend(numbers)
            at, number = parts.index(part), part.numbers.index(numbers[0])
            places[rule.name, name] = Place(at, number, _scale(term))
    return places


def _terms(rule: Rule) -> Iterator[tuple[str, Term]]:
    if rule.numerator.of:
        yield "numerator", rule.numerator
    if rule.denominator and rule.denominator.of:
        yield "denominator", rule.denominator


def _named(term: Term, cells: tuple[str, ...]) -> set[str]:
    """The columns that a term by these dimensions asks for."""
    counted = {term.count, term.sum, term.median} - {None, "rows"}
    of_cells = {"person" if it in PERSONAL else "day" if it == "month" else it for it in cells}
    return {*filter(None, counted), *term.where, *of_cells}


def _coarsest(facts: Facts, named: set[str]) -> Facts:
    """These facts in as few rows as still have all the columns that are named."""
    coarser = facts.coarser
    return _coarsest(coarser, named) if coarser and named <= {*coarser.columns} else facts


def _part(parts: list[_Part], facts: Facts, by: tuple[str, ...]) -> _Part:
    for part in parts:
        if part.facts is facts and part.by == by:
            return part
    parts.append(_Part(facts, by))
    return parts[-1]


def _numbers(term: Term, facts: Facts, values: list[object]) -> list[str]:
    """A term as SQL over rows `fact`; where it compares, with parameters."""
    chosen = [_condition(term, column, value, values) for column, value in term.where.items()]
    only = f" filter (where {' and '.join(chosen)})" if chosen else ""
    if term.median:
        middle = f"percentile_cont(0.5) within group (order by {term.median}){only}"
        return [middle, f"count({term.median}){only}"]
    if term.sum:
        return [f"coalesce(sum({term.sum}){only}, 0)"]
    if term.count == "rows":
        return [f"coalesce(sum({facts.many}){only}, 0)" if facts.many else f"count(*){only}"]
    once = facts.once and term.count == "person"
    return [f"count({'' if once else 'distinct '}{term.count}){only}"]


def _condition(
    term: Term, column: str, asked: Value | list[Value] | Compared, values: list[object]
) -> str:
    kind = TYPES.get(FACTS[term.of or ""].columns[column], "bigint")
    match asked:
        case Compared(at_least=int(least)):
            return f"{column} >= {_given(least, values)}::{kind}"
        case Compared(at_most=int(most)):
            return f"{column} <= {_given(most, values)}::{kind}"
        case Compared(not_=value):
            return f"({column} = any({_given(_several(value), values)}::{kind}[])) is not true"
        case _:
            return f"{column} = any({_given(_several(asked), values)}::{kind}[])"


def _several(value: Value | list[Value] | None) -> list[Value]:
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def _given(value: object, values: list[object]) -> str:
    """The parameter of a value; the same value is given once."""
    for at, known in enumerate(values):
        if type(known) is type(value) and known == value:
            return f"${GIVEN + 1 + at}"
    values.append(value)
    return f"${GIVEN + len(values)}"


def unit(rule: Rule) -> Unit | None:
    """What a figure is told in, where that is not a number of things."""
    if rule.unit or rule.kind not in {"sum", "median"}:
        return rule.unit
    units: dict[str | None, Unit] = {"minutes": "hours", "ore": "kronor", "days": "days"}
    return units.get(_kind(rule.numerator))


def _scale(term: Term) -> int:
    return {"minutes": 60, "ore": 100}.get(_kind(term) or "", 1)


def _kind(term: Term) -> Kind | None:
    """What the column holds that is summed, or of which the median is taken."""
    column = term.sum or term.median
    return FACTS[term.of or ""].columns[column] if column else None


def _select(at: int, part: _Part) -> str:
    cells = [f"by_{name}" for name in part.by]
    told = ["fact.*", *(f"{expression(name)} as by_{name}" for name in part.by)]
    personal = {*part.by} & {*PERSONAL}
    return PART.format(
        at=at,
        total=f"grouping({cells[0]}) = 1" if cells else "true",
        cell=f"array[{', '.join(cells)}]::text[]",
        numbers=", ".join(part.numbers),
        columns=", ".join(told),
        select=part.facts.select.strip(),
        joined=" left join profile on profile.person = fact.person" if personal else "",
        grouped=f"group by grouping sets ((), ({', '.join(cells)}))" if cells else "",
    )
