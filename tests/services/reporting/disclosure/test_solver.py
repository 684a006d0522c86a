"""The solver works in silence."""

import subprocess
import sys

from deploy.local.home import ROOT

FIRST_USE = """
from services.reporting.disclosure.relations import System
from services.reporting.disclosure.rows import Row
from services.reporting.disclosure.solver import Solver
tied = System([None, None], [(0, 1), (0, 1)], [Row({0: 1, 1: 1}, 1, 1)])
assert [*Solver.of(tied, 0).least({0: 1})] == [0, 1]
"""


def test_nothing_is_said_where_the_log_goes_even_at_first_use() -> None:
    told = subprocess.run(
        [sys.executable, "-c", FIRST_USE], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (told.returncode, told.stdout, told.stderr) == (0, "", "")
