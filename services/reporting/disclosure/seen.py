"""What worlds have shown to be possible of targets, as arrays; in its own room because of its memory."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.reporting.disclosure.matrix import Box, Floats, Ints
from services.reporting.disclosure.relations import Count, Target
from services.reporting.disclosure.rounding import SMALL
from services.reporting.disclosure.rows import Terms
from services.reporting.disclosure.solver import Pieces, Solver

WORLDS: Final = 400
"""So many worlds are remembered, and looked at before others are sought."""

Mark = tuple[Count, Count | None]
"""A target, whichever numbers its counts have."""


@dataclass(slots=True)
class Memory:
    """What was found in systems that share most of their tables: worlds, pieces, and what gave somebody away.

    It only spares work: a world is taken for one of another system only where it keeps all of its rows.
    """

    pieces: Pieces = field(default_factory=dict)
    suspects: dict[Mark, None] = field(default_factory=dict)
    _numbers: dict[Count, int] = field(default_factory=dict)
    _worlds: list[Ints] = field(default_factory=list)

    def numbers(self, counts: Sequence[Count]) -> Ints:
        """Numbers that counts have in all systems."""
        given = self._numbers
        return np.array([given.setdefault(count, len(given)) for count in counts], dtype=np.int64)

    def keep(self, numbers: Ints, world: Ints) -> None:
        """A world, for systems to come."""
        known = np.full(len(self._numbers), -1, dtype=np.int64)
        known[numbers] = world
        self._worlds = [*self._worlds[1 - WORLDS :], known]

    def worlds(self, numbers: Ints) -> list[Ints]:
        """Worlds that say how all of these counts may be."""
        able = (it[numbers] for it in self._worlds if len(it) > numbers.max(initial=-1))
        return [it for it in able if np.all(it >= 0)]


class Ranges:
    """The least and the most of each target that worlds have shown so far; which of them are in doubt."""

    def __init__(self, targets: Sequence[Target], box: Box, leave_open: int) -> None:
        self.targets, self.leave_open = targets, leave_open
        ends = [(*_ends(target.terms), target.from_) for target in targets]
        self.plus, self.minus, self.from_ = np.array(ends, dtype=np.int64).reshape(-1, 3).T
        self.least = np.full(len(targets), np.inf)
        self.most = np.full(len(targets), -np.inf)
        self.doubtful = self._may_be_small(box)

    def see(self, world: Ints) -> None:
        """One world more."""
        told = self._of(world, world)
        np.minimum(self.least, told, out=self.least)
        np.maximum(self.most, told, out=self.most)
        self.doubtful &= self.most - self.least + 1 < self.leave_open

    def objective(self, sign: int) -> Terms:
        """All that are in doubt together, pushed down or up."""
        terms: dict[int, int] = {}
        for n in np.flatnonzero(self.doubtful).tolist():
            for at, count in self.targets[n].terms.items():
                terms[at] = terms.get(at, 0) + sign * count
        return terms

    def is_found(self, n: int) -> bool:
        """Whether it may be one to four, once its range is known."""
        return bool(self.least[n] < SMALL and self.most[n] >= self.from_[n])

    def _may_be_small(self, box: Box) -> NDArray[np.bool_]:
        """Whether bounds alone allow it to be something to hide."""
        down, up = self._of(box.low, box.high), self._of(box.high, box.low)
        return (down < SMALL) & (up >= self.from_)

    def _of(self, plus: Ints | Floats, minus: Ints | Floats) -> Floats:
        taken = np.where(self.minus >= 0, minus[self.minus], 0)
        return (plus[self.plus] - taken).astype(np.float64)


def _ends(terms: Terms) -> tuple[int, int]:
    """The variable that is counted, and the one that is taken from it; -1 where there is none."""
    return (
        next(at for at, count in terms.items() if count > 0),
        next((at for at, count in terms.items() if count < 0), -1),
    )


@dataclass(slots=True)
class Search:
    """Looks for worlds until every target has shown enough, or its whole range."""

    solver: Solver
    ranges: Ranges
    memory: Memory
    numbers: Ints

    def recall(self) -> None:
        """Worlds of systems before this one, as far as they are worlds of this one too."""
        for world in self.solver.known():
            self.ranges.see(world)
        for world in self.memory.worlds(self.numbers):
            if self.solver.fits(world):
                self.ranges.see(world)

    def glance(self) -> None:
        """Worlds that push all doubtful targets down, then up, as long as that settles some of them."""
        before = -1
        while before != (before := int(self.ranges.doubtful.sum())) and before:
            for sign in (1, -1):
                self._see(self.solver.glance(self.ranges.objective(sign)))

    def settle(self, n: int) -> bool:
        """Whether so few values are possible of a target that somebody is found: reckoned to its ends."""
        ranges, terms = self.ranges, self.ranges.targets[n].terms
        self._look(terms, ranges.least[n])
        if ranges.doubtful[n]:
            self._look({at: -count for at, count in terms.items()}, -ranges.most[n])
        if not ranges.doubtful[n]:
            return False
        ranges.doubtful[n] = False
        return ranges.is_found(n)

    def _look(self, objective: Terms, seen: float) -> None:
        world = self.solver.least(objective, seen)
        if world is not None:
            self._see(world)

    def _see(self, world: Ints) -> None:
        self.ranges.see(world)
        self.memory.keep(self.numbers, world)
