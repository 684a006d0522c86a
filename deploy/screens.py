"""Pictures of every screen of a Brygga that runs with --demo: python -m deploy.screens [--home FOLDER]."""

import asyncio
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final
from uuid import uuid4

import httpx
import typer
from playwright.async_api import Browser, Page, async_playwright, expect

from deploy.local.home import ROOT, Home, find_home
from deploy.local.issuer import token
from deploy.local.provider import NAMED
from shared.roles import Role

TO: Final = ROOT / "docs" / "screens"
PHONE: Final = (390, 844)
LAPTOP: Final = (1280, 800)
SITE: Final = "motesplatsen"
STILL: Final = 1_500
"""Milliseconds until a screen has asked for all that it shows."""
LONGEST: Final = 60_000


@dataclass(frozen=True, slots=True)
class Shot:
    """One screen: where it is, as whom it is seen, on what, in which language."""

    name: str
    path: str
    role: Role | None = None
    sizes: tuple[tuple[int, int], ...] = (PHONE, LAPTOP)
    language: str = "sv"
    typed: str = ""
    """What is typed where the screen begins."""


SHOTS: Final = (
    Shot("start", "/"),
    Shot("desk", "/desk", "host", typed="fatima"),
    Shot("sessions", "/sessions", "host"),
    Shot("closing", "/closing", "host"),
    Shot("destinations", "/destinations", "host"),
    Shot("tasks", "/tasks", "host"),
    Shot("volunteers", "/volunteers", "host"),
    Shot("goals", "/goals", "project_lead"),
    Shot("audit", "/audit", "dpo"),
    Shot("reviews", "/reviews", "unit_manager"),
    Shot("erasures", "/erasures", "dpo"),
    Shot("admin", "/admin", "project_lead"),
    Shot("outbox", "/outbox", "host"),
    Shot("volunteer", "/volunteer", "volunteer", sizes=(PHONE,)),
    Shot("wall", "/wall", "project_lead", sizes=(LAPTOP,)),
    Shot("accessibility", "/tillganglighet"),
    Shot("kiosk", "/kiosk", "kiosk", sizes=(PHONE,)),
    Shot("kiosk-ar", "/kiosk", "kiosk", sizes=(PHONE,), language="ar"),
)
LANGUAGES: Final = {"sv": "Svenska", "ar": "العربية"}


def main(home: Annotated[Path | None, typer.Option("--home")] = None) -> None:
    """Take them all, and say where they are."""
    asyncio.run(_all(find_home(home)))
    typer.echo(f"{len(SHOTS)} screens are in {TO.relative_to(ROOT)}.")


async def _all(home: Home) -> None:
    url: str = home.last_status()["url"]
    TO.mkdir(exist_ok=True)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        for shot in SHOTS:
            for size in shot.sizes:
                await _take(browser, home, url, shot, size)
        await browser.close()


async def _take(browser: Browser, home: Home, url: str, shot: Shot, size: tuple[int, int]) -> None:
    width, height = size
    context = await browser.new_context(
        base_url=url, locale="sv-SE", viewport={"width": width, "height": height}
    )
    page = await context.new_page()
    await page.goto(shot.path)
    if shot.role == "kiosk":
        await _be_kiosk(page, home, url, shot.language)
    elif shot.role == "volunteer":
        await _be_volunteer(page, home, url)
    elif shot.role:
        await _sign_in(page, shot.role)
    await page.wait_for_timeout(STILL)
    if shot.typed:
        await page.keyboard.type(shot.typed)
        await page.wait_for_timeout(STILL)
    for waits in (page.get_by_text("Vänta …"), page.locator(".chart-waits")):
        await expect(waits).to_have_count(0, timeout=LONGEST)
    device = "phone" if size == PHONE else "laptop"
    await page.screenshot(path=TO / f"{shot.name}-{device}.png", animations="disabled")
    await context.close()


async def _sign_in(page: Page, role: Role) -> None:
    await page.get_by_role("button", name="Logga in").first.click()
    await page.get_by_label(NAMED[role]).check()
    await page.get_by_role("button", name="Logga in").click()
    await page.locator("h1").wait_for()


async def _be_kiosk(page: Page, home: Home, url: str, language: str) -> None:
    """Admit this device, and show the reasons that a visitor chooses from."""
    async with _asking(home, url, "admin") as asking:
        told = {"site": SITE, "name": "Plattan vid dörren"}
        answer = await asking.post("/api/visits/devices", json=told)
    await page.get_by_label("Enhetens kod").fill(answer.json()["token"])
    await page.get_by_role("button", name="Gör till kiosk").click()
    await page.get_by_role("button", name=LANGUAGES[language], exact=True).click()


async def _be_volunteer(page: Page, home: Home, url: str) -> None:
    """Come by the personal link of a volunteer."""
    async with _asking(home, url, "host") as asking:
        everybody = (await asking.get("/api/activities/volunteers")).json()["items"]
        one = next(it["id"] for it in everybody if it["standing"] == "active")
        answer = await asking.post(f"/api/activities/volunteers/{one}/link", json={})
    await page.goto(answer.json()["url"])


def _asking(home: Home, url: str, role: Role) -> httpx.AsyncClient:
    """Whoever asks for one thing in a role."""
    headers = {"authorization": f"Bearer {token(home, [role])}", "idempotency-key": str(uuid4())}
    return httpx.AsyncClient(base_url=url, headers=headers)


if __name__ == "__main__":
    typer.run(main)
