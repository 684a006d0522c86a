"""What one stream comes to, kept in memory by every instance for its readings."""

import asyncio
from dataclasses import dataclass, field
from typing import Any, Final, Generic, TypeVar
from uuid import UUID

from shared.database import Fetches
from shared.decider import Decider
from shared.events.envelope import read

S = TypeVar("S")

MORE: Final = """
select position, recorded_at, envelope from event
where stream_id = $1 and version > $2 order by version, part
"""


@dataclass(slots=True)
class Kept(Generic[S]):
    """A stream's state; brought up to the log's end before every look, so it is never late."""

    stream: UUID
    decider: Decider[Any, S]
    _known: S = field(init=False)
    _version: int = 0
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    def __post_init__(self) -> None:
        self._known = self.decider.initial

    async def now(self, db: Fetches) -> S:
        """What is known by now."""
        async with self._turn:
            for row in await db.fetch(MORE, self.stream, self._version):
                fact = read(row["envelope"], row["position"], row["recorded_at"])
                self._known = self.decider.evolve(self._known, fact)
                self._version = fact.version
        return self._known
