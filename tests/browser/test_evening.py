"""An evening's screens: heads are counted by taps, sessions held, and the evening closed in a minute."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from playwright.async_api import BrowserContext, Locator, Page, Route, expect

from tests.books import Books
from tests.browser.keys import Hands, reach
from tests.browser.looking import sign_in
from tests.doors import SITE
from tests.http import Caller

NOW: Final = datetime.now(UTC)
DAY: Final = "2016-05-02"
OTHER_DAY: Final = "2016-05-03"
"""On which no other test has anything in mind."""
EVENING: Final = {
    "kind": "drop_in",
    "site": SITE,
    "starts_at": f"{DAY}T17:00:00+02:00",
    "duration_minutes": 180,
}


def text_box(page: Page, name: str) -> Locator:
    """The number that may be written."""
    return page.get_by_role("textbox", name=name, exact=True)


async def told(books: Books, since: int, type_: str) -> list[dict[str, Any]]:
    """What activities wrote down of a kind after a position."""
    written = await books.since("activities", since)
    return [it["data"] for it in written if it["type"].endswith(type_)]


async def test_ten_taps_by_keyboard_are_ten_heads_and_few_commands(
    page: Page, host: Caller, books: Books
) -> None:
    about = {"kind": "matlagning", "site": SITE, "duration_minutes": 60}
    session = await host.made("/activities/sessions", about | {"starts_at": NOW.isoformat()})
    before = (await books.ends())["activities"]
    await sign_in(page, "host", to="/sessions")
    card = page.locator("details.session").filter(has_text="Matlagning").first
    await reach(page, card.locator("summary").first)
    if await card.get_attribute("open") is None:
        await page.keyboard.press("Enter")
    await reach(page, card.get_by_role("button", name=re.compile("Fler.*Nyanlända")))
    for _ in range(10):
        await page.keyboard.press("Enter")
    await expect(card.get_by_role("status")).to_have_text("Sparat")
    await expect(page.get_by_role("link", name="Allt är skickat")).to_be_visible()
    counts = await told(books, before, "SessionHeadcountRecorded")
    assert (counts[-1]["session"], counts[-1]["newcomers"]) == (session, 10)
    assert len(counts) <= 3
    await reach(page, card.get_by_role("button", name="Det var fika"))
    await page.keyboard.press("Space")
    await reach(page, card.get_by_role("button", name="Träffen blev av"))
    await page.keyboard.press("Enter")
    await expect(card.get_by_text("Blev av, med fika")).to_be_visible()
    await page.get_by_role("button", name="Ångra").click()
    await expect(card.get_by_role("button", name="Träffen blev av")).to_be_visible()
    await page.reload()
    await sign_in(page, "host", to="/sessions")
    await expect(text_box(page, "Nyanlända").first).to_have_value("10")


async def test_a_weekly_series_is_planned_and_one_of_its_dates_left_out_or_cancelled(
    page: Page, books: Books
) -> None:
    since = (await books.ends())["activities"]
    await sign_in(page, "host", to="/sessions")
    await page.get_by_role("button", name="Planera").click()
    form = page.get_by_role("dialog")
    await form.get_by_label("Slag").select_option(label="Språkcafé")
    await form.get_by_label("Rubrik").fill("Kaffe på svenska")
    await form.get_by_label("Varje vecka").check()
    await form.get_by_role("button", name="Planera").click()
    holidays = form.get_by_text("Helgdagar som hoppas över")
    await expect(holidays.or_(page.get_by_text("Det är planerat"))).to_be_visible()
    if await holidays.is_visible():
        await form.get_by_role("button", name="Planera").dblclick()
    await expect(form).to_have_count(0)
    assert len(await told(books, since, "ActivityPlanned")) == 1
    cards = page.locator("details.session").filter(has_text="Kaffe på svenska")
    await expect(cards.nth(1)).to_be_visible()
    last = cards.nth(1)
    await last.locator("summary").first.click()
    await last.locator("summary").filter(has_text="Ändra").click()
    await last.get_by_role("button", name="Hoppa över den här gången i serien").click()
    await expect(last.get_by_text("Inställd", exact=True)).to_be_visible()
    await last.get_by_role("button", name="Den blir av ändå").click()
    await expect(last.get_by_text("Inställd", exact=True)).to_have_count(0)
    facts = ("ActivityDateSkipped", "ActivityDateSkipWithdrawn")
    assert [len(await told(books, since, it)) for it in facts] == [1, 1]
    await last.get_by_label("Varför ställs den in?").fill("lokalen är upptagen")
    await last.get_by_role("button", name="Ställ in").click()
    await expect(last.get_by_text("Inställd", exact=True)).to_be_visible()
    await last.get_by_role("button", name="Avsluta serien efter den här gången").click()
    await expect(page.get_by_text("Serien är avslutad")).to_be_visible()


async def test_an_evening_is_closed_in_twelve_touches_and_closing_it_again_does_no_harm(
    page: Page, host: Caller, books: Books
) -> None:
    until_night = {"starts_at": f"{DAY}T22:30:00+02:00"}
    session = await host.made("/activities/sessions", EVENING | until_night)
    since = await books.ends()
    await sign_in(page, "host", to="/closing")
    await page.get_by_text("En annan dag").click()
    await page.get_by_label("Dag", exact=True).fill(DAY)
    hands = Hands()
    await hands.write(text_box(page, "Nyanlända"), "23")
    await hands.write(text_box(page, "Etablerade"), "9")
    await hands.tap(page.get_by_role("button", name="Det var fika"))
    await hands.tap(page.get_by_role("button", name="30 min"))
    close = page.get_by_role("button", name="Stäng kvällen")
    await hands.tap(close)
    await expect(page.get_by_role("heading", name="Kvällen är stängd")).to_be_focused()
    assert hands.touches <= 12
    await expect(page.locator("p", has_text=re.compile("30 min.*redan inskrivet"))).to_be_visible()
    await expect(page.get_by_role("link", name="Allt är skickat")).to_be_visible()
    visits = {
        it["type"].rpartition(".")[2]: it["data"]
        for it in await books.since("visits", since["visits"])
    }
    opening = visits["OpeningHeld"]
    assert (opening["on"], opening["hosts"]) == (DAY, ["local-host"])
    opens, closes = (datetime.fromisoformat(opening[it]) for it in ("opens_at", "closes_at"))
    assert closes - opens == timedelta(hours=3), "past midnight"
    assert (visits["HeadcountRecorded"]["newcomers"], visits["HeadcountRecorded"]["on"]) == (
        23,
        DAY,
    )
    [held] = await told(books, since["activities"], "SessionHeld")
    assert (held["session"], held["fika"]) == (session, True)
    [own] = await told(books, since["activities"], "FacilitationLogged")
    assert (own["on"], own["minutes"]) == (DAY, 30)
    await reach(page, close)
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Allt var redan sparat")).to_be_visible()
    await sign_in(page, "host", to="/closing")
    await page.get_by_text("En annan dag").click()
    await page.get_by_label("Dag", exact=True).fill(DAY)
    await expect(text_box(page, "Nyanlända")).to_have_value("23")
    await expect(page.get_by_text(re.compile("22:30.01:30"))).to_be_visible()
    await page.get_by_role("button", name="Stäng kvällen").click()
    await expect(page.get_by_text("Allt var redan sparat")).to_be_visible()
    assert len(await told(books, since["activities"], "SessionHeld")) == 1
    assert len(await told(books, since["activities"], "FacilitationLogged")) == 1


async def test_without_a_network_nothing_is_held_that_may_be_held_already_and_a_refusal_is_said(
    context: BrowserContext, host: Caller, books: Books
) -> None:
    await host.made("/activities/sessions", EVENING | {"starts_at": f"{OTHER_DAY}T17:00:00+02:00"})
    page = await context.new_page()
    await sign_in(page, "host", to="/closing")
    await expect(text_box(page, "Nyanlända")).to_be_visible()
    await context.set_offline(offline=True)
    await page.get_by_text("En annan dag").click()
    await page.get_by_label("Dag", exact=True).fill(OTHER_DAY)
    await page.get_by_role("button", name="Stäng kvällen").click()
    await expect(page.get_by_text("Allt var redan sparat")).to_be_visible()
    await context.set_offline(offline=False)
    since = await books.ends()
    await text_box(page, "Nyanlända").fill("4")
    async with page.expect_response("**/visits/batch"):
        await page.get_by_role("button", name="Stäng kvällen").dblclick()
    await expect(page.get_by_role("link", name="Allt är skickat")).to_be_visible()
    counted = [
        it
        for it in await books.since("visits", since["visits"])
        if it["type"].endswith("HeadcountRecorded")
    ]
    assert len(counted) == 1
    await page.route("**/api/*/batch", refuse)
    await text_box(page, "Nyanlända").fill("5")
    await page.get_by_role("button", name="Stäng kvällen").click()
    await expect(
        page.get_by_role("main").get_by_role("link", name=re.compile(r"1\W+behöver hjälp"))
    ).to_be_visible()
    await expect(page.get_by_text("Allt är sparat.")).to_have_count(0)


async def refuse(route: Route) -> None:
    """Say no to all that is asked."""
    no = {"code": "wrong_site", "title": "Inte här.", "status": 403}
    asked = route.request.post_data_json
    await route.fulfill(
        json=[{"key": it["key"], "status": "refused", "problem": no} for it in asked]
    )


async def test_tonights_volunteers_and_who_stayed_are_told_in_the_same_go_and_taken_back_together(
    page: Page, host: Caller, books: Books
) -> None:
    about = {"kind": "drop_in", "site": SITE, "duration_minutes": 120}
    session = await host.made("/activities/sessions", about | {"starts_at": NOW.isoformat()})
    shift = await host.made("/activities/shifts", {"session": session, "needed": 2})
    volunteer = await host.made("/activities/volunteers", {"given_name": "Tesfay"})
    await host.made(f"/activities/shifts/{shift}/take", {"volunteer": volunteer})
    decided = {"kind": "room", "site": SITE, "decision": "SN 2026/118"}
    dates = {"decided_on": "2026-01-01", "from": "2026-01-01"}
    await host.post("/visits/exceptions", decided | dates)
    who = {"given_name": "Xhemile", "target_group": "abo", "site": SITE}
    person = await host.made("/visits/people", who)
    here = {"person": person, "site": SITE, "occurred_at": NOW.isoformat()}
    await host.made("/visits/visits", here)
    since = await books.ends()
    await sign_in(page, "host", to="/closing")
    await page.get_by_text("Vilka stannade kvar?").click()
    await page.get_by_role("button", name="Xhemile").click()
    await page.get_by_text("Volontärernas tid").click()
    time = page.get_by_label(re.compile("Minuter.*Tesfay")).first
    for unfit in ("1.5", "", "1500"):
        await time.fill(unfit)
        await page.get_by_role("button", name="Stäng kvällen").click()
        await expect(time).to_be_focused()
    await expect(page.get_by_role("heading", name="Kvällen är stängd")).to_have_count(0)
    await time.fill("120")
    await page.get_by_role("button", name="Stäng kvällen").click()
    await expect(page.get_by_role("heading", name="Kvällen är stängd")).to_be_focused()
    await expect(page.locator("p", has_text=re.compile("Tesfay.*redan inskrivet"))).to_be_visible()
    await expect(page.get_by_role("link", name="Allt är skickat")).to_be_visible()
    given = [
        it
        for it in await told(books, since["activities"], "HoursReported")
        if it["volunteer"] == volunteer
    ]
    assert len(given) == 1
    await page.get_by_role("button", name="Ångra").click()
    await expect(page.get_by_label(re.compile("Minuter.*Tesfay"))).to_have_count(0)
    await expect(page.locator("p", has_text=re.compile("Tesfay.*redan inskrivet"))).to_have_count(0)
    await expect(page.get_by_role("link", name="Allt är skickat")).to_be_visible()
    stayed = [
        it["data"]
        for it in await books.since("visits", since["visits"])
        if it["type"].endswith(("StayedOn", "VisitCorrected"))
    ]
    assert len(stayed) == 2
