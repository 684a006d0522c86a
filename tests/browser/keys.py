"""What a person does with a keyboard alone, and how much of anything they do."""

import asyncio
from dataclasses import dataclass
from typing import Final

from playwright.async_api import Locator, Page, expect

MOST: Final = 90
"""Steps with the Tab key until somebody gives up."""


async def reach(page: Page, wanted: Locator) -> None:
    """Go there by the Tab key, from wherever the keyboard is."""
    await expect(wanted).to_be_visible()
    for _ in range(MOST):
        await page.keyboard.press("Tab")
        if await wanted.evaluate("it => it === document.activeElement"):
            return
    await expect(wanted).to_be_focused()


STOPS: Final = 4
"""A field for a time or a day has so many of its own, at most."""
OFFERED: Final = """main => {
  const works = "a[href], button, input, select, textarea, summary, [tabindex]";
  const isThere = it => it.checkVisibility({ visibilityProperty: true }) && !it.disabled && it.tabIndex >= 0;
  const groups = new Set();
  window.offered = [...main.querySelectorAll(works)].filter(isThere).filter(it =>
    it.type !== "radio" || !(groups.has(it.name) || !groups.add(it.name)));
  return window.offered.length;
}"""
"""What a screen offers to do; of a group of which one is chosen, the group."""
MET: Final = """() => {
  const it = document.activeElement;
  const place = window.offered.findIndex(one => one === it || (it.type === "radio" && one.name === it.name));
  const { outlineStyle, outlineWidth } = getComputedStyle(it);
  return [place, outlineStyle !== "none" && parseFloat(outlineWidth) > 0];
}"""
"""Which of them has the keyboard, and whether that is seen."""
CALLED: Final = "n => window.offered[n].outerHTML.slice(0, 200)"


async def out_of_reach(page: Page) -> list[str]:
    """What the screen that is shown offers and the Tab key does not come to, or comes to unseen."""
    main = page.locator("main")
    left = set(range(await _offered(main)))
    await main.evaluate("it => it.focus()")
    for _ in range(STOPS * len(left) + STOPS):
        if not left:
            break
        await page.keyboard.press("Tab")
        place, is_seen = await page.evaluate(MET)
        left -= {place} if is_seen else set()
    return [await page.evaluate(CALLED, it) for it in sorted(left)]


async def _offered(main: Locator) -> int:
    """How much a screen offers once nothing more is added to it."""
    before = -1
    while before != (now := await main.evaluate(OFFERED)):
        before = now
        await asyncio.sleep(0.5)
    return before


@dataclass(slots=True)
class Hands:
    """Somebody who touches a screen; every touch, and every number that is written, counts as one."""

    touches: int = 0

    async def tap(self, wanted: Locator) -> None:
        """Touch it."""
        self.touches += 1
        await wanted.click()

    async def write(self, wanted: Locator, text: str) -> None:
        """Write into it."""
        self.touches += 1
        await wanted.fill(text)
