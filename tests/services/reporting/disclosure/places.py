"""Simulated places for the attacker: people who come, and what was told of them month by month."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

from services.reporting.disclosure.release import Exact, decide
from services.reporting.disclosure.rounding import Bounds
from services.reporting.disclosure.tables import TOTAL, Family, Part, Span, Table

FAMILY: Final = Family(
    "E0", {"persons": "persons", "linked": "persons", "first": "rows"}, (("linked", "persons"),)
)
EVER: Final = date.min
SEX: Final = ("kvinna", "man", "uppgift_saknas")
AGE: Final = ("adult", "child", "unknown")


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person: of which parts, on which days they came, and since when they are linked."""

    sex: str
    age: str
    days: tuple[date, ...]
    linked_on: date | None

    def part(self, dim: str) -> str:
        """Their code in a dimension."""
        return self.sex if dim == "sex" else self.age

    def counts(self, figure: str, span: Span) -> bool:
        """Whether a figure of these days counts them."""
        if figure == "first":
            return span.since <= self.days[0] <= span.until
        came = any(span.since <= day <= span.until for day in self.days)
        if figure == "persons":
            return came
        linked = self.linked_on
        return came and linked is not None and span.since <= linked <= span.until


def place(seed: int, months: int) -> list[Somebody]:
    """A place that grows: small at first, and never large."""
    dice = Random(seed)
    pace = dice.choice((0.5, 1, 2, 4, 8))
    return [
        _somebody(dice, date(2026, 1, 1) + timedelta(30 * month + dice.randrange(28)), months)
        for month in range(months)
        for _ in range(int(dice.expovariate(1 / pace) + dice.random()))
    ]


def _somebody(dice: Random, first: date, months: int) -> Somebody:
    end = month_end(months - 1)
    later = (first + timedelta(dice.randrange(1, 120)) for _ in range(dice.randrange(4)))
    days = tuple(sorted({min(first, end), *(day for day in later if day <= end)}))
    return Somebody(
        dice.choices(SEX, (6, 4, 1))[0],
        dice.choices(AGE, (7, 2, 1))[0],
        days,
        dice.choice(days) if dice.random() < 0.4 else None,
    )


def month_end(month: int) -> date:
    """The last day of a month, counted from January 2026."""
    return date(2026 + (month + 1) // 12, (month + 1) % 12 + 1, 1) - timedelta(1)


def month_start(month: int) -> date:
    """Its first day."""
    return date(2026 + month // 12, month % 12 + 1, 1)


def ended(month: int) -> Iterator[Span]:
    """The preset periods that end with a month, and everything up to it."""
    for long in (1, 3, 6, 12):
        if (month + 1) % long == 0:
            yield Span(month_start(month - long + 1), month_end(month))
    yield Span(EVER, month_end(month))


def exact(people: Sequence[Somebody], figure: str, span: Span, as_of: int) -> Exact:
    """A figure as it is."""
    counted = [each for each in people if each.counts(figure, span)]
    parts = {
        dim: {code: Counter(each.part(dim) for each in counted)[code] for code in codes}
        for dim, codes in (("sex", SEX), ("age", AGE))
    }
    return Exact(figure, span, as_of, len(counted), parts)


def careful(people: Sequence[Somebody], months: int) -> list[Table]:
    """All that is told by our rules."""
    told: list[Table] = []
    running: dict[str, Bounds] = {}
    for month in range(months):
        asked = [
            (
                exact(people, figure, span, month + 1),
                running.get(figure) if span.since == EVER else None,
            )
            for span in ended(month)
            for figure in FAMILY.adding
        ]
        for each in decide(FAMILY, told, asked):
            told += [each.table] if each.table else []
            if each.table and each.by is None and each.exact.span.since == EVER:
                running[each.exact.figure] = each.table.cells[TOTAL]
    return told


def naive(people: Sequence[Somebody], months: int) -> list[Table]:
    """What is told where only cells below 5 are left out: exact otherwise, and nothing remembered."""
    return [
        Table(figure, span, month + 1, dict(_as_they_are(now)), frozenset({"sex", "age"}))
        for month in range(months)
        for span in ended(month)
        for figure in FAMILY.adding
        for now in [exact(people, figure, span, month + 1)]
    ]


def _as_they_are(now: Exact) -> Iterator[tuple[Part, tuple[int, int]]]:
    cells = {TOTAL: now.total} | {
        frozenset({(dim, code)}): count
        for dim, counts in now.parts.items()
        for code, count in counts.items()
    }
    for part, count in cells.items():
        yield part, (count, count) if count >= 5 else (0, 4)
