"""Worlds of whole numbers that fit rows and bounds, found by HiGHS; in its own room because of its memory."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil, floor, inf
from typing import TYPE_CHECKING, Final

import numpy as np

from services.reporting.disclosure.matrix import Box, Ints, Matrix, Piece, box_of, pieces, tight
from services.reporting.disclosure.models import WHOLE, Least, fraction, model_of, run
from services.reporting.disclosure.relations import System
from services.reporting.disclosure.rows import Terms

if TYPE_CHECKING:
    from highspy import Highs

STEPS: Final = 60
"""So many counts are made whole one after the other, and then it is given up."""
KEPT: Final = 4
"""Pieces are kept as long as there are not so many times as many as one system has."""

Costs = dict[int, int]
"""What each variable costs, by its number in a piece."""


@dataclass(slots=True)
class Tied:
    """The worlds of one piece: without their wholeness, solved warm; with it where that gives fractions.

    Whatever was found stays: systems that differ by a few tables share most of their pieces, under other
    numbers of the whole.
    """

    piece: Piece
    _models: dict[tuple[bool, bool], "Highs"] = field(default_factory=dict)
    _costs: dict[tuple[bool, bool], Costs] = field(default_factory=dict)
    _found: dict[tuple[bool, frozenset[tuple[int, int]]], Least] = field(default_factory=dict)
    _low: dict[frozenset[tuple[int, int]], Ints | None] = field(default_factory=dict)

    def least(self, costs: Costs, *, whole: bool) -> Least:
        """The least that such costs come to."""
        asked = whole, frozenset(costs.items())
        if asked not in self._found:
            self._found[asked] = run(self._asked(costs, whole=whole))
        return self._found[asked]

    def any(self) -> Ints | None:
        """Some world; None where none fits."""
        return self.best({})

    def best(self, costs: Costs) -> Ints | None:
        """A world that costs least, None where none fits: whole costs are no less than fractions rounded up."""
        relaxed = self.least(costs, whole=False).cost
        if relaxed == inf:
            return None
        world = self.low(costs)
        if world is not None and _cost(world, costs) <= ceil(relaxed - WHOLE):
            return world
        return self.least(costs, whole=True).world

    def low(self, costs: Costs) -> Ints | None:
        """A world that costs little, where one is found at once: on it hangs nothing that is decided."""
        world = self.least(costs, whole=False).world
        if world is not None:
            return world
        asked = frozenset(costs.items())
        if asked not in self._low:
            self._low[asked] = self._made_whole(costs)
        return self._low[asked]

    @property
    def worlds(self) -> list[Ints]:
        """All that were found."""
        every = (*(it.world for it in self._found.values()), *self._low.values())
        return [world for world in every if world is not None]

    def _asked(self, costs: Costs, *, whole: bool) -> "Highs":
        """The model that is asked what pushes up, or what pushes down: each goes on from its last answer."""
        which = whole, sum(costs.values()) >= 0
        model = self._models.get(which) or model_of(self.piece, whole=whole)
        self._models[which] = model
        before = self._costs.get(which, {})
        changed = [at for at in {**before, **costs} if before.get(at, 0) != costs.get(at, 0)]
        if changed:
            model.changeColsCost(len(changed), changed, [costs.get(at, 0) for at in changed])
        self._costs[which] = dict(costs)
        return model

    def _made_whole(self, costs: Costs) -> Ints | None:
        """Fractions made whole one after the other, each time reckoned again; None where that leads nowhere."""
        model, box = self._asked(costs, whole=False), self.piece.box
        fixed: list[int] = []
        found = run(model)
        while found.world is None and found.cost < inf and len(fixed) < STEPS:
            at, value = fraction(model)
            fixed.append(at)
            for near in sorted((floor(value), ceil(value)), key=lambda it: abs(it - value)):
                model.changeColBounds(at, near, near)
                found = run(model)
                if found.cost < inf:
                    break
        model.changeColsBounds(len(fixed), fixed, box.low[fixed], box.high[fixed])
        return found.world


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
        for n in found:
            columns, one = self.tied[n]
            if not self._take(columns, one.best(asked[n])):
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


def _cost(world: Ints, costs: Costs) -> int:
    return sum(int(world[at]) * cost for at, cost in costs.items())
