"""What a language changes: the days it writes, what is shown already, and how long its words are."""

from datetime import UTC, datetime
from typing import Final

import pytest
from playwright.async_api import Locator, Page, expect

from tests.browser.looking import sign_in
from tests.browser.offline import SITE, make_kiosk
from tests.browser.test_linking import Met, opened
from tests.http import Caller

GREGORIAN: Final = """day => new Intl.DateTimeFormat("fa-AF-u-ca-gregory",
    { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).format(new Date(day))"""
LINES: Final = """it => {
    const range = document.createRange();
    range.selectNodeContents(it.lastChild);
    return new Set([...range.getClientRects()].map(one => Math.round(one.top))).size;
}"""
"""On how many lines the words stand that something ends with."""
PHONE: Final = {"width": 390, "height": 844}


async def speak(page: Page, language: str) -> None:
    """Hear everything in a language."""
    await page.locator("footer select").select_option(language)
    await expect(page.locator("html")).to_have_attribute("lang", language)


async def lines(words: Locator) -> int:
    """On how many lines it is written."""
    count: int = await words.evaluate(LINES)
    return count


async def test_days_in_dari_are_of_the_calendar_that_fields_are_of(page: Page) -> None:
    await sign_in(page, "host", to="/closing")
    await page.get_by_text("En annan dag").click()
    await page.get_by_label("Dag", exact=True).fill("2016-05-11")
    await speak(page, "fa-AF")
    written = await page.evaluate(GREGORIAN, "2016-05-11")
    await expect(page.locator(".note.date")).to_have_text(written)


async def test_what_stands_in_the_settings_is_told_in_the_language_that_is_chosen(
    page: Page, host: Caller
) -> None:
    await host.post("/visits/devices", {"site": SITE, "name": "vid dörren"})
    await sign_in(page, "project_lead", to="/admin")
    await page.get_by_role("link", name="Enheter").click()
    row = page.locator(".standing li").first
    await expect(row).to_contain_text("Enhet")
    await speak(page, "en")
    await expect(row).to_contain_text("Device")


@pytest.mark.parametrize("width", [360, 390])
async def test_a_language_is_called_by_a_word_that_a_phone_does_not_break(
    page: Page, host: Caller, width: int
) -> None:
    await page.set_viewport_size(PHONE | {"width": width})
    await make_kiosk(page, host)
    name = page.get_by_role("button", name="Українська", exact=True)
    assert await lines(name) == 1


async def test_a_step_that_was_reached_stands_on_one_line_on_a_phone(
    page: Page, host: Caller
) -> None:
    met = await Met(host, "outside").come()
    made = {"person": met.person, "destination": met.destination, "initiated_by": "visitor"}
    now = datetime.now(UTC).isoformat()
    await host.made("/referrals/referrals", made | {"occurred_at": now})
    link = await opened(page, met)
    await speak(page, "uk")
    await page.set_viewport_size(PHONE)
    step = link.locator("[data-reached=true]")
    assert await lines(step.locator("span").first) == 1
    assert await lines(step.locator("small")) == 1
