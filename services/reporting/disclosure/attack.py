"""The attacker: whoever collects every table ever released, and reckons exactly (DESIGN §9).

All counts are whole numbers and all rows hold at once; the least and the most that a count can be are found
by mixed-integer programming, so what stays open here stays open for whoever reckons otherwise.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf
from typing import Final

from services.reporting.disclosure.lateness import LATE
from services.reporting.disclosure.relations import System, Target, Terms, system
from services.reporting.disclosure.rounding import SMALL
from services.reporting.disclosure.solver import Solver
from services.reporting.disclosure.tables import Family, Table

OPEN: Final = 3
"""So many values in a row, at least, must stay possible of what may be one to four persons."""


class Contradicting(ArithmeticError):
    """No counts at all fit these tables."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the attacker knows of a count of persons: that it lies between."""

    target: Target
    least: int
    most: int

    @property
    def exactly(self) -> int | None:
        """The count, where it is known."""
        return self.least if self.least == self.most else None


def attack(family: Family, tables: Sequence[Table], leave_open: int = OPEN) -> list[Found]:
    """Every count that may be one to four and of which fewer than so many values are left possible."""
    return [*_attacked(family, tables, leave_open)]


def safe(family: Family, tables: Sequence[Table]) -> bool:
    """Whether the attacker finds nothing at all; not where tables contradict each other whatever came late."""
    try:
        return next(_attacked(family, tables, OPEN), None) is None
    except Contradicting:
        return False


def _attacked(family: Family, tables: Sequence[Table], leave_open: int) -> Iterator[Found]:
    known = system(family, tables)
    doubtful = [_Range(target) for target in known.targets if _may_be_small(known, target)]
    seen = _Seen(_solver(known), doubtful, leave_open)
    seen.glance()
    return seen.settle()


def _solver(known: System) -> Solver:
    """Without lateness but in rows that need it alone, where possible; else one step more than the least.

    The least of it alone would pin counts that nobody can know: whoever finds that something came late
    does not know how much.
    """
    for late, more in zip(LATE, (0, *LATE[2:], LATE[-1]), strict=True):
        solver = Solver.of(known, late)
        if solver.least({}) is not None:
            return solver if more == late else Solver.of(known, more)
    raise Contradicting


def _may_be_small(known: System, target: Target) -> bool:
    """Whether bounds alone allow it to be something to hide."""
    ends = [
        (count * known.bounds[at][0], count * known.bounds[at][1])
        for at, count in target.terms.items()
    ]
    return sum(map(min, ends)) < SMALL and sum(map(max, ends)) >= target.from_


@dataclass(slots=True)
class _Range:
    """The least and the most of a target that worlds have shown so far."""

    target: Target
    least: float = inf
    most: float = -inf

    def see(self, world: Sequence[int]) -> None:
        value = sum(world[at] * count for at, count in self.target.terms.items())
        self.least, self.most = min(self.least, value), max(self.most, value)


@dataclass(slots=True)
class _Seen:
    """Targets of which too little has been seen to be possible; whatever more is seen leaves the list."""

    solver: Solver
    doubtful: list[_Range]
    leave_open: int

    def glance(self) -> None:
        """Worlds that push all doubtful targets down, then up, as long as that settles some of them."""
        before = 0
        while self.doubtful and len(self.doubtful) != before:
            before = len(self.doubtful)
            for sign in (1, -1):
                if world := self.solver.glance(_sum(self.doubtful, sign)):
                    self._see(world)

    def settle(self) -> Iterator[Found]:
        """What is left is reckoned one by one; whatever cannot be one to four is nothing to hide."""
        while self.doubtful:
            range_ = self.doubtful[0]
            terms = range_.target.terms
            self._look(terms)
            self._look({at: -count for at, count in terms.items()})
            if self.doubtful and self.doubtful[0] is range_:
                self.doubtful.pop(0)
                if range_.least < SMALL and range_.most >= range_.target.from_:
                    yield Found(range_.target, round(range_.least), round(range_.most))

    def _look(self, objective: Terms) -> None:
        world = self.solver.least(objective)
        if world is None:
            raise ArithmeticError("tables that were possible are not any more")
        self._see(world)

    def _see(self, world: Sequence[int]) -> None:
        for range_ in self.doubtful:
            range_.see(world)
        self.doubtful = [
            each for each in self.doubtful if each.most - each.least + 1 < self.leave_open
        ]


def _sum(ranges: Sequence[_Range], sign: int) -> dict[int, int]:
    terms: dict[int, int] = {}
    for range_ in ranges:
        for at, count in range_.target.terms.items():
            terms[at] = terms.get(at, 0) + sign * count
    return terms
