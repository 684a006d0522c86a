"""An evening is closed while people still come: nothing that was written is lost, nobody is sent elsewhere."""

from datetime import UTC, datetime

from playwright.async_api import Page, expect

from tests.browser.at_desk import known
from tests.browser.looking import sign_in
from tests.browser.test_evening import text_box
from tests.doors import SITE
from tests.http import Caller


async def test_whoever_is_called_away_finds_what_was_counted_and_arrivals_are_matched_here(
    page: Page, host: Caller
) -> None:
    name = await known(host)
    now = datetime.now(UTC).isoformat()
    note = {"name": name, "site": SITE, "occurred_at": now, "supports": ["it"]}
    await host.made("/visits/arrivals", note)
    await sign_in(page, "host", to="/closing")
    await text_box(page, "Nyanlända").fill("17")
    await page.get_by_role("button", name="Det var fika").click()
    await page.get_by_role("link", name="Disken").click()
    await expect(page.get_by_role("combobox").first).to_be_visible()
    await page.get_by_role("link", name="Stäng kvällen").click()
    await expect(text_box(page, "Nyanlända")).to_have_value("17")
    fika = page.get_by_role("button", name="Det var fika")
    await expect(fika).to_have_attribute("aria-pressed", "true")
    noted = page.get_by_role("region", name="Antecknade utan nät")
    await noted.get_by_role("button", name="Visa", exact=True).click()
    one = noted.get_by_role("listitem").filter(has_text=name).first
    await one.get_by_role("button", name="Para ihop").click()
    await one.get_by_role("option", name=name).click()
    await expect(noted.get_by_text(name)).to_have_count(0)
    await expect(text_box(page, "Nyanlända")).to_have_value("17")
    await page.get_by_role("button", name="Logga ut").click()
    await sign_in(page, "project_lead", to="/closing")
    await expect(text_box(page, "Nyanlända")).to_be_visible()
    await expect(text_box(page, "Nyanlända")).not_to_have_value("17")
