"""A municipality names its own place in the settings, and the desk is there at once."""

from random import choices
from string import ascii_lowercase

from playwright.async_api import Page, expect

from tests.browser.looking import sign_in
from tests.browser.test_admin import room
from tests.http import Caller


async def test_a_site_is_opened_chosen_and_taken_back(page: Page, host: Caller) -> None:
    slug = "".join(choices(ascii_lowercase, k=20))
    name = f"Mötesplatsen {slug}"
    await sign_in(page, "admin", "host", to="/admin")
    await room(page, "Mötesplatser")
    await page.get_by_role("button", name="Lägg till").click()
    await page.get_by_label("Vad platsen heter").fill(name)
    await page.get_by_label("Kortnamn").fill("Fel Namn")
    await expect(page.get_by_label("Tidszon")).to_have_value("Europe/Stockholm")
    await page.get_by_role("button", name="Spara").click()
    await expect(page.get_by_label("Kortnamn")).to_be_focused()
    await page.get_by_label("Kortnamn").fill(slug)
    await page.get_by_role("button", name="Spara").click()
    line = page.get_by_role("listitem").filter(has_text=name)
    await expect(line).to_contain_text(f"{slug} · Europe/Stockholm")
    await page.locator(".who select").select_option(slug)
    opened = (await host.get("/visits/settings")).json()["sites"]
    assert [it["name"] for it in opened if it["slug"] == slug] == [name]
    await line.get_by_role("button", name="Ta tillbaka").click()
    await page.get_by_label("Varför?").fill("öppnad av misstag")
    await page.get_by_role("dialog").get_by_role("button", name="Ta tillbaka").click()
    await expect(line).to_have_count(0)
    await expect(page.get_by_role("option", name=name)).to_have_count(0)
