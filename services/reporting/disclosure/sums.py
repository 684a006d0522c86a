"""Periods that others make up: one row for each way, and which of them say nothing new (pure)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf

from services.reporting.disclosure.rows import Row
from services.reporting.disclosure.spans import Layout

Sum = tuple[int, int]
"""A tiling's number and the variable of its whole."""
Sums = Mapping[Sum, Sequence[int]]
"""The variables that make a whole up."""


@dataclass(frozen=True, slots=True)
class MadeUp:
    """Wholes against what makes them up; `inside` is for (part, whole) the row by which it is a part of it."""

    rows: Sequence[Row]
    inside: Mapping[tuple[int, int], tuple[int, ...]]


def rows_of(lie: Layout, sums: Sums, first: int, *, exactly: bool) -> MadeUp:
    """A row for each sum, numbered from the first one on; the whole is the sum exactly, or at most that."""
    numbers = {of: number for number, of in enumerate(sums, first)}
    rows = [
        Row(
            {of[1]: 1} | dict.fromkeys(parts, -1),
            0 if exactly else -inf,
            0,
            assumed=True,
            follows=_followed(lie, sums, numbers, of),
        )
        for of, parts in sums.items()
    ]
    inside = {
        (part, of[1]): (numbers[of],) for of, parts in sums.items() for part in parts if exactly
    }
    return MadeUp(rows, inside)


def _followed(lie: Layout, sums: Sums, numbers: Mapping[Sum, int], of: Sum) -> tuple[int, ...]:
    """The rows that say the same together: of the whole, and of one of its parts, of the same versions."""
    both = lie.follows[of[0]]
    if both is None:
        return ()
    coarser = both[0], of[1]
    [between] = {*sums[coarser]} - {*sums[of]}
    finer = both[1], between
    same = {*sums[coarser]} - {between} | {*sums[finer]} == {*sums[of]}
    return (numbers[coarser], numbers[finer]) if same else ()
