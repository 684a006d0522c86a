"""Settings: what is decided about the place is recorded, seen and taken back, each by whoever may."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from playwright.async_api import Page, expect

from tests.books import Books
from tests.browser.looking import sign_in
from tests.browser.offline import make_kiosk
from tests.engine import eventually
from tests.http import Caller

SITE: Final = "motesplatsen"
CALLED: Final = re.compile(r"^Enhet \W?[0-9a-f]{4}\W? på")


async def room(page: Page, name: str) -> None:
    """Go to a room of the settings."""
    rooms = page.get_by_role("navigation", name="Inställningar")
    await rooms.get_by_role("link", name=name, exact=True).click()
    await expect(page.get_by_role("heading", level=2, name=name)).to_be_visible()


async def refused(kiosk: Caller, visit: object) -> bool:
    """Whether a device opens nothing any more; its token is remembered for a moment."""
    return (await kiosk.post("/visits/visits", visit)).status == 401


async def test_a_device_gets_a_token_that_is_shown_once_and_opens_nothing_later(
    page: Page, host: Caller
) -> None:
    await sign_in(page, "project_lead", to="/admin")
    await room(page, "Enheter")
    await page.get_by_role("button", name="Lägg till").click()
    await expect(page.get_by_label("Plats", exact=True)).to_be_focused()
    await page.get_by_label("Vad ni kallar den").fill("Plattan vid dörren")
    await page.get_by_role("button", name="Spara").click()
    shown = page.get_by_role("group", name="Enhetens nyckel visas bara nu")
    await expect(shown.get_by_role("img", name="Nyckeln som QR-kod")).to_be_visible()
    token = await shown.locator("code").inner_text()
    kiosk = replace(host, token=token)
    visit = {"site": SITE, "occurred_at": datetime.now(UTC).isoformat(), "supports": ["it"]}
    assert (await kiosk.post("/visits/visits", visit)).status == 201
    await shown.get_by_role("button", name="Stäng").click()
    await expect(page.get_by_text(token)).to_have_count(0)
    await page.get_by_role("button", name=re.compile("^Ta tillbaka: Enhet")).first.click()
    await page.get_by_label("Varför?").fill("borttappad")
    await page.get_by_role("dialog").get_by_role("button", name="Ta tillbaka").click()
    await expect(page.get_by_text("Tillbakadraget")).to_be_visible()
    await eventually(lambda: refused(kiosk, visit))


async def test_a_device_is_listed_by_what_it_says_itself_and_since_the_day_that_it_is_there(
    page: Page, host: Caller
) -> None:
    token = await make_kiosk(page, host)
    way_out = page.get_by_role("button", name="Personal: håll in för att lämna")
    await way_out.click(delay=1_700)
    said = page.get_by_role("dialog").get_by_text(CALLED)
    words = await said.inner_text()
    settings = (await host.get("/visits/settings")).json()
    late = [it | {"admitted_at": "2026-09-30T22:30:00Z"} for it in settings["devices"]]
    told = settings | {"devices": late}
    await page.route("**/visits/settings", lambda route: route.fulfill(json=told))
    await sign_in(page, "project_lead", to="/admin")
    await room(page, "Enheter")
    line = page.get_by_role("listitem").filter(has_text=words)
    await expect(line).to_contain_text("1 oktober 2026 00:30")
    await expect(page.get_by_text(token)).to_have_count(0)


async def test_whoever_admits_two_devices_knows_for_a_while_which_is_which(page: Page) -> None:
    await sign_in(page, "project_lead", to="/admin")
    await room(page, "Enheter")
    words = {}
    for name in ("Plattan i köket", "Plattan i hallen"):
        await page.get_by_role("button", name="Lägg till").click()
        await page.get_by_label("Vad ni kallar den").fill(name)
        await page.get_by_role("button", name="Spara").click()
        shown = page.get_by_role("group", name="Enhetens nyckel visas bara nu")
        words[name] = await shown.get_by_text(CALLED).inner_text()
        await shown.get_by_role("button", name="Stäng").click()
    for name, its in words.items():
        line = page.get_by_role("listitem").filter(has_text=name)
        await expect(line).to_contain_text(its)
    await page.get_by_role("button", name="Logga ut").click()
    await sign_in(page, "project_lead", to="/admin")
    await room(page, "Enheter")
    await expect(page.get_by_text(words["Plattan i köket"])).to_be_visible()
    await expect(page.get_by_text("Plattan i köket")).to_have_count(0)


async def test_a_decision_is_recorded_closed_and_what_was_wrong_is_said_at_its_field(
    page: Page,
) -> None:
    await sign_in(page, "unit_manager", to="/admin#decisions")
    await room(page, "Beslut")
    await page.get_by_role("button", name="Lägg till").click()
    await page.get_by_label("Vad som beslutades").fill("Öppet även på lördagar")
    await page.get_by_label("Beslutat den").fill("2199-01-01")
    await page.get_by_role("button", name="Spara").click()
    await expect(page.get_by_label("Beslutat den")).to_be_focused()
    await page.get_by_label("Beslutat den").fill("2026-09-01")
    await page.get_by_role("button", name="Spara").click()
    line = page.get_by_role("listitem").filter(has_text="Öppet även på lördagar")
    await line.get_by_role("button", name=re.compile("^Genomfört")).click()
    await expect(line).to_contain_text("· Genomfört")
    await page.get_by_role("button", name="Logga ut").click()
    await expect(page.get_by_text("Öppet även på lördagar")).to_have_count(0)


async def test_one_activity_has_a_mode_of_its_own(page: Page, host: Caller) -> None:
    plan = {"title": "Föräldraträff", "kind": "foraldrastod", "site": SITE}
    when = {"starts_at": "2017-05-02T18:00:00+02:00", "duration_minutes": 60}
    about = plan | when | {"initiated_by": "municipality"}
    activity = await host.made("/activities/activities", about)
    await sign_in(page, "project_lead", to="/admin")
    await room(page, "Dokumentationsläge")
    await page.get_by_role("button", name="Lägg till").click()
    await page.get_by_label("Gäller för").select_option("activity")
    await page.get_by_label("En aktivitet", exact=True).select_option(activity)
    await page.get_by_label("Vad får skrivas ner?").select_option("headcount")
    await page.get_by_label("Beslutets nummer").fill("SN 2026/121")
    await page.get_by_role("button", name="Spara").click()
    line = page.get_by_role("listitem").filter(has_text="Föräldraträff")
    await expect(line).to_contain_text("SN 2026/121")
    modes = (await host.get("/visits/settings")).json()["modes"]
    [decided] = [it for it in modes if it["of"] == activity]
    assert (decided["scope"], decided["mode"]) == ("activity", "headcount")


async def test_each_role_is_shown_the_rooms_it_may_decide_in(page: Page) -> None:
    await sign_in(page, "admin", to="/admin")
    rooms = page.get_by_role("navigation", name="Inställningar").get_by_role("link")
    await expect(rooms).to_have_count(14)
    for name in await rooms.all_inner_texts():
        await room(page, name)
        await expect(page.get_by_text("Vänta …")).to_have_count(0)
        await expect(page.get_by_role("alert")).to_have_count(0)


async def test_a_target_stands_and_whoever_takes_over_is_named_until_that_was_a_mistake(
    page: Page, books: Books
) -> None:
    await sign_in(page, "unit_manager", to="/admin")
    await room(page, "Måltal")
    await page.get_by_role("button", name="Lägg till").click()
    await page.get_by_label("Mål", exact=True).select_option("G4")
    await page.get_by_role("textbox", name="Måltal").fill("47")
    await page.get_by_role("button", name="Spara").click()
    await page.get_by_role("button", name=re.compile(r"^Ta tillbaka: .*: \W?47")).click()
    await page.get_by_label("Varför?").fill("fel mål")
    await page.get_by_role("dialog").get_by_role("button", name="Ta tillbaka").click()
    await expect(page.get_by_role("button", name=re.compile(r": \W?47"))).to_have_count(0)
    since = (await books.ends())["visits"]
    await room(page, "Överlämningar")
    await page.get_by_role("button", name="Lägg till").click()
    await page.get_by_label("Lämnar över").fill("who-leaves")
    await page.get_by_label("Tar över").fill("who-comes")
    await page.get_by_role("button", name="Spara").click()
    await page.locator(".said").get_by_role("button", name="Ångra").click()
    await eventually(lambda: is_taken_back(books, since))
    made = [it["data"] for it in await books.since("visits", since) if "Handover" in it["type"]]
    assert (made[0]["giver"], made[0]["successor"]) == ("who-leaves", "who-comes")
    assert made[1]["handover"] == made[0]["handover"]


async def is_taken_back(books: Books, since: int) -> bool:
    """Whether a handover is made and withdrawn by now."""
    told = [it["type"] for it in await books.since("visits", since)]
    return any(it.endswith("HandoverWithdrawn") for it in told)
