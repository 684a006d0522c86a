"""A position that grows, and those who wait for it."""

import asyncio
from dataclasses import dataclass, field

from shared.supervise import wait


@dataclass(slots=True)
class Reached:
    """A position that grows, and those who wait for it."""

    position: int = 0
    _moved: asyncio.Event = field(default_factory=asyncio.Event)

    def move(self, position: int) -> None:
        """Say that it has grown."""
        self.position = max(self.position, position)
        self._moved.set()
        self._moved = asyncio.Event()

    async def wait_for(self, position: int, seconds: float) -> bool:
        """Wait until it has grown so far; whether it did within so many seconds."""
        deadline = asyncio.get_running_loop().time() + seconds
        while self.position < position:
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0 or not await wait(self._moved, left):
                return self.position >= position
        return True
