"""Answers that take as long for what is hidden as for what is not there (R7)."""

import asyncio
from datetime import UTC, datetime, timedelta
from random import SystemRandom
from typing import Final

STEP: Final = timedelta(milliseconds=25)
"""What is refused as not there is answered one to two of these after it was asked, or later by whole ones."""
CHANCE: Final = SystemRandom()


async def unhurried(asked_at: datetime) -> None:
    """Wait for the next step since the question came, then a part of one by chance.

    The step hides how long it took until now. The rest hides what is left of that: whoever worked
    longer is woken a little later by a busy system.
    """
    spent = datetime.now(UTC) - asked_at
    await asyncio.sleep((STEP - spent % STEP).total_seconds())
    await asyncio.sleep(CHANCE.uniform(0, STEP.total_seconds()))
