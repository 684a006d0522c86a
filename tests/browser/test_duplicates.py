"""Who may be there twice, as the desk is shown it."""

import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from playwright.async_api import Browser, BrowserContext, Page, expect

from tests.books import Books, open_books
from tests.browser.conftest import left
from tests.browser.looking import sign_in
from tests.doors import SITE
from tests.http import STAFF, Caller, calling, quiet
from tests.offline import person
from tests.stack import Running

MORE_THAN_A_PAGE = 11
"""People of one name, of whom any two are a pair: 55, where a page has 50."""


@pytest.fixture
async def context(chromium: Browser, fresh: Running) -> AsyncIterator[BrowserContext]:
    """A device before a Brygga that knows few people: among many, the list of pairs is long."""
    context = await chromium.new_context(base_url=fresh.url, locale="sv-SE")
    yield context
    await left(context)


@pytest.fixture
async def few(fresh: Running) -> AsyncIterator[tuple[Caller, Books]]:
    """A host of that Brygga, and its books."""
    async with calling(fresh) as nobody, open_books(fresh) as books:
        yield nobody.who(*STAFF), books


async def test_who_may_be_there_twice_is_shown_by_a_decision_and_merged_or_told_apart(
    page: Page, few: tuple[Caller, Books]
) -> None:
    host, books = few
    today = datetime.now(UTC).date().isoformat()
    decided = {"kind": "duplicates", "site": SITE, "decision": "SN 2026/122"}
    name = "Rahel" + uuid4().hex.translate(str.maketrans("0123456789", "ghijklmnop"))
    for its, count in ((name, 3), ("Samuel", MORE_THAN_A_PAGE)):
        for _ in range(count):
            await person(host, given_name=its, birth_year=1990)
    await sign_in(page, "host", to="/tasks")
    part = page.get_by_role("region", name="Möjliga dubbletter")
    await host.post("/visits/exceptions", decided | {"decided_on": today, "from": today})
    await quiet(host)
    since = (await books.ends())["visits"]
    await part.get_by_role("button", name="Visa").click()
    pairs = part.get_by_role("listitem").filter(has_text=name)
    more = part.get_by_role("button", name="Mer", exact=True)
    await expect(part.get_by_role("listitem").first).to_be_visible()
    await more.click()
    await expect(more).to_have_count(0)
    await expect(pairs).to_have_count(3)
    await expect(pairs.first).to_contain_text("namn, Födelseår")
    for answer in (re.compile("^Slå ihop, och behåll"), "Det är två olika personer"):
        await pairs.first.get_by_role("button", name=re.compile("^Slå ihop")).click()
        await page.get_by_role("dialog").get_by_role("button", name=answer).first.click()
    await expect(pairs).to_have_count(1)
    await expect(page.get_by_role("link", name="Allt är skickat")).to_be_visible()
    facts = {it["type"].rpartition(".")[2] for it in await books.since("visits", since)}
    assert {"PersonalDataRead", "PersonsMerged"} <= facts
    await page.get_by_role("button", name="Logga ut").click()
    await expect(page.get_by_text(name)).to_have_count(0)
