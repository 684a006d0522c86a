"""What has left: tables as they are kept, as the attacker takes them, and the newest that readers get."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from services.reporting.disclosure.rounding import bounds
from services.reporting.disclosure.tables import TOTAL, Part, Span, Table
from services.reporting.indicators.period import Period
from services.reporting.indicators.standing import standing
from services.reporting.looking import Look

VIEWS: Final = frozenset({"release", "disclosure"})
EVERY: Final = f"""
select figure, since, until, by, as_of, codes, counts from {standing("release")}
where family = $2 order by as_of, figure, since, until, by
"""
NEWEST: Final = f"""
select distinct on (indicator, figure, by) indicator, figure, by, since, until, as_of, codes, counts
from {standing("release")}
where not withdrawn and indicator = any($2) and (cardinality(by) = 0 or by = $3::text[])
    and since is not distinct from $4 and ($5::date is null or until = $5)
order by indicator, figure, by, until desc, as_of desc, told_at desc
"""
DISCLOSED: Final = f"""
select distinct figure from {standing("disclosure")} where recipient = any($2) and since <= $3
"""
FEWER: Final = 0
"""How fewer than five are kept."""


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest table of a figure; None stands for fewer than five."""

    span: tuple[date | None, date]
    as_of: int
    cells: Mapping[str, int | None]


async def every(look: Look, family: str) -> list[Table]:
    """All that ever left of a family, also what was taken back: whoever saw it knows it."""
    rows = await look.db.fetch(EVERY, look.as_of, family)
    return [
        Table(
            row["figure"],
            Span(row["since"] or date.min, row["until"]),
            row["as_of"],
            {
                _part(row["by"], code): bounds(count or None)
                for code, count in zip(row["codes"], row["counts"], strict=True)
            },
            frozenset(row["by"]),
        )
        for row in rows
    ]


async def newest(
    look: Look, indicators: Sequence[str], period: Period | None, by: tuple[str, ...] = ()
) -> dict[tuple[str, str, tuple[str, ...]], Newest]:
    """By indicator, figure and dimension the newest table that stands; without a period up to any day."""
    since, until = (period.since, period.until) if period else (None, None)
    rows = await look.db.fetch(NEWEST, look.as_of, list(indicators), list(by), since, until)
    return {
        (row["indicator"], row["figure"], tuple(row["by"])): Newest(
            (row["since"], row["until"]),
            row["as_of"],
            {code: count or None for code, count in zip(row["codes"], row["counts"], strict=True)},
        )
        for row in rows
    }


async def disclosed(look: Look, recipients: Sequence[str]) -> frozenset[str]:
    """The goals of which these recipients get the totals exact, by decision, as of the prefix's day."""
    if look.today is None:
        return frozenset()
    rows = await look.db.fetch(DISCLOSED, look.as_of, list(recipients), look.today)
    return frozenset(row["figure"] for row in rows)


def _part(by: Sequence[str], code: str) -> Part:
    return frozenset({(by[0], code)}) if by else TOTAL
