"""A personal number on the desk: shown when somebody asks for it, and a birth date put right as a date (R6)."""

import re
from uuid import uuid4

from playwright.async_api import Page, expect

from tests.browser.at_desk import page
from tests.browser.looking import sign_in
from tests.doors import SITE
from tests.http import Caller

__all__ = ["page"]
NUMBER = "199001010017"


async def test_a_number_is_shown_when_somebody_asks_for_it(page: Page, host: Caller) -> None:
    name = uuid4().hex.translate(str.maketrans("0123456789", "ghijklmnop"))
    told = {"family_name": name, "birth_date": "1990-01-01", "personnummer": NUMBER}
    told |= {"personnummer_motivation": "case_link", "target_group": "ebo", "site": SITE}
    person = await host.made("/visits/people", told)
    await sign_in(page, "host", to="/desk")
    await page.get_by_role("combobox", name=re.compile("^Namn")).fill(name)
    await page.get_by_role("listbox").get_by_role("option").first.click()
    await page.get_by_role("button", name="Öppna", exact=True).click()
    show = page.get_by_role("button", name="Visa personnumret")
    await expect(show).to_be_visible()
    await expect(page.get_by_text(NUMBER)).to_have_count(0)
    await show.click()
    await expect(page.get_by_text(NUMBER)).to_be_visible()
    await page.get_by_role("button", name="Ändra", exact=True).click()
    await page.get_by_label("Född", exact=True).fill("1991-02-03")
    await page.get_by_role("button", name="Spara", exact=True).click()
    await expect(page.get_by_text(NUMBER)).to_have_count(0)
    record = (await host.get(f"/visits/people/{person}")).json()
    assert (record["birth_date"], record["birth_year"]) == ("1991-02-03", 1991)
