"""Who is here, what was noted without a network, and nobody's name once the desk is left."""

import pytest
from playwright.async_api import BrowserContext, expect

from tests.browser.at_desk import (
    Desk,
    desk,
    known,
    page,
    words,
)
from tests.browser.offline import Gate
from tests.http import Caller

__all__ = ["desk", "page"]


async def test_the_room_needs_a_decision_and_says_so_kindly(desk: Desk) -> None:
    """Other tests decide it, so that the answer of a place where nobody did is given here."""
    undecided = {"code": "exception_not_decided", "status": 403, "title": "", "type": "about:blank"}
    await desk.page.route("**/here?*", lambda it: it.fulfill(status=403, json=undecided))
    await desk.button("Visa alla som är här").click()
    await expect(desk.page.get_by_text("kräver ett beslut")).to_be_visible()


@pytest.mark.usefixtures("room_is_decided")
async def test_who_stayed_is_told_by_one_touch_and_the_room_counts_what_waits(
    desk: Desk, context: BrowserContext
) -> None:
    await desk.search.press_sequentially("mohammed aly")
    await desk.hits.filter(has_text="Mohammed Aly").first.click()
    await desk.button("Checka in").click()
    await desk.button("Visa alla som är här").click()
    stayed = desk.button("Mohammed Aly stannade kvar")
    await stayed.click()
    await expect(stayed).to_have_attribute("aria-pressed", "true")
    await desk.button("Uppdatera").click()
    await expect(stayed).to_have_attribute("aria-pressed", "true")
    async with desk.page.expect_response("**/visits/batch"):
        await desk.button("Anonymt besök").click()
    await expect(desk.page.get_by_role("link", name="Allt är skickat")).to_be_visible()
    async with desk.page.expect_response("**/here?*"):
        await desk.button("Uppdatera").click()
    count = desk.page.get_by_role("group", name="Anonyma besök").get_by_role("status")
    before = int(await count.inner_text())
    await context.set_offline(offline=True)
    await desk.button("Ett anonymt besök mindre").click()
    await expect(count).to_have_text(str(before - 1))
    await context.set_offline(offline=False)


async def test_without_a_network_somebody_new_comes_in_and_is_recorded_once_it_is_back(
    desk: Desk, context: BrowserContext, host: Caller
) -> None:
    await context.set_offline(offline=True)
    await expect(desk.page.get_by_text("Utan nät")).to_be_visible()
    await desk.button("Registrera ny").click()
    await desk.page.get_by_label("Förnamn").fill("Tsegay")
    await desk.button("Vet inte").click()
    await desk.button("Registrera och checka in").click()
    await desk.button("Checka in").click()
    waiting = desk.here.filter(has_text="Tsegay")
    await expect(waiting).to_contain_text("väntar på att skickas")
    await context.set_offline(offline=False)
    await expect(waiting).not_to_contain_text("väntar på att skickas")
    found = (await host.ask("/visits/people/search", {"name": "tsegay"})).json()["items"]
    assert [it["display_name"] for it in found][:1] == ["Tsegay"]


@pytest.mark.usefixtures("room_is_decided")
async def test_a_name_noted_without_a_network_is_matched_later_with_somebody_who_is_seen(
    desk: Desk, context: BrowserContext, host: Caller
) -> None:
    name = await known(host)
    await context.set_offline(offline=True)
    await desk.search.press_sequentially(name)
    await desk.button(f"Anteckna {name}").click()
    await desk.page.keyboard.press("2")
    await desk.button("Checka in").click()
    await expect(desk.says(f"{name} är incheckad")).to_be_visible()
    await context.set_offline(offline=False)
    notes = desk.page.get_by_role("region", name="Antecknade utan nät")
    await expect(desk.page.get_by_role("link", name="Allt är skickat")).to_be_visible()
    await notes.get_by_role("button", name="Visa").click()
    gate = Gate()
    await desk.page.route("**/people/search", gate.hold)
    await notes.get_by_role("button", name=words(f"Para ihop {name}")).click()
    await notes.get_by_role("combobox").press("Enter")
    gate.opened.set()
    await expect(notes.get_by_role("option").first).to_be_visible()
    await expect(desk.says("Besöket hör nu till personen")).to_have_count(0)
    await notes.get_by_role("combobox").press("Enter")
    await expect(desk.says("Besöket hör nu till personen")).to_be_visible()
    await expect(notes.get_by_text(name, exact=True)).to_have_count(0)
    await desk.button("Visa alla som är här").click()
    await expect(desk.button("Uppdatera")).to_be_visible()
    await expect(desk.here.filter(has_text=name)).to_be_visible()
    await expect(desk.button(f"{name} stannade kvar")).to_have_count(0)


@pytest.mark.usefixtures("room_is_decided")
async def test_whoever_leaves_the_desk_leaves_nobodys_name(
    desk: Desk, context: BrowserContext, host: Caller
) -> None:
    name = await known(host, here=True)
    gate = Gate()
    await desk.page.route("**/here?*", gate.hold)
    await desk.button("Visa alla som är här").click()
    await desk.search.press_sequentially("mohammed aly")
    await expect(desk.hits.first).to_be_visible()
    await desk.button("Logga ut").click()
    await expect(desk.page.get_by_text("Mohammed")).to_have_count(0)
    async with desk.page.expect_response("**/here?*") as told:
        gate.opened.set()
    assert name in await (await told.value).text()
    await context.set_offline(offline=True)
    await desk.page.get_by_role("link", name="Mötesplatsen").first.click()
    await desk.page.evaluate("history.back()")
    await expect(desk.search).to_be_visible()
    await expect(desk.page.get_by_text(name)).to_have_count(0)
    await context.set_offline(offline=False)
    left = await desk.page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})")
    assert "Mohammed" not in left


async def test_a_device_of_staff_captures_without_anybody_and_shows_nobodys_data(
    desk: Desk, context: BrowserContext
) -> None:
    await context.set_offline(offline=True)
    await desk.button("Logga ut").click()
    await desk.search.press_sequentially("Rahel")
    await desk.button("Anteckna Rahel").click()
    await desk.page.keyboard.press("Enter")
    await expect(desk.page.get_by_role("region", name="Hur många är här?")).to_be_visible()
    await expect(desk.button("Visa alla som är här")).to_have_count(0)
    await context.set_offline(offline=False)
    await context.route("**/api/**", lambda it: it.fulfill(status=502))
    await desk.page.reload()
    await expect(desk.page.get_by_role("region", name="Hur många är här?")).to_be_visible()
