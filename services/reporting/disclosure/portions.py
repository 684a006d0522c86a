"""What is decided together of an indicator, beside what its totals can have been when they were last told."""

from collections.abc import Sequence
from datetime import date

from services.reporting.disclosure.measures import exact
from services.reporting.disclosure.periods import Periods
from services.reporting.disclosure.release import Exact
from services.reporting.disclosure.rounding import Bounds
from services.reporting.disclosure.tables import TOTAL, Span, Table
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


async def portion(
    look: Look, definition: Definition, spans: Sequence[Span], told: Sequence[Table]
) -> list[Asked]:
    """What is decided together: of an old year, or of all that is looked at always."""
    return [(it, last(told, it)) for span in spans for it in await exact(look, definition, span)]


def due(told: Periods, those: Sequence[Span], asked: Sequence[Asked]) -> Sequence[Asked]:
    """What of these periods is decided of now: a year of which there is nobody waits for its sheets.

    So does the younger half of a year whose other half is old: told to be fewer than five, it would hide for
    ever what a sheet of an older month brings. In a year that is told nobody is "fewer than five".
    """
    if those is not told.looked_at:
        return asked if _has_anybody(asked) else []
    its = [one for one in asked if one[0].span.until.year == told.cut]
    return (
        asked if _has_anybody(its) else [one for one in asked if one[0].span.until.year != told.cut]
    )


def _has_anybody(asked: Sequence[Asked]) -> bool:
    """Whether there is anybody in it, or somebody was told to be."""
    return any(it.total or before for it, before in asked)
