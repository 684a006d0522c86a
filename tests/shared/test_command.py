"""What a caller may ask: strict about types, text and dates, honest about when things happened."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Annotated, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field, ValidationError

from shared.command import (
    CONTROL,
    Command,
    Count,
    Day,
    Happened,
    HappenedAt,
    HappenedOn,
    PlannedAt,
    Private,
    Reason,
    Text,
    Version,
    misdated,
)

NOW = datetime(2026, 9, 14, 16, 0, tzinfo=UTC)
TODAY = date(2026, 9, 14)


class Wish(Command):
    target: ClassVar[str | None] = "thing"
    text: Text = "x"
    note: Private | None = None
    reason: Reason | None = None
    count: Count = 0
    version: Version = 1
    planned: Day | None = None
    begins: PlannedAt = NOW
    on: HappenedOn = TODAY
    at: HappenedAt = NOW
    year: Annotated[int | None, Happened] = None
    since: Annotated[Day | None, Happened] = Field(default=None, alias="from")


def fits(**told: object) -> Wish | None:
    try:
        return Wish.model_validate(told)
    except ValidationError:
        return None


def test_a_field_that_nobody_knows_is_refused() -> None:
    assert fits(txet="x") is None


@pytest.mark.parametrize("wrong", [1, 1.5, True, None, [], {}, b"x"])
@pytest.mark.parametrize("field", ["text", "note", "reason"])
def test_text_is_text(field: str, wrong: object) -> None:
    left_out = wrong is None and field != "text"
    assert (fits(**{field: wrong}) is not None) is left_out


@pytest.mark.parametrize("wrong", ["1", 1.0, 1.5, True, None, [], {}])
@pytest.mark.parametrize("field", ["count", "version"])
def test_a_number_is_a_number(field: str, wrong: object) -> None:
    assert fits(**{field: wrong}) is None


@pytest.mark.parametrize(
    ("field", "low", "high"), [("count", 0, 10_000), ("version", 1, 2**31 - 1)]
)
def test_numbers_have_their_bounds(field: str, low: int, high: int) -> None:
    assert fits(**{field: low}) is not None
    assert fits(**{field: high}) is not None
    assert fits(**{field: low - 1}) is None
    assert fits(**{field: high + 1}) is None


@pytest.mark.parametrize(("field", "most"), [("text", 200), ("note", 200), ("reason", 500)])
def test_text_is_neither_empty_nor_endless(field: str, most: int) -> None:
    assert fits(**{field: "å" * most}) is not None
    assert fits(**{field: "å" * (most + 1)}) is None
    assert fits(**{field: ""}) is None
    assert fits(**{field: " \u00a0\u3000 "}) is None


def test_blanks_around_text_say_nothing() -> None:
    wish = fits(text="  Stadsbiblioteket ", note=" Amina ")
    assert wish is not None
    assert wish.text == "Stadsbiblioteket"
    assert wish.note is not None
    assert wish.note.get_secret_value() == "Amina"


@given(st.characters(), st.sampled_from(["text", "note", "reason"]))
def test_control_characters_are_refused_wherever_they_stand(character: str, field: str) -> None:
    refused = CONTROL.match(character) is not None
    for text in (f"{character}A", f"A{character}A", f"A{character}"):
        assert (fits(**{field: text}) is None) is refused


@pytest.mark.parametrize(
    "character", ["\x00", "\t", "\n", "\r", "\x1b", "\x7f", "\x85", "\u2028", "\u202e", "\u2066"]
)
def test_what_cannot_be_stored_or_turns_text_around_is_a_control_character(character: str) -> None:
    assert CONTROL.match(character)


@pytest.mark.parametrize("name", ["Ñu", "محمد", "Сергій", "ሰላም", "O'Brien", "Åsa-Karin", "👩🏽‍🍼"])
def test_names_of_every_script_are_text(name: str) -> None:
    assert fits(text=name) is not None


@pytest.mark.parametrize(
    "wrong",
    [
        20260914,
        0,
        1.5,
        "1789344000",
        "20260914",
        "2026-9-14",
        "26-09-14",
        "2026-02-29",
        "2026-13-01",
        "2026-00-10",
        "0000-01-01",
        "2026-09-14T00:00:00",
        "2026-09-14T00:00:00Z",
        " 2026-09-14",
        "2026-09-14\n",
        "\uff12\uff10\uff12\uff16-09-14",
        "2026-W38-1",
        "today",
        "",
        True,
        [],
    ],
)
def test_a_day_is_a_day(wrong: object) -> None:
    assert fits(planned=wrong) is None
    assert fits(on=wrong) is None


@pytest.mark.parametrize("right", ["2026-09-14", "2024-02-29", "1900-01-01", "9999-12-31"])
def test_a_plan_may_lie_on_any_day_since_1900(right: str) -> None:
    wish = fits(planned=right)
    assert wish is not None
    assert wish.planned == date.fromisoformat(right)
    assert misdated(wish, NOW, TODAY) is None


@pytest.mark.parametrize("wrong", ["1899-12-31", "0216-03-01", "0001-01-01"])
def test_no_day_that_is_told_lies_before_1900(wrong: str) -> None:
    assert fits(planned=wrong) is None
    assert fits(on=wrong) is None


@pytest.mark.parametrize(
    "wrong",
    [
        1789344000,
        "1789344000",
        "2026-09-14",
        "2026-09-14T16:00:00",
        "2026-09-14T16:00:60Z",
        "2026-09-14T25:00:00Z",
        "2026-09-14T16:00:00+24:00",
        "2026-02-30T16:00:00Z",
        "16:00:00Z",
        "now",
        "",
        None,
        False,
    ],
)
def test_a_moment_is_a_moment_with_its_offset(wrong: object) -> None:
    assert fits(at=wrong) is None
    assert fits(begins=wrong) is None


@pytest.mark.parametrize("right", ["1900-01-01T00:00:00+14:00", "9998-12-31T23:59:59-14:00"])
def test_a_planned_moment_has_a_date_wherever_one_is(right: str) -> None:
    wish = fits(begins=right)
    assert wish is not None
    assert misdated(wish, NOW, TODAY) is None
    for hours in (-14, 14):
        assert wish.begins.astimezone(timezone(timedelta(hours=hours))).date()


@pytest.mark.parametrize("wrong", ["1899-12-31T23:59:59Z", "9999-01-01T00:00:00Z"])
def test_no_moment_is_planned_before_1900_or_at_the_end_of_time(wrong: str) -> None:
    assert fits(begins=wrong) is None


@pytest.mark.parametrize(
    "right", ["2026-09-14T16:00:00Z", "2026-09-14T18:00:00+02:00", "2026-09-14t16:00:00.000001z"]
)
def test_a_moment_may_be_told_in_any_offset(right: str) -> None:
    wish = fits(at=right)
    assert wish is not None
    assert wish.at - NOW < timedelta(seconds=1)


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ({}, None),
        ({"at": NOW + timedelta(minutes=10)}, None),
        ({"at": NOW + timedelta(minutes=10, microseconds=1)}, ("at", "ahead_of_time")),
        ({"at": NOW.astimezone(timezone(timedelta(hours=14)))}, None),
        (
            {"at": datetime.max.replace(tzinfo=timezone(-timedelta(hours=14)))},
            ("at", "ahead_of_time"),
        ),
        ({"at": datetime.min.replace(tzinfo=timezone(timedelta(hours=14)))}, ("at", "before_1900")),
        ({"at": datetime(1899, 12, 31, 23, 59, 59, tzinfo=UTC)}, ("at", "before_1900")),
        ({"at": datetime(1900, 1, 1, tzinfo=UTC)}, None),
        ({"on": TODAY + timedelta(days=1)}, ("on", "ahead_of_time")),
        ({"on": date(1900, 1, 1)}, None),
        ({"year": 2026}, None),
        ({"year": 2027}, ("year", "ahead_of_time")),
        ({"year": 1900}, None),
        ({"year": 1899}, ("year", "before_1900")),
        ({"year": -1}, ("year", "before_1900")),
        ({"year": 10**30}, ("year", "ahead_of_time")),
        ({"planned": date(2127, 1, 1)}, None),
    ],
)
def test_what_happened_lies_neither_ahead_nor_before_1900(
    told: dict[str, object], found: tuple[str, str] | None
) -> None:
    assert misdated(Wish.model_validate(told), NOW, TODAY) == found


def test_a_misdated_field_is_called_what_the_caller_calls_it() -> None:
    wish = Wish.model_validate({"from": date(2027, 1, 1)})
    assert misdated(wish, NOW, TODAY) == ("from", "ahead_of_time")


def test_private_text_does_not_show_by_accident() -> None:
    wish = fits(note="Amina", reason="because")
    assert "Amina" not in repr(wish)
    assert "because" not in f"{wish} {wish!r} {wish.model_dump() if wish else None}"
