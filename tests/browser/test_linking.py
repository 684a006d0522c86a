"""A link from the meeting place onwards: climbed by keys, told on a ground, confirmed from outside."""

import re
from datetime import UTC, datetime
from typing import Any, Final
from uuid import uuid4

from playwright.async_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.looking import sign_in
from tests.http import Caller, quiet

SITE: Final = "motesplatsen"
LETTERS: Final = str.maketrans("0123456789", "ghijklmnop")
"""A name has no digits: those are looked for as a number."""
FAR: Final = 120
"""Presses of a key after which something is out of reach."""


class Met:
    """Somebody who was registered, and a place to go to, each with a name that nobody else has."""

    def __init__(self, host: Caller, owner: str) -> None:
        self.host = host
        self.owner = owner
        self.mark = uuid4().hex[:8].translate(LETTERS).capitalize()
        self.name = f"Selam {self.mark}"
        self.place = f"Simhallen {self.mark}"

    async def come(self) -> "Met":
        """Both are there."""
        about = {"given_name": "Selam", "family_name": self.mark, "target_group": "abo"}
        self.person = await self.host.made("/visits/people", about | {"site": SITE})
        listed = {"name": self.place, "category": "idrott", "owner": self.owner}
        self.destination = await self.host.made("/referrals/destinations", listed)
        return self

    async def links(self) -> list[dict[str, Any]]:
        """What the service knows of their links."""
        answer = await self.host.get(f"/referrals/people/{self.person}/referrals")
        items: list[dict[str, Any]] = answer.json()["items"]
        return items


async def opened(page: Page, met: Met) -> Locator:
    """At the desk, with the links of somebody before one; the link to the place."""
    await sign_in(page, "host", to="/desk")
    await page.get_by_role("combobox", name=re.compile("personnummer")).fill(met.name)
    await page.get_by_role("option", name=re.compile(met.name)).click()
    await page.get_by_role("button", name="Öppna").first.click()
    await page.locator("summary").filter(has_text="Länkningar").click()
    await expect(page.get_by_role("heading", name="Länkningar")).to_be_visible()
    return page.get_by_role("listitem", name=met.place)


async def press(page: Page, target: Locator) -> None:
    """Come to it by keyboard alone, and press it."""
    await expect(target).to_be_visible()
    for _ in range(FAR):
        if await target.evaluate("it => it === document.activeElement"):
            break
        await page.keyboard.press("Tab")
    await expect(target).to_be_focused()
    await page.keyboard.press("Enter")


async def made(page: Page, met: Met) -> None:
    """Link them to the place, from the button on by keyboard."""
    await page.get_by_role("button", name="Länka vidare").focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_label("Vart?")).to_be_focused()
    await page.keyboard.type(met.place[:4].upper() + met.place[4:])
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("button", name="Länka", exact=True)).to_be_focused()
    await page.keyboard.press("Enter")


async def test_a_link_is_climbed_from_nothing_to_the_top_by_keyboard_and_stepped_back_from(
    page: Page, host: Caller
) -> None:
    met = await Met(host, "outside").come()
    link = await opened(page, met)
    await expect(page.get_by_text("Ingen länkning ännu.")).to_be_visible()
    await made(page, met)
    await press(page, link.get_by_role("button", name="Kontakt tagen"))
    await expect(link.get_by_role("button", name="Tar kontakt själv")).to_be_focused()
    await page.keyboard.press("Enter")
    await press(page, link.get_by_role("button", name="Följt med dit"))
    await press(page, link.get_by_role("button", name="Deltagit"))
    await expect(link.get_by_role("button", name="Deltagit", exact=True)).to_have_count(0)
    await expect(page.get_by_role("link", name="Allt är skickat")).to_be_visible()
    [known] = await met.links()
    assert (known["state"], known["version"]) == ("participated", 4)
    await press(page, link.get_by_role("button", name=re.compile("Ta tillbaka .*Deltagit")))
    await expect(link.get_by_role("button", name="Deltagit", exact=True)).to_be_visible()
    await page.get_by_role("button", name="Uppdatera").click()
    await expect(link.get_by_role("button", name="Deltagit", exact=True)).to_be_visible()


async def test_staff_tell_an_outsider_nothing_without_a_ground_and_decline_keeps_the_rung_r8(
    page: Page, host: Caller
) -> None:
    met = await Met(host, "same_authority").come()
    link = await opened(page, met)
    await made(page, met)
    changed = {"owner": "outside", "expected_version": 1}
    await host.patch(f"/referrals/destinations/{met.destination}", changed)
    await link.get_by_role("button", name="Kontakt tagen").click()
    await link.get_by_role("button", name="Vi tar kontakt åt personen").click()
    refused = link.get_by_role("alert")
    await expect(refused).to_contain_text("Ingenting är lämnat ut")
    [known] = await met.links()
    assert known["rung"] == "informed"
    await refused.get_by_role("button", name="Ange en grund").click()
    await expect(link.get_by_label("Grund", exact=True)).to_be_focused()
    save = link.get_by_role("button", name="Spara grunden och berätta")
    await save.click()
    await expect(link.get_by_text("Välj minst en sak")).to_be_visible()
    await link.get_by_role("button", name="Namn", exact=True).click()
    await save.click()
    await expect(
        link.get_by_role("button", name=re.compile("Ta tillbaka .*Kontakt tagen"))
    ).to_be_visible()
    await expect(refused).to_have_count(0)
    await link.get_by_role("button", name="Gick det inte?").click()
    await link.get_by_role("button", name="Tackade nej").click()
    await expect(link).to_contain_text("Tackade nej")
    await expect(page.get_by_role("link", name="Allt är skickat")).to_be_visible()
    [known] = await met.links()
    assert (known["state"], known["rung"]) == ("declined", "contact_made")
    assert known["ground"]


async def test_a_place_says_by_its_link_that_somebody_came_and_the_rung_moves(
    page: Page, chromium: Browser, host: Caller
) -> None:
    met = await Met(host, "same_authority").come()
    link = await opened(page, met)
    await made(page, met)
    await expect(page.get_by_role("link", name="Allt är skickat")).to_be_visible()
    await link.get_by_role("button", name="Engångslänk").click()
    await link.get_by_role("button", name="Gör en länk").click()
    await expect(link.get_by_role("img", name="Länken som QR-kod")).to_be_visible()
    url = await link.get_by_role("link").inner_text()
    elsewhere = await chromium.new_context()
    theirs = await elsewhere.new_page()
    await theirs.goto(url)
    await theirs.get_by_role("button").first.click()
    await expect(theirs.get_by_role("button")).to_have_count(0)
    assert met.name not in await theirs.content()
    await elsewhere.close()
    await page.get_by_role("button", name="Uppdatera").click()
    await expect(
        link.get_by_role("button", name=re.compile("Ta tillbaka .*Deltagit"))
    ).to_be_visible()


async def test_without_a_network_the_ladder_shows_what_waits_and_it_is_sent_later(
    context: BrowserContext, host: Caller
) -> None:
    page = await context.new_page()
    met = await Met(host, "same_authority").come()
    link = await opened(page, met)
    await expect(page.get_by_text("Ingen länkning ännu.")).to_be_visible()
    await context.set_offline(True)
    await made(page, met)
    await link.get_by_role("button", name="Följt med dit").click()
    await expect(link).to_contain_text("väntar på nät")
    await expect(
        link.get_by_role("button", name=re.compile("Ta tillbaka .*Följt med dit"))
    ).to_be_visible()
    assert await met.links() == []
    await context.set_offline(False)
    await expect(link).not_to_contain_text("väntar på nät")
    await expect(page.get_by_role("link", name="Allt är skickat")).to_be_visible()
    await quiet(host)
    [known] = await met.links()
    assert (known["rung"], known["version"]) == ("accompanied", 2)
    made_on = known["reached"]["informed"]
    assert abs((datetime.now(UTC).date() - datetime.fromisoformat(made_on).date()).days) <= 1
