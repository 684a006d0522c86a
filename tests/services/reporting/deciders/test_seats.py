"""Seats: filled, left, and on no day more of them than there are."""

from datetime import date, timedelta

import pytest

from services.reporting.commands.seats import (
    FillSeat,
    VacateSeat,
    WithdrawSeatFill,
    WithdrawSeatVacate,
)
from services.reporting.deciders.seats import row_of, seats
from shared.events.governing import SEATS
from shared.events.seats import SeatFilled, SeatFillWithdrawn, SeatVacated, SeatVacateWithdrawn
from tests.given import given, named

SINCE = date(2026, 2, 1)
LEFT = date(2026, 6, 1)
DAY = timedelta(days=1)
WOMAN = {"body": "working", "seat": "own_experience_woman"}


def fill(**told: object) -> FillSeat:
    return FillSeat.model_validate(WOMAN | {"from": SINCE} | told)


def filled(name: str = "key", **told: object) -> SeatFilled:
    about = {"seat": named(name), "body": "working", "kind": "own_experience_woman", "since": SINCE}
    return SeatFilled.model_validate(about | told)


def vacate(on: date = LEFT, name: str = "key") -> VacateSeat:
    return VacateSeat(seat=named(name), on=on)


VACATED = SeatVacated(seat=named("key"), on=LEFT)
STAYED = WithdrawSeatVacate(seat=named("key"), reason="a slip")


def test_a_seat_is_filled_from_a_day_on_and_who_has_it_is_told_with_it() -> None:
    wish = fill(holder="Farah", to=LEFT)
    told = filled(holder="Farah", until=LEFT)
    given(seats).when(wish).then(told, version=1, thing=named("key"))


def test_a_seat_is_filled_once_at_a_time() -> None:
    one = given(seats, filled("one"))
    one.when(fill()).refused("seat_taken", "/seat")
    one.when(fill(**{"from": SINCE - DAY})).refused("seat_taken", "/seat")
    before = {"from": SINCE - DAY, "to": SINCE - DAY}
    one.when(fill(**before)).then(filled(since=SINCE - DAY, until=SINCE - DAY))


def test_as_many_seats_are_filled_as_there_are_and_not_one_more() -> None:
    for (body, kind), many in SEATS.items():
        about = {"body": body, "seat": kind}
        story = given(seats)
        for number in range(many):
            story = story.when(fill(**about), key=f"{number}").after
        assert len(story.history) == many
        story.when(fill(**about)).refused("seat_taken", "/seat")


def test_seats_that_follow_one_another_are_as_many_as_one_at_a_time() -> None:
    two = {"body": "steering", "kind": "leading"}
    first = [filled(f"{n}", **two, since=SINCE + n * DAY, until=SINCE + n * DAY) for n in range(9)]
    wish = fill(body="steering", seat="leading")
    given(seats, *first).when(wish).then(filled(**two))


def test_from_the_day_on_which_a_seat_is_left_somebody_else_may_have_it() -> None:
    left = given(seats, filled()).when(vacate()).then(VACATED, version=2, thing=named("key"))
    left.when(fill(**{"from": LEFT - DAY}), key="next").refused("seat_taken", "/seat")
    left.when(fill(**{"from": LEFT}), key="next").then(filled("next", since=LEFT))


def test_a_seat_is_left_once_and_not_before_it_was_filled() -> None:
    had = given(seats, filled())
    had.when(vacate(SINCE - DAY)).refused("ends_before_it_begins", "/on")
    given(seats, filled(), VACATED).when(vacate()).refused("already_vacant")
    over = given(seats, filled(until=LEFT))
    over.when(vacate(LEFT + DAY)).refused("already_vacant")
    over.when(vacate(LEFT)).then(VACATED)


def test_whoever_did_not_leave_has_the_seat_again_unless_somebody_else_has() -> None:
    left = given(seats, filled(), VACATED)
    left.when(STAYED).then(SeatVacateWithdrawn(seat=named("key"), reason="a slip"), version=3)
    given(seats, filled()).when(STAYED).refused("not_vacant")
    taken = given(seats, filled(), VACATED, filled("next", since=LEFT))
    taken.when(STAYED).refused("seat_taken")


def test_a_seat_that_was_not_filled_is_free() -> None:
    wish = WithdrawSeatFill(seat=named("key"), reason="a slip")
    gone = given(seats, filled()).when(wish)
    free = gone.then(SeatFillWithdrawn(seat=named("key"), reason="a slip"), version=2)
    free.when(wish).refused("no_such_seat", "/seat")
    free.when(fill(), key="next").then(filled("next"))


@pytest.mark.parametrize("seat", ["leading", "own_experience_man"])
def test_a_group_has_its_own_seats_alone(seat: str) -> None:
    body = {"leading": "working", "own_experience_man": "steering"}[seat]
    given(seats).when(fill(body=body, seat=seat)).refused("no_such_seat", "/seat")


def test_a_term_does_not_end_before_it_begins() -> None:
    given(seats).when(fill(to=SINCE - DAY)).refused("ends_before_it_begins", "/to")


def test_each_kind_of_seat_is_counted_by_itself() -> None:
    assert len({row_of(*place) for place in SEATS}) == len(SEATS)


def test_the_steering_group_has_three_seats_and_the_working_group_six() -> None:
    many = {"steering": 0, "working": 0}
    for (body, _), some in SEATS.items():
        many[body] += some
    assert many == {"steering": 3, "working": 6}
