"""Whoever guesses is slowed down: a bucket of tries for each actor, in this process alone."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from cachetools import LRUCache

from shared.web.problems import HEADERS, Problem

MOST: Final = 10
"""Wrong tries that may follow one another at once."""
EVERY: Final = float(HEADERS[429]["Retry-After"])
"""Seconds after which one more is given."""
ACTORS: Final = 10_000


@dataclass(slots=True)
class Tries:
    """How many wrong tries each actor has left."""

    timer: Callable[[], float] = time.monotonic
    _kept: LRUCache[str, tuple[float, float]] = field(default_factory=lambda: LRUCache(ACTORS))

    def check(self, actor: str) -> None:
        """429 while the actor has no try left, right or wrong: else guessing would go on."""
        if self._left(actor) < 1:
            raise Problem("too_many_tries")

    def spend(self, actor: str) -> None:
        """Count a wrong try."""
        self._kept[actor] = self._left(actor) - 1, self.timer()

    def _left(self, actor: str) -> float:
        left, since = self._kept.get(actor, (float(MOST), self.timer()))
        return min(float(MOST), left + (self.timer() - since) / EVERY)
