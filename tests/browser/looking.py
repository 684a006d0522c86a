"""What is looked for on every page, and how somebody signs in."""

import re
from collections.abc import Sequence
from typing import Any, Final
from urllib.parse import urlsplit

from playwright.async_api import ConsoleMessage, Page, Request, expect

from deploy.local.home import ROOT
from deploy.local.provider import NAMED
from shared.roles import Role

AXE: Final = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
SIGNED_IN: Final = re.compile(r"^(Logga ut|Meny)$")
"""What whoever is signed in sees; the one on a laptop, the other on a phone, where the rest is folded."""
ANSWERED: Final = re.compile(r"status of (409|422) ")
"""What the browser notes where a service finds fault with what was typed: pages say that in their own words."""
RULES: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


class Looking:
    """Hears what a page complains of, and whom it asks."""

    def __init__(self, page: Page) -> None:
        self.complaints: list[str] = []
        self.asked: set[str] = set()
        page.on("console", self._heard)
        page.on("pageerror", lambda fault: self.complaints.append(str(fault)))
        page.on("request", self._asks)

    def _heard(self, said: ConsoleMessage) -> None:
        if said.type in {"error", "warning"} and not ANSWERED.search(said.text):
            self.complaints.append(said.text)

    def _asks(self, request: Request) -> None:
        if not request.url.startswith(("data:", "blob:")):
            self.asked.add(urlsplit(request.url).netloc)

    def is_content(self) -> None:
        """Nothing was complained of, and nobody was asked but our own address."""
        assert self.complaints == []
        assert len(self.asked) <= 1, self.asked


async def sign_in(page: Page, *roles: Role, to: str = "/goals") -> None:
    """Come in by the provider as these, to a screen."""
    await page.goto(to)
    await page.get_by_role("button", name="Logga in").first.click()
    for role in roles:
        await page.get_by_label(NAMED[role]).check()
    await page.get_by_role("button", name="Logga in").click()
    await expect(page.get_by_role("button", name=SIGNED_IN).first).to_be_visible()


def axe() -> str:
    """The program that knows the rules."""
    return AXE.read_text(encoding="utf-8")


async def faults(page: Page) -> Sequence[tuple[str, Sequence[str]]]:
    """What axe finds: each rule that is broken, and where.

    It runs in a world of its own, so that the page's own policy stays as strict as it is.
    """
    session = await page.context.new_cdp_session(page)
    tree = (await session.send("Page.getFrameTree"))["frameTree"]["frame"]["id"]
    world = await session.send("Page.createIsolatedWorld", {"frameId": tree, "worldName": "axe"})
    at = {"contextId": world["executionContextId"]}
    await session.send("Runtime.evaluate", {"expression": axe(), **at})
    ask = f"axe.run({{runOnly: {list(RULES)!r}}}).then(it => it.violations)"
    told: Any = await session.send(
        "Runtime.evaluate",
        {"expression": ask, "awaitPromise": True, "returnByValue": True, **at},
    )
    await session.detach()
    return [
        (it["id"], [node["target"][0] for node in it["nodes"]]) for it in told["result"]["value"]
    ]
