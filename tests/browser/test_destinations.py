"""Where people can go: found by what they need, kept fresh, and taken along on paper in their language."""

from uuid import uuid4

from playwright.async_api import Page, expect

from tests.browser.looking import sign_in
from tests.http import Caller


async def listed(host: Caller, name: str, **told: object) -> str:
    """A place under a name that no other has; the name."""
    called = f"{name} {uuid4().hex[:6]}"
    listing = {"name": called, "category": "sprakcafe", "owner": "outside"} | told
    await host.made("/referrals/destinations", listing)
    return called


async def test_a_place_is_found_by_language_age_day_cost_and_childcare(
    page: Page, host: Caller
) -> None:
    mark = uuid4().hex[:6]
    often = {"rrule": "FREQ=WEEKLY;BYDAY=TU,TH", "begins": "17:00", "ends": "19:00"}
    fits = await listed(
        host, f"Fika {mark}", languages=["ti"], min_age=18, cost_sek=0, childcare=True, **often
    )
    await listed(host, f"Sång {mark}", category="hlr", cost_sek=200, max_age=15)
    await sign_in(page, "caseworker", to="/destinations")
    await page.get_by_label("Sök").fill(mark)
    cards = page.locator("main").get_by_role("heading", level=2)
    await expect(cards).to_have_count(2)
    for label, value in (
        ("Språk som talas", "ti"),
        ("Dag", "TH"),
        ("Slag", "sprakcafe"),
        ("Kostnad", "0"),
    ):
        choice = page.get_by_label(label, exact=True)
        await choice.select_option(value)
        await expect(cards).to_have_text([fits])
        await choice.select_option("")
        await expect(cards).to_have_count(2)
    await page.get_by_label("Ålder").fill("30")
    await expect(cards).to_have_text([fits])
    await page.get_by_label("Barnpassning").check()
    await expect(page.get_by_text("tisdag och torsdag")).to_be_visible()
    await expect(page.get_by_role("button", name="Lägg till")).to_have_count(0)


async def test_what_was_chosen_is_a_leaf_in_arabic_and_nothing_else_is_printed(
    page: Page, host: Caller
) -> None:
    often = {"rrule": "FREQ=WEEKLY;BYDAY=MO", "begins": "09:00", "ends": "12:00"}
    name = await listed(host, "Lyktan", languages=["ar"], address="Storvägen 1", **often)
    await sign_in(page, "host", to="/destinations")
    await page.get_by_label("Sök").fill(name)
    await page.get_by_label("Ta med på lappen").check()
    await page.get_by_role("button", name="Lapp att ta med").click()
    await page.get_by_label("Lappens språk").select_option("ar")
    leaf = page.get_by_role("article")
    await expect(leaf).to_have_attribute("dir", "rtl")
    await expect(leaf).to_have_attribute("lang", "ar")
    await expect(leaf.get_by_role("heading", name=name)).to_be_visible()
    await expect(leaf).to_contain_text("الاثنين")
    await expect(leaf).to_contain_text("Storvägen 1")
    await page.emulate_media(media="print")
    await expect(leaf).to_be_visible()
    for unprinted in (page.get_by_role("banner"), page.get_by_role("button", name="Skriv ut")):
        await expect(unprinted).to_be_hidden()
    await expect(page.locator("html")).to_have_attribute("dir", "ltr")


async def test_a_listing_is_added_changed_over_anothers_change_verified_and_closed(
    page: Page, host: Caller
) -> None:
    name = f"Syjuntan {uuid4().hex[:6]}"
    await sign_in(page, "host", to="/destinations")
    await page.get_by_role("button", name="Lägg till en verksamhet").click()
    form = page.get_by_role("dialog")
    await form.get_by_label("Namn").fill(name)
    await form.get_by_label("Slag").select_option("sygrupp")
    await form.get_by_role("button", name="onsdag").click()
    await form.get_by_role("button", name="Spara").click()
    await expect(form).to_have_count(0)
    await page.get_by_label("Sök").fill(name)
    card = page.get_by_role("listitem").filter(has_text=name)
    await expect(card).to_contain_text("onsdag")
    [place] = (await host.get(f"/referrals/destinations?text={name[-6:]}")).json()["items"]
    path = f"/referrals/destinations/{place['id']}"
    await host.patch(path, {"address": "Torget 1", "expected_version": 1})

    await card.get_by_text("Håll uppgifterna aktuella").click()
    await card.get_by_role("button", name="Ändra").click()
    await form.get_by_label("Var", exact=True).fill("Torget 2")
    await form.get_by_role("button", name="Spara").click()
    await expect(form.get_by_role("alert")).to_contain_text("Torget 1")
    await form.get_by_role("button", name="Spara").click()
    await expect(card).to_contain_text("Torget 2")

    await card.get_by_role("button", name="Allt stämmer i dag").click()
    await expect(page.get_by_role("status").filter(has_text="Kontrollerad: ")).to_be_visible()
    await card.get_by_role("button", name="Stäng").click()
    await form.get_by_label("Varför?").fill("Ingen ledare i vår")
    await form.get_by_role("button", name="Stäng").click()
    await expect(card).to_have_count(0)
    await page.get_by_role("button", name="Ångra").click()
    await expect(card).to_be_visible()
