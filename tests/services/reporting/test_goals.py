"""What every goal has in common: a prefix, a period, an explanation, and who may see it."""

from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

from services.reporting.indicators.definitions import GOALS
from tests.services.reporting.book import Book
from tests.services.reporting.crowd import Crowd
from tests.services.reporting.histories import NOISE
from tests.services.reporting.may import (
    FIRST,
    LAST,
    NOON,
    away,
    came,
    known,
    listed,
    made,
)
from tests.services.reporting.telling import hear


async def test_before_anything_was_heard_nobody_is_counted(book: Book) -> None:
    for as_of in (None, 0):
        g1, g2, *_ = await book.answer("/goals", as_of=as_of)
        assert (g1["as_of"], g1["value"], g1["denominator"], g1["share"]) == (0, 0, 0, None)
        assert (g2["as_of"], g2["value"], g2["denominator"], g2["share"]) == (0, 0, 0, None)
        assert g1["from"] is g1["to"] is g2["roster_on"] is None
        assert set(g1["rungs"].values()) == {0}
        for goal in GOALS:
            evidence = await book.answer(f"/goals/{goal}/evidence", as_of=as_of)
            assert (evidence["items"], evidence["next"]) == ([], None)


async def test_the_beginning_can_still_be_asked_for_when_much_has_been_heard(book: Book) -> None:
    empty = (await book.ask("/goals", as_of=0)).content
    await book.tell(known(), came(), at=NOON)
    assert (await book.ask("/goals", as_of=0)).content == empty


async def test_what_is_not_folded_yet_is_refused_with_how_far_it_is(book: Book) -> None:
    await book.tell(known(), came(), at=NOON)
    for path in ("/goals", "/goals/G1/evidence"):
        refused = await book.ask(path, as_of=3)
        assert (refused.status_code, refused.json()["code"]) == (409, "not_folded_yet")
        assert refused.json()["folded"] == 2


async def test_facts_that_no_figure_rests_on_move_the_index_and_today_and_nothing_else(
    book: Book,
) -> None:
    for n, thread in enumerate(NOISE, 1):
        await book.take_in([hear(thread.service, 1, thread.said[0], NOON + timedelta(days=n))])
    g1, g2, *_ = await book.answer("/goals")
    assert (g1["as_of"], g1["denominator"], g2["denominator"]) == (len(NOISE), 0, 0)
    assert g1["to"] == (NOON + timedelta(days=len(NOISE))).date().isoformat()


async def test_a_period_that_ends_before_it_begins_is_refused(book: Book) -> None:
    refused = await book.ask("/goals", from_=LAST, to=FIRST)
    assert (refused.status_code, refused.json()["code"]) == (422, "ends_before_it_begins")


async def test_a_period_that_begins_after_today_is_empty(book: Book) -> None:
    await book.tell(known(), came(), at=NOON)
    g1, *_ = await book.answer("/goals", from_=LAST)
    assert g1["denominator"] == 0


async def test_today_is_the_local_date_of_the_newest_fact_and_not_of_the_clock(book: Book) -> None:
    await book.tell(known(), came(date(2026, 3, 29)), at=datetime(2026, 3, 28, 23, tzinfo=UTC))
    g1, g2, *_ = await book.answer("/goals")
    assert (g1["to"], g2["roster_on"], g1["denominator"]) == ("2026-03-29", "2026-03-29", 1)
    await book.tell(came(date(2026, 3, 30), 11), at=datetime(2026, 3, 29, 22, tzinfo=UTC))
    assert (await book.answer("/goals"))[0]["to"] == "2026-03-30"
    assert (await book.answer("/goals", as_of=2))[0] == g1


async def test_every_figure_explains_itself(book: Book) -> None:
    wanted = {
        *("id", "title", "value", "target", "numerator", "denominator", "share"),
        *("definition", "definition_version", "as_of", "suppressed", "caveats"),
    }
    await book.tell(known(), away(FIRST), at=NOON)
    g1, g2, *_ = await book.answer("/goals")
    assert wanted <= g1.keys()
    assert wanted <= g2.keys()
    assert (g1["target"], g1["rung"], g2["target"]) == (100, "contact_made", 1)
    assert g2["caveats"] == ["roster_from_registrations"]


async def test_outside_the_unit_no_figure_leaves_that_was_not_released(book: Book) -> None:
    await book.tell(known(), came(), away(FIRST), listed(), made(), at=NOON)
    goals = await book.answer("/goals", role="steering")
    for goal in goals[:2]:
        assert goal["suppressed"]
        assert goal["value"] is goal["numerator"] is goal["denominator"] is None
        assert not {"rungs", "informed_of_leave", "unknown"} & goal.keys()
    assert [goal["suppressed"] for goal in goals] == [True, True, False, False, False]
    for goal in GOALS:
        assert (await book.ask(f"/goals/{goal}/evidence", role="steering")).status_code == 403


async def test_what_is_shown_of_sessions_needs_no_purpose_and_leaves_no_record(book: Book) -> None:
    for goal, status in {"G1": 403, "G3": 200, "G4": 200, "G5": 200}.items():
        before = await book.recorded()
        answered = await book.ask(f"/goals/{goal}/evidence", purpose=None)
        assert answered.status_code == status
        assert await book.recorded() - before == (status == 403)


async def test_the_pages_of_evidence_together_are_everybody_once(book: Book) -> None:
    crowd = Crowd(1100, Random(8), largest=500)
    for batch in crowd.batches:
        await book.take_in(batch)
    persons: list[str] = []
    page: dict[str, Any] = {"next": None}
    sizes = []
    while page["next"] or not persons:
        page = await book.answer("/goals/G1/evidence", after=page["next"])
        sizes.append(len(page["items"]))
        persons += [item["person"] for item in page["items"]]
    assert sizes == [500, 500, 100]
    assert persons == sorted(set(persons))
    assert len(persons) == crowd.linked[-1]["contact_made"]
