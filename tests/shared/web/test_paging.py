"""A page ends where the next begins; a cursor that nobody gave is told so, whatever it holds."""

from base64 import urlsafe_b64encode
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import UUID

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from shared.command import PlannedAt, Text
from shared.readmodel import ReadModel
from shared.web.paging import Order
from shared.web.problems import Problem

Timed = tuple[PlannedAt, UUID]
Named = tuple[Text, UUID]
BY_TIME: Final = TypeAdapter(Timed)
BY_NAME: Final = TypeAdapter(Named)
ONE: Final = UUID("0190f3c4-7d5e-7a31-9c42-5b1f0c2e7a04")


class Row(ReadModel):
    at: datetime
    id: UUID


ORDER: Final[Order[Row, Timed]] = Order(lambda row: (row.at, row.id), BY_TIME)
NAMES: Final[Order[Row, Named]] = Order(lambda row: ("", row.id), BY_NAME)


def shown(rows: list[Row], limit: int) -> tuple[list[Row], str | None]:
    told = orjson.loads(bytes(ORDER.page(rows, limit).body))
    return [Row(**one) for one in told["items"]], told["next"]


@given(st.integers(0, 7), st.integers(1, 4), st.datetimes(timezones=st.just(UTC)))
def test_pages_are_the_whole_list_and_the_last_one_has_no_next(
    number: int, limit: int, since: datetime
) -> None:
    since = min(max(since, datetime(1900, 1, 2, tzinfo=UTC)), datetime(9998, 1, 1, tzinfo=UTC))
    rows = [Row(at=since + timedelta(microseconds=n // 2), id=UUID(int=n)) for n in range(number)]
    found: list[Row] = []
    cursor, pages = None, 0
    while pages == 0 or cursor:
        place = ORDER.after(cursor)
        left = [row for row in rows if place is None or (row.at, row.id) > place]
        items, cursor = shown(left[: limit + 1], limit)
        found, pages = found + items, pages + 1
    assert found == rows
    assert pages == max(-(-number // limit), 1)


def sealed(*place: Any) -> str:  # noqa: ANN401 - JSON is anything
    return urlsafe_b64encode(orjson.dumps(place)).decode().rstrip("=")


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "A",
        "ö",
        "=",
        "%%%%",
        "bm9uc2Vuc2U",
        sealed(),
        sealed("2026-09-14T18:00:00Z"),
        sealed("2026-09-14T18:00:00Z", ONE, 1),
        sealed("2026-09-14T18:00:00", ONE),
        sealed("9999-12-31T23:59:59-14:00", ONE),
        sealed("0001-01-01T00:00:00+14:00", ONE),
        sealed(1_700_000_000, ONE),
        sealed("2026-09-14T18:00:00Z", "nobody"),
        sealed("2026-09-14T18:00:00Z", None),
        urlsafe_b64encode(b"[" * 10_000).decode(),
    ],
)
def test_a_cursor_that_was_not_given_here_is_told_so(cursor: str) -> None:
    with pytest.raises(Problem, match="cursor_malformed") as told:
        ORDER.after(cursor)
    assert told.value.errors == (("/cursor", "cursor_malformed"),)


@pytest.mark.parametrize("name", ["", " ", "a\x00b", "a\u202eb", "a" * 201, None, 1])
def test_a_cursor_holds_no_name_that_no_row_can_have(name: object) -> None:
    with pytest.raises(Problem, match="cursor_malformed"):
        NAMES.after(sealed(name, ONE))
    lone = urlsafe_b64encode(b'["\\ud800", "0190f3c4-7d5e-7a31-9c42-5b1f0c2e7a04"]').decode()
    with pytest.raises(Problem, match="cursor_malformed"):
        NAMES.after(lone)
