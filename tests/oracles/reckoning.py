"""How rows become figures: persons, rows, sums and medians, whole and told apart; no rounding but the last."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from statistics import median
from typing import Any, Literal

Kind = Literal["count", "share", "ratio", "median", "sum"]
Unit = Literal["hours", "kronor"]
ONE = Fraction(1)


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that counts: who or what counts once with it, what it is told apart by, how much it is."""

    once: Hashable = None
    of: Mapping[str, str] = field(default_factory=dict)
    much: Fraction = ONE


Rows = Sequence[Row]
Reckon = Callable[[Rows], Fraction | None]


def each(rows: Rows) -> Fraction:
    """Every row counts."""
    return Fraction(len(rows))


def once(rows: Rows) -> Fraction:
    """Whoever or whatever is in several rows counts once."""
    return Fraction(len({row.once for row in rows}))


def total(rows: Rows) -> Fraction:
    """How much it is together."""
    return sum((row.much for row in rows), Fraction(0))


def middle(rows: Rows) -> Fraction | None:
    """The one in the middle; None of nobody."""
    return Fraction(median(row.much for row in rows)) if rows else None


@dataclass(frozen=True, slots=True)
class Part:
    """A figure or one of its cells, exact; `told` is what an answer says of it."""

    value: Fraction | None
    numerator: Fraction | None
    denominator: Fraction | None


@dataclass(frozen=True, slots=True)
class Figure:
    """Rows above, rows or a number below, and how either is counted; `by` is what it is told apart by."""

    kind: Kind
    above: Rows
    counted: Reckon = each
    below: Rows | int | None = None
    counted_below: Reckon = each
    by: tuple[str, ...] = ()
    units: tuple[Unit | None, Unit | None] = (None, None)
    """What the numerator and the denominator are told in: minutes as hours, öre as kronor."""

    def whole(self) -> Part:
        """The figure of everything."""
        return self._part(self.above, self.below)

    def cells(self, by: Sequence[str]) -> dict[tuple[str, ...], Part]:
        """The figure of each combination that there is."""
        rows = [*self.above, *self._below_rows()]
        keys = {key(row, by) for row in rows}
        return {one: self._cell(one, by) for one in sorted(keys)}

    def _cell(self, one: tuple[str, ...], by: Sequence[str]) -> Part:
        above = [row for row in self.above if key(row, by) == one]
        if self.below is None or isinstance(self.below, int):
            return self._part(above, None)
        return self._part(above, [row for row in self.below if key(row, by) == one])

    def _below_rows(self) -> Rows:
        return () if self.below is None or isinstance(self.below, int) else self.below

    def _part(self, above: Rows, below: Rows | int | None) -> Part:
        top = self.counted(above)
        if self.kind == "median":
            return Part(top, None, each(above))
        bottom = below if below is None else self._bottom(below)
        if self.kind in {"share", "ratio"}:
            value = top / bottom if bottom and top is not None else None
            return Part(value, top, bottom)
        return Part(top, top, bottom)

    def _bottom(self, below: Rows | int) -> Fraction | None:
        return Fraction(below) if isinstance(below, int) else self.counted_below(below)


def key(row: Row, by: Sequence[str]) -> tuple[str, ...]:
    """What a row is told apart by, in the order that is asked for."""
    return tuple(row.of[name] for name in by)


@dataclass(frozen=True, slots=True)
class Told:
    """An indicator as a brute force reckons it: the headline and what is published beside it."""

    headline: Figure
    beside: Mapping[str, Figure] = field(default_factory=dict)
    caveats: frozenset[str] = frozenset()


def shown(exact: Fraction | None, unit: Unit | None) -> Fraction | None:
    """Minutes in hours, öre in kronor, to two decimals; anything else as it is."""
    match unit:
        case _ if exact is None:
            return None
        case "hours":
            return round(exact / 60, 2)
        case "kronor":
            return round(exact / 100, 2)
        case None:
            return exact


def read(number: Any) -> Fraction | None:  # noqa: ANN401 - a number as JSON has it
    """A number of an answer, exact to what is written."""
    return None if number is None else Fraction(str(number))
