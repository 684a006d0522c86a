"""Who hears some kinds of facts keeps abreast of all: how far a stream has come with nothing more for them.

The stream's leader is asked where the stream ends, and only then for the last message of each kind. Once
all of those were handed over, so was everything that is listened for up to that end. Of a kind of which
there are as many as before the last one is known.
"""

import asyncio
from dataclasses import dataclass, field

from shared.events.words import Service
from shared.log.bus import Bus, subject_of


@dataclass(frozen=True, slots=True)
class Horizon:
    """A stream's end, and the last message that is listened for: all up to the end are at or before it."""

    end: int
    last: int


@dataclass(slots=True)
class Abreast:
    """Asks how far a stream has come with these kinds of facts."""

    bus: Bus
    service: Service
    kinds: frozenset[str]
    _made: str = ""
    _last: dict[str, tuple[int, int]] = field(default_factory=dict)
    """How many there are on a subject, and where the last of them lies, in the stream that was made then."""

    async def horizon(self) -> Horizon | None:
        """As the stream is now; None where it was made anew meanwhile."""
        end, counts = await self.bus.counts(self.service)
        if end.made != self._made:
            self._made, self._last = end.made, {}
        grown = [
            it for it in self._subjects() if counts.get(it, 0) != self._last.get(it, (0, 0))[0]
        ]
        if grown and not await self._ask(grown, counts):
            return None
        return Horizon(end.last, max((last for _, last in self._last.values()), default=0))

    async def _ask(self, grown: list[str], counts: dict[str, int]) -> bool:
        """Learn where the last of these lie; whether all were told of the same stream."""
        found = await asyncio.gather(*(self.bus.last(self.service, it) for it in grown))
        if (await self.bus.end(self.service)).made != self._made:
            self._made = ""
            return False
        its = zip(grown, found, strict=True)
        self._last |= {subject: (counts[subject], last) for subject, last in its}
        return True

    def _subjects(self) -> list[str]:
        return [subject_of(self.service, kind) for kind in sorted(self.kinds)]
