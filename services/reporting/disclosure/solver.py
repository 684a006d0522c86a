"""Worlds of whole numbers that fit rows and bounds, found by HiGHS; in its own room because of its memory."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from math import ceil, inf
from typing import TYPE_CHECKING, Final

import numpy as np
from typing_extensions import override

from services.reporting.disclosure.matrix import Box, Ints, Matrix, Piece, box_of, pieces, tight
from services.reporting.disclosure.relations import System
from services.reporting.disclosure.rows import Terms

if TYPE_CHECKING:
    from highspy import Highs

WHOLE: Final = 1e-6
"""How far from a whole number the solver's arithmetic leaves one."""
EXACTLY: Final = (0.0, 2**31 - 1, inf)
ROUGHLY: Final = (0.5, 3, 2.0)
"""When a world is good enough that is only to show much at once: what is decided hangs not on it."""
FEASIBLE: Final = 2
"""HiGHS has a world, whether or not it came to an end."""
KEPT: Final = 4
"""Pieces are kept as long as there are not so many times as many as one system has."""

Costs = dict[int, int]
"""What each variable costs, by its number in a piece."""


@dataclass(frozen=True, slots=True)
class Least:
    """The world that costs least, None where arithmetic gives fractions; infinite is what fits nowhere."""

    world: Ints | None
    cost: float


@dataclass(slots=True)
class Tied:
    """The worlds of one piece: without their wholeness, solved warm; with it where that gives fractions.

    Whatever was found stays: systems that differ by a few tables share most of their pieces, under other
    numbers of the whole.
    """

    piece: Piece
    _models: dict[bool, "Highs"] = field(default_factory=dict)
    _costs: dict[bool, Costs] = field(default_factory=dict)
    _found: dict[tuple[bool | None, frozenset[tuple[int, int]]], Least] = field(
        default_factory=dict
    )

    def least(self, costs: Costs, *, whole: bool) -> Least:
        """The least that such costs come to."""
        asked = whole, frozenset(costs.items())
        if asked not in self._found:
            self._found[asked] = self._solved(costs, whole=whole)
        return self._found[asked]

    def any(self) -> Ints | None:
        """Some world; None where none fits."""
        world = self.least({}, whole=False).world
        return self.least({}, whole=True).world if world is None else world

    def low(self, costs: Costs) -> Ints | None:
        """A world that costs little."""
        world = self.least(costs, whole=False).world
        if world is not None:
            return world
        asked = None, frozenset(costs.items())
        if asked not in self._found:
            self._found[asked] = self._solved(costs, whole=True, limits=ROUGHLY)
        return self._found[asked].world

    @property
    def worlds(self) -> list[Ints]:
        """All that were found."""
        return [it.world for it in self._found.values() if it.world is not None]

    def _solved(
        self, costs: Costs, *, whole: bool, limits: tuple[float, int, float] = EXACTLY
    ) -> Least:
        model = self._models.get(whole) or _model(self.piece, whole=whole)
        self._models[whole] = model
        before = self._costs.get(whole, {})
        changed = [at for at in {**before, **costs} if before.get(at, 0) != costs.get(at, 0)]
        if changed:
            model.changeColsCost(len(changed), changed, [costs.get(at, 0) for at in changed])
        self._costs[whole] = dict(costs)
        model.setOptionValue("mip_rel_gap", limits[0])
        model.setOptionValue("mip_max_improving_sols", limits[1])
        model.setOptionValue("time_limit", model.getRunTime() + limits[2])
        return _run(model)


Pieces = dict[bytes, Tied]
"""What was found of pieces, those that were needed last at the end."""


@dataclass(slots=True)
class Solver:
    """The worlds of a system: what no row ties together is found apart, and put together."""

    matrix: Matrix
    box: Box
    tied: list[tuple[Ints, Tied]]
    _world: Ints
    _place: dict[int, tuple[int, int]]

    @classmethod
    def of(cls, known: System, late: float, found: Pieces | None = None) -> "Solver | None":
        """With so much assumed to be late; None where no world fits."""
        matrix = Matrix.of(known, late)
        box = tight(matrix, box_of(known.bounds))
        if box is None:
            return None
        tied = _kept(list(pieces(matrix, box)), {} if found is None else found)
        place = {
            column: (n, at)
            for n, (columns, _) in enumerate(tied)
            for at, column in enumerate(columns.tolist())
        }
        solver = cls(matrix, box, tied, box.low.astype(np.int64), place)
        fits = all(solver._take(columns, one.any()) for columns, one in tied)
        return solver if fits else None

    def fits(self, world: Ints) -> bool:
        """Whether a world that was found elsewhere is one of these."""
        inside = (self.box.low <= world) & (world <= self.box.high)
        return bool(np.all(inside)) and self.matrix.fits(world)

    def glance(self, objective: Terms) -> Ints:
        """A world in which the objective is low, if not least."""
        asked, _ = self._split(objective)
        for n, costs in asked.items():
            columns, one = self.tied[n]
            self._take(columns, one.low(costs))
        return self._world.copy()

    def known(self) -> Iterator[Ints]:
        """Worlds that are known before any is sought: of each piece those that it had in other systems."""
        for columns, one in self.tied:
            for world in one.worlds:
                self._take(columns, world)
                yield self._world

    def least(self, objective: Terms, seen: float = inf) -> Ints | None:
        """A world in which the objective is least; None where it is nowhere less than has been seen."""
        asked, cost = self._split(objective)
        found = {n: self.tied[n][1].least(costs, whole=False) for n, costs in asked.items()}
        if ceil(cost + sum(it.cost for it in found.values()) - WHOLE) >= seen:
            return None
        for n, it in found.items():
            columns, one = self.tied[n]
            world = it.world if it.world is not None else one.least(asked[n], whole=True).world
            if not self._take(columns, world):
                raise ArithmeticError("tables that were possible are not any more")
        return self._world.copy()

    def _split(self, objective: Terms) -> tuple[dict[int, Costs], int]:
        """What each piece is asked; what nothing ties goes to its end at once, and costs that."""
        asked: dict[int, Costs] = {}
        given = 0
        for column, cost in objective.items():
            if column in self._place:
                n, at = self._place[column]
                asked.setdefault(n, {})[at] = cost
            else:
                end = self.box.low[column] if cost > 0 else self.box.high[column]
                self._world[column] = end
                given += cost * int(end)
        return asked, given

    def _take(self, columns: Ints, world: Ints | None) -> bool:
        """Put a piece's world among the others."""
        if world is not None:
            self._world[columns] = world
        return world is not None


def _kept(those: list[Piece], found: Pieces) -> list[tuple[Ints, Tied]]:
    """The pieces with what is known of them already."""
    tied = []
    for piece in those:
        key = piece.key
        found[key] = found.pop(key) if key in found else Tied(piece)
        tied.append((piece.columns, found[key]))
    for key in [*found][: max(0, len(found) - KEPT * len(tied))]:
        del found[key]
    return tied


def _run(model: "Highs") -> Least:
    """What the model finds. Imported here alone: what never releases anything needs no memory for it."""
    from highspy import HighsModelStatus  # noqa: PLC0415 - memory

    model.run()
    status = model.getModelStatus()
    if status in (HighsModelStatus.kInfeasible, HighsModelStatus.kUnboundedOrInfeasible):
        return Least(None, inf)
    if status in (HighsModelStatus.kSolutionLimit, HighsModelStatus.kTimeLimit):
        if model.getInfo().primal_solution_status != FEASIBLE:
            return Least(None, inf)
    elif status != HighsModelStatus.kOptimal:
        raise ArithmeticError(f"the solver stopped: {status.name}")
    values = np.array(model.getSolution().col_value)
    near = np.rint(values)
    world = near.astype(np.int64) if np.all(np.abs(values - near) <= WHOLE) else None
    return Least(world, model.getInfo().objective_function_value)


@cache
def _silent() -> "Callable[[], Highs]":
    """What makes a solver that says nothing: HiGHS greets on standard output before it can be told not to."""
    from highspy import Highs  # noqa: PLC0415 - memory

    class Silent(Highs):
        @override
        def enableCallbacks(self) -> None:  # the first thing that would greet
            self.silent()
            super().enableCallbacks()  # type: ignore[no-untyped-call]

    return Silent


def _model(piece: Piece, *, whole: bool) -> "Highs":
    from highspy import HighsVarType  # noqa: PLC0415 - memory

    model = _silent()()
    model.setOptionValue("threads", 1)
    model.setOptionValue("solver", "simplex" if not whole else "choose")
    if not whole:
        model.setOptionValue("presolve", "off")
    size, rows = len(piece.columns), piece.rows
    model.addVars(size, piece.box.low, piece.box.high)
    if whole:
        for at in range(size):
            model.changeColIntegrality(at, HighsVarType.kInteger)
    model.addRows(
        len(rows.starts),
        rows.least,
        rows.most,
        len(rows.columns),
        rows.starts,
        rows.columns,
        rows.counts,
    )
    return model
