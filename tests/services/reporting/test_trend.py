"""A goal month by month, and when it is reached at the pace so far."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from shared.events.people import PersonRegistered
from shared.events.referrals import ReferralMade
from shared.events.targets import GoalSet
from shared.events.visits import VisitRecorded
from shared.events.words import SettingId
from tests.services.reporting.book import Book
from tests.services.reporting.may import PLACE, listed

AT = datetime(2026, 7, 10, 12, tzinfo=UTC)
STARTS = date(2026, 1, 1)


async def linked(book: Book, *days: date) -> None:
    """On each of these days somebody new comes and is linked."""
    await book.tell(listed(), at=AT)
    for n, day in enumerate(days, 1000):
        person = UUID(int=n)
        facts = (
            PersonRegistered(person=person, site="motesplatsen", target_group="abo"),
            VisitRecorded(
                visit=person, person=person, site="motesplatsen", on=day, supports=("it",)
            ),
            ReferralMade(
                referral=person, person=person, destination=PLACE, initiated_by="visitor", on=day
            ),
        )
        await book.tell(*facts, at=AT)


def each_month(*counts: int) -> list[date]:
    return [
        date(2026, month, 1) + timedelta(days=n)
        for month, count in enumerate(counts, 1)
        for n in range(count)
    ]


async def test_a_count_grows_month_by_month_up_to_the_day_that_is_asked(book: Book) -> None:
    await linked(book, *each_month(2, 0, 3, 1, 2, 2, 1))
    told = await book.answer("/goals/G1/trend", rung="informed", from_=STARTS, to=date(2026, 7, 10))
    assert [(it["on"], it["value"]) for it in told["points"]] == [
        ("2026-01-31", 2),
        ("2026-02-28", 2),
        ("2026-03-31", 5),
        ("2026-04-30", 6),
        ("2026-05-31", 8),
        ("2026-06-30", 10),
        ("2026-07-10", 11),
    ]
    goal = (await book.answer("/goals", rung="informed", from_=STARTS, to=date(2026, 7, 10)))[0]
    assert told["points"][-1]["value"] == goal["value"]
    ahead = told["forecast"]
    assert (ahead["months"], ahead["method"], told["target"]) == (6, "gamma_poisson", 100)
    first = ahead["expected"][0]
    assert first["on"] == "2026-07-31"
    assert 11 <= first["low"] <= first["value"] <= first["high"]
    assert told["caveats"] == []
    assert ahead["reached"]["earliest"] < ahead["reached"]["on"]


async def test_without_a_beginning_the_series_begins_when_anybody_came(book: Book) -> None:
    await linked(book, *each_month(0, 2, 1, 1, 1, 1))
    told = await book.answer("/goals/G1/trend", rung="informed")
    assert told["points"][0]["on"] == "2026-02-28"
    assert told["points"][-1]["on"] == "2026-07-10"


async def test_a_target_that_is_reached_says_when(book: Book) -> None:
    since = date(2026, 1, 1)
    aim = GoalSet(setting=SettingId(UUID(int=7)), goal="G1", target=5, since=since)
    await book.tell(aim, at=AT)
    await linked(book, *each_month(2, 2, 2, 2, 2, 2))
    told = await book.answer("/goals/G1/trend", rung="informed", from_=STARTS)
    assert (told["target"], told["reached_on"]) == (5, "2026-03-31")
    assert told["forecast"]["reached"] is None


async def test_three_months_are_no_ground_for_a_forecast_and_no_pace_none_for_hope(
    book: Book,
) -> None:
    await linked(book, *each_month(1, 0, 0, 0, 0, 0))
    asked = {"from_": STARTS, "rung": "informed"}
    few = await book.answer("/goals/G1/trend", to=date(2026, 4, 29), **asked)
    assert (few["forecast"], few["caveats"]) == (None, ["fewer_than_four_months"])
    slow = await book.answer("/goals/G1/trend", to=date(2026, 6, 30), **asked)
    assert slow["caveats"] == ["not_with_the_pace_so_far"]
    assert slow["forecast"]["reached"]["on"] is None
    moving = await book.answer("/goals/G2/trend", from_=STARTS)
    assert (moving["forecast"], moving["caveats"]) == (None, ["no_fixed_target"])


async def test_outside_the_unit_only_what_counts_no_persons_has_a_trend(book: Book) -> None:
    await linked(book, *each_month(1, 1))
    told = (await book.ask("/goals/G1/trend", role="steering")).json()
    assert (told["points"], told["suppressed"], told["caveats"]) == ([], True, ["not_released"])
    held = (await book.ask("/goals/G5/trend", role="steering")).json()
    assert held["suppressed"] is False
    assert held["points"]
    assert (await book.ask("/goals/G9/trend")).status_code == 404
