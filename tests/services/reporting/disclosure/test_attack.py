"""The attacker finds exactly what can be reckoned: compared with going through every possible world."""

from collections.abc import Iterator
from datetime import date
from itertools import product
from random import Random

import pytest

from services.reporting.disclosure.attack import attack, safe
from services.reporting.disclosure.relations import Target, system
from services.reporting.disclosure.rounding import bounds, shown
from services.reporting.disclosure.tables import TOTAL, Family, Part, Span, Table

PERSONS = Family("E0", {"persons": "persons"})
ROWS = Family("E13", {"persons": "rows"})
JANUARY = Span(date(2026, 1, 1), date(2026, 1, 31))
FEBRUARY = Span(date(2026, 2, 1), date(2026, 2, 28))
BOTH = Span(date(2026, 1, 1), date(2026, 2, 28))
WOMEN: Part = frozenset({("sex", "kvinna")})
MEN: Part = frozenset({("sex", "man")})
World = dict[tuple[Span, Part], int]


def told(span: Span, women: int, men: int, as_of: int = 1) -> Table:
    """A table of these days with everything in it, rounded."""
    cells = {TOTAL: women + men, WOMEN: women, MEN: men}
    rounded = {part: bounds(shown(count)) for part, count in cells.items()}
    return Table("persons", span, as_of, rounded, frozenset({"sex"}))


def test_two_small_parts_of_a_total_that_was_rounded_up_are_found() -> None:
    found = attack(PERSONS, [told(JANUARY, 4, 4)])
    assert [each.exactly for each in found] == [4, 4]


def test_what_rounding_hides_stays_hidden() -> None:
    assert attack(PERSONS, [told(JANUARY, 12, 3)]) == []


def test_a_month_is_found_by_taking_the_other_from_both_where_rows_add_up() -> None:
    exact = [
        Table("persons", span, 1, {TOTAL: (count, count)})
        for span, count in ((JANUARY, 20), (BOTH, 23))
    ]
    hidden = Table("persons", FEBRUARY, 1, {TOTAL: (0, 4)})
    assert 3 in {each.exactly for each in attack(ROWS, [*exact, hidden])}


def test_who_came_in_the_longer_period_alone_is_an_increment_and_found() -> None:
    exact = [
        Table("persons", span, 1, {TOTAL: (count, count)})
        for span, count in ((JANUARY, 20), (BOTH, 22))
    ]
    [found] = attack(PERSONS, exact)
    assert found.exactly == 2
    assert "men inte" in found.target.words


def test_a_total_told_again_is_five_from_what_it_can_have_been_and_the_attacker_knows() -> None:
    moved = [
        Table("persons", JANUARY, at, {TOTAL: told}) for at, told in ((1, (0, 4)), (2, (8, 12)))
    ]
    assert system(PERSONS, moved).bounds == [(0, 4), (9, 12)]
    assert attack(PERSONS, moved) == []


def test_tables_that_contradict_each_other_show_that_something_was_recorded_late() -> None:
    """Thirty came in January, and later, with nothing more to February, only ten in both."""
    late = [
        Table("persons", JANUARY, 1, {TOTAL: (28, 32)}),
        Table("persons", BOTH, 2, {TOTAL: (8, 12)}),
    ]
    assert attack(PERSONS, late, 2) == []


def test_all_days_so_far_told_again_are_five_away_up_to_whichever_day() -> None:
    """The first may have been twelve; what was told of later days, then, is seventeen at least."""
    moved = [
        Table("persons", Span(date.min, date(2026, 1, day)), at, {TOTAL: cells})
        for at, day, cells in ((1, 5, (8, 12)), (2, 9, (13, 17)), (3, 20, (18, 22)))
    ]
    assert system(PERSONS, moved).bounds == [(8, 12), (17, 17), (22, 22)]
    assert system(PERSONS, [*reversed(moved)]).bounds == [(8, 12), (17, 17), (22, 22)]


def test_how_far_a_total_moved_follows_from_what_was_shown_not_from_what_the_attacker_found() -> (
    None
):
    moved = [
        Table("persons", JANUARY, at, {TOTAL: cells})
        for at, cells in ((1, (0, 4)), (2, (8, 12)), (3, (0, 4)))
    ]
    assert system(PERSONS, moved).bounds == [(0, 4), (9, 12), (0, 3)]


def test_how_much_came_late_is_not_taken_to_be_the_least() -> None:
    """Two more than seven and four: with two late records alone February would be four, and stay hidden."""
    grown = [
        Table("persons", JANUARY, 1, {TOTAL: (5, 7)}),
        Table("persons", FEBRUARY, 2, {TOTAL: (0, 4)}),
        Table("persons", BOTH, 3, {TOTAL: (13, 17)}),
    ]
    assert attack(ROWS, grown) == []


def test_what_an_old_month_contradicts_hides_nothing_of_recent_ones() -> None:
    """Everything so far was told before the sheets of May came in; January is another matter."""
    so_far = Span(date.min, date(2025, 12, 31))
    may = Span(date(2025, 5, 1), date(2025, 5, 31))
    late = [
        Table("persons", so_far, 1, {TOTAL: (18, 22)}),
        Table("persons", may, 5, {TOTAL: (58, 62)}),
    ]
    recent = [
        Table("persons", span, 6, {TOTAL: (count, count)})
        for span, count in ((JANUARY, 20), (BOTH, 22))
    ]
    assert attack(PERSONS, late) == []
    [found] = attack(PERSONS, [*late, *recent])
    assert found.exactly == 2
    assert not safe(PERSONS, [*late, *recent])


def test_however_much_came_late_tables_can_still_leave() -> None:
    so_far = Span(date.min, date(2025, 12, 31))
    may = Span(date(2025, 5, 1), date(2025, 5, 31))
    late = [
        Table("persons", so_far, 1, {TOTAL: (18, 22)}),
        Table("persons", may, 5, {TOTAL: (5998, 6002)}),
    ]
    assert safe(PERSONS, late)


@pytest.mark.parametrize("adding", ["persons", "rows"])
@pytest.mark.parametrize("seed", range(12))
def test_the_attacker_finds_what_every_possible_world_says_and_nothing_else(
    adding: str, seed: int
) -> None:
    dice = Random(seed)
    family = PERSONS if adding == "persons" else ROWS
    tables = [told(span, *counts) for span, counts in _place(dice, adding).items()]
    known = system(family, tables)
    at = {(count.span, count.part): n for n, count in enumerate(known.counts)}
    worlds = [[world[key] for key in at] for world in _worlds(tables, adding)]
    assert worlds
    expected = {
        (target.words, tuple(target.terms.values()), min(values), max(values))
        for target in known.targets
        if max(values := _values(target, worlds)) - min(values) < 2
        and min(values) < 5
        and max(values) >= target.from_
    }
    found = attack(family, tables)
    assert {
        (each.target.words, tuple(each.target.terms.values()), each.least, each.most)
        for each in found
    } == expected


def _values(target: Target, worlds: list[list[int]]) -> list[int]:
    return [sum(world[at] * n for at, n in target.terms.items()) for world in worlds]


def _place(dice: Random, adding: str) -> dict[Span, tuple[int, int]]:
    """Women and men in two months, and in both together."""
    months = [(dice.randrange(6), dice.randrange(6)) for _ in range(2)]
    both = [sum(pair) for pair in zip(*months, strict=True)]
    if adding == "persons":
        most = [max(pair) for pair in zip(*months, strict=True)]
        both = [dice.randint(low, high) for low, high in zip(most, both, strict=True)]
    return {JANUARY: months[0], FEBRUARY: months[1], BOTH: (both[0], both[1])}


def _worlds(tables: list[Table], adding: str) -> Iterator[World]:
    """Every world that fits, found by trying all."""
    choices = [_possible(table) for table in tables]
    for first, second, whole in product(*choices):
        parts = [(first[p], second[p], whole[p]) for p in (TOTAL, WOMEN, MEN)]
        fits = (a + b == c if adding == "rows" else max(a, b) <= c <= a + b for a, b, c in parts)
        if all(fits):
            yield {
                (span, part): count
                for span, counts in zip(
                    (JANUARY, FEBRUARY, BOTH), (first, second, whole), strict=True
                )
                for part, count in counts.items()
            }


def _possible(table: Table) -> list[dict[Part, int]]:
    spread = [range(least, most + 1) for least, most in (table.cells[WOMEN], table.cells[MEN])]
    least, most = table.cells[TOTAL]
    return [
        {TOTAL: women + men, WOMEN: women, MEN: men}
        for women, men in product(*spread)
        if least <= women + men <= most
    ]
