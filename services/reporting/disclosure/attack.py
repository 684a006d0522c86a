"""The attacker: whoever collects every table ever released, and reckons exactly (DESIGN §9).

All counts are whole numbers and all rows hold at once; the least and the most that a count can be are found
by mixed-integer programming, so what stays open here stays open for whoever reckons otherwise.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from services.reporting.disclosure.lateness import LATE
from services.reporting.disclosure.relations import System, Target, system
from services.reporting.disclosure.tables import Family, Table

if TYPE_CHECKING:
    from services.reporting.disclosure.seen import Memory, Search
    from services.reporting.disclosure.solver import Solver

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
    return [*_attacked(family, tables, leave_open, memory())]


def safe(family: Family, tables: Sequence[Table], known: "Memory | None" = None) -> bool:
    """Whether the attacker finds nothing at all; not where tables contradict each other whatever came late.

    `known` is what was found of other tables of the family, and spares work.
    """
    try:
        return next(_attacked(family, tables, OPEN, known or memory()), None) is None
    except Contradicting:
        return False


def memory() -> "Memory":
    """What the attacker remembers from one attack to the next: nothing yet.

    Imported here alone: what never releases anything needs no memory for it.
    """
    from services.reporting.disclosure.seen import Memory  # noqa: PLC0415 - memory

    return Memory()


def _attacked(
    family: Family, tables: Sequence[Table], leave_open: int, known: "Memory"
) -> Iterator[Found]:
    from services.reporting.disclosure.seen import Ranges, Search  # noqa: PLC0415 - memory

    told = system(family, tables)
    solver = _solver(told, known)
    ranges = Ranges(told.targets, solver.box, leave_open)
    search = Search(solver, ranges, known, known.numbers(told.counts))
    search.recall()
    yield from _settled(search, told.targets, known, suspected=True)
    search.glance()
    yield from _settled(search, told.targets, known, suspected=False)


def _settled(
    search: "Search", targets: Sequence[Target], known: "Memory", *, suspected: bool
) -> Iterator[Found]:
    """What is left is reckoned one by one; whatever cannot be one to four is nothing to hide."""
    for n, target in enumerate(targets):
        mark = target.of, target.beside
        if not search.ranges.doubtful[n] or (suspected and mark not in known.suspects):
            continue
        if search.settle(n):
            known.suspects[mark] = None
            yield Found(target, int(search.ranges.least[n]), int(search.ranges.most[n]))


def _solver(told: System, known: "Memory") -> "Solver":
    """Without lateness but in rows that need it alone, where possible; else one step more than the least.

    The least of it alone would pin counts that nobody can know: whoever finds that something came late
    does not know how much.
    """
    from services.reporting.disclosure.solver import Solver  # noqa: PLC0415 - memory

    for late, more in zip(LATE, (0, *LATE[2:], LATE[-1]), strict=True):
        solver = Solver.of(told, late, known.pieces)
        if solver and more != late:
            solver = Solver.of(told, more, known.pieces)
        if solver:
            return solver
    raise Contradicting
