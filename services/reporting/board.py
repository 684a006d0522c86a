"""Live boards: goals and status as they change, to everybody who listens, reckoned once."""

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from typing import Final

import asyncpg

from services.reporting.answers import Status
from services.reporting.figures import GOAL_VIEWS, Figure, Question, goals
from services.reporting.indicators.period import period
from services.reporting.looking import looking
from services.reporting.queries import status
from shared.decider import Refused
from shared.log.bus import Bus
from shared.log.reached import Reached

PAUSE: Final = 0.1
"""Seconds between two looks, however fast the ledger grows."""
LAG: Final = 0.25
"""Seconds until goals that lag are reckoned again: what brings a view up to the ledger tells nobody."""
QUIET: Final = 15.0
"""Seconds after which a silent board is told that it is still heard."""


@dataclass(frozen=True, slots=True)
class News:
    """The goals without bounds and the status, as they stood when the ledger had come to `index`."""

    index: int
    goals: list[Figure]
    status: Status

    @property
    def lags(self) -> bool:
        """Whether a view had not come as far as the ledger, so that the goals change without it."""
        return any(goal["as_of"] < self.index for goal in self.goals)


@dataclass(slots=True)
class Board:
    """What changes, for everybody who listens; `grown` moves with the ledger."""

    db: asyncpg.Pool
    bus: Bus
    zone: str
    grown: Reached
    _latest: News | None = None
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def follow(self) -> AsyncGenerator[News | None, None]:
        """The news now, and whenever the ledger grew; None while there is none, and after a quiet while."""
        while True:
            news = await self._news()
            yield news
            if news is None:
                await asyncio.sleep(LAG)
                continue
            await asyncio.sleep(PAUSE)
            patience = LAG if news.lags else QUIET
            while not (await self.grown.wait_for(news.index + 1, patience) or news.lags):
                yield None

    async def _news(self) -> News | None:
        """None while the views are still being made, or do not have yet what this code reads."""
        async with self._turn:
            index = self.grown.position
            if self._latest is None or self._latest.index != index or self._latest.lags:
                try:
                    goals = await self._goals()
                except Refused:
                    return None
                self._latest = News(index, goals, await status(self.db, self.bus))
            return self._latest

    async def _goals(self) -> list[Figure]:
        async with looking(self.db, None, self.zone, GOAL_VIEWS) as look:
            return await goals(look, Question(period(look, None, None), None, exact=True))
