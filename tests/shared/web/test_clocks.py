"""When something happened: by the server's clock, on the meeting place's calendar."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.books import Books
from tests.doors import SITE
from tests.http import Caller

SLACK = timedelta(minutes=5)
"""What a device tells that happened before it sent it."""


async def recorded(
    host: Caller, books: Books, at: datetime, *said: datetime
) -> tuple[date, datetime]:
    """On which date, and when, a visit was that a device told of; `said` is its clock when it sent it."""
    headers = [("Brygga-Sent-At", moment.isoformat()) for moment in said]
    visit = {"site": SITE, "occurred_at": at.isoformat()}
    answer = await host.saying(*headers).post("/visits/visits", visit)
    fact = await books.at("visits", answer.receipt[1])
    return date.fromisoformat(fact["data"]["on"]), datetime.fromisoformat(fact["occurred_at"])


@pytest.mark.parametrize(
    ("at", "on"),
    [
        ("2025-07-14T21:59:59+00:00", "2025-07-14"),
        ("2025-07-14T22:00:00+00:00", "2025-07-15"),
        ("2025-12-14T22:59:59+00:00", "2025-12-14"),
        ("2025-12-14T23:00:00+00:00", "2025-12-15"),
        ("2025-03-29T22:59:59+00:00", "2025-03-29"),  # the night when an hour is missing
        ("2025-03-29T23:00:00+00:00", "2025-03-30"),
        ("2025-03-30T21:59:59+00:00", "2025-03-30"),
        ("2025-03-30T22:00:00+00:00", "2025-03-31"),
        ("2025-10-25T21:59:59+00:00", "2025-10-25"),  # the night when an hour comes twice
        ("2025-10-25T22:00:00+00:00", "2025-10-26"),
        ("2025-10-26T00:30:00+00:00", "2025-10-26"),
        ("2025-10-26T01:30:00+00:00", "2025-10-26"),
        ("2025-10-26T22:59:59+00:00", "2025-10-26"),
        ("2025-10-26T23:00:00+00:00", "2025-10-27"),
        ("2025-12-31T23:30:00+00:00", "2026-01-01"),
        ("2025-07-15T12:00:00+14:00", "2025-07-15"),
        ("2025-07-15T13:00:00-12:00", "2025-07-16"),
        ("1900-01-01T12:00:00+00:00", "1900-01-01"),
    ],
)
async def test_a_visit_is_on_the_date_that_the_meeting_place_writes(
    host: Caller, books: Books, at: str, on: str
) -> None:
    day, moment = await recorded(host, books, datetime.fromisoformat(at))
    assert day == date.fromisoformat(on)
    assert moment == datetime.fromisoformat(at)


@pytest.mark.parametrize("wrong", [timedelta(days=-9000), timedelta(hours=-3), timedelta(days=800)])
async def test_a_device_whose_clock_is_wrong_says_what_it_shows_and_is_put_right(
    host: Caller, books: Books, wrong: timedelta
) -> None:
    before = datetime.now(UTC)
    shown = before + wrong
    day, moment = await recorded(host, books, shown - SLACK, shown)
    assert before <= moment + SLACK <= datetime.now(UTC)
    assert abs(day - before.date()) <= timedelta(days=1)


async def test_a_clock_that_is_put_right_moves_a_visit_over_midnight(
    host: Caller, books: Books
) -> None:
    now = datetime.now(UTC)
    midnight = datetime.fromisoformat("2025-07-14T22:00:00+00:00")
    for late, on in ((timedelta(minutes=-1), "2025-07-14"), (timedelta(minutes=1), "2025-07-15")):
        fast = timedelta(minutes=30)
        day, _ = await recorded(host, books, midnight + late + fast, now + fast)
        assert day == date.fromisoformat(on)


async def test_without_a_word_on_its_clock_a_device_is_believed_ten_minutes_ahead(
    host: Caller, books: Books
) -> None:
    ahead = datetime.now(UTC) + timedelta(minutes=9)
    _, moment = await recorded(host, books, ahead)
    assert moment == ahead
    visit = {"site": SITE, "occurred_at": (ahead + timedelta(minutes=11)).isoformat()}
    assert (await host.post("/visits/visits", visit)).code == "ahead_of_time"


async def test_a_command_sent_again_later_is_still_the_same_command(host: Caller) -> None:
    now = datetime.now(UTC)
    visit = {"site": SITE, "occurred_at": (now - SLACK).isoformat()}
    first = await host.saying(("Brygga-Sent-At", now.isoformat())).post("/visits/visits", visit)
    id_, _, _ = first.receipt
    later = (now + timedelta(hours=2)).isoformat()
    headers = [("Idempotency-Key", id_), ("Brygga-Sent-At", later)]
    body = f'{{"site": "{SITE}", "occurred_at": "{visit["occurred_at"]}"}}'.encode()
    again = await host.send("POST", "/visits/visits", body, headers)
    assert (again.status, again.receipt) == (200, first.receipt)


async def test_a_batch_is_put_right_by_the_same_header(host: Caller, books: Books) -> None:
    shown = datetime.now(UTC) + timedelta(days=800)
    item = {"key": "0190f3c4-7d5e-7a31-9c42-5b1f0c2e7a04", "command": "RecordVisit"}
    data = {"site": SITE, "occurred_at": (shown - SLACK).isoformat()}
    caller = host.saying(("Brygga-Sent-At", shown.isoformat()))
    [told] = (await caller.ask("/visits/batch", [item | {"data": data}])).json()
    fact = await books.at("visits", told["receipt"]["position"])
    assert datetime.fromisoformat(fact["occurred_at"]) < datetime.now(UTC)
