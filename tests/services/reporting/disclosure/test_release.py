"""What may leave of a figure: as it is, coarser, or not at all, and why."""

from collections.abc import Mapping
from datetime import date

from services.reporting.disclosure.release import Decided, Exact, decide
from services.reporting.disclosure.tables import TOTAL, Family, Span, Table

FAMILY = Family("E0", {"persons": "persons"})
JANUARY = Span(date(2026, 1, 1), date(2026, 1, 31))


def exact(parts: Mapping[str, Mapping[str, int]], total: int) -> Exact:
    """January as it is."""
    return Exact("persons", JANUARY, 7, total, parts)


def how(decided: list[Decided]) -> list[tuple[str | None, str]]:
    """What becomes of each breakdown."""
    return [(each.by, each.how) for each in decided]


def test_what_is_safe_leaves_as_it_is() -> None:
    sexes = {"kvinna": 12, "man": 9, "uppgift_saknas": 0}
    decided = decide(FAMILY, [], [(exact({"sex": sexes}, 21), None)])
    assert how(decided) == [(None, "released"), ("sex", "released")]
    assert decided[0].table
    assert decided[0].table.cells == {TOTAL: (18, 22)}
    assert decided[1].table
    assert decided[1].table.cells[frozenset({("sex", "uppgift_saknas")})] == (0, 4)


def test_a_breakdown_that_would_show_small_groups_does_not_leave() -> None:
    decided = decide(FAMILY, [], [(exact({"target_group": {"abo": 4, "ebo": 4}}, 8), None)])
    assert how(decided) == [(None, "released"), ("target_group", "too_few")]
    assert decided[1].why == "för få för att visas"


def test_a_total_that_moved_too_little_is_not_told_again() -> None:
    now = exact({}, 14)
    assert how(decide(FAMILY, [], [(now, (8, 12))])) == [(None, "not_moved")]
    assert how(decide(FAMILY, [], [(now, (13, 17))])) == [(None, "not_moved")]
    assert how(decide(FAMILY, [], [(now, (5, 7))])) == [(None, "released")]


def test_what_was_told_before_may_forbid_what_would_be_safe_alone() -> None:
    """Fewer than five in each month: that the rounded sum is at least eight would say four in each."""
    rows = Family("E13", {"persons": "rows"})
    months = [
        Table("persons", JANUARY, 1, {TOTAL: (0, 4)}),
        Table("persons", Span(date(2026, 2, 1), date(2026, 2, 28)), 2, {TOTAL: (0, 4)}),
    ]
    both = Exact("persons", Span(date(2026, 1, 1), date(2026, 2, 28)), 3, 8, {})
    assert how(decide(rows, [], [(both, None)])) == [(None, "released")]
    assert how(decide(rows, months, [(both, None)])) == [(None, "too_few")]


def test_of_many_questions_the_unsafe_one_alone_is_left_out() -> None:
    unsafe = exact({"sex": {"kvinna": 4, "man": 4}, "age": {"adult": 6, "child": 2}}, 8)
    assert how(decide(FAMILY, [], [(unsafe, None)])) == [
        (None, "released"),
        ("sex", "too_few"),
        ("age", "released"),
    ]
