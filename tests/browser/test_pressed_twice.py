"""A hand that presses twice at once means one thing."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Final

from playwright.async_api import Page, Request, expect

from tests.browser.looking import sign_in
from tests.doors import SITE
from tests.http import Caller

DAY: Final = "2016-05-06"
"""On which no other test has anything in mind."""
SOON: Final = datetime.now(UTC) + timedelta(days=2)


class Asked(Counter[str]):
    """How often services were asked to record what."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        page.on("request", self._hear)

    def _hear(self, request: Request) -> None:
        if request.url.endswith("/batch"):
            self.update(it["command"] for it in request.post_data_json)


async def test_an_evening_is_opened_once(page: Page) -> None:
    asked = Asked(page)
    await sign_in(page, "host", to="/closing")
    await page.get_by_text("En annan dag").click()
    await page.get_by_label("Dag", exact=True).fill(DAY)
    async with page.expect_response("**/visits/batch"):
        await page.get_by_role("button", name="Öppna kvällen").dblclick()
    await expect(page.get_by_role("link", name="Allt är skickat")).to_be_visible()
    assert asked == {"RecordOpening": 1}


async def test_a_session_is_moved_cancelled_and_put_back_once(page: Page, host: Caller) -> None:
    about = {"kind": "mobleringshjalp", "site": SITE, "duration_minutes": 60}
    await host.made("/activities/sessions", about | {"starts_at": SOON.isoformat()})
    asked = Asked(page)
    await sign_in(page, "host", to="/sessions")
    card = page.locator("details.session").filter(has_text="Hjälp med möbler")
    await card.locator("summary").first.click()
    await card.locator("summary").filter(has_text="Ändra").click()
    await card.get_by_label("Tid", exact=True).fill("23:15")
    move = card.get_by_role("button", name="Flytta")
    await move.dblclick()
    await expect(card.locator(".when")).to_have_text("23:15")
    await move.click()
    await card.get_by_label("Varför ställs den in?").fill("sjukdom")
    await card.get_by_role("button", name="Ställ in").dblclick()
    await card.get_by_role("button", name="Den blir av ändå").dblclick()
    await expect(card.get_by_role("button", name="Ställ in")).to_be_visible()
    await expect(page.get_by_role("link", name="Allt är skickat")).to_be_visible()
    assert asked == {"MoveSession": 1, "CancelSession": 1, "WithdrawSessionCancel": 1}
