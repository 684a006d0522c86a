"""What nobody can take from a month's review: that it is drawn, and under which risks."""

from typing import Final
from uuid import UUID, uuid5

import pytest
from structlog.testing import capture_logs

from shared.events.merges import PersonsMerged
from shared.events.words import MergeId
from tests.given import named
from tests.services.reporting.book import Book
from tests.services.reporting.months import LATER, ROOT, Log, at
from tests.services.reporting.reviewing import (
    AMIRA,
    OLENA,
    Desk,
    reading,
    signed,
    tell,
)
from tests.stack import Foundation

ANCIENT: Final = UUID("5b0e3b0a-5f0e-4e3f-9c53-9a6f4f1d2c80")
"""Keys under this namespace were those of months once; anybody could know them."""


@pytest.fixture
def log(book: Book) -> Log:
    return Log(book)


async def test_what_somebody_orders_is_never_the_months_review_and_does_not_stop_it(
    log: Log, foundation: Foundation
) -> None:
    sara = Desk(log.book, foundation, "dpo", sub="sara")
    await log.fill("2026-05")
    await signed(log.book, 40, ROOT, at("2026-06-02T12:00"))
    await log.go_on(at("2026-06-20T12:00"))
    days = {"from": "2026-05-01", "to": "2026-05-31"}
    for month in ("2026-05-01", "2026-04-01"):
        ordered = await sara.post("/reviews", days, uuid5(ANCIENT, month))
        assert ordered.status_code == 201, ordered.text
    await log.look(at("2026-06-20T12:00"))
    assert [it["monthly"] for it in await sara.items("/reviews")].count(True) == 1


async def test_a_month_that_is_refused_does_not_stop_the_others(
    log: Log, foundation: Foundation
) -> None:
    sara = Desk(log.book, foundation, "dpo", sub="sara")
    await log.fill("2026-01")
    await tell(log.book, reading("leila", AMIRA), at("2026-02-04T12:00"))
    await signed(log.book, 40, ROOT, at("2026-03-02T12:00"))
    await log.go_on(at("2026-03-20T12:00"))
    key = log.book.node.vault.own_key("review/2026-01-01")
    meeting = {"body": "steering", "on": "2026-02-01", "present": 5}
    lead = Desk(log.book, foundation, "project_lead")
    taken = await lead.post("/meetings", meeting, key)
    assert taken.status_code == 201, taken.text
    with capture_logs() as said:
        await log.look(at("2026-03-20T12:00"))
    assert [it["from"] for it in await sara.items("/reviews")] == ["2026-02-01"]
    assert [(it["month"], it["code"]) for it in said if it["event"] == "review.refused"] == [
        ("2026-01", "key_reused")
    ]


async def test_whoever_is_protected_under_one_id_is_under_every_id(
    log: Log, foundation: Foundation
) -> None:
    sara = Desk(log.book, foundation, "dpo", sub="sara")
    await log.fill("2025-11")
    moment = at("2025-11-18T12:00")
    merged = PersonsMerged(merge=MergeId(named("merge")), keep=AMIRA, drop=OLENA)
    await tell(log.book, merged, moment, "leila")
    under = await tell(log.book, reading("leila", AMIRA), moment)
    await signed(log.book, 40, ROOT, at("2025-12-02T12:00"))
    await log.go_on(at("2025-12-20T12:00"))
    await log.look(at("2025-12-20T12:00"))
    [review] = await sara.items("/reviews")
    page = (await sara.get(f"/reviews/{review['id']}")).json()
    why = {UUID(it["id"]): it["triggers"] for it in page["items"]}
    assert (why[under], why[log.ids["hidden"]]) == (["protected"], ["protected"])
    assert "protected" not in why.get(log.ids["before"], []), "then she was not"


async def test_a_month_of_which_readings_came_in_late_is_drawn_again_and_waits_for_a_signature(
    log: Log, foundation: Foundation
) -> None:
    """A service may have been cut off when its readings' month was drawn, even when that seemed empty."""
    sara = Desk(log.book, foundation, "dpo", sub="sara")
    await log.fill("2025-03")
    await signed(log.book, 40, ROOT, at("2025-04-02T12:00"))
    await signed(log.book, 36, b"\x03" * 32, at("2025-05-02T12:00"))
    await log.go_on(at("2025-05-20T12:00"))
    await log.look(at("2025-05-20T12:00"))
    for it in await sara.items("/reviews"):
        assert (await sara.post(f"/reviews/{it['id']}/sign", {})).status_code == 201
    assert await log.look(at("2025-05-20T12:00")) == 0
    late = await tell(log.book, reading("omar", OLENA), at("2025-04-11T21:30"))
    await log.go_on(at("2025-05-21T12:00"))
    assert await log.look(at("2025-05-21T12:00")) == 0, "more of it may come in"
    await signed(log.book, 41, LATER, at("2025-05-21T13:00"))
    await log.go_on(at("2025-05-28T12:00"))
    assert await log.look(at("2025-05-28T12:00")) == 0, "a week is not over"
    await log.go_on(at("2025-05-29T12:00"))
    await log.look(at("2025-05-29T12:00"))
    assert await log.look(at("2025-05-29T12:00")) == 14
    april, empty, march = await sara.items("/reviews")
    assert (april["from"], april["drawn"], april["complete"]) == ("2025-04-01", [str(late)], False)
    assert (april["root"], april["monthly"]) == (LATER.hex(), True)
    assert (empty["from"], empty["accesses"], empty["complete"]) == ("2025-04-01", 0, True)
    assert march["complete"], "nothing of it came in late"
    drawn = await log.book.recorded()
    await log.look(at("2025-05-30T12:00"))
    assert await log.book.recorded() == drawn
    assert (await sara.post(f"/reviews/{april['id']}/sign", {})).status_code == 201
    assert await log.look(at("2025-05-30T12:00")) == 0
