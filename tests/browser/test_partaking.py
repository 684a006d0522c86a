"""Who took part in a session: by name, by a card's reader or nameless, each taken back by one touch."""

import re
from datetime import UTC, datetime

from playwright.async_api import Page, expect

from tests.books import Books
from tests.browser.at_desk import READER, known, typed
from tests.browser.looking import sign_in
from tests.doors import SITE
from tests.http import Caller


async def test_somebody_takes_part_by_name_by_card_or_nameless_and_a_slip_is_taken_back(
    page: Page, host: Caller, books: Books
) -> None:
    name = await known(host)
    given = await host.post("/visits/cards", {"target_group": "abo", "site": SITE})
    card, heard = typed(given.json()["code"]), f"visits={given.json()['position']}"
    about = {"kind": "bakning", "site": SITE, "duration_minutes": 60}
    now = {"starts_at": datetime.now(UTC).isoformat()}
    hearing = host.saying(("Brygga-After", heard))
    await hearing.made("/activities/sessions", about | now | {"kind": "sprakcafe"})
    session = await hearing.made("/activities/sessions", about | now)
    since = (await books.ends())["activities"]
    await sign_in(page, "host", to="/sessions")
    shown = page.locator("details.session").filter(has_text="Bakning").first
    if await shown.get_attribute("open") is None:
        await shown.locator("summary").first.click()
    all_sent = page.get_by_role("link", name="Allt är skickat")
    await shown.get_by_label("Sök på namn").fill(name)
    await shown.get_by_role("button", name=re.compile(name)).click()
    await expect(shown.get_by_text(re.compile(r"1\W+antecknad här"))).to_be_visible()
    await page.locator("body").evaluate(READER, [*card, "Enter"])
    await expect(shown.get_by_text(re.compile(r"2\W+antecknade här"))).to_be_visible()
    await shown.get_by_role("button", name="En till, utan namn").click()
    await expect(shown.get_by_text(re.compile(r"3\W+antecknade här"))).to_be_visible()
    await expect(all_sent).to_be_visible()
    await page.locator(".said").get_by_role("button", name="Ångra").click()
    await expect(shown.get_by_text(re.compile(r"2\W+antecknade här"))).to_be_visible()
    await expect(all_sent).to_be_visible()
    told = await books.since("activities", since)
    took = [it["data"] for it in told if it["type"].endswith("ParticipationRecorded")]
    assert [(it["session"], it.get("person") is not None) for it in took] == [
        (session, True),
        (session, True),
        (session, False),
    ], "a card is read for the session that was touched last, and for no other that is shown"
    [back] = [it["data"] for it in told if it["type"].endswith("ParticipationWithdrawn")]
    assert back["participation"] == took[-1]["participation"]
