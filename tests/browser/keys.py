"""What a person does with a keyboard alone, and how much of anything they do."""

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
