"""What has left: tables as they are kept, as the attacker takes them, and the newest that readers get."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from services.reporting.disclosure.rounding import bounds
from services.reporting.disclosure.tables import TOTAL, Part, Span, Table
from services.reporting.indicators.period import Period
from services.reporting.looking import Look

VIEWS: Final = frozenset({"release", "disclosure"})
EVERY: Final = """
select figure, since, until, by, as_of, codes, counts from release
where to_index is null and family = $1 order by as_of, figure, since, until, by
"""
NEWEST: Final = """
with standing as (
    select * from release
    where to_index is null and not withdrawn and told_at <= $1 and indicator = any($2)
), total as (
    select distinct on (indicator, figure) * from standing
    where cardinality(by) = 0 and since is not distinct from $4 and ($5::date is null or until = $5)
    order by indicator, figure, until desc, as_of desc, told_at desc
)
select indicator, figure, standing.by, total.since, until, as_of, definition_version, standing.codes,
    standing.counts
from standing join total using (indicator, figure, until, as_of, definition_version)
where standing.since is not distinct from total.since
    and (standing.release = total.release or standing.by = $3::text[])
"""
"""Of a figure the newest total, and the parts that were told with it, of the same moment and days."""
DISCLOSED: Final = """
select distinct figure from disclosure
where to_index is null and from_index <= $3 and recipient = any($1) and since <= $2
"""
"""A table or a decision holds from its own index on; whether it was taken back is asked as of now."""
FEWER: Final = 0
"""How fewer than five are kept."""


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest table of a figure; None stands for fewer than five."""

    span: tuple[date | None, date]
    as_of: int
    version: int
    cells: Mapping[str, int | None]

    def beside(self, other: "Newest") -> bool:
        """Whether both are of the same days, and were reckoned at the same moment by the same version."""
        return (self.span, self.as_of, self.version) == (other.span, other.as_of, other.version)


async def every(look: Look, family: str) -> list[Table]:
    """All that ever left of a family as far as it is folded, whatever index figures are asked at.

    Also what was taken back: whoever saw it knows it.
    """
    rows = await look.db.fetch(EVERY, family)
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
    """By indicator, figure and dimension the newest table that stands, of those that had left by `as_of`.

    Without a period it is the newest up to any day.
    """
    since, until = (period.since, period.until) if period else (None, None)
    rows = await look.db.fetch(NEWEST, look.as_of, list(indicators), list(by), since, until)
    return {
        (row["indicator"], row["figure"], tuple(row["by"])): Newest(
            (row["since"], row["until"]),
            row["as_of"],
            row["definition_version"],
            {code: count or None for code, count in zip(row["codes"], row["counts"], strict=True)},
        )
        for row in rows
    }


async def disclosed(look: Look, recipients: Sequence[str]) -> frozenset[str]:
    """The goals of which these recipients get the totals exact, by a decision of the prefix, as of its day."""
    if look.today is None:
        return frozenset()
    rows = await look.db.fetch(DISCLOSED, list(recipients), look.today, look.as_of)
    return frozenset(row["figure"] for row in rows)


def _part(by: Sequence[str], code: str) -> Part:
    return frozenset({(by[0], code)}) if by else TOTAL
