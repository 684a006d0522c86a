"""Facts leave under pseudonyms, a recorded page at a time; what is reckoned from them equals the figures."""

from datetime import date
from random import Random
from uuid import uuid4

import orjson
import pytest

from services.reporting.exports import facts
from services.reporting.exports.facts import FACTS
from shared.events.merges import PersonsMerged
from shared.events.visits import VisitRecorded
from shared.events.words import LADDER, MergeId, PersonId
from tests.services.reporting.book import Book
from tests.services.reporting.crowd import Crowd
from tests.services.reporting.exporting import (
    NOON,
    WHY,
    ask,
    begun,
    came,
    exported,
    known,
    records,
)


async def test_ids_are_pseudonyms_that_join_one_export_and_no_other(book: Book) -> None:
    amina, samira = uuid4(), uuid4()
    visit = came(amina)
    await book.tell(known(amina), known(samira), visit, came(None), at=NOON)
    first, second = await begun(book), await begun(book)
    told = {
        (view, export): await exported(book, view, export=export)
        for view in ("person", "visit", "support")
        for export in (first, second)
    }
    text = orjson.dumps({f"{view}{export}": rows for (view, export), rows in told.items()}).decode()
    assert not any(str(id_) in text for id_ in (amina, samira, visit.visit))
    for export in (first, second):
        persons = {row["person"] for row in told["person", export]}
        assert len(persons) == 2
        [visitor] = {row["person"] for row in told["visit", export]} - {None}
        assert visitor in persons
        assert {row["visit"] for row in told["support", export]} == {
            row["visit"] for row in told["visit", export]
        }
    assert not {row["person"] for row in told["person", first]} & {
        row["person"] for row in told["person", second]
    }
    assert told["person", first][0]["arrived_month"] == "2026-01-01"


async def test_every_page_is_recorded_before_it_leaves_with_everybody_on_it(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(facts, "PAGE", 2)
    people_ = [uuid4() for _ in range(5)]
    await book.tell(*map(known, people_), *map(came, people_), came(None), at=NOON)
    before = len(await records(book))
    rows = await exported(book, "visit")
    made = (await records(book))[before:]
    assert len(rows) == 6
    assert len(made) == 3
    assert sorted(id_ for it in made for id_ in it["subjects"]) == sorted(map(str, people_))
    for it in made:
        assert it["release"] == "exported"
        assert it["purpose"] == "followup"
        assert it["outcome"] == "released"
        assert it["fields"] == list(FACTS["visit"].row.model_fields)
        assert WHY not in str(it)


@pytest.mark.parametrize(
    ("asked", "status", "code"),
    [
        ({"role": "steering"}, 403, "not_allowed"),
        ({"role": "operator"}, 403, "not_allowed"),
        ({"purpose": "coordination"}, 403, "only_for_followup"),
        ({"purpose": "curiosity"}, 403, "purpose_unknown"),
        ({"reason": None}, 403, "export_needs_reason"),
        ({"reason": "too short"}, 403, "export_needs_reason"),
    ],
)
async def test_without_role_purpose_or_reason_nothing_leaves_and_that_is_recorded(
    book: Book, asked: dict[str, object], status: int, code: str
) -> None:
    await book.tell(known(uuid4()), at=NOON)
    before = len(await records(book))
    answer = await ask(book, "person", **asked)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert [it["outcome"] for it in (await records(book))[before:]] == [code]


async def test_there_is_no_other_view(book: Book) -> None:
    for view in ("merge", "fold", "person_v1_g1"):
        answer = await ask(book, view)
        assert (answer.status_code, answer.json()["code"]) == (404, "no_such_view")


async def test_merged_persons_are_one_and_the_prefix_and_period_are_heeded(book: Book) -> None:
    keep, drop = uuid4(), uuid4()
    quoted = await book.tell(known(keep), known(drop), came(keep), came(drop), at=NOON)
    await book.tell(
        PersonsMerged(merge=MergeId(uuid4()), keep=PersonId(keep), drop=PersonId(drop)),
        came(keep, date(2026, 4, 1)),
        at=NOON,
    )
    now = await exported(book, "visit", to="2026-04-30")
    assert len(now) == 3
    assert len({row["person"] for row in now}) == 1
    assert len(await exported(book, "person")) == 1
    then = await exported(book, "visit", as_of=quoted)
    assert len({row["person"] for row in then}) == len(then) == 2
    march = await exported(book, "visit", from_="2026-03-01", to="2026-03-31")
    assert [row["day"] for row in march] == ["2026-03-02", "2026-03-02"]


async def reckoned(book: Book, **asked: object) -> dict[str, int]:
    """Visitors, and those linked by the highest rung they reached, summed up from exported rows."""
    export = await begun(book, **asked)
    told = {
        view: await exported(book, view, export=export, **asked)
        for view in ("person", "visit", "referral")
    }
    known = {row["person"] for row in told["person"]}
    visitors = {row["person"] for row in told["visit"]} & known
    reached: dict[str, int] = {}
    for row in told["referral"]:
        if row["person"] in visitors and row["category"] == "sprakcafe":
            height = LADDER.index(row["rung"])
            reached[row["person"]] = max(height, reached.get(row["person"], 0))
    rungs = {rung: sum(it >= n for it in reached.values()) for n, rung in enumerate(LADDER)}
    return {"visits": len(told["visit"]), "visitors": len(visitors)} | rungs


async def test_what_is_reckoned_from_an_export_equals_the_figures(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(facts, "PAGE", 7)
    crowd = Crowd(60, Random(20))
    for batch in crowd.batches:
        await book.take_in(batch)
    for as_of in (len(crowd.facts) // 2, len(crowd.facts) - 30):
        said = await reckoned(book, as_of=as_of)
        [goal, *_] = await book.answer("/goals", as_of=as_of)
        assert said.pop("visitors") == goal["denominator"]
        assert said.pop("visits") == sum(
            isinstance(fact.event, VisitRecorded) for fact in crowd.facts[:as_of]
        )
        assert said == goal["rungs"]
    assert said["informed"] > said["contact_made"] > 1
