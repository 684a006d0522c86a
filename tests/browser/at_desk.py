"""The desk as a host uses it, with five hundred known people."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from uuid import uuid4

import pytest
from playwright.async_api import BrowserContext, Locator, Page

from tests.browser.looking import Looking, sign_in
from tests.http import Caller

SITE: Final = "motesplatsen"
GIVEN: Final = [
    "Amina",
    "Fatima",
    "Zahra",
    "Leila",
    "Maryam",
    "Hanna",
    "Selam",
    "Olena",
    "Iryna",
    "Farah",
    "Hodan",
    "Nasrin",
]
FAMILY: Final = [
    "Ahmadi",
    "Tesfaye",
    "Kovalenko",
    "Warsame",
    "Haddad",
    "Rahimi",
    "Gebre",
    "Shevchenko",
    "Hassan",
]
KNOWN: Final = 500
READER: Final = """(body, keys) =>
    keys.forEach(key => body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })))"""
"""Keys as quick as a reader's, and not in any field."""


@pytest.fixture(scope="session")
async def five_hundred(host: Caller) -> None:
    """So many are known, and one of them is sought under another spelling."""
    named = [
        (GIVEN[n % len(GIVEN)], f"{FAMILY[n % len(FAMILY)]}{chr(97 + n % 26)}")
        for n in range(KNOWN - 1)
    ]
    batch = [_registered(*name) for name in (*named, ("Mohammed", "Aly"))]
    answers = (await host.ask("/visits/batch", batch)).json()
    assert {it["status"] for it in answers} == {"ok"}


@pytest.fixture(scope="session")
async def room_is_decided(host: Caller) -> None:
    """Who is here may be shown."""
    today = datetime.now(UTC).date().isoformat()
    told = {"kind": "room", "site": SITE, "decision": "SN 2026/118", "decided_on": today}
    await host.made("/visits/exceptions", told | {"from": today})


async def known(host: Caller, *, here: bool = False) -> str:
    """Somebody whom nobody else is called like, checked in where that is wanted; the name."""
    name = "Kidane" + uuid4().hex[:8].translate(str.maketrans("0123456789", "ghijklmnop"))
    told = {"given_name": name, "target_group": "ebo", "site": SITE}
    person = await host.made("/visits/people", told)
    if here:
        now = datetime.now(UTC).isoformat()
        await host.made("/visits/visits", {"person": person, "site": SITE, "occurred_at": now})
    return name


async def stocked(host: Caller) -> str:
    """A card of the stock, as a reader types it."""
    answer = await host.post("/visits/cards/stock", {"n": 1, "site": SITE})
    return typed(answer.json()["codes"][0])


def typed(code: str) -> str:
    """A card's code as its square says it."""
    return code.translate(str.maketrans("åäö ", "aao-")).upper()


def _registered(given: str, family: str) -> dict[str, object]:
    data = {"given_name": given, "family_name": family, "birth_year": 1990, "target_group": "ebo"}
    return {"key": str(uuid4()), "command": "RegisterPerson", "data": data | {"site": SITE}}


@dataclass(slots=True)
class Desk:
    """The desk as a host uses it."""

    page: Page

    @property
    def search(self) -> Locator:
        """Where everything begins."""
        return self.page.get_by_role("combobox", name=re.compile("^Namn, person|^Skriv ett namn"))

    @property
    def hits(self) -> Locator:
        """Those who are found."""
        return self.page.get_by_role("listbox").get_by_role("option")

    @property
    def here(self) -> Locator:
        """Those who are here."""
        region = self.page.get_by_role("region", name=re.compile("Här just nu|Registrerat här"))
        return region.get_by_role("listitem")

    def says(self, said: str) -> Locator:
        """What just happened."""
        return self.page.locator(".said").get_by_role("status").filter(has_text=words(said))

    def button(self, name: str) -> Locator:
        """A button of the screen."""
        return self.page.get_by_role("button", name=words(f"^{name}$"))


def words(said: str) -> re.Pattern[str]:
    """Words as a language joins them: Fluent isolates each name from the writing around it."""
    bare = [re.escape(word) for word in said.strip("^$").split()]
    begin, end = (r"^\W*" if said[0] == "^" else ""), (r"\W*$" if said[-1] == "$" else "")
    return re.compile(begin + r"\W+".join(bare) + end)


@pytest.fixture
async def page(context: BrowserContext) -> AsyncIterator[Page]:
    """A page that may lose its network and be refused things, and complains of nothing else."""
    page = await context.new_page()
    looking = Looking(page)
    yield page
    looking.complaints = [it for it in looking.complaints if "Failed to load resource" not in it]
    looking.is_content()


@pytest.fixture
async def desk(page: Page, five_hundred: None) -> Desk:
    """A host sits down."""
    del five_hundred
    await sign_in(page, "host", to="/desk")
    return Desk(page)
