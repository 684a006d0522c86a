"""A table that may leave, as the wish to record it (pure)."""

from datetime import date
from typing import Final, get_args

from services.reporting.commands.releases import ReleaseFigures
from services.reporting.disclosure.release import Decided
from services.reporting.disclosure.rounding import shown
from services.reporting.disclosure.tables import Span
from services.reporting.indicators.definition import Definition
from shared.events.governing import Indicator

NAMES: Final[dict[str, Indicator]] = {name: name for name in get_args(Indicator)}


def wish_for(definition: Definition, decided: Decided) -> ReleaseFigures:
    """The wish to let this table leave, rounded."""
    exact_, by = decided.exact, decided.by
    counts = {"": exact_.total} if by is None else exact_.parts[by]
    return ReleaseFigures(
        indicator=NAMES[definition.id],
        figure=exact_.figure,
        definition_version=definition.version,
        since=None if exact_.span.since == date.min else exact_.span.since,
        until=exact_.span.until,
        by=() if by is None else (by,),
        as_of=exact_.as_of,
        codes=tuple(counts),
        counts=tuple(shown(count) or 0 for count in counts.values()),
    )


def order(decided: Decided) -> tuple[str, Span, bool]:
    """A total after its parts: where a crash comes between, it is asked again, and they with it."""
    return decided.exact.figure, decided.exact.span, decided.by is None
