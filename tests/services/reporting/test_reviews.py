"""A month's review from drawing to signature, on a real database."""

import re
from typing import Any, Final
from uuid import UUID

import pytest

from deploy.local.home import ROOT as FOLDER
from services.reporting.reviewing import Reviewing
from tests.services.reporting.book import Book
from tests.services.reporting.months import LATER, ROOT, Log, at
from tests.services.reporting.reviewing import (
    AFRESH,
    AMIRA,
    OLENA,
    Desk,
    hear_oneself,
    registered,
    signed,
    tell,
)
from tests.stack import Foundation

GUIDE: Final = FOLDER / "docs" / "review.md"


@pytest.fixture
def log(book: Book) -> Log:
    return Log(book)


async def test_a_month_is_drawn_when_all_is_known_and_signed_by_others(
    log: Log, foundation: Foundation
) -> None:
    book, sara = log.book, Desk(log.book, foundation, "dpo", sub="sara")
    leila = Desk(book, foundation, "unit_manager", sub="leila")
    await log.fill("2026-09")
    await signed(book, 10, b"\x00" * 32, at("2026-09-10T12:00"))
    await signed(book, 34, ROOT, at("2026-09-30T23:59"))
    await log.go_on(at("2026-10-05T12:00"))
    await log.look(at("2026-10-05T12:00"))
    assert await sara.items("/reviews") == [], "the last days' deeds are not known yet"
    await log.go_on(at("2026-10-09T00:00"))
    assert await log.look(at("2026-10-15T12:00")) == 0
    assert await sara.items("/reviews") == [], "no checkpoint was signed after the month"
    assert await log.look(at("2026-10-16T12:00")) == 1
    await signed(book, 36, LATER, at("2026-10-01T00:00"))
    assert await log.look(at("2026-10-20T12:00")) == 5, "drawn, and not signed"
    [review] = await sara.items("/reviews")
    assert (review["from"], review["to"], review["monthly"]) == ("2026-09-01", "2026-09-30", True)
    assert (review["root"], review["size"]) == (LATER.hex(), 36), "none of the month's own"
    assert (review["accesses"], len(review["drawn"]), review["complete"]) == (36, 20, False)
    page = (await sara.get(f"/reviews/{review['id']}")).json()
    why = {UUID(it["id"]): it["triggers"] for it in page["items"] if it["triggers"]}
    assert {it: why.get(log.ids[it], []) for it in log.ids} == {
        "host": [],
        "off": ["off_hours"],
        "nothing": ["no_relation"],
        "before": [],
        "hidden": ["protected"],
        "soon": [],
    }
    assert {it["id"] for it in page["items"] if it["drawn"]} == {*review["drawn"]}
    assert str(OLENA) not in {
        who for it in page["items"] for who in it["subjects"] if it["triggers"]
    }
    sign = f"/reviews/{review['id']}/sign"
    own = await leila.post(sign, {"findings": "none"})
    assert own.status_code == 201, own.text
    assert (await leila.post(sign, {})).json()["code"] == "own_accesses"
    assert await log.look(at("2026-10-20T12:00")) == 5, "her own are left"
    assert (await sara.post(sign, {"findings": "talked", "note": "om kvällen"})).status_code == 201
    assert (await sara.post(sign, {})).json()["code"] == "nothing_left_to_sign"
    assert await log.look(at("2026-10-31T12:00")) == 0
    told = await sara.get("/reviews")
    assert "leila" not in told.text, "whoever signed is told of where the reading is recorded"
    opened = (await sara.get(f"/reviews/{review['id']}")).json()
    assert [it["signer"] for it in opened["signatures"]] == ["leila", "sara"]
    assert opened["review"] == told.json()["items"][0]
    assert opened["review"]["complete"]
    back = {"reason": "fel månad"}
    undo = f"/reviews/signatures/{own.json()['id']}/withdraw"
    assert (await sara.post(undo, back)).json()["code"] == "signed_by_another"
    undone = await leila.post(undo, back)
    assert undone.status_code == 201, undone.text
    await log.look(at("2026-10-31T12:00"))
    opened = (await sara.get(f"/reviews/{review['id']}")).json()
    assert (len(opened["signatures"]), opened["review"]["complete"]) == (1, True)


async def test_anybody_draws_the_same_sample_again_from_the_entries(
    log: Log, foundation: Foundation
) -> None:
    sara = Desk(log.book, foundation, "dpo")
    await log.fill("2026-08")
    await signed(log.book, 40, ROOT, at("2026-09-02T12:00"))
    await signed(log.book, 41, LATER, at("2026-09-03T12:00"))
    await log.go_on(at("2026-09-20T12:00"))
    await log.look(at("2026-09-20T12:00"))
    [review] = await sara.items("/reviews")
    assert review["root"] == ROOT.hex(), "the first after the month, and no later one"
    path = "/audit/entries?action=PersonalDataRead&from=2026-08-01&to=2026-08-31"
    pages = {path: (await sara.get(path)).json()}
    recipe: dict[str, Any] = {}
    [code] = re.findall(r"```python\n(.*?)```", GUIDE.read_text(), re.DOTALL)
    exec(code, recipe)  # noqa: S102 - our own documentation
    assert recipe["drawn_again"](pages.__getitem__, review) == review["drawn"]


async def test_a_month_is_drawn_once_however_often_it_is_looked_at(log: Log) -> None:
    await log.fill("2026-07")
    await signed(log.book, 40, ROOT, at("2026-08-02T12:00"))
    await log.go_on(at("2026-08-20T12:00"))
    await Reviewing(log.book.node).look(at("2026-08-20T12:00"))
    drawn = await log.book.recorded()
    await Reviewing(log.book.node).look(at("2026-08-20T13:00"))
    assert await log.book.recorded() == drawn


async def test_that_nothing_was_read_in_a_month_is_signed_by_somebody(
    log: Log, foundation: Foundation
) -> None:
    """It may as well be that nothing was recorded."""
    sara = Desk(log.book, foundation, "dpo", sub="sara")
    await log.fill("2025-06")
    await signed(log.book, 40, ROOT, at("2025-07-02T12:00"))
    await log.go_on(at("2025-08-20T12:00"))
    assert await log.look(at("2025-08-20T12:00")) == 36, "June; July is five days late"
    july, june = await sara.items("/reviews")
    assert (july["from"], july["accesses"], july["drawn"]) == ("2025-07-01", 0, [])
    assert (july["complete"], june["complete"]) == (False, False)
    sign = f"/reviews/{july['id']}/sign"
    assert (await sara.post(sign, {"findings": "none"})).status_code == 201
    assert (await sara.post(sign, {})).json()["code"] == "nothing_left_to_sign"
    await sara.post(f"/reviews/{june['id']}/sign", {"findings": "none"})
    assert await log.look(at("2025-08-20T12:00")) == 0
    assert all(it["complete"] for it in await sara.items("/reviews"))


async def test_months_before_anybody_read_need_no_review(log: Log) -> None:
    await log.book.admin.execute(AFRESH)
    await tell(log.book, registered(AMIRA), at("2026-03-04T12:00"))
    await signed(log.book, 1, ROOT, at("2026-04-02T12:00"))
    await log.go_on(at("2026-05-20T12:00"))
    before = await log.book.recorded()
    assert await log.look(at("2026-06-20T12:00")) == 0
    assert await log.book.recorded() == before


async def test_days_that_somebody_chose_are_reviewed_too_under_a_head_that_they_did_not(
    log: Log, foundation: Foundation
) -> None:
    sara = Desk(log.book, foundation, "dpo", sub="sara")
    await log.fill("2026-06")
    index, root = await log.book.node.db.fetchrow("select index, root from ledger_head")
    ordered = await sara.post("/reviews", {"from": "2026-06-07", "to": "2026-06-07"})
    assert ordered.status_code == 201, ordered.text
    backwards = await sara.post("/reviews", {"from": "2026-06-07", "to": "2026-06-06"})
    assert backwards.json()["code"] == "ends_before_it_begins"
    log.since = await hear_oneself(log.book, log.since)
    [review] = await sara.items("/reviews")
    assert (review["log"], review["size"], review["root"]) == ("events", index, root.hex())
    assert (review["id"], review["monthly"]) == (ordered.json()["id"], False)
    found = {str(log.ids["host"]), str(log.ids["off"])}
    assert (review["accesses"], {*review["drawn"]}) == (2, found)
    assert (await sara.post(f"/reviews/{review['id']}/sign", {})).status_code == 201
    nowhere = await sara.get(f"/reviews/{log.ids['off']}")
    assert (nowhere.status_code, nowhere.json()["code"]) == (404, "no_such_review")
