"""What is decided together of an indicator, beside what its totals can have been when they were last told."""

from collections.abc import AsyncIterator, Sequence
from datetime import date

from services.reporting.disclosure.measures import exact
from services.reporting.disclosure.periods import Periods
from services.reporting.disclosure.release import Exact
from services.reporting.disclosure.rounding import Bounds
from services.reporting.disclosure.tables import TOTAL, Table
from services.reporting.indicators.definition import Definition
from services.reporting.looking import Look

Asked = tuple[Exact, Bounds | None]
"""A figure as it is, and what its total can have been when it was last told."""


def last(told: Sequence[Table], exact_: Exact) -> Bounds | None:
    """What the total can have been when it was last told; of everything up to a day, up to any."""
    same = [
        table
        for table in told
        if table.figure == exact_.figure
        and TOTAL in table.cells
        and (table.span == exact_.span or table.span.since == exact_.span.since == date.min)
    ]
    return max(same, key=lambda table: (table.as_of, table.span)).cells[TOTAL] if same else None


async def portions(
    look: Look, definition: Definition, spans: Periods, told: Sequence[Table]
) -> AsyncIterator[list[Asked]]:
    """What is decided together: each old year of which there is anything, then all that is looked at always.

    A year without anybody waits: its sheets may come yet. In a year that is told nobody is "fewer than five".
    """
    for year in spans.old:
        asked = [
            (it, last(told, it)) for span in year for it in await exact(look, definition, span)
        ]
        if any(it.total or before for it, before in asked):
            yield asked
    every_ = [it for span in spans.looked_at for it in await exact(look, definition, span)]
    yield [(it, last(told, it)) for it in every_]
