"""What volunteers, hosts, escorts and units do is told as the rules say: a table of small histories."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from services.reporting.indicators.period import Period
from shared.events import reach
from shared.events import volunteers as v
from shared.events.event import Event
from shared.events.merges import PersonsMerged
from tests.services.reporting.book import Book
from tests.services.reporting.finding import found, told
from tests.services.reporting.hands import (
    ALSO_AMINA,
    AMINA,
    CLOSED,
    EVENING,
    FIRST,
    FOURTH,
    LAST,
    LATE,
    MIDNIGHT,
    MONDAY,
    MORNING,
    NOBODY,
    NOTED,
    ONE,
    OTHER,
    SUNDAY,
    THIRD,
    TOLD,
    came,
    counted,
    counted_at,
    gave,
    held,
    helped,
    joined,
    known,
    left,
    local,
    logged,
    made,
    offered,
    opened,
    planned,
    right,
    wrong,
)

Figures = Mapping[str, object]
Case = tuple[str, Sequence[Event], Figures]


CASES: Sequence[Case] = (
    ("E5", [], {"supports_per_host_hour": (0, 0, None), "outside_office_hours": (0, 0, None)}),
    (
        "E5",
        [helped("admin", "it"), NOTED, opened(*EVENING, "anna", "omar")],
        {"supports_per_host_hour": (3, 8, 0.375), "outside_office_hours": (3, 4, 0.75)},
    ),
    ("E5", [opened(*EVENING, "anna", "anna")], {"supports_per_host_hour": (0, 4, 0.0)}),
    (
        "E5",
        [opened(*EVENING, "anna"), opened(*EVENING, "anna", n=2)],
        {"supports_per_host_hour": (0, 4, 0.0), "outside_office_hours": (3, 4, 0.75)},
    ),
    (
        "E5",
        [opened(*EVENING, "anna", "omar"), opened(*LATE, "anna", "eva", n=2)],
        {"supports_per_host_hour": (0, 12, 0.0), "outside_office_hours": (4, 5, 0.8)},
    ),
    (
        "E5",
        [opened(*MORNING, "anna"), opened(*EVENING, "anna", n=2)],
        {"supports_per_host_hour": (0, 6, 0.0)},
    ),
    ("E0", [opened(*EVENING, "anna"), opened(*LATE, "eva", n=2)], {"host_hours": (5, None, None)}),
    ("E5", [opened(*EVENING)], {"supports_per_host_hour": (0, 0, None)}),
    ("E5", [opened(*EVENING, "anna"), CLOSED], {"supports_per_host_hour": (0, 0, None)}),
    (
        "E5",
        [opened(*MIDNIGHT, "anna")],
        {"supports_per_host_hour": (0, 10.5, 0.0), "outside_office_hours": (9, 10.5, 0.8571)},
    ),
    (
        "E5",
        [opened(local(SUNDAY, 9), local(SUNDAY, 12), "anna")],
        {"outside_office_hours": (3, 3, 1.0)},
    ),
    ("E6", [], {"relief": (0, 0, None)}),
    (
        "E6",
        [gave(90, 1), gave(45, 2), gave(60, 3), right(1, 2), logged(60)],
        {"relief": (2.25, 1, 2.25)},
    ),
    ("E6", [gave(90, 1), right(1), wrong(1), logged(60)], {"relief": (0, 1, 0.0)}),
    ("E6", [gave(90, 1), wrong(1), right(1), logged(45)], {"relief": (1.5, 0.75, 2.0)}),
    (
        "E6",
        [gave(90, 1), right(1), v.HoursWithdrawn(hours=UUID(int=1), volunteer=ONE), logged(60)],
        {"relief": (0, 1, 0.0)},
    ),
    ("E6", [gave(90, 1, on=date(2026, 6, 1)), right(1), logged(60)], {"relief": (0, 1, 0.0)}),
    (
        "E7",
        [joined(), gave(30, 1, on=date(2026, 4, 2)), gave(30, 2, on=LAST)],
        {"active": (1, None, None), "joined": (1, None, None), "left": (0, None, None)},
    ),
    ("E7", [joined(), gave(30, 1, on=date(2026, 4, 1))], {"active": (0, None, None)}),
    ("E7", [joined(), gave(30, 1), wrong(1)], {"active": (0, None, None)}),
    ("E7", [gave(30, 1)], {"active": (0, None, None)}),
    ("E7", [joined(on=None)], {"joined": (0, None, None)}),
    ("E7", [joined(), left()], {"left": (1, None, None), "joined": (1, None, None)}),
    (
        "E7",
        [joined(), left(), v.VolunteerLeaveWithdrawn(volunteer=ONE)],
        {"left": (0, None, None)},
    ),
    (
        "E7",
        [
            *(joined(who, on=date(2026, 2, 10)) for who in (ONE, OTHER, THIRD)),
            left(OTHER, date(2026, 5, 11)),
            left(THIRD, date(2026, 5, 12)),
        ],
        {"retained_90": (2, 3, 0.6667), "retained_180": (0, 0, None), "left": (2, None, None)},
    ),
    (
        "E7",
        [joined(ONE, date(2025, 11, 10)), joined(OTHER, date(2025, 5, 10)), left(OTHER, FIRST)],
        {"retained_180": (1, 1, 1.0), "retained_365": (0, 1, 0.0), "retained_90": (0, 0, None)},
    ),
    ("E12", [counted(1, 9), counted(2, 3)], {"children": (4, None, None)}),
    ("E12", [*held(5), counted_at(5, 6, 7), counted(1, 2)], {"children": (3, None, None)}),
    (
        "E12",
        [*held(5), *held(8), counted_at(5, 6, 1), counted_at(5, 7, 2), counted_at(8, 9, 4)],
        {"children": (6, None, None)},
    ),
    ("E12", [held(5)[0], counted_at(5, 6, 7)], {"children": (0, None, None)}),
    (
        "E14",
        [known(AMINA), offered(AMINA), came(AMINA, date(2026, 5, 24))],
        {"offered": (1,), "accepted": (1,), "visited": (1,), "done": (0,)},
    ),
    (
        "E14",
        [known(AMINA), offered(AMINA), came(AMINA, date(2026, 5, 25))],
        {"offered": (1,), "accepted": (1,), "visited": (0,)},
    ),
    (
        "E14",
        [known(AMINA), offered(AMINA, accepted=False), came(AMINA, SUNDAY)],
        {"offered": (1,), "accepted": (0,), "visited": (0,)},
    ),
    (
        "E14",
        [
            *(known(AMINA), known(ALSO_AMINA), offered(AMINA), came(ALSO_AMINA, SUNDAY)),
            PersonsMerged(merge=ONE, keep=AMINA, drop=ALSO_AMINA),
            reach.EscortDone(escort=UUID(int=31), person=AMINA, on=SUNDAY),
        ],
        {"visited": (1,), "done": (1,)},
    ),
    (
        "E14",
        [offered(NOBODY), came(NOBODY, SUNDAY)],
        {"offered": (1,), "accepted": (1,), "visited": (0,)},
    ),
    (
        "E15",
        [*held(1, "foraldrastod", "arbetscoacher"), *held(2, "foraldrastod")],
        {"units": (2, 7, 0.2857)},
    ),
    ("E15", [held(1, "foraldrastod")[0]], {"units": (0, 7, 0.0)}),
    (
        "E17",
        [
            planned("association", local(MONDAY, 18)),
            planned("visitor", local(MONDAY, 18), 82),
            made("partner"),
            made("municipality", 92),
            made("visitor", 93),
        ],
        {
            "begun_by_others": (2, 5, 0.4),
            "activities": (1, 2, 0.5),
            "referrals": (1, 3, 0.3333),
        },
    ),
    (
        "E17",
        [planned("partner", datetime(2026, 4, 30, 22, tzinfo=UTC))],
        {"begun_by_others": (1, 1, 1.0)},
    ),
    (
        "E17",
        [planned("partner", datetime(2026, 5, 31, 22, tzinfo=UTC))],
        {"begun_by_others": (0, 0, None)},
    ),
    (
        "E18",
        [
            *(joined(ONE, until=date(2026, 11, 30)), joined(OTHER, until=date(2026, 12, 1))),
            *(gave(60, 1, ONE), gave(30, 2, OTHER), gave(15, 3, THIRD), gave(15, 4, FOURTH)),
            *(gave(600, 5, FOURTH), right(1, 2, 3, 4)),
        ],
        {"ends_soon": (1, 2, 0.5), "top_three": (1.75, 2, 0.875)},
    ),
    ("E18", [], {"ends_soon": (0, 0, None), "top_three": (0, 0, None)}),
)


@pytest.mark.parametrize(
    ("id_", "events", "figures"), CASES, ids=[f"{n} {case[0]}" for n, case in enumerate(CASES)]
)
async def test_the_figure_is_as_its_rule_says(
    book: Book, id_: str, events: Sequence[Event], figures: Figures
) -> None:
    await book.tell(made("visitor", 99, date(2020, 1, 1)), *events, at=TOLD)
    answered = (await found(book, id_)).figures
    for name, wanted in figures.items():
        assert isinstance(wanted, tuple)
        assert told(answered[name].total)[: len(wanted)] == wanted


async def test_parts_of_sums_and_rows_are_the_whole(book: Book) -> None:
    await book.tell(
        *(counted(1, 4), counted(2, 1, SUNDAY), known(AMINA), offered(AMINA), offered(NOBODY, 32)),
        *(joined(), left(), joined(OTHER), left(OTHER), helped("it"), opened(*EVENING, "anna")),
        at=TOLD,
    )
    for id_, by, cells in (
        ("E12", ("band",), {("0-5",): 5, ("6-12",): 0, ("13-17",): 2}),
        ("E12", ("site", "month"), {("motesplatsen", "2026-05"): 7}),
        ("E14", ("sex",), {("kvinna",): 1, ("uppgift_saknas",): 1}),
        ("E14", ("target_group", "age"), {("abo", "unknown"): 1, ("okand", "unknown"): 1}),
        ("E5", ("site",), {("motesplatsen",): 1}),
    ):
        answered = await found(book, id_, by)
        figure = next(iter(answered.figures.values()))
        assert {cell: part["numerator"] for cell, part in figure.cells.items()} == cells
        assert figure.total["numerator"] == sum(cells.values())
    by_reason = (await found(book, "E7", ("reason",))).figures["left"]
    assert {cell: part["value"] for cell, part in by_reason.cells.items()} == {("work",): 2}


async def test_hours_and_volunteers_of_an_unsaid_day_are_of_the_day_of_the_telling(
    book: Book,
) -> None:
    await book.tell(joined(on=None), left(on=None), at=datetime(2026, 5, 31, 22, 30, tzinfo=UTC))
    june = (await found(book, "E7", period=Period(date(2026, 6, 1), date(2026, 6, 1)))).figures
    assert (june["joined"].total["value"], june["left"].total["value"]) == (1, 1)


async def test_hours_of_an_opening_count_once_its_day_has_come(book: Book) -> None:
    june, planned_for = Period(LAST, date(2026, 6, 30)), date(2026, 6, 2)
    await book.tell(opened(local(planned_for, 16), local(planned_for, 20), "anna"), at=TOLD)
    assert told((await found(book, "E5", (), june)).figures["outside_office_hours"].total)[1] == 0
    await book.tell(helped(), at=local(planned_for, 2))
    assert told((await found(book, "E5", (), june)).figures["outside_office_hours"].total)[1] == 4


@pytest.mark.parametrize(
    ("zone", "opens", "closes", "outside"),
    [
        (None, "2026-03-27T15:00", "2026-03-27T20:00", 3),
        (None, "2026-03-30T15:00", "2026-03-30T20:00", 3),
        ("Europe/Helsinki", "2026-03-27T15:00", "2026-03-27T20:00", 3),
        ("Asia/Jerusalem", "2026-03-26T16:00", "2026-03-27T10:00", 14),
        ("Africa/Cairo", "2026-10-29T16:00", "2026-10-30T10:00", 16),
    ],
)
async def test_office_hours_are_those_of_the_site_whatever_its_clocks_do(
    book: Book, zone: str | None, opens: str, closes: str, outside: int
) -> None:
    """In Jerusalem and Cairo the night of the change lies between two working days: 17 hours, and 19."""
    clock = ZoneInfo(zone or "Europe/Stockholm")
    begins, ends = (datetime.fromisoformat(it).replace(tzinfo=clock) for it in (opens, closes))
    minutes = (ends.astimezone(UTC) - begins.astimezone(UTC)) / timedelta(minutes=1)
    await book.tell(opened(begins, ends, "anna", zone=zone), at=ends)
    its = (await found(book, "E5", (), Period(begins.date(), ends.date()))).figures
    assert told(its["outside_office_hours"].total)[:2] == (outside, minutes / 60)


async def test_what_is_known_of_volunteers_ends_today_where_the_period_ends_later(
    book: Book,
) -> None:
    year = Period(date(2026, 1, 1), date(2026, 12, 31))
    await book.tell(
        *(joined(ONE, date(2026, 3, 3), date(2026, 12, 1)), gave(60, 1), right(1)),
        *(joined(OTHER, date(2026, 3, 4), date(2026, 12, 2)), gave(30, 2, OTHER), right(2)),
        *(gave(30, 3, THIRD, on=date(2026, 4, 2)), joined(THIRD, date(2026, 5, 1))),
        at=TOLD,
    )
    strength, risk = (await found(book, "E7", (), year)), (await found(book, "E18", (), year))
    assert strength.figures["active"].total["value"] == 2
    assert told(strength.figures["retained_90"].total) == (1, 1, 1.0)
    assert told(risk.figures["ends_soon"].total) == (1, 1.5, 0.6667)
