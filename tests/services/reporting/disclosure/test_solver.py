"""The solver works in silence, and exactly: compared with trying every world."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from random import Random

import pytest

from deploy.local.home import ROOT
from services.reporting.disclosure.relations import System
from services.reporting.disclosure.rows import Row, Terms
from services.reporting.disclosure.solver import Solver

FIRST_USE = """
from services.reporting.disclosure.relations import System
from services.reporting.disclosure.rows import Row
from services.reporting.disclosure.solver import Solver
tied = System([None, None], [(0, 1), (0, 1)], [Row({0: 1, 1: 1}, 1, 1)])
assert [*Solver.of(tied, 0).least({0: 1})] == [0, 1]
"""
MOST = 2
MANY = 5


def test_nothing_is_said_where_the_log_goes_even_at_first_use() -> None:
    told = subprocess.run(
        [sys.executable, "-c", FIRST_USE], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (told.returncode, told.stdout, told.stderr) == (0, "", "")


@pytest.mark.parametrize("seed", range(10))
def test_the_least_of_any_objective_is_what_trying_every_world_says(seed: int) -> None:
    """Rows of pairs in rings: of these arithmetic gives halves."""
    dice = Random(seed)
    rows = [_row(dice, pair) for pair in combinations(range(MANY), 2) if dice.random() < 0.8]
    rows.append(Row(dict.fromkeys(range(MANY), 1), *_odd(dice)))
    known = System([], [(0, MOST)] * MANY, rows)
    worlds = [world for world in product(range(MOST + 1), repeat=MANY) if _fits(rows, world)]
    solver = Solver.of(known, 0)
    if solver is None:
        assert not worlds
        return
    for objective in _objectives(dice):
        found = solver.least(objective)
        assert found is not None
        assert tuple(found.tolist()) in worlds
        assert _of(objective, found.tolist()) == min(_of(objective, it) for it in worlds)


@pytest.mark.parametrize("most", [*range(1, 8), *range(40, 160)])
def test_what_no_world_fits_is_seen_however_long_it_takes(most: int) -> None:
    """Two counts each of which would have to be more than the other: every look takes one from each end."""
    rows = [Row({0: 1, 1: -1}, 1, most), Row({1: 1, 0: -1}, 1, most)]
    assert Solver.of(System([], [(0, most)] * 2, rows), 0) is None


def _row(dice: Random, pair: tuple[int, int]) -> Row:
    return Row(dict.fromkeys(pair, 1), 0, dice.choice((1, 1, 3)))


def _odd(dice: Random) -> tuple[int, int]:
    least = dice.randrange(2)
    return least, least + dice.randrange(4)


def _objectives(dice: Random) -> Iterator[Terms]:
    for _ in range(30):
        yield {at: dice.choice((-3, -2, -1, 1, 2)) for at in range(MANY)}


def _of(terms: Terms, world: Sequence[int]) -> int:
    return sum(world[at] * count for at, count in terms.items())


def _fits(rows: list[Row], world: Sequence[int]) -> bool:
    return all(row.least <= _of(row.terms, world) <= row.most for row in rows)
