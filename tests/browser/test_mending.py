"""What was refused, what nobody recorded, and what a wrong clock told: each comes to its right, once."""

import re
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import uuid4

from playwright.async_api import BrowserContext, expect

from tests.books import Books
from tests.browser.looking import sign_in
from tests.browser.offline import (
    Away,
    carried,
    counts,
    make_kiosk,
    take_in,
    try_again,
    visit,
    visits_since,
    wish,
)
from tests.engine import eventually
from tests.http import Caller

SOMEBODY: Final = "staff:somebody-else"
REFUSED: Final = {
    "state": "help",
    "problem": {
        "code": "wrong_format",
        "title": "Så kan ingen heta.",
        "faults": [{"pointer": "/name", "code": "wrong_format", "detail": "Skriv om."}],
        "told": {},
    },
}
"""What was refused for its name."""
LONG_AGO: Final = "2016-05-04"
"""On which no other test counts."""
OWN: Final = "staff:local-host"
TRIED: Final = "navigator.locks.request('brygga.outbox', () => null)"
"""Resolves once whatever is being sent was answered."""


async def test_a_refusal_is_mended_once_and_what_was_written_is_for_whoever_wrote_it(
    context: BrowserContext, books: Books
) -> None:
    page = await context.new_page()
    await sign_in(page, "host", to="/outbox")
    before = (await books.ends())["visits"]
    note = wish("NoteArrival", {"name": "Hodan Warsame", "supports": ["it"]}) | REFUSED
    await take_in(page, carried(SOMEBODY, note))
    await counts(page, help=1)
    await expect(page.get_by_text("Hodan")).to_have_count(0)
    await expect(page.get_by_role("button", name="Rätta")).to_have_count(0)
    await page.get_by_role("button", name="Spara som besök utan namn").dblclick()
    await counts(page, help=0, sent=1)
    await take_in(page, carried(OWN, note))
    await page.get_by_role("button", name="Rätta").click()
    await page.get_by_label("Rätt värde").fill("Hodan W")
    await page.get_by_role("button", name="Skicka rättat").click()
    await counts(page, help=0, sent=2)
    kinds = [it["type"].rpartition(".")[2] for it in await books.since("visits", before)]
    assert [it for it in kinds if it in {"VisitRecorded", "ArrivalNoted"}] == [
        "VisitRecorded",
        "ArrivalNoted",
    ]


async def test_what_nobody_recorded_goes_in_the_name_of_the_desk_and_of_nobody_else(
    context: BrowserContext, books: Books
) -> None:
    page = await context.new_page()
    await sign_in(page, "host", to="/outbox")
    before = (await books.ends())["visits"]
    road = Away(page)
    await road.shut()
    await take_in(page, carried(None, wish("RecordVisit", {"supports": ["it"]})))
    await sign_in(page, "steering", to="/outbox")
    await counts(page, saved=1)
    sent: list[str] = []
    page.on("request", lambda it: sent.append(it.url) if it.url.endswith("/batch") else None)
    await road.open()
    await try_again(page)
    await page.evaluate(TRIED)
    assert sent == []
    await sign_in(page, "host", to="/outbox")
    await counts(page, saved=0, sent=1)
    [visit] = await visits_since(books, before)
    assert visit["actor"] == "local-host"
    await page.get_by_role("button", name="Logga ut").click()
    await counts(page, sent=0)
    await page.evaluate("localStorage.setItem('brygga.waiting', '2')")
    await page.reload()
    await expect(page.get_by_role("alert")).to_contain_text(re.compile(r"2\W+saker som väntade"))


async def test_a_clock_that_is_set_right_moves_nothing_that_was_recorded_before(
    context: BrowserContext, host: Caller, books: Books
) -> None:
    page = await context.new_page()
    await page.clock.install(time=datetime.now(UTC) + timedelta(hours=2))
    await make_kiosk(page, host)
    before = (await books.ends())["visits"]
    road = Away(page)
    await road.shut()
    await visit(page)
    await page.goto("/outbox")
    await expect(page.get_by_text(re.compile(r"120\W+minuter före")).first).to_be_visible()
    await page.clock.set_system_time(datetime.now(UTC))
    await road.open()
    await try_again(page)
    await eventually(lambda: has_any(books, before))
    [came] = await visits_since(books, before)
    late = datetime.now(UTC) - datetime.fromisoformat(came["occurred_at"])
    assert abs(late) < timedelta(minutes=10)


async def has_any(books: Books, position: int) -> bool:
    """Whether any visit was recorded after it."""
    return bool(await visits_since(books, position))


async def test_visits_that_were_refused_become_one_count_of_heads(
    context: BrowserContext, books: Books
) -> None:
    page = await context.new_page()
    await sign_in(page, "host", to="/outbox")
    before = (await books.ends())["visits"]
    refused = [
        wish("RecordVisit", {"occurred_at": f"{LONG_AGO}T1{hour}:30:00Z"}) | REFUSED
        for hour in (5, 6)
    ]
    await take_in(page, carried(SOMEBODY, *refused))
    await counts(page, help=2)
    await page.get_by_role("button", name=re.compile(r"^Räkna \W?2\W? besök .*som huvuden")).click()
    dialog = page.get_by_role("dialog", name="Hur många var där?")
    await expect(dialog.get_by_label("Vet inte vilka")).to_have_value("2")
    await dialog.get_by_label("Nyanlända").fill("5")
    await dialog.get_by_label("Vet inte vilka").fill("1")
    await dialog.get_by_role("button", name="Spara räkningen").dblclick()
    await counts(page, saved=0, help=0, sent=1)
    assert await visits_since(books, before) == []
    [heads] = [it for it in await books.since("visits", before) if "Headcount" in it["type"]]
    told = heads["data"]
    assert (told["on"], told["newcomers"], told["unknown"]) == (LONG_AGO, 5, 1)


async def test_what_stands_already_asks_for_no_id_and_is_taken_off_at_once(
    context: BrowserContext,
) -> None:
    page = await context.new_page()
    await sign_in(page, "host", to="/outbox")
    fault = {"pointer": "/session", "code": "already_cancelled", "detail": "Den är inställd."}
    again = {
        "service": "activities",
        "command": "CancelSession",
        "data": {"session": str(uuid4()), "reason": "stängt"},
        "called": "sessions-called-cancelled",
        "state": "help",
        "problem": {"code": fault["code"], "title": fault["detail"], "faults": [fault], "told": {}},
    }
    await take_in(page, carried(OWN, again))
    await counts(page, help=1)
    await expect(page.get_by_role("button", name="Rätta")).to_have_count(0)
    await page.get_by_role("button", name="Ta bort härifrån").click()
    await counts(page, help=0)
