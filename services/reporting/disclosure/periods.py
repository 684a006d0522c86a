"""Of which days tables leave: every period with a name that is over, since anything happened (pure)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Final

from services.reporting.disclosure.tables import Span
from services.reporting.indicators.presets import TOLD, Calendar, preset
from shared.decider import Refused

AGO: Final = timedelta(days=400)
"""How long after its end a period's tables are looked at every night."""
FARTHEST: Final = timedelta(days=5 * 366)
"""Nothing that ended further back is told: a year that was written wrongly would ask for a century."""


@dataclass(frozen=True, slots=True)
class Periods:
    """What is looked at every night, and by year, the oldest first, what facts about old days bring back.

    `cut` is the year of which some periods are old and some are not yet.
    """

    old: Sequence[Sequence[Span]]
    looked_at: Sequence[Span]
    cut: int


def periods(begun: date, today: date, calendar: Calendar) -> Periods:
    """Every period with a name that has ended since that day, and all days up to yesterday."""
    since = max(begun, today - FARTHEST)
    every = sorted(_ended(since, today, calendar), key=lambda span: (span.until, span.since))
    old = [span for span in every if span.until < today - AGO]
    years = [[*those] for _, those in groupby(old, lambda span: span.until.year)]
    so_far = Span(date.min, today - timedelta(days=1))
    return Periods(years, [*every[len(old) :], so_far], (today - AGO).year)


def _ended(since: date, today: date, calendar: Calendar) -> Iterator[Span]:
    for name in TOLD:
        day = since
        while day < today:
            try:
                span = Span(*preset(name, day, calendar))
            except Refused:  # a project without days
                break
            if since <= span.until < today:
                yield span
            day = max(span.until, day) + timedelta(days=1)
            if name == "project":
                break
