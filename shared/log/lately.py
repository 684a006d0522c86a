"""What this very instance wrote last, for those who follow its log: they need not read it again.

Nothing rests on it: whoever finds nothing here that goes on exactly where they are reads the log.
"""

import asyncio
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final, Protocol

from shared.log.entry import Entry

MOST: Final = 4000
"""Facts that are kept for somebody who does not come for them."""
PAUSE: Final = 1.0
"""Seconds without news after which what was kept is let go: the database may be another one by then."""


class Knock(Protocol):
    """Whoever wants to know at once what this instance wrote."""

    def tell(self, entries: Sequence[Entry]) -> None:
        """Be told what was just committed, in order."""
        ...


@dataclass(slots=True)
class Lately:
    """What one follower has not taken yet, in order and without a gap, and the bell that tells of it."""

    bell: asyncio.Event = field(default_factory=asyncio.Event)
    _entries: deque[Entry] = field(default_factory=deque)
    _told: float = 0.0

    def tell(self, entries: Sequence[Entry]) -> None:
        """Keep what was just committed, in order, and ring."""
        self.bell.set()
        if entries:
            known = self._entries
            if self._old() or len(known) > MOST or not _goes_on(known, entries[0].at):
                known.clear()
            known.extend(entries)
            self._told = time.monotonic()

    def after(self, position: int, most: int) -> list[Entry]:
        """At most so many facts right behind a position; none where the log must be read."""
        known = self._entries
        if self._old():
            known.clear()
        while known and known[0].at <= position:
            known.popleft()
        return list(islice(known, most)) if known and known[0].at == position + 1 else []

    def _old(self) -> bool:
        return time.monotonic() - self._told > PAUSE


def _goes_on(known: deque[Entry], at: int) -> bool:
    return bool(known) and known[-1].at + 1 == at
