"""A site's calendar is written once for what there is to show, however many ask for it."""

import asyncio
from datetime import UTC, date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest

from services.activities.api import feed as feeding
from services.activities.commands.sessions import ScheduleSession
from services.activities.projections import PROJECTIONS
from shared.database import Fetches
from shared.log.views import OwnViews
from shared.node import Node
from shared.supervise import beside
from tests.engine import Asker, empty, node
from tests.stack import Foundation

FIKA: Final[dict[str, Any]] = {"kind": "fika", "site": "motesplatsen", "duration_minutes": 60}


async def scheduled(one: Node) -> int:
    """One session more; the position from which it is to be seen."""
    wish = ScheduleSession(starts_at=datetime.now(UTC), **FIKA)
    return (await Asker(one).ask(wish)).position


async def test_a_calendar_is_written_once_until_something_is_told(
    foundation: Foundation, monkeypatch: pytest.MonkeyPatch
) -> None:
    await empty(foundation, "activities")
    written, feed = [], feeding.feed

    async def counted(db: Fetches, site: str, name: str, zone: ZoneInfo, today: date) -> bytes:
        written.append(site)
        return await feed(db, site, name, zone, today)

    monkeypatch.setattr(feeding, "feed", counted)
    async with node(foundation, "activities") as one:
        views = OwnViews("activities", one.db, PROJECTIONS)
        one.knocks.append(views.knock)
        async with beside({"views": views.run}):
            feeds = feeding.Feeds(one, views)
            await views.reached.wait_for(await scheduled(one), 10)
            told, *others = await asyncio.gather(*(feeds.of("motesplatsen") for _ in range(5)))
            assert others == [told] * 4
            assert written == ["motesplatsen"]
            await views.reached.wait_for(await scheduled(one), 10)
            more = await feeds.of("motesplatsen")
            assert [it.text.count(b"BEGIN:VEVENT") for it in (told, more)] == [1, 2]
