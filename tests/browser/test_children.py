"""Children are some of everybody who was counted, and a count that says otherwise is not sent."""

from datetime import UTC, datetime
from typing import Final

from playwright.async_api import Page, expect

from tests.books import Books
from tests.browser.looking import sign_in
from tests.browser.test_evening import text_box, told
from tests.doors import SITE
from tests.http import Caller

DAY: Final = "2016-05-09"
"""On which no other test has anything in mind."""
WHY: Final = "Barnen är fler än alla. Räkna dem också ovanför."
YOUNGEST: Final = "0\u20135 år"


async def test_an_evening_is_not_closed_with_more_children_than_everybody(
    page: Page, host: Caller, books: Books
) -> None:
    await host.made(
        "/visits/headcounts", {"site": SITE, "date": DAY, "newcomers": 2, "established": 0}
    )
    since = (await books.ends())["visits"]
    await sign_in(page, "host", to="/closing")
    await page.get_by_text("En annan dag").click()
    await page.get_by_label("Dag", exact=True).fill(DAY)
    await expect(text_box(page, "Nyanlända")).to_have_value("2")
    await page.get_by_text("Av dem barn").click()
    youngest = text_box(page, YOUNGEST)
    await youngest.fill("3")
    await expect(page.get_by_role("alert").filter(has_text=WHY)).to_be_visible()
    await page.get_by_role("button", name="Stäng kvällen").click()
    await expect(youngest).to_be_focused()
    await expect(page.get_by_role("heading", name="Kvällen är stängd")).to_have_count(0)
    await text_box(page, "Etablerade").fill("1")
    await page.get_by_role("button", name="Stäng kvällen").click()
    await expect(page.get_by_role("heading", name="Kvällen är stängd")).to_be_focused()
    await expect(page.get_by_role("link", name="Allt är skickat")).to_be_visible()
    [count] = [
        it["data"]
        for it in await books.since("visits", since)
        if it["type"].endswith("HeadcountRecorded")
    ]
    assert (count["established"], count["children"]["0-5"]) == (1, 3)


async def test_a_session_counts_children_once_everybody_is_counted(
    page: Page, host: Caller, books: Books
) -> None:
    about = {"kind": "foreningstraff", "site": SITE, "duration_minutes": 60}
    now = datetime.now(UTC).isoformat()
    await host.made("/activities/sessions", about | {"starts_at": now})
    since = (await books.ends())["activities"]
    await sign_in(page, "host", to="/sessions")
    card = page.locator("details.session").filter(has_text="Föreningsträff").first
    if await card.get_attribute("open") is None:
        await card.locator("summary").first.click()
    await card.get_by_text("Av dem barn").click()
    await card.get_by_role("textbox", name=YOUNGEST, exact=True).fill("2")
    await expect(card.get_by_role("alert").filter(has_text=WHY)).to_be_visible()
    await card.get_by_role("textbox", name="Etablerade", exact=True).fill("2")
    await expect(card.get_by_role("status")).to_have_text("Sparat")
    await expect(page.get_by_role("link", name="Allt är skickat")).to_be_visible()
    [count] = await told(books, since, "SessionHeadcountRecorded")
    assert (count["established"], count["children"]["0-5"]) == (2, 2)
