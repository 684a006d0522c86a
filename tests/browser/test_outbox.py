"""What is recorded on a device is recorded once, however often it is sent, and nothing is ever dropped."""

import asyncio
from datetime import UTC, datetime
from typing import Final

import orjson
from playwright.async_api import BrowserContext, Page, Route, expect

from tests.books import Books
from tests.browser.looking import sign_in
from tests.browser.offline import (
    BATCH,
    PHRASE,
    SITE,
    Away,
    another_device,
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

RETRIES: Final = 5
FULL: Final = """
const add = IDBObjectStore.prototype.add;
IDBObjectStore.prototype.add = function (...given) {
  if (window.isFull && this.name === "outbox") throw new DOMException("", "QuotaExceededError");
  return add.apply(this, given);
};
"""
"""A device on which nothing more has room as soon as a test says so."""
SOMEBODY: Final = "staff:somebody-else"


async def needs_help(page: Page) -> bool:
    """Whether anything does by now, having been tried once more."""
    await try_again(page)
    return await page.locator(".entry[data-state=help]").count() > 0


async def test_five_retries_that_nobody_heard_answered_are_one_visit(
    context: BrowserContext, host: Caller, books: Books
) -> None:
    page = await context.new_page()
    await make_kiosk(page, host)
    before = (await books.ends())["visits"]
    road = Away(page)
    await road.lose_answers()
    await visit(page)
    for count in range(1, RETRIES + 1):
        await road.lost_at_least(count)
        await try_again(page)
    await page.goto("/outbox")
    await expect(page.get_by_text("Det går inte att nå Brygga just nu")).to_be_visible()
    await road.open()
    await try_again(page)
    await counts(page, saved=0, sent=1)
    assert len(await visits_since(books, before)) == 1


async def test_one_thing_that_a_service_stumbles_over_holds_up_nothing_else_and_may_count_nameless(
    context: BrowserContext, books: Books
) -> None:
    page = await context.new_page()
    await sign_in(page, "host", to="/outbox")
    before = (await books.ends())["visits"]
    shut, status, code = True, 500, "fault"

    async def unreadable(route: Route) -> None:
        """One handler throughout: where a road is opened beside it, nothing may be left in the way."""
        if shut:
            await route.abort()
        elif "ovrigt" not in (route.request.post_data or ""):
            await route.continue_()
        else:
            body = orjson.dumps({"code": code, "title": "Det går inte att läsa."})
            await route.fulfill(status=status, content_type="application/problem+json", body=body)

    await context.route(BATCH, unreadable)
    visits = [wish("RecordVisit", {"supports": [it]}) for it in ("it", "ovrigt", "bostad", "admin")]
    await take_in(page, carried(SOMEBODY, *visits))
    await counts(page, saved=4)
    await page.get_by_role("button", name="Skicka alla i mitt namn").click()
    await expect(page.get_by_role("button", name="Skicka i mitt namn")).to_have_count(0)
    shut = False
    await try_again(page)
    await counts(page, saved=1, sent=3)
    await eventually(lambda: needs_help(page))
    await expect(page.get_by_role("button", name="Spara som besök utan namn")).to_have_count(0)
    status, code = 400, "unreadable_body"
    async with page.expect_response(BATCH):
        await page.get_by_role("button", name="Försök igen").click()
    await counts(page, saved=0, sent=3, help=1)
    await expect(page.get_by_text("Det går inte att läsa.")).to_be_visible()
    await expect(page.get_by_role("button", name="Spara som besök utan namn")).to_be_visible()
    assert len(await visits_since(books, before)) == 3
    await context.unroute(BATCH)
    await page.get_by_role("button", name="Spara som besök utan namn").click()
    await counts(page, sent=4, help=0)
    assert len(await visits_since(books, before)) == 4


async def test_what_waits_is_carried_to_another_device_and_recorded_once(
    context: BrowserContext, host: Caller, books: Books
) -> None:
    first = await context.new_page()
    await make_kiosk(first, host)
    before = (await books.ends())["visits"]
    await context.route(BATCH, lambda route: route.abort())
    await visit(first)
    await visit(first, "Arbete")
    await sign_in(first, "host", to="/outbox")
    await first.get_by_role("button", name="Skriv till en fil").click()
    dialog = first.get_by_role("dialog")
    await dialog.get_by_label("Lösenfras").fill(PHRASE)
    async with first.expect_download() as download:
        await dialog.get_by_role("button", name="Skriv till en fil").click()
    file = (await (await download.value).path()).read_bytes()
    assert b"RecordVisit" not in file

    async with another_device(context, host) as second:
        await sign_in(second, "host", to="/outbox")
        await take_in(second, file)
        await take_in(second, file)
        for _ in range(2):
            await second.get_by_role("button", name="Skicka i mitt namn").first.click()
        await counts(second, saved=0, sent=2)

    await context.unroute(BATCH)
    await try_again(first)
    await counts(first, saved=0, sent=2)
    assert len(await visits_since(books, before)) == 2


async def test_two_devices_that_edit_one_visit_record_one_edit_and_show_the_other(
    page: Page, context: BrowserContext, host: Caller, books: Books
) -> None:
    now = datetime.now(UTC).isoformat()
    about = {"site": SITE, "occurred_at": now, "supports": ["it"]}
    recorded = await host.made("/visits/visits", about)
    before = (await books.ends())["visits"]
    edits = [
        {
            "service": "visits",
            "command": "CorrectVisit",
            "data": {"visit": recorded, "expected_version": 1, "supports": [support]},
            "called": "kiosk-visit",
        }
        for support in ("bostad", "arbete")
    ]
    async with another_device(context, host) as other:
        for device, edit, state in ((page, edits[0], "sent"), (other, edits[1], "help")):
            await sign_in(device, "host", to="/outbox")
            await take_in(device, carried(SOMEBODY, edit))
            await device.get_by_role("button", name="Skicka i mitt namn").click()
            await counts(device, saved=0, **{state: 1})
        await expect(other.get_by_text("Någon annan har ändrat samma sak.")).to_be_visible()
    kinds = [it["type"].rsplit(".")[-1] for it in await books.since("visits", before)]
    assert kinds.count("VisitCorrected") == 1
    assert kinds.count("ConflictNoted") == 1


async def test_what_somebody_else_recorded_waits_for_them_and_names_nobody(page: Page) -> None:
    await sign_in(page, "host", to="/outbox")
    arrival = wish("NoteArrival", {"name": "Hodan Warsame", "supports": []})
    await take_in(page, carried(SOMEBODY, arrival))
    await counts(page, saved=1)
    await expect(page.get_by_text("någon annan")).to_be_visible()
    await expect(page.get_by_text("Hodan")).to_have_count(0)
    await page.get_by_role("button", name="Skicka i mitt namn").click()
    await counts(page, saved=0, sent=1)
    await expect(page.get_by_text("Hodan Warsame")).to_be_visible()
    await page.get_by_role("button", name="Logga ut").click()
    await expect(page.get_by_text("Hodan")).to_have_count(0)


async def test_what_a_full_device_cannot_store_is_sent_at_once_or_said_loudly(
    context: BrowserContext, host: Caller, books: Books
) -> None:
    page = await context.new_page()
    await page.add_init_script(FULL)
    await make_kiosk(page, host)
    before = (await books.ends())["visits"]
    await page.evaluate("window.isFull = true")
    await visit(page)
    assert len(await visits_since(books, before)) == 1
    road = Away(page)
    await road.shut()
    await page.get_by_role("button", name="Svenska", exact=True).click()
    await page.get_by_role("button", name="Arbete").click()
    await expect(page.get_by_role("heading", name="Det gick inte att spara.")).to_be_visible()
    await expect(page.get_by_role("alert")).to_contain_text("är inte sparad")
    await road.open()
    await try_again(page)
    await expect(page.get_by_role("alert")).to_have_count(0)
    assert len(await visits_since(books, before)) == 2


async def test_what_is_recorded_while_something_is_sent_in_vain_goes_with_the_next_round(
    context: BrowserContext, host: Caller, books: Books
) -> None:
    page = await context.new_page()
    await page.add_init_script(FULL)
    await make_kiosk(page, host)
    before = (await books.ends())["visits"]
    opened = asyncio.Event()

    async def lose(route: Route) -> None:
        await opened.wait()
        await route.abort()

    await page.route(BATCH, lose, times=1)
    async with page.expect_request(BATCH):
        await visit(page)
    await page.evaluate("window.isFull = true")
    await page.get_by_role("button", name="Svenska", exact=True).click()
    await page.get_by_role("button", name="Arbete").click()
    await expect(page.get_by_role("alert")).to_contain_text("är inte sparad")
    opened.set()
    await expect(page.get_by_role("heading", name="Tack! Det är sparat.")).to_be_visible()
    await expect(page.get_by_role("alert")).to_have_count(0)
    assert len(await visits_since(books, before)) == 2
