"""From the rows of a plan to figures: shares, ratios, medians and sums, told as the rules round them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypedDict

from services.reporting.indicators.definition import Rule, Stated, Term
from services.reporting.indicators.period import Period
from services.reporting.indicators.plan import Place, Plan

Cell = tuple[str | None, ...]
Row = tuple[int, bool, Cell, list[Decimal | None]]
DAYS: Final = 1
"""Medians are told with one decimal, shares and ratios with four, hours and kronor with two."""
PARTS: Final = 4
HOURS: Final = 2


class Told(TypedDict):
    """A figure's numbers; null where there is nothing to reckon with."""

    value: float | None
    numerator: float | None
    denominator: float | None
    share: float | None


@dataclass(frozen=True, slots=True)
class Reckoned:
    """One figure: in total, and by cell where it was asked by dimensions that it has."""

    total: Told
    cells: dict[Cell, Told]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a plan's statement answered, and what else figures are reckoned with."""

    plan: Plan
    period: Period
    stated: Mapping[Stated, int | None]
    numbers: dict[tuple[int, Cell | None], list[Decimal | None]]
    """By part and cell; None is the total."""

    def known(self, rule: Rule) -> int:
        """How many are known of a figure's denominator, whatever a roster states."""
        place = self.plan.places[rule.name, "denominator"]
        return int(self.numbers[place.part, None][place.number] or 0)


def answered(
    plan: Plan, period: Period, stated: Mapping[Stated, int | None], rows: Iterable[Row]
) -> Answer:
    """The rows as numbers by part and cell."""
    numbers = {(part, None if total else tuple(cell)): told for part, total, cell, told in rows}
    return Answer(plan, period, stated, numbers)


def reckon(answer: Answer, rule: Rule) -> Reckoned:
    """One figure from what was answered; its cells in the order of their names."""
    parts = {place.part for place in _places(answer, rule)}
    cells = {cell for part, cell in answer.numbers if part in parts and cell is not None}
    ordered = sorted(cells, key=lambda cell: [name or "" for name in cell])
    return Reckoned(
        _told(answer, rule, None), {cell: _told(answer, rule, cell) for cell in ordered}
    )


def _places(answer: Answer, rule: Rule) -> list[Place]:
    names = ((rule.name, "numerator"), (rule.name, "denominator"))
    return [answer.plan.places[name] for name in names if name in answer.plan.places]


def _told(answer: Answer, rule: Rule, cell: Cell | None) -> Told:
    if rule.kind == "median":
        return _median(answer, rule, cell)
    above = _number(answer, rule, "numerator", rule.numerator, cell)
    below = None
    if rule.denominator:
        below = _number(answer, rule, "denominator", rule.denominator, cell)
    part = _part(above, below)
    told: dict[str, float | None] = {
        "count": plain(above),
        "sum": plain(above),
        "share": part,
        "ratio": part,
    }
    return {
        "value": told[rule.kind],
        "numerator": plain(above),
        "denominator": plain(below),
        "share": None if rule.kind == "ratio" else part,
    }


def _median(answer: Answer, rule: Rule, cell: Cell | None) -> Told:
    place = answer.plan.places[rule.name, "numerator"]
    found = answer.numbers.get((place.part, cell))
    middle, many = found[place.number : place.number + 2] if found else (None, Decimal(0))
    value = None if middle is None else float(round(Fraction(middle) / place.scale, DAYS))
    return {"value": value, "numerator": None, "denominator": plain(_exact(many)), "share": None}


def _number(
    answer: Answer, rule: Rule, name: str, term: Term, cell: Cell | None
) -> Fraction | None:
    """A numerator or denominator, exact; of what is only known in total, cells have none."""
    if term.of is None:
        return None if cell is not None else _known(term, answer.period)
    counted = term.stated and answer.stated.get(term.stated)
    if counted is not None:
        return None if cell is not None else Fraction(counted)
    place = answer.plan.places[rule.name, name]
    found = answer.numbers.get((place.part, cell))
    number = _exact(found[place.number]) if found else Fraction(0)
    return None if number is None else number / place.scale


def _known(term: Term, period: Period) -> Fraction:
    match term.touched:
        case "weeks":
            return Fraction(period.weeks)
        case "half_years":
            return Fraction(period.half_years)
        case _:
            return Fraction(term.number or 0)


def counted(above: int, below: int) -> Told:
    """A count of a whole, as a figure tells it."""
    part = _part(Fraction(above), Fraction(below))
    return {"value": above, "numerator": above, "denominator": below, "share": part}


def _exact(number: Decimal | None) -> Fraction | None:
    return None if number is None else Fraction(number)


def _part(above: Fraction | None, below: Fraction | None) -> float | None:
    return float(round(above / below, PARTS)) if above is not None and below else None


def plain(number: Fraction | None) -> float | None:
    """A number as it is told: whole where it is, else with two decimals (half even)."""
    if number is None or number.denominator == 1:
        return None if number is None else int(number)
    return float(round(number, HOURS))
