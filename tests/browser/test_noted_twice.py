"""Two who were noted are registered one after the other: each begins with their own name."""

from datetime import UTC, datetime
from uuid import uuid4

from playwright.async_api import Page, expect

from tests.browser.at_desk import Desk, words
from tests.browser.looking import sign_in
from tests.doors import SITE
from tests.http import Caller


async def test_whoever_is_registered_next_is_not_called_like_the_one_before(
    page: Page, host: Caller
) -> None:
    names = ["Sahra", "Tomas"]
    of = {"site": SITE, "occurred_at": datetime.now(UTC).isoformat(), "supports": []}
    family = uuid4().hex.translate(str.maketrans("0123456789", "ghijklmnop"))
    for name in names:
        await host.made("/visits/arrivals", of | {"name": f"{name} {family}"})
    await sign_in(page, "host", to="/desk")
    desk = Desk(page)
    noted = page.get_by_role("region", name="Antecknade utan nät")
    await noted.get_by_role("button", name="Visa", exact=True).click()
    for name in names:
        one = noted.get_by_role("listitem").filter(has_text=f"{name} {family}").first
        await one.get_by_role("button", name="Para ihop").click()
        await one.get_by_role("button", name=words(f"^Registrera {name}")).click()
        await expect(page.get_by_label("Förnamn")).to_have_value(name)
        await expect(desk.button("Registrera och checka in")).to_be_visible()
