"""What opens over a screen or on it: opened as people do, so that it is looked at as closely as the screen."""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final
from uuid import uuid4

from playwright.async_api import Page, expect

from tests.browser.at_desk import known
from tests.browser.test_goal_board import LINKED, goal, linked
from tests.doors import SITE
from tests.http import Caller
from tests.offline import meet, of_person, person

GO: Final = (
    "to => { history.pushState(null, '', to); dispatchEvent(new PopStateEvent('popstate')) }"
)
"""Be at another screen without loading the page anew, which would sign out."""
SPEAK: Final = """(it, language) => {
    it.value = language;
    it.dispatchEvent(new Event('change', { bubbles: true }));
}"""
"""Behind an open dialog nothing can be touched, the choice of a language neither."""
WHOEVER: Final = "local-project_lead"
"""As whom the built-in provider signs in whoever may see every screen."""
Opens = Callable[[Page, Caller], Awaitable[None]]


async def speak_behind(page: Page, language: str) -> None:
    """Hear the screen, and what is open over it, in a language."""
    await page.locator("footer select").evaluate(SPEAK, language)
    await expect(page.locator("html")).to_have_attribute("lang", language)


def by_button(name: str) -> Opens:
    """A dialog that one button opens."""

    async def opens(page: Page, host: Caller) -> None:
        del host
        await page.get_by_role("button", name=name, exact=True).first.click()
        await expect(page.get_by_role("dialog")).to_be_visible()

    return opens


async def a_ladder(page: Page, host: Caller) -> None:
    """A person's record, with a link, its steps and the ways off."""
    name = await known(host)
    found = (await host.ask("/visits/people/search", {"name": name})).json()["items"][0]
    listing = {"name": "Sygruppen", "category": "sygrupp", "owner": "outside"}
    place = await host.made("/referrals/destinations", listing)
    made = {"person": found["id"], "destination": place, "initiated_by": "visitor"}
    await host.made("/referrals/referrals", made | {"occurred_at": datetime.now(UTC).isoformat()})
    await page.get_by_role("combobox", name=re.compile("^Namn")).fill(name)
    await page.get_by_role("option", name=name).click()
    await page.get_by_role("button", name="Öppna", exact=True).click()
    await page.locator("summary").filter(has_text="Länkningar").click()
    link = page.get_by_role("listitem", name="Sygruppen")
    await link.get_by_role("button", name="Kontakt tagen").click()
    await link.get_by_role("button", name="Vi tar kontakt åt personen").click()
    await expect(link.get_by_label("Grund", exact=True)).to_be_visible()


async def a_card(page: Page, host: Caller) -> None:
    """A card for whoever says no name."""
    del host
    await page.get_by_role("button", name="Stäng", exact=True).click()
    await page.get_by_role("button", name="Registrera ny").click()
    await page.get_by_role("button", name="Egenbosatt").click()
    await page.get_by_role("button", name="Bara ett kort, inget namn").click()
    await expect(page.get_by_role("dialog", name="Nytt kort")).to_be_visible()


async def a_conflict(page: Page, host: Caller) -> None:
    """An edit that met another, with both values."""
    name = f"Farid {uuid4().hex[:6]}"
    id_ = await person(host, given_name=name, phone="070-1740600")
    edits = (of_person(id_, phone=f"070-174060{n}") for n in (1, 2))
    await meet(host, host.who("project_lead", sub=WHOEVER), *edits)
    await page.evaluate(GO, "/")
    await page.evaluate(GO, "/tasks")
    task = page.get_by_role("listitem").filter(has_text=name)
    await task.get_by_label("Något annat").check()
    await expect(task.get_by_label("Vad ska stå?")).to_be_visible()


async def a_merge(page: Page, host: Caller) -> None:
    """Two who may be one."""
    today = datetime.now(UTC).date().isoformat()
    decided = {"kind": "duplicates", "site": SITE, "decision": "SN 2026/122"}
    await host.post("/visits/exceptions", decided | {"decided_on": today, "from": today})
    twin = {
        "given_name": "Rahel",
        "family_name": uuid4().hex.translate(str.maketrans("0123456789", "ghijklmnop")),
    }
    for _ in range(2):
        await person(host, **twin)
    part = page.get_by_role("region", name="Möjliga dubbletter")
    await part.get_by_role("button", name="Visa").click()
    await part.get_by_role("button", name=re.compile("^Slå ihop")).first.click()
    await expect(page.get_by_role("dialog", name="Slå ihop")).to_be_visible()


async def evidence(page: Page, host: Caller) -> None:
    """What a goal counts, one by one."""
    await linked(host)
    card = goal(page, LINKED)
    await expect(card.locator(".figure")).to_have_text(re.compile(r"^[1-9]\d*\sav\s\W?\d+"))
    await card.get_by_role("button", name="Visa underlaget").click()
    await expect(page.get_by_role("dialog").get_by_text("Bibliotek").first).to_be_visible()


async def an_erasure(page: Page, host: Caller) -> None:
    """One that somebody else asked for, about to be approved."""
    whom = await host.made("/visits/people", {"target_group": "abo", "site": SITE})
    about = {"person": whom, "basis": "art_17", "decision": "SN 2026/0412"}
    await host.who("dpo").made("/visits/erasures", about)
    await page.get_by_role("button", name="Visa", exact=True).click()
    asked = page.get_by_role("listitem").filter(has_text=whom)
    await asked.get_by_role("button", name=re.compile("^Godkänn")).click()
    await expect(page.get_by_role("dialog")).to_be_visible()


OPENED: Final[Mapping[str, Sequence[Opens]]] = {
    "/desk": (a_ladder, a_card),
    "/sessions": (by_button("Planera"),),
    "/destinations": (by_button("Lägg till en verksamhet"),),
    "/tasks": (a_conflict, a_merge),
    "/goals": (evidence,),
    "/erasures": (an_erasure,),
}
"""By screen, in the order in which they are opened."""
