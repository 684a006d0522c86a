"""How much may have been recorded late between two moments, as far as tables themselves say so (pure)."""

from collections.abc import Sequence
from math import inf
from typing import Final

from services.reporting.disclosure.rounding import Bounds
from services.reporting.disclosure.rows import Row

LATE: Final = (0, 1, 2, 4, 8, 16, 64, 256, 4096)
"""Steps of so many records: the least that makes tables possible, and one more."""


def own_late(row: Row, bounds: Sequence[Bounds]) -> float:
    """What came late by this row alone: the rest stays as strict as if nothing had.

    Sheets of an old month that come in after everything so far was told say nothing of recent months.
    """
    ends = [(count * bounds[at][0], count * bounds[at][1]) for at, count in row.terms.items()]
    least, most = sum(map(min, ends)), sum(map(max, ends))
    gap = max(row.least - most, least - row.most)
    if gap <= 0:
        return 0
    more = [late for late in LATE if late >= gap][1:2]
    return more[0] if more else inf
