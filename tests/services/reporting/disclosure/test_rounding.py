"""How a count of persons is shown outside the unit."""

from services.reporting.disclosure.rounding import bounds, moved_enough, shown, wording


def test_fewer_than_five_are_never_told_apart_not_even_from_none() -> None:
    assert {shown(count) for count in range(5)} == {None}
    assert wording(shown(0)) == wording(shown(4)) == "färre än 5"
    assert bounds(None) == (0, 4)


def test_from_five_on_the_nearest_multiple_of_five_is_shown() -> None:
    assert [shown(count) for count in (5, 7, 8, 12, 13, 100, 102)] == [5, 5, 10, 10, 15, 100, 100]
    assert wording(shown(12)) == "10"


def test_what_is_shown_says_exactly_which_counts_it_can_be() -> None:
    for count in range(200):
        least, most = bounds(shown(count))
        assert {shown(each) for each in range(least, most + 1)} == {shown(count)}
        assert least <= count <= most
        assert shown(least - 1) != shown(count) or least == 0
        assert shown(most + 1) != shown(count)


def test_a_total_has_moved_enough_when_it_is_five_from_whatever_it_can_have_been() -> None:
    told = bounds(shown(10))
    assert [now for now in range(30) if not moved_enough(told, now)] == [*range(4, 17)]
    assert [now for now in range(30) if not moved_enough(bounds(None), now)] == [*range(9)]
