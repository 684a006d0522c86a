"""What HiGHS is asked: models of pieces, with wholeness or without; in its own room because of its memory."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from math import inf
from typing import TYPE_CHECKING, Final

import numpy as np
from typing_extensions import override

from services.reporting.disclosure.matrix import Ints, Piece

if TYPE_CHECKING:
    from highspy import Highs

WHOLE: Final = 1e-6
"""How far from a whole number the solver's arithmetic leaves one."""


@dataclass(frozen=True, slots=True)
class Least:
    """The world that costs least, None where arithmetic gives fractions; infinite is what fits nowhere."""

    world: Ints | None
    cost: float


def run(model: "Highs") -> Least:
    """What the model finds. Imported here alone: what never releases anything needs no memory for it."""
    from highspy import HighsModelStatus  # noqa: PLC0415 - memory

    model.run()
    status = model.getModelStatus()
    if status in (HighsModelStatus.kInfeasible, HighsModelStatus.kUnboundedOrInfeasible):
        return Least(None, inf)
    if status != HighsModelStatus.kOptimal:
        raise ArithmeticError(f"the solver stopped: {status.name}")
    values = np.array(model.getSolution().col_value)
    near = np.rint(values)
    world = near.astype(np.int64) if np.all(np.abs(values - near) <= WHOLE) else None
    return Least(world, model.getInfo().objective_function_value)


def fraction(model: "Highs") -> tuple[int, float]:
    """The first count that is none, by its number."""
    values = np.array(model.getSolution().col_value)
    at = int(np.argmax(np.abs(values - np.rint(values)) > WHOLE))
    return at, float(values[at])


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


def model_of(piece: Piece, *, whole: bool) -> "Highs":
    """A model of a piece, which nobody has asked anything yet."""
    from highspy import HighsVarType  # noqa: PLC0415 - memory

    model = _silent()()
    model.setOptionValue("threads", 1)
    model.setOptionValue("solver", "simplex" if not whole else "choose")
    if not whole:
        model.setOptionValue("presolve", "off")
    model.setOptionValue("mip_rel_gap", 0.0)
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
