"""Every indicator by its id, as a brute force reckons it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from tests.oracles.capacity import e5
from tests.oracles.grants import e20
from tests.oracles.initiative import e17
from tests.oracles.ladder import e8, e9
from tests.oracles.meetings import e2, e12, e15
from tests.oracles.modes import PARTIAL, is_partial
from tests.oracles.outcomes import e3, e4, e16
from tests.oracles.reach import e10, e11, e13, e14
from tests.oracles.reckoning import Told
from tests.oracles.steering import e19
from tests.oracles.visits import e0, e1
from tests.oracles.volunteers import e6, e7, e18
from tests.oracles.world import World

EVERY: Final[Mapping[str, Callable[[World], Told]]] = {
    "E0": e0,
    "E1": e1,
    "E2": e2,
    "E3": e3,
    "E4": e4,
    "E5": e5,
    "E6": e6,
    "E7": e7,
    "E8": e8,
    "E9": e9,
    "E10": e10,
    "E11": e11,
    "E12": e12,
    "E13": e13,
    "E14": e14,
    "E15": e15,
    "E16": e16,
    "E17": e17,
    "E18": e18,
    "E19": e19,
    "E20": e20,
}


def reckon(world: World, indicator: str) -> Told:
    """An indicator with everything that is to be said of it."""
    told = EVERY[indicator](world)
    partial = {PARTIAL} if is_partial(world, indicator) else set()
    return replace(told, caveats=told.caveats | partial)
