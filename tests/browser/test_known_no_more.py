"""Services know whoever is signed in no more: what is captured goes on, and they may sign in again."""

import re
from typing import Final

from playwright.async_api import Page, Route, expect

from tests.books import Books
from tests.browser.at_desk import Desk, page
from tests.browser.looking import sign_in
from tests.browser.offline import BATCH, visits_since

__all__ = ["page"]
GOALS: Final = re.compile("/api/reporting/goals")
KNOWN_NO_MORE: Final = re.compile("^Brygga känner inte igen dig längre")


async def as_nobody(route: Route) -> None:
    """Ask with a token that no issuer knows."""
    told = route.request.headers | {"authorization": "Bearer revoked"}
    await route.continue_(headers=told)


async def by_a_portal(route: Route) -> None:
    """Be answered by something that is no service."""
    await route.fulfill(status=401, body="<h1>Sign in to this network</h1>")


async def test_the_desk_goes_on_recording_and_all_is_sent_once_somebody_signs_in_again(
    page: Page, books: Books
) -> None:
    await sign_in(page, "host", to="/desk")
    desk = Desk(page)
    since = (await books.ends())["visits"]
    await page.route(BATCH, as_nobody)
    await desk.button("Anonymt besök").click()
    told = page.get_by_role("alert").filter(has_text=KNOWN_NO_MORE)
    await expect(told).to_be_visible()
    await expect(page.get_by_role("button", name="Logga ut")).to_have_count(0)
    await expect(page.get_by_role("heading", level=1, name="Disken")).to_be_visible()
    await expect(page.get_by_text("Ingen är inloggad.")).to_be_visible()
    await desk.button("Anonymt besök").click()
    await expect(page.locator("a.waiting")).to_have_text(re.compile(r"2"))
    assert await visits_since(books, since) == []
    await page.unroute(BATCH)
    await told.get_by_role("button", name="Logga in").click()
    await page.get_by_label("Projektanställd").check()
    await page.get_by_role("button", name="Logga in").click()
    await expect(page.get_by_role("heading", level=1, name="Disken")).to_be_visible()
    await expect(page.get_by_role("link", name="Allt är skickat")).to_be_visible()
    await expect(told).to_have_count(0)
    assert len(await visits_since(books, since)) == 2


async def test_what_is_only_read_is_shown_no_more_and_a_portals_no_signs_nobody_out(
    page: Page,
) -> None:
    await sign_in(page, "host", to="/desk")
    await page.route(GOALS, by_a_portal)
    await page.get_by_role("link", name="Målen").click()
    await expect(page.get_by_role("alert").first).to_contain_text("Det går inte att nå Brygga")
    await expect(page.get_by_role("button", name="Logga ut")).to_be_visible()
    await page.unroute(GOALS)
    await page.route(GOALS, as_nobody)
    await page.get_by_role("link", name="Disken").click()
    await page.get_by_role("link", name="Målen").click()
    await expect(page.get_by_role("alert")).to_have_text(KNOWN_NO_MORE)
    await expect(page.get_by_role("heading", level=1, name="Målen")).to_have_count(0)
    await expect(page.get_by_role("main").get_by_role("button", name="Logga in")).to_be_visible()
