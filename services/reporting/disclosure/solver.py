"""Worlds of whole numbers that fit rows and bounds, found by HiGHS; in its own room because of its memory."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from services.reporting.disclosure.lateness import own_late
from services.reporting.disclosure.relations import System, Terms

if TYPE_CHECKING:
    from highspy import Highs

World = Sequence[int]
"""A value for each variable."""
WHOLE: Final = 1e-6
"""How far from a whole number the solver's arithmetic leaves one."""


@dataclass(slots=True)
class Solver:
    """The rows without their wholeness, solved warm; with it where that gives fractions."""

    size: int
    relaxed: "Highs"
    whole: "Highs"
    costs: list[int]

    @classmethod
    def of(cls, known: System, late: int) -> "Solver":
        """With what is assumed loosened by so many late records, and a row that needs more by that."""
        size = len(known.counts)
        return cls(
            size, _model(known, late, whole=False), _model(known, late, whole=True), [0] * size
        )

    def glance(self, objective: Terms) -> World | None:
        """A world in which the objective is least, where arithmetic without wholeness gives one."""
        self._cost(objective)
        return _whole(_solved(self.relaxed))

    def least(self, objective: Terms) -> World | None:
        """A world in which the objective is least; None where none fits."""
        self._cost(objective)
        world = _solved(self.relaxed)
        return _whole(world) or (_whole(_solved(self.whole)) if world else None)

    def _cost(self, objective: Terms) -> None:
        for at, cost in enumerate(self.costs):
            wanted = objective.get(at, 0)
            if wanted != cost:
                self.costs[at] = wanted
                self.relaxed.changeColCost(at, wanted)
                self.whole.changeColCost(at, wanted)


def _whole(world: Sequence[float] | None) -> World | None:
    if world is None or any(abs(value - round(value)) > WHOLE for value in world):
        return None
    return [round(value) for value in world]


def _solved(model: "Highs") -> Sequence[float] | None:
    """Imported here alone: what never releases anything needs no memory for it."""
    from highspy import HighsModelStatus  # noqa: PLC0415 - memory

    model.run()
    status = model.getModelStatus()
    if status == HighsModelStatus.kOptimal:
        return list(model.getSolution().col_value)
    if status in (HighsModelStatus.kInfeasible, HighsModelStatus.kUnboundedOrInfeasible):
        return None
    raise ArithmeticError(f"the solver stopped: {status.name}")


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


def _model(known: System, late: int, *, whole: bool) -> "Highs":
    from highspy import HighsVarType  # noqa: PLC0415 - memory

    model = _silent()()
    model.setOptionValue("threads", 1)
    model.setOptionValue("mip_rel_gap", 0.0)
    model.setOptionValue("solver", "simplex" if not whole else "choose")
    if not whole:
        model.setOptionValue("presolve", "off")
    for least, most in known.bounds:
        model.addVar(least, most)
    if whole:
        for at in range(len(known.bounds)):
            model.changeColIntegrality(at, HighsVarType.kInteger)
    for row in known.rows:
        by = max(late, own_late(row, known.bounds)) if row.assumed else 0
        terms: Mapping[int, int] = row.terms
        model.addRow(row.least - by, row.most + by, len(terms), [*terms], [*terms.values()])
    return model
