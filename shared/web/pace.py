"""Answers that take as long for what is hidden as for what is not there (R7)."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Final

STEP: Final = timedelta(milliseconds=25)
"""What is refused as not there is answered this long after it was asked, or a multiple of it."""


async def unhurried(asked_at: datetime) -> None:
    """Wait for the next step since the question came: what was done until now cannot be told from its time."""
    spent = datetime.now(UTC) - asked_at
    await asyncio.sleep((STEP - spent % STEP).total_seconds())
