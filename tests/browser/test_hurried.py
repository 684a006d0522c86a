"""A hurried hand at the desk: a number for a name, "back", a press too many, a card that nobody waits for."""

from collections import Counter
from typing import Final

import pytest
from playwright.async_api import Page, expect

from tests.books import Books
from tests.browser.at_desk import Desk, known, page
from tests.browser.looking import SIGNED_IN, sign_in
from tests.browser.offline import visits_since
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
