"""Cards at the desk, and a person's record: what is known, put right, told on paper, taken back."""

import re
from datetime import UTC, datetime
from typing import Final
from uuid import uuid4

import pytest
from playwright.async_api import Locator, Page, expect

from deploy.demo.welcome import NOTICE
from tests.books import Books
from tests.browser.at_desk import READER, page, stocked
from tests.browser.looking import sign_in
from tests.browser.offline import visits_since
from tests.http import Caller

__all__ = ["page"]
SITE: Final = "motesplatsen"


@pytest.fixture
async def person(host: Caller) -> str:
    """Somebody whom nobody else is called like."""
    told = {"given_name": "Freweini", "family_name": _name(), "target_group": "ebo"}
    return await host.made("/visits/people", told | {"site": SITE, "phone": "08-123"})


@pytest.fixture
async def record(page: Page, host: Caller, person: str) -> Page:
    """Their record, opened by a host."""
    known = (await host.get(f"/visits/people/{person}")).json()
    await sign_in(page, "host", to="/desk")
    await page.get_by_role("combobox", name=re.compile("^Namn")).fill(known["family_name"])
    await page.get_by_role("listbox").get_by_role("option").first.click()
    await page.get_by_role("button", name="Öppna", exact=True).click()
    await expect(page.get_by_text("08-123")).to_be_visible()
    return page


def _name() -> str:
    """A name that nobody else has: letters alone, or it would be looked for as a number."""
    return uuid4().hex.translate(str.maketrans("0123456789", "ghijklmnop"))


def _said(page: Page, words: str) -> Locator:
    return page.locator(".said").get_by_role("status").filter(has_text=words)


async def _open(page: Page, section: str) -> Locator:
    """A section of the record, opened."""
    found = page.locator("details").filter(has=page.locator("summary", has_text=section))
    await found.locator("summary").first.click()
    return found


async def test_a_reader_that_types_checks_in_whoever_has_the_card(page: Page, host: Caller) -> None:
    typed = await stocked(host)
    await sign_in(page, "host", to="/desk")
    await expect(page.get_by_role("combobox", name=re.compile("^Namn"))).to_be_focused()
    await page.keyboard.type(typed)
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", level=2, name=re.compile(r"\d\d"))).to_be_focused()
    await page.keyboard.press("1")
    await page.keyboard.press("Enter")
    await expect(_said(page, "är incheckad")).to_be_visible()
    await expect(page.get_by_role("link", name="Allt är skickat")).to_be_visible()
    assert (await host.get(f"/visits/cards/{typed}")).json()["state"] == "active"


async def test_a_reader_is_heard_where_nobody_writes(page: Page, host: Caller) -> None:
    typed = await stocked(host)
    await sign_in(page, "host", to="/desk")
    await page.locator("body").evaluate(READER, [*typed, "Enter"])
    words = typed.lower().replace("-", " ")
    await expect(page.get_by_role("heading", level=2, name=words)).to_be_visible()


async def test_a_new_card_is_shown_with_its_square_and_can_be_blocked(record: Page) -> None:
    cards = await _open(record, "Kort")
    await cards.get_by_role("button", name="Ge ett nytt kort").click()
    given = record.get_by_role("dialog", name="Nytt kort")
    await expect(given.get_by_role("img", name=re.compile("QR-kod"))).to_be_visible()
    await given.get_by_role("button", name="Stäng").click()
    await cards.get_by_role("button", name=re.compile("Spärra")).click()
    await expect(cards.get_by_text("spärrat")).to_be_visible()


async def test_whoever_says_no_name_gets_a_card(page: Page) -> None:
    await sign_in(page, "host", to="/desk")
    await page.get_by_role("button", name="Registrera ny").click()
    await page.get_by_role("button", name="Egenbosatt").click()
    await page.get_by_role("button", name="Bara ett kort, inget namn").click()
    given = page.get_by_role("dialog", name="Nytt kort")
    await expect(given).to_be_visible()
    await given.get_by_role("button", name="Stäng").click()
    await page.get_by_role("button", name="Checka in", exact=True).click()
    await expect(_said(page, "är incheckad")).to_be_visible()


async def test_what_is_stored_is_told_in_the_visitors_language(
    record: Page, host: Caller, person: str
) -> None:
    section = await _open(record, "Information om vad vi sparar")
    await section.get_by_role("button", name="Vad vi sparar om dig").click()
    slip = record.get_by_role("dialog")
    await slip.get_by_label("Språk").select_option("ar")
    await expect(slip.get_by_role("article")).to_have_attribute("dir", "rtl")
    await expect(slip.get_by_role("article")).to_contain_text("ما نحفظه عنك")
    await slip.get_by_role("button", name="Anteckna att den visats").click()
    await expect(section.get_by_text("العربية")).to_be_visible()
    [told] = (await host.get(f"/visits/people/{person}")).json()["information"]
    assert (told["language"], told["notice_version"]) == ("ar", NOTICE)
    await expect(section.get_by_text(NOTICE)).to_have_css("unicode-bidi", "isolate")


async def test_a_record_tells_the_id_by_which_the_log_knows_whose_it_is(
    record: Page, person: str
) -> None:
    await expect(record.get_by_text(person, exact=True)).to_have_css("user-select", "all")


async def test_two_who_put_the_same_field_right_see_both_values(
    record: Page, host: Caller, person: str
) -> None:
    await record.get_by_role("button", name="Ändra").click()
    await record.get_by_label("Telefon").fill("08-456")
    await host.patch(f"/visits/people/{person}", {"expected_version": 1, "phone": "08-789"})
    await record.get_by_role("button", name="Spara").click()
    row = record.get_by_role("row", name=re.compile("Telefon"))
    await expect(row).to_contain_text("08-456")
    await expect(row).to_contain_text("08-789")
    await record.get_by_role("button", name="Behåll mitt").click()
    await expect(record.get_by_role("definition").filter(has_text="08-456")).to_be_visible()


async def test_a_leave_is_told_and_taken_back(record: Page, host: Caller, person: str) -> None:
    leave = await _open(record, "Föräldraledighet")
    await leave.get_by_role("button", name="Lägg till").click()
    await expect(leave.get_by_role("listitem")).to_have_count(1)
    await record.locator(".said").get_by_role("button", name="Ångra").click()
    await expect(_said(record, "Ångrat")).to_be_visible()
    await expect(record.get_by_role("link", name="Allt är skickat")).to_be_visible()
    assert (await host.get(f"/visits/people/{person}")).json()["parental_leaves"] == []


async def test_a_second_check_in_is_taken_back_without_the_first(
    record: Page, host: Caller, person: str
) -> None:
    first = {"person": person, "site": SITE, "supports": ["it"]}
    name = (await host.get(f"/visits/people/{person}")).json()["family_name"]
    now = await record.evaluate("new Date().toISOString()")
    await host.made("/visits/visits", first | {"occurred_at": now})
    await record.get_by_role("button", name="Checka in", exact=True).click()
    await expect(record.get_by_role("group", name="Vad fick besökaren hjälp med?")).to_be_visible()
    await record.keyboard.press("1")
    await record.get_by_text("Mer, om det behövs").click()
    await record.get_by_label("Hur hittade besökaren hit?").select_option("vanner")
    await record.get_by_role("button", name="Checka in", exact=True).click()
    await expect(_said(record, "är incheckad")).to_be_visible()
    await expect(record.get_by_role("link", name="Allt är skickat")).to_be_visible()
    await record.locator(".said").get_by_role("button", name="Ångra").click()
    await expect(_said(record, "Ångrat")).to_be_visible()
    await expect(record.get_by_role("link", name="Allt är skickat")).to_be_visible()
    told = (await host.get(f"/visits/people/{person}/history")).json()["items"]
    last = [it for it in told if it["type"] == "VisitCorrected"][-1]
    assert (last["told"]["fields"], last["told"]["supports"]) == (["channel", "supports"], ["it"])
    assert "channel" not in last["told"]
    await record.get_by_role("combobox", name=re.compile("^Namn")).fill(name)
    await record.get_by_role("listbox").get_by_role("option").first.click()
    await expect(record.get_by_role("group", name="Vad fick besökaren hjälp med?")).to_be_visible()
    await record.get_by_role("button", name="Checka in", exact=True).click()
    await expect(_said(record, "är incheckad")).to_be_visible()
    await expect(record.get_by_role("link", name="Allt är skickat")).to_be_visible()
    await record.context.set_offline(offline=True)
    await record.locator(".said").get_by_role("button", name="Ångra").click()
    await expect(_said(record, "Det går inte att nå Brygga")).to_be_visible()
    await record.context.set_offline(offline=False)


async def test_whoever_is_protected_is_nobody_and_an_emergency_needs_a_reason(
    record: Page, host: Caller, person: str
) -> None:
    await record.get_by_role("button", name="Checka in", exact=True).click()
    told = {"on": True, "named_readers": ["unit_manager"]}
    await host.who("unit_manager").post(f"/visits/people/{person}/protected-identity", told)
    await record.get_by_role("button", name="Öppna", exact=True).click()
    await expect(record.get_by_text("Personen finns inte, eller får inte visas")).to_be_visible()
    emergency = record.get_by_role("button", name="Öppna i nödläge")
    await record.get_by_label("Skäl").fill("Bråttom")
    await expect(emergency).to_be_disabled()
    await record.get_by_label("Skäl").fill("Ambulansen frågar vem hon är.")
    await emergency.click()
    await expect(record.get_by_text("08-123")).to_be_visible()
    await record.get_by_role("button", name="Stäng", exact=True).click()
    await record.get_by_role("combobox", name=re.compile("^Namn")).fill("Freweini")
    await expect(
        record.get_by_text("Ingen hittades.").or_(record.get_by_role("listbox"))
    ).to_be_visible()


async def test_where_names_may_not_be_written_a_card_is_given_instead_or_nothing_once(
    page: Page, host: Caller, books: Books
) -> None:
    today = datetime.now(UTC).date().isoformat()
    told = {"scope": "site", "id": SITE, "mode": "pseudonymous", "decision": "SN 2026/120"}
    mode = await host.made("/visits/modes", told | {"decided_on": today, "from": today})
    try:
        await sign_in(page, "host", to="/desk")
        await page.get_by_role("button", name="Registrera ny").click()
        await page.get_by_label("Förnamn").fill("Bereket")
        await page.get_by_role("button", name="Egenbosatt").click()
        await page.get_by_role("button", name="Registrera och checka in").click()
        await page.get_by_role("button", name="Ge ett kort i stället").click()
        given = page.get_by_role("dialog", name="Nytt kort")
        await given.get_by_role("button", name="Stäng").click()
        await expect(page.get_by_role("heading", level=2, name=re.compile(r"\d\d"))).to_be_visible()
        await page.get_by_role("button", name="Checka in", exact=True).click()
        await expect(_said(page, "är incheckad")).to_be_visible()
        await expect(page.get_by_role("link", name="Allt är skickat")).to_be_visible()
        since = (await books.ends())["visits"]
        await page.get_by_role("button", name="Registrera ny").click()
        await page.get_by_label("Förnamn").fill("Semhar")
        await page.get_by_role("button", name="Egenbosatt").click()
        await page.get_by_role("button", name="Registrera och checka in").click()
        await page.get_by_role("button", name="Checka in", exact=True).click()
        await page.get_by_role("button", name="Räkna som anonymt").dblclick()
        await expect(page.get_by_role("link", name="Allt är skickat")).to_be_visible()
        assert len(await visits_since(books, since)) == 1
    finally:
        await host.post(f"/visits/modes/{mode}/withdraw", {"reason": "Provades bara."})
