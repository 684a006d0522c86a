"""Whoever is to be forgotten is asked for by one and approved by another; how that is proved is told."""

import re
from typing import Final

import pytest
from playwright.async_api import Page, expect

from tests.browser.looking import sign_in
from tests.engine import eventually
from tests.http import Caller

ABOUT: Final = {"given_name": "Oleksandr", "target_group": "abo", "site": "motesplatsen"}
NUMBER: Final = "SN 2026/0412"


@pytest.fixture
async def person(host: Caller) -> str:
    return await host.made("/visits/people", ABOUT)


async def ask(page: Page, person: str) -> None:
    """Ask for an erasure, by keyboard."""
    await page.get_by_label("Vem ska glömmas").fill(person)
    await page.get_by_label("Beslutets nummer").fill(NUMBER)
    await page.keyboard.press("Enter")


async def show(page: Page, state: str) -> None:
    await page.get_by_label("Vilka").select_option(label=state)
    await page.get_by_role("button", name="Visa", exact=True).click()


async def is_done(host: Caller, person: str) -> bool:
    """Whether nothing readable is left of the person in visits."""
    dpo = host.who("dpo").saying(("Brygga-Purpose", "disposal"))
    found = (await dpo.get("/visits/erasures?state=done")).json()["items"]
    return person in {it["person"] for it in found}


async def test_one_asks_and_another_approves_and_how_it_is_proved_is_told(
    page: Page, host: Caller, person: str
) -> None:
    await sign_in(page, "dpo", to="/erasures")
    await expect(page.locator(".watch-entry")).to_have_count(0)
    await ask(page, person)
    await expect(page.get_by_text("Raderingen är begärd")).to_be_visible()
    own = page.locator(".watch-entry").filter(has_text=person)
    await expect(own).to_contain_text("Personen begär det (artikel 17)")
    await expect(own).to_contain_text("Du begärde den")
    await expect(own.get_by_role("button", name=re.compile("Godkänn"))).to_have_count(0)
    other = await page.context.new_page()
    await sign_in(other, "unit_manager", to="/erasures")
    await show(other, "Väntar på godkännande")
    waits = other.locator(".watch-entry").filter(has_text=person)
    await waits.get_by_role("button", name=re.compile("Godkänn")).press("Enter")
    await expect(other.get_by_text("Det går inte att ångra.")).to_be_visible()
    await other.get_by_role("dialog").get_by_role("button", name="Godkänn").press("Enter")
    await expect(other.get_by_text("Raderingen är godkänd")).to_be_visible()
    await expect(waits).to_have_count(0)
    done = page.locator(".watch-entry").filter(has_text=person).filter(has_text="Klar")
    await eventually(lambda: is_done(host, person))
    await show(page, "Klara")
    await done.get_by_text("Så bevisas det").click()
    proof = done.get_by_text(f"./brygga vault verify-forgotten {person}")
    await expect(proof).to_be_visible()


async def test_what_was_asked_by_mistake_is_taken_back_with_a_reason(
    page: Page, person: str
) -> None:
    await sign_in(page, "unit_manager", to="/erasures")
    await ask(page, person)
    own = page.locator(".watch-entry").filter(has_text=person)
    await own.get_by_role("button", name=re.compile("Ta tillbaka")).click()
    back = page.get_by_role("dialog").get_by_role("button", name="Ta tillbaka")
    await expect(back).to_be_disabled()
    await page.get_by_label("Varför?").fill("fel person")
    await back.press("Enter")
    await expect(page.get_by_text("Begäran är tillbakatagen")).to_be_visible()
    await expect(own).to_have_count(0)


async def test_merges_that_stand_in_the_way_are_undone_where_that_is_told(
    page: Page, host: Caller, person: str
) -> None:
    drop = await host.made("/visits/people", ABOUT)
    await host.made("/visits/people/merges", {"keep": person, "drop": drop})
    await sign_in(page, "dpo", to="/erasures")
    await ask(page, person)
    await expect(page.get_by_role("alert")).to_contain_text("Upphäv först")
    await page.get_by_role("button", name=re.compile("Upphäv sammanslagningen")).press("Enter")
    await expect(page.get_by_text("Raderingen är begärd")).to_be_visible()
    await expect(page.locator(".watch-entry").filter(has_text=person)).to_have_count(1)


async def test_whoever_was_merged_after_somebody_asked_is_parted_before_it_is_approved(
    page: Page, host: Caller, person: str
) -> None:
    about = {"person": person, "basis": "art_17", "decision": NUMBER}
    await host.who("dpo").made("/visits/erasures", about)
    drop = await host.made("/visits/people", ABOUT)
    await host.made("/visits/people/merges", {"keep": person, "drop": drop})
    await sign_in(page, "unit_manager", to="/erasures")
    await show(page, "Väntar på godkännande")
    waits = page.locator(".watch-entry").filter(has_text=person)
    await waits.get_by_role("button", name=re.compile("Godkänn")).press("Enter")
    dialog = page.get_by_role("dialog")
    agree = dialog.get_by_role("button", name="Godkänn")
    await agree.press("Enter")
    await expect(dialog.get_by_role("alert")).to_contain_text("Upphäv först")
    part = dialog.get_by_role("button", name=re.compile("Upphäv sammanslagningen"))
    await part.press("Enter")
    await expect(part).to_have_count(0)
    await agree.press("Enter")
    await expect(page.get_by_text("Raderingen är godkänd")).to_be_visible()


async def test_of_the_protected_nothing_waits_before_it_is_said_why(
    page: Page, host: Caller, person: str
) -> None:
    manager = host.who("unit_manager")
    told = {"on": True, "named_readers": ["unit_manager"]}
    await manager.made(f"/visits/people/{person}/protected-identity", told)
    await manager.made("/visits/erasures", {"person": person, "basis": "other", "decision": NUMBER})
    await sign_in(page, "unit_manager", to="/erasures")
    async with page.expect_response(re.compile("state=waiting")):
        await show(page, "Väntar på godkännande")
    waits = page.locator(".watch-entry").filter(has_text=person)
    await expect(page.get_by_role("heading", name="Väntar på godkännande")).to_be_visible()
    await expect(waits).to_have_count(0)
    await page.get_by_label("Skäl att titta").fill("ska granska begäran")
    await page.keyboard.press("Enter")
    await expect(waits).to_have_count(1)
