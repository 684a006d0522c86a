"""What a device fetches before it shows anything: little, from our own address alone, under a strict policy."""

from typing import Final

import pytest
from playwright.async_api import Browser, Page, expect

from tests.stack import Running

MOST: Final = 150_000
"""Bytes over the wire, with one language, before the worker fetches what it keeps for later."""
SETTLED: Final = "networkidle"


@pytest.mark.parametrize("screen", ["/", "/kiosk", "/wall"])
async def test_a_first_load_is_small(chromium: Browser, brygga: Running, screen: str) -> None:
    context = await chromium.new_context(
        base_url=brygga.url, locale="sv-SE", service_workers="block"
    )
    page = await context.new_page()
    session = await context.new_cdp_session(page)
    sizes: list[float] = []
    session.on("Network.loadingFinished", lambda it: sizes.append(it["encodedDataLength"]))
    await session.send("Network.enable")
    await page.goto(screen)
    await expect(page.locator("h1")).to_be_visible()
    await page.wait_for_load_state(SETTLED)
    await context.close()
    assert len(sizes) > 3
    assert sum(sizes) <= MOST


async def test_the_policy_lets_nothing_in_but_our_own(page: Page) -> None:
    answer = await page.goto("/")
    assert answer
    policy = (await answer.all_headers())["content-security-policy"]
    assert policy.startswith("default-src 'self';")
    assert "unsafe" not in policy
    assert "http" not in policy
    assert "*" not in policy
