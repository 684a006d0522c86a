"""Goal 3, rule by rule: an association day every half-year."""

from datetime import date
from uuid import UUID

import pytest

from shared.events import activities as a
from tests.services.reporting.book import Book
from tests.services.reporting.evening import (
    EVENING,
    MONDAY,
    SPRING,
    SYKRETSEN,
    YEAR,
    agreed,
    came,
    goal,
    held,
    part,
    planned,
    took_place,
)

DAY = "foreningsdag"


async def test_a_half_year_with_an_association_day_is_one_that_has_one(book: Book) -> None:
    assert await part(book, "G3", *held(DAY), **SPRING) == (1, 1)
    assert await part(book, "G3", *held(DAY, date(2026, 5, 5), 32), **SPRING) == (1, 1)
    assert await part(book, "G3", **YEAR) == (1, 2)


@pytest.mark.parametrize(
    ("since", "to", "touched"),
    [
        ("2026-06-30", "2026-06-30", 1),
        ("2026-06-30", "2026-07-01", 2),
        ("2026-07-01", "2026-12-31", 1),
        ("2026-01-01", "2026-06-30", 1),
        ("2025-12-31", "2027-01-01", 4),
        ("0001-01-01", "9999-12-31", 2 * 9999),
    ],
)
async def test_a_half_year_that_the_period_only_touches_counts(
    book: Book, since: str, to: str, touched: int
) -> None:
    assert await part(book, "G3", from_=since, to=to) == (0, touched)


async def test_a_day_outside_the_period_does_not_count_for_its_half_year(book: Book) -> None:
    assert await part(book, "G3", *held(DAY), from_="2026-05-05", to="2026-06-30") == (0, 1)


@pytest.mark.parametrize(
    "what",
    [
        (),
        (a.SessionCancelled(session=EVENING),),
        (took_place(), a.SessionHoldWithdrawn(session=EVENING)),
        (took_place(), a.SessionWithdrawn(session=EVENING)),
        (
            took_place(),
            a.SessionHoldWithdrawn(session=EVENING),
            a.SessionCancelled(session=EVENING),
        ),
    ],
)
async def test_what_was_planned_and_not_held_does_not_count(
    book: Book, what: tuple[a.SessionHeld, ...]
) -> None:
    assert await part(book, "G3", planned(DAY), *what, **SPRING) == (0, 1)


async def test_what_was_cancelled_by_mistake_may_still_be_held(book: Book) -> None:
    undone = (a.SessionCancelled(session=EVENING), a.SessionCancelWithdrawn(session=EVENING))
    assert await part(book, "G3", planned(DAY), *undone, **SPRING) == (0, 1)
    assert await part(book, "G3", took_place(), **SPRING) == (1, 1)


async def test_a_session_that_was_moved_is_held_on_its_new_day(book: Book) -> None:
    moved = a.SessionMoved(session=EVENING, on=date(2026, 7, 1), starts_at="2026-07-01T18:00:00Z")
    assert await part(book, "G3", planned(DAY), moved, took_place(), **SPRING) == (0, 1)
    [day] = (await book.answer("/goals/G3/evidence", **YEAR))["items"]
    assert (day["held_on"], day["half_year_from"]) == ("2026-07-01", "2026-07-01")


async def test_associations_present_are_counted_once_however_often_they_came(book: Book) -> None:
    company, second, stranger = (UUID(int=n) for n in (62, 63, 64))
    partners = (agreed(), agreed(second), agreed(company, "company"))
    both = (*held(DAY, MONDAY, 31, SYKRETSEN, company, stranger), *held(DAY, MONDAY, 32, SYKRETSEN))
    found = await goal(book, "G3", *partners, *both, **SPRING)
    assert found["associations_present"] == 1
    other = held("foreningstraff", MONDAY, 33, second)
    assert (await goal(book, "G3", *other, **SPRING))["associations_present"] == 1
    items = (await book.answer("/goals/G3/evidence", **SPRING))["items"]
    assert [day["associations"] for day in items] == [[str(SYKRETSEN)]] * 2


async def test_a_partner_that_was_a_mistake_was_not_present_but_was_until_then(book: Book) -> None:
    before = await goal(book, "G3", agreed(), *held(DAY, MONDAY, 31, SYKRETSEN), **SPRING)
    back = a.PartnerWithdrawn(partner=SYKRETSEN)
    after = await goal(book, "G3", back, **SPRING)
    assert (before["associations_present"], after["associations_present"]) == (1, 0)
    assert await goal(book, "G3", as_of=before["as_of"], **SPRING) == before


async def test_a_partner_put_right_counts_as_the_kind_it_is_and_until_then_as_it_was_told(
    book: Book,
) -> None:
    told = (agreed(kind="company"), *held(DAY, MONDAY, 31, SYKRETSEN))
    before = await goal(book, "G3", *told, **SPRING)
    named = a.PartnerCorrected(partner=SYKRETSEN, fields=("name",), name="Syföreningen")
    right = a.PartnerCorrected(partner=SYKRETSEN, fields=("kind",), kind="association")
    ended = a.PartnerEnded(partner=SYKRETSEN, on=date(2026, 1, 31))
    after = await goal(book, "G3", right, named, ended, **SPRING)
    assert (before["associations_present"], after["associations_present"]) == (0, 1)
    assert await goal(book, "G3", as_of=before["as_of"], **SPRING) == before


async def test_without_a_beginning_the_period_begins_when_anything_did(book: Book) -> None:
    nothing = await goal(book, "G3")
    assert (nothing["numerator"], nothing["denominator"], nothing["share"]) == (0, 0, None)
    assert nothing["from"] is None
    begun = await goal(book, "G3", *held(DAY), came(date(2025, 12, 31)))
    assert (begun["from"], begun["numerator"], begun["denominator"]) == ("2025-12-31", 1, 3)
    before = await goal(book, "G3", to="2025-12-30")
    assert (before["from"], before["to"], before["denominator"]) == (None, "2025-12-30", 0)


async def test_everybody_who_may_see_goals_sees_it_exactly(book: Book) -> None:
    inside = await goal(book, "G3", *held(DAY))
    outside = {it["id"]: it for it in await book.answer("/goals", role="steering")}
    assert outside["G3"] == inside
    assert not inside["suppressed"]
