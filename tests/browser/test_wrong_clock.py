"""A device whose clock is wrong records on the day that it is, as soon as a service said so."""

import re
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from playwright.async_api import BrowserContext, expect

from tests.books import Books
from tests.browser.at_desk import Desk
from tests.browser.looking import sign_in
from tests.browser.offline import visits_since
from tests.engine import eventually

BEHIND: Final = timedelta(hours=26)
HERE: Final = ZoneInfo("Europe/Stockholm")


async def test_an_evening_is_closed_on_the_day_that_it_is_whatever_day_the_device_believes_in(
    context: BrowserContext, books: Books
) -> None:
    page = await context.new_page()
    await page.clock.install(time=datetime.now(UTC) - BEHIND)
    before = (await books.ends())["visits"]
    await sign_in(page, "host", to="/closing")
    await expect(page.get_by_text(re.compile(r"1\W560\W+minuter efter")).first).to_be_visible()
    today = datetime.now(HERE).date()
    await page.get_by_text("En annan dag").click()
    await expect(page.get_by_label("Dag", exact=True)).to_have_value(today.isoformat())
    await page.get_by_role("textbox", name="Nyanlända", exact=True).fill("33")
    await page.get_by_role("button", name="Stäng kvällen").click()
    await expect(page.get_by_role("heading", name="Kvällen är stängd")).to_be_visible()
    await expect(page.get_by_role("link", name="Allt är skickat")).to_be_visible()
    counted = [it for it in await books.since("visits", before) if "HeadcountRec" in it["type"]]
    assert [(it["data"]["on"], it["data"]["newcomers"]) for it in counted] == [(str(today), 33)]
    await page.get_by_role("button", name="Ångra").click()
    await expect(page.get_by_role("link", name="Allt är skickat")).to_be_visible()


async def test_a_visitor_came_when_the_desk_says_whatever_time_the_device_believes_in(
    context: BrowserContext, books: Books
) -> None:
    page = await context.new_page()
    await page.clock.install(time=datetime.now(UTC) - BEHIND)
    since = (await books.ends())["visits"]
    await sign_in(page, "host", to="/desk")
    desk = Desk(page)
    await expect(page.get_by_text(re.compile(r"1\W560\W+minuter efter")).first).to_be_visible()
    await desk.button("Anonymt med stödinsats").click()
    await page.get_by_text("Mer, om det behövs").click()
    came = (datetime.now(HERE) - timedelta(minutes=5)).replace(second=0, microsecond=0)
    when = page.get_by_label("När kom besökaren?")
    await when.fill(f"{came:%Y-%m-%dT%H:%M}")
    await when.press("Enter")
    await expect(desk.button("Anonymt med stödinsats")).to_be_visible()

    async def is_recorded() -> bool:
        return bool(await visits_since(books, since))

    await eventually(is_recorded)
    [visit] = await visits_since(books, since)
    told = datetime.fromisoformat(visit["occurred_at"])
    assert abs(told - came) < timedelta(minutes=1)
