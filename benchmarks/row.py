"""What a row of the table is made of."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

Room = Literal["bare", "stack", "engine"]
"""What a row needs around it: nothing, a whole Brygga, or PostgreSQL and the bus alone."""

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Line:
    """One number, what it should be at least (or at most), and what the fastest peer reached."""

    what: str
    measured: float
    unit: str
    target: float | None = None
    at_most: bool = False
    peer: float | None = None
    of: str = ""
    """Which peer."""

    @property
    def to_target(self) -> float | None:
        """1 and more: reached."""
        if not self.target:
            return None
        return self.target / self.measured if self.at_most else self.measured / self.target

    @property
    def to_peer(self) -> float | None:
        """More than 1: better than the peer."""
        if not self.peer:
            return None
        return self.peer / self.measured if self.at_most else self.measured / self.peer


@dataclass(frozen=True, slots=True)
class Row:
    """One row of DESIGN's table, and what measures it in its room."""

    name: str
    room: Room
    measure: Callable[[Any], Awaitable[Sequence[Line]]]


def percentile(times: Sequence[float], percent: int) -> float:
    """The time that so many of a hundred did not exceed."""
    ordered = sorted(times)
    return ordered[min(len(ordered) * percent // 100, len(ordered) - 1)]
