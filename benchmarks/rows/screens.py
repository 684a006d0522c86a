"""How soon a screen answers a tap, in Chromium slowed down to a quarter: an old tablet on a busy evening."""

import shutil
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Final

from playwright.async_api import Locator, Page, async_playwright

from benchmarks.rooms import Stack
from benchmarks.row import Line, percentile
from tests.browser.looking import sign_in
from tests.browser.offline import make_kiosk
from tests.http import STAFF, calling

SLOWER: Final = 4
TAPS: Final = 20
AT_MOST: Final = 100
SHORTEST: Final = 16.0
"""Milliseconds below which Chromium tells of no interaction: it came with the next frame."""
LISTEN: Final = """() => {
  window.taps = [];
  new PerformanceObserver((told) => {
    for (const it of told.getEntries()) if (it.interactionId) window.taps.push([it.interactionId, it.duration]);
  }).observe({ type: "event", durationThreshold: 16 });
}"""


async def measure(stack: Stack) -> Sequence[Line]:
    """From a tap until what it changed is painted: at the kiosk, at the desk, at closing."""
    if shutil.which("chromium") is None:
        stack.bench.say("screens are not measured: there is no chromium on this machine")
        return []
    lines = []
    async with slow(stack) as page, calling(stack.running) as nobody:
        await make_kiosk(page, nobody.who(*STAFF))
        language = page.get_by_role("button", name="Svenska", exact=True)
        lines.append(line("kiosk, a language", await times(page, language, back=True)))
    async with slow(stack) as page:
        await sign_in(page, "host", to="/desk")
        await page.get_by_role("button", name="Anonymt med stöd").click()
        toggle = page.get_by_role("button", name="Bostad", exact=True)
        lines.append(line("desk, a support", await times(page, toggle)))
        await page.get_by_role("link", name="Stäng kvällen").click()
        more = page.locator(".stepper button").nth(1)
        lines.append(line("closing, one head more", await times(page, more)))
    return lines


def line(what: str, its: Sequence[float]) -> Line:
    """The slowest but one, of so many taps."""
    return Line(f"{what}, p95", percentile(its, 95), "ms", AT_MOST, at_most=True)


async def times(page: Page, what: Locator, *, back: bool = False) -> Sequence[float]:
    """Milliseconds of so many taps; `back` begins the screen anew after each."""
    await what.wait_for()
    its: list[float] = []
    for _ in range(TAPS):
        await page.evaluate(LISTEN)
        await what.click()
        await page.wait_for_timeout(400)
        told: list[list[float]] = await page.evaluate("window.taps")
        its.append(max((duration for _, duration in told), default=SHORTEST))
        if back:
            await page.reload()
            await what.wait_for()
    return its


@asynccontextmanager
async def slow(stack: Stack) -> AsyncIterator[Page]:
    """A page whose processor has a quarter of its speed."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        context = await browser.new_context(base_url=stack.running.url, locale="sv-SE")
        page = await context.new_page()
        session = await context.new_cdp_session(page)
        await session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        yield page
        await browser.close()
