"""Devices that lose their network: how they are set up, cut off, and looked at from the outside."""

import asyncio
import base64
import json
import os
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
from playwright.async_api import BrowserContext, FilePayload, Page, Route, expect

from tests.books import Books
from tests.http import Caller
from tests.stack import until

BATCH: Final = "**/api/*/batch"
PHRASE: Final = "fyra ord i rad"
ROUNDS: Final = 10_000
"""Fewer than the client's own: the file says how many."""
SITE: Final = "motesplatsen"


async def make_kiosk(page: Page, host: Caller) -> str:
    """Set this device up as a kiosk, as staff do once; its token."""
    device = {"site": SITE, "name": "Surfplattan vid dörren"}
    token: str = (await host.post("/visits/devices", device)).json()["token"]
    await page.goto("/kiosk")
    await page.get_by_label("Enhetens kod").fill(token)
    await page.get_by_role("button", name="Gör till kiosk").click()
    await expect(page.get_by_role("heading", name="Välkommen")).to_be_visible()
    return token


@asynccontextmanager
async def another_device(context: BrowserContext, host: Caller) -> AsyncIterator[Page]:
    """One more device, which shares nothing with the first."""
    assert context.browser is not None
    url = host.brygga.url
    other = await context.browser.new_context(base_url=url, locale="sv-SE")
    yield await other.new_page()
    await other.close()


async def is_ready_for_anything(page: Page) -> None:
    """Wait until the device has the whole client for itself."""
    await page.evaluate("navigator.serviceWorker.ready.then(it => it.active.state)")


async def visit(page: Page, reason: str = "Bostad") -> None:
    """A visitor's two taps."""
    await page.get_by_role("button", name="Svenska", exact=True).click()
    await page.get_by_role("button", name=reason).click()
    await expect(page.get_by_role("heading", name="Tack! Det är sparat.")).to_be_visible()
    await page.get_by_role("button", name="Till början").click()


async def try_again(page: Page) -> None:
    """What a device does when its network seems to be back."""
    await page.evaluate("dispatchEvent(new Event('online'))")


@dataclass
class Away:
    """The road to the services: shut, or one on which every answer gets lost."""

    page: Page
    lost: int = 0

    async def shut(self) -> None:
        """Nothing arrives."""
        await self.page.route(BATCH, lambda route: route.abort())

    async def lose_answers(self) -> None:
        """Everything arrives, and nobody hears so."""
        await self.page.route(BATCH, self._lose)

    async def open(self) -> None:
        """All is well again."""
        await self.page.unroute(BATCH)

    async def lost_at_least(self, count: int) -> None:
        """Wait until so many answers got lost."""
        await until(lambda: self.lost >= count)

    async def _lose(self, route: Route) -> None:
        await route.fetch()
        self.lost += 1
        await route.abort()


class Gate:
    """Requests that wait until it is opened, whatever becomes of their page meanwhile."""

    def __init__(self) -> None:
        self.opened = asyncio.Event()

    async def hold(self, route: Route) -> None:
        """Let it through once the gate is open."""
        await self.opened.wait()
        await route.continue_()


async def visits_since(books: Books, position: int) -> list[Mapping[str, Any]]:
    """What was recorded as visits after a position."""
    return [
        it for it in await books.since("visits", position) if it["type"].endswith("VisitRecorded")
    ]


def carried(by: str | None, *wishes: Mapping[str, Any]) -> bytes:
    """A file as another device's outbox writes it, with these in it, recorded by `by`."""
    now = datetime.now(UTC).isoformat()
    items = [{"key": str(uuid4()), "at": now, "by": by, "state": "saved", **it} for it in wishes]
    salt, nonce = os.urandom(16), os.urandom(12)
    key = PBKDF2HMAC(SHA256(), 32, salt, ROUNDS).derive(PHRASE.encode())
    cipher = AESGCM(key).encrypt(nonce, json.dumps(items).encode(), None)
    told = {"salt": salt, "iv": nonce, "cipher": cipher}
    texts = {name: base64.b64encode(raw).decode() for name, raw in told.items()}
    return json.dumps({"format": "brygga-outbox-1", "rounds": ROUNDS, **texts}).encode()


def wish(command: str, data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Something that waits in a file."""
    return {
        "service": "visits",
        "command": command,
        "data": {"site": SITE, "occurred_at": datetime.now(UTC).isoformat()} | dict(data),
        "called": "kiosk-visit",
    }


async def take_in(page: Page, file: bytes) -> None:
    """Read a file into the outbox that is shown."""
    await page.get_by_role("button", name="Läs in en fil").click()
    dialog = page.get_by_role("dialog")
    given: FilePayload = {"name": "queue.json", "mimeType": "application/json", "buffer": file}
    await dialog.get_by_label("Fil", exact=True).set_input_files(given)
    await dialog.get_by_label("Lösenfras").fill(PHRASE)
    await dialog.get_by_role("button", name="Läs in en fil").click()
    await expect(dialog).to_have_count(0)


async def counts(page: Page, **of: int) -> None:
    """The outbox that is shown counts so many in these states."""
    names = {"saved": "Sparat", "sent": "Skickat", "help": "Behöver hjälp"}
    states = page.get_by_role("list", name="Hur långt allt har kommit")
    for state, count in of.items():
        line = states.get_by_role("listitem").filter(has_text=names[state])
        await expect(line.locator("strong")).to_have_text(str(count))


def found_on_disk(folder: Path, names: Sequence[str]) -> list[str]:
    """Which of these can be read in any file of a profile, however the browser writes text."""
    found = []
    for file in folder.rglob("*"):
        raw = file.read_bytes() if file.is_file() and not file.is_symlink() else b""
        found += [it for it in names if it.encode() in raw or it.encode("utf-16-le") in raw]
    return found
