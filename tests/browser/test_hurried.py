"""A hurried hand at the desk: a number for a name, "back", a press too many, a card that nobody waits for."""

import re
from collections import Counter
from typing import Final

import pytest
from playwright.async_api import BrowserContext, Page, expect

from tests.books import Books
from tests.browser.at_desk import Desk, known, page, words
from tests.browser.looking import SIGNED_IN, sign_in
from tests.browser.offline import BATCH, visits_since
from tests.engine import eventually
from tests.http import Caller

__all__ = ["page"]
NUMBER: Final = "19900101-9802"
NOBODY_SENDS: Final = (
    "() => void navigator.locks.request('brygga.outbox', () => new Promise(() => 0))"
)
PHONE: Final = {"width": 390, "height": 844}


@pytest.fixture
async def desk(page: Page) -> Desk:
    """A host sits down, and does not look for anybody in particular."""
    await sign_in(page, "host", to="/desk")
    return Desk(page)


async def recorded(books: Books, since: int) -> Counter[str]:
    """How often what was recorded after a position."""
    facts = await books.since("visits", since)
    return Counter(it["type"].rpartition(".")[2] for it in facts)


@pytest.mark.parametrize(
    ("number", "field"), [(NUMBER, "Personnummer"), ("SN 2026-77", "Ärendenummer")]
)
async def test_a_number_is_registered_as_one_and_is_nobodys_name_r6(
    desk: Desk, number: str, field: str
) -> None:
    await desk.search.fill(number)
    await desk.button(f"Registrera {number}").click()
    await expect(desk.page.get_by_label("Förnamn")).to_have_value("")
    await expect(desk.page.get_by_label("Efternamn")).to_have_value("")
    await expect(desk.page.get_by_label(field, exact=True)).to_be_visible()
    await expect(desk.page.get_by_label(field, exact=True)).to_have_value(number)


async def test_a_personal_number_asks_why_before_anybody_is_registered_r6(
    desk: Desk, books: Books
) -> None:
    since = (await books.ends())["visits"]
    await desk.search.fill(NUMBER)
    await desk.button(f"Registrera {NUMBER}").click()
    await desk.button("Vet inte").click()
    await desk.button("Registrera och checka in").click()
    why = desk.page.get_by_label("Varför behövs personnumret?")
    await expect(why).to_be_focused()
    await why.select_option("För att veta vem det är")
    await desk.button("Registrera och checka in").click()
    await expect(desk.page.get_by_role("heading", name="Utan namn")).to_be_focused()
    await expect(desk.page.get_by_role("link", name="Allt är skickat")).to_be_visible()
    assert (await recorded(books, since))["PersonRegistered"] == 1


async def test_without_a_network_no_number_is_noted_r6(desk: Desk, context: BrowserContext) -> None:
    await context.set_offline(offline=True)
    await desk.search.fill("Amina")
    await expect(desk.button("Anteckna Amina")).to_be_visible()
    await desk.search.fill(NUMBER)
    await expect(desk.page.get_by_role("button", name=re.compile("^Anteckna"))).to_have_count(0)
    await desk.page.keyboard.press("Enter")
    await expect(desk.search).to_have_value(NUMBER)
    await context.set_offline(offline=False)


async def test_back_closes_what_is_shown_and_nobody_is_signed_out(desk: Desk, host: Caller) -> None:
    name = await known(host)
    for way in ("Anonymt med stödinsats", "Registrera ny"):
        await desk.button(way).click()
        await expect(desk.button("Avbryt")).to_be_visible()
        await desk.page.go_back()
        await expect(desk.search).to_be_visible()
    await desk.search.fill(name)
    await desk.hits.filter(has_text=name).click()
    await desk.button("Öppna").click()
    await expect(desk.page.get_by_text("Uppgifter", exact=True)).to_be_visible()
    await desk.page.go_back()
    await expect(desk.search).to_be_visible()
    await expect(desk.page.get_by_role("button", name=SIGNED_IN).first).to_be_visible()


async def test_back_after_another_screen_finds_what_was_begun(desk: Desk) -> None:
    await desk.button("Registrera ny").click()
    await desk.page.get_by_role("link", name="Stäng kvällen").click()
    await expect(desk.page.get_by_role("heading", name="Stäng kvällen")).to_be_visible()
    await desk.page.go_back()
    await expect(desk.button("Registrera och checka in")).to_be_visible()
    await desk.page.go_back()
    await expect(desk.search).to_be_visible()


async def test_a_card_that_nobody_waits_for_makes_nobody_known_and_takes_no_form_away(
    desk: Desk, books: Books
) -> None:
    since = (await books.ends())["visits"]
    await desk.page.route(BATCH, lambda it: it.fulfill(status=502))
    await desk.button("Registrera ny").click()
    await desk.button("Egenbosatt").click()
    await desk.button("Bara ett kort, inget namn").click()
    form = desk.page.locator("form.card")
    await expect(form.get_by_role("status")).to_contain_text("Vi försöker igen")
    await desk.button("Avbryt").click()
    await desk.button("Anonymt med stödinsats").click()
    help_ = desk.button("Bostad")
    await help_.click()
    await desk.page.unroute(BATCH)

    async def is_over() -> bool:
        return (await recorded(books, since))["PersonWithdrawn"] == 1

    await eventually(is_over)
    await expect(desk.page.get_by_role("link", name="Allt är skickat")).to_be_visible()
    assert (await recorded(books, since))["PersonRegistered"] == 1
    await expect(desk.page.get_by_role("heading", name="Anonymt besök")).to_be_visible()
    await expect(help_).to_have_attribute("aria-pressed", "true")
    await expect(desk.page.get_by_role("dialog")).to_have_count(0)


async def test_a_card_that_no_service_heard_of_is_taken_off_at_once(
    desk: Desk, books: Books
) -> None:
    since = (await books.ends())["visits"]
    await desk.button("Registrera ny").click()
    await expect(desk.button("Bara ett kort, inget namn")).to_be_visible()
    await desk.page.evaluate(NOBODY_SENDS)
    await desk.button("Bara ett kort, inget namn").click()
    await expect(desk.page.locator("form.card").get_by_role("status")).to_have_text("Vänta …")
    await expect(desk.page.get_by_role("link", name=words("1 väntar"))).to_be_visible()
    await desk.button("Avbryt").click()
    await expect(desk.page.get_by_role("link", name="Allt är skickat")).to_be_visible()
    assert not (await recorded(books, since))["PersonRegistered"]


async def test_a_missing_group_is_shown_and_gone_to_on_a_phone(desk: Desk) -> None:
    await desk.page.set_viewport_size(PHONE)
    await desk.button("Registrera ny").click()
    await desk.button("Registrera och checka in").click()
    first = desk.page.get_by_role("group", name="Målgrupp").get_by_role("button").first
    await expect(first).to_be_focused()
    bar = await desk.page.locator(".desk-top").bounding_box()
    said = await desk.page.get_by_text("Välj en målgrupp").bounding_box()
    box = await first.bounding_box()
    assert bar is not None
    assert said is not None
    assert box is not None
    assert bar["y"] + bar["height"] <= box["y"], "the bar stands over nothing of it"
    assert said["y"] + said["height"] <= PHONE["height"]


async def test_who_is_checked_in_by_two_presses_at_once_came_once(desk: Desk, books: Books) -> None:
    since = (await books.ends())["visits"]
    await desk.button("Anonymt med stödinsats").click()
    await desk.button("Checka in").evaluate("it => (it.click(), it.click())")
    await expect(desk.says("Anonymt besök är incheckad")).to_be_visible()
    await expect(desk.search).to_be_visible()
    await expect(desk.page.get_by_role("link", name="Allt är skickat")).to_be_visible()
    assert len(await visits_since(books, since)) == 1


async def test_who_is_registered_by_two_presses_at_once_is_one(desk: Desk, books: Books) -> None:
    since = (await books.ends())["visits"]
    await desk.button("Registrera ny").click()
    await desk.button("Vet inte").click()
    await desk.button("Registrera och checka in").evaluate("it => (it.click(), it.click())")
    await expect(desk.page.get_by_role("heading", name="Utan namn")).to_be_focused()
    await expect(desk.page.get_by_role("link", name="Allt är skickat")).to_be_visible()
    assert (await recorded(books, since))["PersonRegistered"] == 1
