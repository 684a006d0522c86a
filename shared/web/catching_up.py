"""Whoever reads may ask to be shown what they just did."""

from typing import Annotated, Final

from fastapi import Query

from shared.database import Fetches
from shared.log.views import OwnViews
from shared.web.problems import Problem

PATIENCE: Final = 2.0
"""Seconds to wait for the views."""

HEAD: Final = "select position from log_head"

After = Annotated[int, Query(ge=0)]
"""The position up to which a reading must have seen the log."""


async def catch_up(views: OwnViews, after: int) -> None:
    """Wait until the views have come so far; 503 where they do not in time."""
    if not await views.reached.wait_for(after, PATIENCE):
        raise Problem("not_reached_yet")


async def catch_up_with_all(views: OwnViews, db: Fetches) -> None:
    """Wait until the views have come as far as the log has by now."""
    [row] = await db.fetch(HEAD)
    await catch_up(views, row["position"])
