"""A goal month by month, and when it is reached at the pace so far."""

from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from shared.events.modes import DocumentationModeDecided
from shared.events.people import PersonRegistered
from shared.events.referrals import ReferralAdvanced, ReferralMade
from shared.events.targets import GoalSet
from shared.events.visits import VisitRecorded
from shared.events.words import LADDER, ModeId, SettingId
from tests.services.reporting.book import Book
from tests.services.reporting.histories import histories, questions
from tests.services.reporting.may import PLACE, listed
from tests.services.reporting.telling import History

few = settings(
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
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
    assert (moving["forecast"], moving["caveats"]) == (
        None,
        ["roster_from_registrations", "no_fixed_target"],
    )


async def test_outside_the_unit_only_what_counts_no_persons_has_a_trend(book: Book) -> None:
    await linked(book, *each_month(1, 1))
    told = (await book.ask("/goals/G1/trend", role="steering")).json()
    assert (told["points"], told["suppressed"], told["caveats"]) == ([], True, ["not_released"])
    held = (await book.ask("/goals/G5/trend", role="steering")).json()
    assert held["suppressed"] is False
    assert held["points"]
    assert (await book.ask("/goals/G9/trend")).status_code == 404


@few
@given(histories(), questions(), st.randoms(use_true_random=True))
async def test_every_month_is_what_the_goal_is_at_its_end(
    opened: Book, history: History, asked: dict[str, Any], chance: Random
) -> None:
    await opened.forget()
    for batch in history.batches:
        await opened.take_in(batch)
    goal = chance.choice(("G1", "G1", "G1", "G2", "G3", "G5"))
    asked = asked | {"rung": chance.choice(LADDER)}
    told = await opened.answer(f"/goals/{goal}/trend", **asked)
    for point in chance.sample(told["points"], min(4, len(told["points"]))):
        goals = await opened.answer("/goals", **asked | {"to": point["on"]})
        [then] = [it for it in goals if it["id"] == goal]
        numbers = ("value", "numerator", "denominator", "share")
        assert {name: then[name] for name in numbers} == {name: point[name] for name in numbers}


async def test_a_rung_counts_from_the_day_on_which_it_was_reached(book: Book) -> None:
    await linked(book, date(2026, 1, 5))
    of = {"referral": UUID(int=1000), "person": UUID(int=1000)}
    april = date(2026, 4, 10)
    await book.tell(ReferralAdvanced(**of, rung="accompanied", via="self", on=april), at=AT)
    for rung, values in (
        ("informed", [1] * 7),
        ("contact_made", [0, 0, 0, 1, 1, 1, 1]),
        ("accompanied", [0, 0, 0, 1, 1, 1, 1]),
        ("participated", [0] * 7),
    ):
        told = await book.answer("/goals/G1/trend", rung=rung, from_=STARTS)
        assert [it["value"] for it in told["points"]] == values
        assert {it["denominator"] for it in told["points"]} == {1}


async def test_months_that_have_not_come_are_no_months(book: Book) -> None:
    await linked(book, *each_month(2, 2, 2, 2, 2, 2, 1))
    asked = {"rung": "informed", "from_": STARTS}
    now = await book.answer("/goals/G1/trend", **asked)
    for to in (date(2027, 12, 31), date(9999, 12, 31), date(9999, 6, 30)):
        assert await book.answer("/goals/G1/trend", to=to, **asked) == now
    later = await book.answer("/goals/G1/trend", from_=date(2027, 1, 1), to=date(2027, 12, 31))
    assert (later["points"], later["from"], later["to"]) == ([], "2027-01-01", None)


async def test_the_first_of_the_newest_months_is_not_taken_for_all_that_came_before(
    book: Book,
) -> None:
    before = [date(2015, 1, 1) + timedelta(days=n) for n in range(30)]
    await linked(book, *before, *each_month(1, 1, 1, 1, 1, 1))
    told = await book.answer("/goals/G1/trend", rung="informed", from_=date(2015, 1, 10))
    assert (len(told["points"]), told["from"]) == (60, "2015-01-10")
    assert told["forecast"]["months"] == 58
    assert told["forecast"]["expected"][0]["high"] < 21 + 6 + 5


async def test_a_trend_warns_of_all_that_its_figures_warn_of(book: Book) -> None:
    decided = DocumentationModeDecided(
        decision=ModeId(UUID(int=601)),
        scope="site",
        of="biblioteket",
        mode="headcount",
        number="SN 2026/117",
        decided_on=STARTS,
        since=date(2026, 2, 1),
    )
    nobody_knows = UUID(int=999)
    facts = (
        PersonRegistered(person=nobody_knows, site="motesplatsen", target_group="okand"),
        VisitRecorded(visit=nobody_knows, person=nobody_knows, site="motesplatsen", on=STARTS),
    )
    await book.tell(decided, *facts, at=AT)
    told = await book.answer("/goals/G1/trend", from_=STARTS)
    assert {"unknown_left_out", "mode_makes_it_partial"} <= {*told["caveats"]}
    for goal in (await book.answer("/goals", from_=STARTS))[:2]:
        assert "mode_makes_it_partial" in goal["caveats"]
    early = await book.answer("/goals", from_=STARTS, to=date(2026, 1, 31))
    assert "mode_makes_it_partial" not in early[0]["caveats"] + early[4]["caveats"]
