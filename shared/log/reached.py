"""A position that grows, and those who wait for it."""

import asyncio
from dataclasses import dataclass, field

from shared.supervise import wait


@dataclass(slots=True)
class Reached:
    """A position that grows, those who wait for it, and the bells of those who look how far it has come."""

    position: int = 0
    _moved: asyncio.Event = field(default_factory=asyncio.Event)
    _waiting: int = 0
    _bells: set[asyncio.Event] = field(default_factory=set)

    def move(self, position: int) -> None:
        """Say that it has grown."""
        self.position = max(self.position, position)
        self._moved.set()
        self._moved = asyncio.Event()

    async def wait_for(self, position: int, seconds: float) -> bool:
        """Wait until it has grown so far; whether it did within so many seconds."""
        if self.position >= position:
            return True
        self._waiting += 1
        for bell in self._bells:
            bell.set()
        try:
            return await self._grown(position, asyncio.get_running_loop().time() + seconds)
        finally:
            self._waiting -= 1

    async def rest(self, bell: asyncio.Event, glance: float, seldom: float) -> None:
        """Until it is time to look again: soon while somebody waits, at once where they ring this bell."""
        self._bells.add(bell)
        await wait(bell, glance if self._waiting else seldom)
        bell.clear()

    async def _grown(self, position: int, deadline: float) -> bool:
        while self.position < position:
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0 or not await wait(self._moved, left):
                return self.position >= position
        return True
