"""When the meeting place is open: planned or held, closed after all, or recorded by mistake."""

from datetime import date, datetime, timedelta

import pytest

from services.visits.commands.openings import (
    CloseOpening,
    RecordOpening,
    WithdrawOpening,
    WithdrawOpeningClose,
)
from services.visits.deciders.openings import openings
from shared.events.openings import (
    OpeningClosed,
    OpeningCloseWithdrawn,
    OpeningHeld,
    OpeningWithdrawn,
)
from tests.given import STOCKHOLM, given, named

OPENING = named("key")
OPENS = datetime(2026, 9, 14, 17, tzinfo=STOCKHOLM)
CLOSES = OPENS + timedelta(hours=3)
HELD = OpeningHeld(
    opening=OPENING,
    site="motesplatsen",
    on=date(2026, 9, 14),
    opens_at=OPENS,
    closes_at=CLOSES,
    hosts=("anna",),
    zone="Europe/Stockholm",
)
CLOSED = OpeningClosed(opening=OPENING, reason="the heating failed")
OPEN_AGAIN = OpeningCloseWithdrawn(opening=OPENING, reason="it was another day")
WITHDRAWN = OpeningWithdrawn(opening=OPENING, reason="told twice")
CLOSE = CloseOpening(opening=OPENING, reason="the heating failed")
UNDO = WithdrawOpeningClose(opening=OPENING, reason="it was another day")
WITHDRAW = WithdrawOpening(opening=OPENING, reason="told twice")


def record(opens_at: datetime = OPENS, closes_at: datetime = CLOSES) -> RecordOpening:
    return RecordOpening(
        site="motesplatsen", opens_at=opens_at, closes_at=closes_at, hosts=("anna",)
    )


def test_an_opening_is_kept_with_its_hours_and_hosts() -> None:
    given(openings).when(record()).then(HELD, version=1, thing=OPENING)


@pytest.mark.parametrize(
    ("opens_at", "on"),
    [
        ("2026-12-14T22:59:00+00:00", "2026-12-14"),
        ("2026-12-14T23:00:00+00:00", "2026-12-15"),
        ("2026-06-14T21:59:00+00:00", "2026-06-14"),
        ("2026-06-14T22:00:00+00:00", "2026-06-15"),
    ],
)
def test_an_opening_is_on_the_day_on_which_it_opens_there(opens_at: str, on: str) -> None:
    opens = datetime.fromisoformat(opens_at)
    told = {
        "on": date.fromisoformat(on),
        "opens_at": opens,
        "closes_at": opens + timedelta(hours=3),
    }
    wish = record(opens, opens + timedelta(hours=3))
    given(openings).when(wish).then(HELD.model_copy(update=told))


@pytest.mark.parametrize(
    ("length", "code"),
    [
        (timedelta(0), "ends_before_it_begins"),
        (timedelta(seconds=-1), "ends_before_it_begins"),
        (timedelta(hours=24, seconds=1), "lasts_too_long"),
    ],
)
def test_an_opening_closes_after_it_opens_and_within_a_day(length: timedelta, code: str) -> None:
    # an instant is meant, not what a clock shows: a day may have 23 or 25 hours
    given(openings).when(record(OPENS, OPENS + length)).refused(code, "/closes_at")


def test_an_opening_may_last_a_day() -> None:
    closes = OPENS + timedelta(hours=24)
    held = HELD.model_copy(update={"closes_at": closes})
    given(openings).when(record(OPENS, closes)).then(held)


def test_what_was_planned_may_be_closed_and_that_taken_back() -> None:
    story = given(openings, HELD).when(CLOSE).then(CLOSED, version=2, thing=OPENING)
    story.when(CLOSE).refused("already_closed", "/opening")
    story = story.when(UNDO).then(OPEN_AGAIN, version=3, thing=OPENING)
    story.when(UNDO).refused("not_closed", "/opening")
    story.when(CLOSE).then(CLOSED, version=4)


@pytest.mark.parametrize("facts", [(HELD,), (HELD, CLOSED)])
def test_an_opening_that_was_a_mistake_is_taken_back_once(facts: tuple[OpeningHeld, ...]) -> None:
    story = given(openings, *facts).when(WITHDRAW).then(WITHDRAWN, version=len(facts) + 1)
    for wish in (CLOSE, UNDO, WITHDRAW):
        story.when(wish).refused("no_such_opening", "/opening")


def test_nothing_is_said_of_an_opening_that_nobody_recorded() -> None:
    for wish in (CLOSE, UNDO, WITHDRAW):
        given(openings).when(wish).refused("no_such_opening", "/opening")


def test_what_is_said_of_an_opening_is_said_by_those_who_work_there() -> None:
    story = given(openings, HELD)
    for wish in (CLOSE, WITHDRAW):
        story.when(wish, sites=frozenset({"annan"})).refused("wrong_site")
    story.when(CLOSE, sites=frozenset({"annan", "motesplatsen"})).then(CLOSED)
