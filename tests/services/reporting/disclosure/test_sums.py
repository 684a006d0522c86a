"""What makes a period up is said once, unless something came late: then nothing follows from anything (R14)."""

from datetime import date

import pytest

from services.reporting.disclosure.matrix import Matrix
from services.reporting.disclosure.relations import System, system
from services.reporting.disclosure.rounding import Bounds
from services.reporting.disclosure.spans import layout
from services.reporting.disclosure.tables import TOTAL, Family, Span, Table

ROWS = Family("E13", {"first_visits": "rows"})
PERSONS = Family("E0", {"persons": "persons"})
JANUARY = Span(date(2026, 1, 1), date(2026, 1, 31))
FEBRUARY = Span(date(2026, 2, 1), date(2026, 2, 28))
MARCH = Span(date(2026, 3, 1), date(2026, 3, 31))
BOTH = Span(date(2026, 1, 1), date(2026, 2, 28))
QUARTER = Span(date(2026, 1, 1), date(2026, 3, 31))
WIDE = (8, 40)


def tables(family: Family, both: Bounds = WIDE) -> list[Table]:
    """Three months, two of them together, and the quarter."""
    [figure] = family.adding
    bounds = dict.fromkeys((JANUARY, FEBRUARY, MARCH, QUARTER), WIDE) | {BOTH: both}
    return [Table(figure, span, 1, {TOTAL: it}) for span, it in bounds.items()]


def rows(known: System, late: float = 0) -> set[frozenset[Span]]:
    """Which periods stand together in each row that is needed."""
    matrix = Matrix.of(known, late)
    ends = [*matrix.starts.tolist()[1:], len(matrix.columns)]
    return {
        frozenset(known.counts[at].span for at in matrix.columns[first:last].tolist())
        for first, last in zip(matrix.starts.tolist(), ends, strict=True)
    }


def test_a_way_to_make_a_period_up_follows_from_two_coarser_ones() -> None:
    lie = layout((JANUARY, FEBRUARY, MARCH, BOTH, QUARTER))
    follows = {lie.tilings[n]: both for n, both in enumerate(lie.follows)}
    at = {tiling: n for n, tiling in enumerate(lie.tilings)}
    months = QUARTER, (JANUARY, FEBRUARY, MARCH)
    coarser, finer = (QUARTER, (BOTH, MARCH)), (BOTH, (JANUARY, FEBRUARY))
    assert follows == {months: (at[coarser], at[finer]), coarser: None, finer: None}


def test_what_follows_is_left_out_and_of_rows_that_a_part_is_no_more_than_the_whole_too() -> None:
    sums = {frozenset({BOTH, JANUARY, FEBRUARY}), frozenset({QUARTER, BOTH, MARCH})}
    assert rows(system(ROWS, tables(ROWS))) == sums
    within = {(BOTH, JANUARY), (BOTH, FEBRUARY), (QUARTER, BOTH), (QUARTER, MARCH)}
    assert rows(system(PERSONS, tables(PERSONS))) == sums | {frozenset(pair) for pair in within}


@pytest.mark.parametrize("late", [0, 2], ids=["by itself", "by all"])
def test_where_something_came_late_every_row_counts(late: int) -> None:
    """Of two loosened rows together follows less than the third says."""
    all_of_it = frozenset({QUARTER, JANUARY, FEBRUARY, MARCH})
    both = WIDE if late else (0, 4)
    assert all_of_it in rows(system(ROWS, tables(ROWS, both)), late)


def test_what_was_told_again_in_between_is_another_count() -> None:
    """The months of the quarter, as it was told, are not those of what was told of two of them."""
    again = [Table("first_visits", span, 2, {TOTAL: WIDE}) for span in (JANUARY, QUARTER)]
    told = system(ROWS, [*tables(ROWS), *again])
    assert frozenset({QUARTER, JANUARY, FEBRUARY, MARCH}) in rows(told)
