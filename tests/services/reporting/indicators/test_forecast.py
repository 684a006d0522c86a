"""What is forecast holds as often as it says, over histories of which the end is known."""

from random import Random

import pytest

from services.reporting.indicators.forecast import FARTHEST, expected, pace, reached


def counted(chance: Random, mean: float, uneven: float, months: int) -> list[int]:
    """Months of a pace that does not change: Poisson, or as much more uneven as people are."""
    paces = (
        chance.gammavariate(1 / uneven, mean * uneven) if uneven else mean for _ in range(months)
    )
    return [sum(chance.random() < each / 200 for _ in range(200)) for each in paces]


@pytest.mark.parametrize("uneven", [0.0, 0.2, 0.5])
@pytest.mark.parametrize("mean", [2.0, 8.0])
def test_four_times_of_five_what_came_lies_in_the_interval(mean: float, uneven: float) -> None:
    chance, held, asked = Random(f"{mean} {uneven}"), 0, 400
    for n in range(asked):
        known = (5, 9, 18)[n % 3]
        months = counted(chance, mean, uneven, known + 6)
        of = pace(months[:known])
        assert of
        ahead = expected(of, 6)
        held += ahead.low <= sum(months[known:]) <= ahead.high
    assert 0.75 <= held / asked <= 0.9


@pytest.mark.parametrize("uneven", [0.0, 0.3])
def test_the_target_is_reached_between_the_earliest_and_the_latest_as_often(uneven: float) -> None:
    chance, held, asked = Random(f"reached {uneven}"), 0, 300
    for _ in range(asked):
        months = counted(chance, 4, uneven, 12 + FARTHEST)
        of = pace(months[:12])
        assert of
        when, so_far = reached(of, 30), 0
        took = next(n for n, it in enumerate(months[12:], 1) if (so_far := so_far + it) >= 30)
        held += (when.earliest or FARTHEST) <= took <= (when.latest or FARTHEST)
    assert 0.75 <= held / asked <= 0.93


def test_less_than_four_months_are_no_pace() -> None:
    assert pace([3, 4, 5]) is None
    assert pace([3, 4, 5, 4])


def test_a_target_that_is_far_away_has_no_day() -> None:
    of = pace([0, 0, 0, 0, 0, 0])
    assert of
    when = reached(of, 1000)
    assert (when.half, when.earliest, when.latest) == (None, None, None)


def test_many_are_reckoned_too() -> None:
    of = pace([20_000, 22_000, 19_000, 21_000])
    assert of
    ahead = expected(of, 12)
    assert ahead.low < ahead.mean < ahead.high
    assert reached(of, 1_000_000).half in range(45, 53)


@pytest.mark.parametrize("missing", [1, 7, 30])
def test_the_days_come_in_their_order(missing: int) -> None:
    of = pace([1, 3, 0, 2, 4])
    assert of
    when = reached(of, missing)
    days = [when.earliest or 0, when.half or 0, when.latest or 0]
    assert days == sorted(days)
    assert days[0] >= 1
