"""What of a figure may leave: with its parts, its total alone, or nothing; and why, in words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, Literal

from services.reporting.disclosure.attack import memory, safe
from services.reporting.disclosure.rounding import Bounds, bounds, moved_enough, shown
from services.reporting.disclosure.tables import TOTAL, Family, Span, Table

How = Literal["released", "too_few", "not_moved"]
"""Rounded as it is; not at all, because it would show one to four persons; nothing new to tell."""

WHY: Final[Mapping[How, str]] = {
    "released": "visas avrundat till närmaste 5",
    "too_few": "för få för att visas",
    "not_moved": "har ändrats för lite för att visas på nytt",
}


@dataclass(frozen=True, slots=True)
class Exact:
    """A figure as it is: its total, and for each dimension the count of every code there is.

    Codes of which there is nobody are among them, so that it tells nothing that a code is named.
    """

    figure: str
    span: Span
    as_of: int
    total: int
    parts: Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Decided:
    """What becomes of a figure's breakdown (None: its total), with the table to tell, if any."""

    exact: Exact
    by: str | None
    how: How
    table: Table | None = None

    @property
    def why(self) -> str:
        """The reason in words."""
        return WHY[self.how]


def decide(
    family: Family, known: Sequence[Table], exacts: Sequence[tuple[Exact, Bounds | None]]
) -> list[Decided]:
    """Every total, then every breakdown, as far as the attacker finds nothing in all of it together.

    Beside each figure stands what its total can have been when it was last told (None: it never was).
    """
    still = [exact for exact, before in exacts if not _moved(exact, before)]
    attacked = partial(safe, family, known=memory())
    totals = _choose(attacked, known, [(e, None) for e, before in exacts if _moved(e, before)])
    told = [*known, *_tables(totals)]
    asked = [(each.exact, dim) for each in totals if each.table for dim in each.exact.parts]
    return [
        *(Decided(exact, None, "not_moved") for exact in still),
        *totals,
        *_choose(attacked, told, asked),
    ]


def _moved(exact: Exact, before: Bounds | None) -> bool:
    return before is None or moved_enough(before, exact.total)


def _choose(
    is_safe: Callable[[Sequence[Table]], bool],
    told: Sequence[Table],
    asked: Sequence[tuple[Exact, str | None]],
) -> list[Decided]:
    """All as they are where that is safe; else one half, and then the other beside it."""
    whole = [Decided(exact, by, "released", _rounded(exact, by)) for exact, by in asked]
    if not asked or is_safe([*told, *_tables(whole)]):
        return whole
    if len(asked) == 1:
        return [Decided(*asked[0], "too_few")]
    half = len(asked) // 2
    first = _choose(is_safe, told, asked[:half])
    return [*first, *_choose(is_safe, [*told, *_tables(first)], asked[half:])]


def _tables(decided: Sequence[Decided]) -> list[Table]:
    return [each.table for each in decided if each.table]


def _rounded(exact: Exact, by: str | None) -> Table:
    counts = {TOTAL: exact.total}
    if by is not None:
        counts = {frozenset({(by, code)}): n for code, n in sorted(exact.parts[by].items())}
    cells = {part: bounds(shown(count)) for part, count in counts.items()}
    whole = frozenset(() if by is None else (by,))
    return Table(exact.figure, exact.span, exact.as_of, cells, whole)
