"""Chromium before a whole Brygga, as people see it."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Final

import pytest
from playwright.async_api import Browser, BrowserContext, Page, async_playwright, expect

from tests.browser.at_desk import five_hundred, room_is_decided
from tests.browser.looking import Looking
from tests.stack import Running, running_stack, temporary_home

__all__ = ["five_hundred", "room_is_decided"]
CHROMIUM: Final = shutil.which("chromium-headless-shell") or shutil.which("chromium")
"""Debian's; no browser is fetched for the tests."""
PATIENCE: Final = 30_000
"""Milliseconds until what should be seen is seen, on a busy machine: how fast it is, the benchmarks tell."""


@pytest.fixture(scope="session")
async def chromium() -> AsyncIterator[Browser]:
    """A browser; the tests are skipped where there is none."""
    if CHROMIUM is None:
        pytest.skip("Chromium is missing: apt-get install chromium-headless-shell")
    expect.set_options(timeout=PATIENCE)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        await browser.close()


async def left(context: BrowserContext) -> None:
    """Close it; where a page on its way elsewhere does not let it be closed, it ends with the browser."""
    with suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE / 1000):
            await context.close()


@pytest.fixture(scope="module")
async def fresh() -> AsyncIterator[Running]:
    """A Brygga of the file's own, for what grows long where other tests have recorded and read before."""
    with temporary_home() as home:
        async with running_stack(home) as running:
            yield running


@pytest.fixture
async def context(
    chromium: Browser,
    brygga: Running,
    one_site: None,  # noqa: ARG001 - done before
) -> AsyncIterator[BrowserContext]:
    """A device of its own, which speaks Swedish."""
    context = await chromium.new_context(base_url=brygga.url, locale="sv-SE")
    yield context
    await left(context)


@pytest.fixture
async def page(context: BrowserContext) -> AsyncIterator[Page]:
    """A page; what it complained of in its console, or asked of others, fails the test."""
    page = await context.new_page()
    looking = Looking(page)
    yield page
    looking.is_content()
