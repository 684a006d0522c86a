"""An evening is opened by hosts whom people know by name, and the log by what they are signed in as."""

import base64
import json
from typing import Final

from playwright.async_api import Page, Route, expect

from tests.books import Books
from tests.browser.looking import sign_in

DAY: Final = "2016-05-13"
"""On which no other test has anything in mind."""
NAME: Final = "Ek, Anna"


class Renamed:
    """A provider that tells what people are called, while services hear of the token as it was signed."""

    def __init__(self) -> None:
        self.signed = ""

    async def exchange(self, route: Route) -> None:
        """Add a name to the token that the page gets."""
        answer = await (await route.fetch()).json()
        self.signed = answer["access_token"]
        head, body, signature = self.signed.split(".")
        claims = json.loads(base64.urlsafe_b64decode(body + "==")) | {"name": NAME}
        told = base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
        await route.fulfill(json=answer | {"access_token": f"{head}.{told}.{signature}"})

    async def ask(self, route: Route) -> None:
        """Let a service hear the token that was signed."""
        headers = await route.request.all_headers()
        signed = {"authorization": f"Bearer {self.signed}"} if "authorization" in headers else {}
        await route.continue_(headers=headers | signed)


async def test_a_host_reads_their_name_and_is_recorded_as_who_they_are_signed_in_as(
    page: Page, books: Books
) -> None:
    renamed = Renamed()
    await page.route("**/token", renamed.exchange)
    await page.route("**/api/**", renamed.ask)
    before = (await books.ends())["visits"]
    await sign_in(page, "host", to="/closing")
    await page.get_by_text("En annan dag").click()
    await page.get_by_label("Dag", exact=True).fill(DAY)
    hosts = page.get_by_label("Vi som tar emot")
    await expect(hosts).to_have_value("Ek Anna")
    await hosts.fill("Ek Anna, Olena")
    await page.get_by_role("button", name="Öppna kvällen").click()
    await expect(page.get_by_text("Ek Anna, Olena")).to_be_visible()
    await expect(page.get_by_role("link", name="Allt är skickat")).to_be_visible()
    [held] = [it["data"] for it in await books.since("visits", before) if "Held" in it["type"]]
    assert held["hosts"] == ["local-host", "Olena"]
