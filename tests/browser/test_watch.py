"""Who did what, and the monthly look at it: for those who answer for it, and signed by others."""

import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Final

import pytest
from playwright.async_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import left
from tests.browser.looking import sign_in
from tests.http import Caller, calling, quiet
from tests.stack import Running

ABOUT: Final = {"given_name": "Oleksandr", "target_group": "abo", "site": "motesplatsen"}


@pytest.fixture
async def reviewers(chromium: Browser, fresh: Running) -> AsyncIterator[BrowserContext]:
    """A device before a Brygga in which nobody has read: a review of a day on which many did is long."""
    context = await chromium.new_context(base_url=fresh.url, locale="sv-SE")
    yield context
    await left(context)


async def test_who_did_what_is_told_to_whoever_answers_for_it_and_that_is_recorded(
    page: Page, host: Caller
) -> None:
    person = await host.made("/visits/people", ABOUT)
    reader = host.who("host", sub="maryam").saying(("Brygga-Purpose", "coordination"))
    assert (await reader.get(f"/visits/people/{person}")).status == 200
    await sign_in(page, "dpo", to="/audit")
    await expect(page.get_by_text("Antal poster").first).to_be_visible(timeout=90_000)
    await expect(page.locator(".watch-entry")).to_have_count(0)
    await page.get_by_label("Om vem").fill(person)
    await page.get_by_label("Vem gjorde det").fill("maryam")
    await page.keyboard.press("Enter")
    entry = page.locator(".watch-entry").filter(has_text="maryam")
    await expect(entry).to_contain_text("Läsning av uppgifter om personer")
    await expect(entry).to_contain_text("Samordning · öppnad")
    await page.get_by_role("button", name="Vem har läst om personen?").click()
    await expect(page.get_by_role("heading", name="Vem har läst om personen?")).to_be_visible()
    await expect(page.locator(".watch-entry").filter(has_text="maryam")).to_have_count(1)
    log = host.who("unit_manager").saying(("Brygga-Purpose", "access_review"))
    looked = await log.get(f"/reporting/audit/entries?subject={person}&actor=local-dpo")
    assert {it["purpose"] for it in looked.json()["items"]} == {"access_review"}


async def test_what_was_done_is_chosen_by_its_name_with_the_keyboard(
    page: Page, host: Caller
) -> None:
    person = await host.made("/visits/people", ABOUT)
    await sign_in(page, "dpo", to="/audit")
    what = page.get_by_label("Vad", exact=True)
    await expect(what.get_by_role("option", name="Besök registrerat")).to_be_attached()
    await page.get_by_label("Om vem").fill(person)
    await what.focus()
    await page.keyboard.type("Person reg")
    await expect(what).to_have_value("PersonRegistered")
    await page.get_by_role("button", name="Visa", exact=True).press("Enter")
    await expect(page.locator(".watch-entry")).to_have_count(1)
    await expect(page.locator(".watch-entry")).to_contain_text("Person registrerad")
    await page.get_by_label("Språk").select_option("en")
    renamed = page.get_by_label("What", exact=True).get_by_role("option", name="Visit recorded")
    await expect(renamed).to_be_attached()


async def test_an_id_that_is_pressed_is_looked_for_and_the_question_is_in_view(
    page: Page, host: Caller
) -> None:
    for _ in range(2):
        person = await host.made("/visits/people", ABOUT)
    await page.set_viewport_size({"width": 390, "height": 844})
    await sign_in(page, "dpo", to="/audit")
    await page.get_by_label("Vad", exact=True).select_option("PersonRegistered")
    await page.get_by_role("button", name="Visa", exact=True).click()
    entries = page.locator(".watch-entry")
    await expect(entries.nth(1)).to_be_visible()
    await page.get_by_role("button", name=re.compile(person[-8:])).click()
    await expect(entries).to_have_count(1)
    asked = page.get_by_label("Om vem")
    await expect(asked).to_have_value(person)
    await expect(asked).to_be_in_viewport()


async def test_how_a_person_is_proved_to_be_forgotten_is_told_beside_the_log(page: Page) -> None:
    await sign_in(page, "auditor", to="/audit")
    await page.get_by_text("Så kontrolleras loggen").click()
    await expect(page.get_by_text("./brygga vault verify-forgotten PERSON")).to_be_visible()


async def test_an_auditor_sees_the_seals_and_nobodys_deeds(page: Page) -> None:
    await sign_in(page, "auditor", to="/audit")
    await expect(page.get_by_text("Antal poster").first).to_be_visible(timeout=90_000)
    await expect(page.get_by_label("Om vem")).to_have_count(0)


async def test_a_review_is_signed_by_somebody_else_than_whom_it_is_about(
    fresh: Running, reviewers: BrowserContext
) -> None:
    async with calling(fresh) as nobody:
        manager = nobody.who("unit_manager")
        for _ in range(5):  # refused, for want of a purpose: what stands out is in the review
            assert (await manager.get("/reporting/audit/entries")).status == 403
        host = nobody.who("host", sub="maryam")
        await host.get(f"/visits/people/{await host.made('/visits/people', ABOUT)}")
        await quiet(nobody)
    page = await reviewers.new_page()
    await sign_in(page, "unit_manager", to="/reviews")
    today = datetime.now(UTC).date().isoformat()
    await page.get_by_label("Från och med").fill(today)
    await page.get_by_label("Till och med").fill(today)
    await page.get_by_role("button", name="Beställ en kontroll").click()
    await expect(page.get_by_text("Kontrollen är beställd")).to_be_visible()
    await page.get_by_role("button", name="Öppna").first.click()
    await expect(page.get_by_text("Din egen läsning").first).to_be_visible()
    await expect(page.get_by_text("Nekades många gånger").first).to_be_visible()
    own = page.locator(".watch-entry").filter(has_text="local-unit_manager")
    await expect(own.get_by_role("radio")).to_have_count(0)
    await _judge_and_sign(page)
    await expect(page.get_by_text("Bara dina egna läsningar är kvar")).to_be_visible()
    other = await reviewers.new_page()
    await sign_in(other, "dpo", to="/reviews")
    await other.get_by_role("button", name="Öppna").first.click()
    await expect(other.get_by_text("granskad av någon annan").first).to_be_visible()
    await _judge_and_sign(other)
    await expect(other.get_by_text("Klar och underskriven")).to_be_visible()


async def _judge_and_sign(page: Page) -> None:
    """Each access that is for whoever is here to look at, by keyboard."""
    sign = page.get_by_role("button", name="Skriv under")
    await expect(sign).to_be_disabled()
    for radio in await page.get_by_role("radio", name="I sin ordning").all():
        await radio.focus()
        await page.keyboard.press("Space")
    await sign.focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Underskriften är sparad")).to_be_visible()
