"""Goals 1 and 2 by the day from which each of their persons counts, so that all months are one question.

Whoever counts at the end of a month counts at the end of every later one of a period that begins with the same
day: visits, referrals and rungs, leaves and days on the roster that stand at a ledger index only come to more.
How many a roster states is asked for each month.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from services.reporting.indicators.asking import bounds
from services.reporting.indicators.definition import Compared, Rule, Term
from services.reporting.indicators.facts.leaves import REACHED
from services.reporting.indicators.facts.links import LINKS
from services.reporting.indicators.period import Period
from services.reporting.indicators.tables import Common, statement
from services.reporting.looking import Look

ARRIVALS: Final = Common(
    """arrival as materialized (
    select person, greatest(min(first), min(since)) as day from visiting group by person
)""",
    (LINKS,),
)
"""Who came and was a newcomer, from the first day on by which both was so."""
GROWTH: Final = statement(
    """
select day, sum(linked)::bigint as above, sum(arrived)::bigint as below from (
    select day, 0 as linked, 1 as arrived from arrival
    union all
    select min(greatest(arrival.day, informed, case $8::integer
        when 2 then least(contact_made, accompanied, participated)
        when 3 then least(accompanied, participated)
        when 4 then participated
    end)), 1, 0
    from link join arrival using (person) where rung >= $8 group by person
) as step group by day order by day
""",
    ARRIVALS,
)


ON_LEAVE_BY_DAY: Final = statement(
    """
select day, sum(came)::bigint as above, sum(known)::bigint as below from (
    select greatest(counts.since, reached.since) as day, 0 as came, 1 as known
    from reached join counts using (person)
    union all
    select greatest(counts.since, reached.since, first_visit_on), 1, 0
    from reached join counts using (person) where first_visit_on is not null
) as step group by day order by day
""",
    REACHED,
    Common("""counts as (
    select person, min(greatest(away.since, newcomer.since)) as since
    from away join newcomer using (person)
    where away.since < newcomer.before and newcomer.since < away.before
    group by person
)"""),
)
"""A newcomer on the roster counts from the first day on which they are both, and their leave has begun."""


@dataclass(frozen=True, slots=True)
class Growth:
    """How many more are counted above and below the line, day by day."""

    days: Sequence[tuple[date, int, int]]

    def by(self, day: date) -> tuple[int, int]:
        """How many are counted above and below the line at the end of a day."""
        above = sum(more for on, more, _ in self.days if on <= day)
        return above, sum(more for on, _, more in self.days if on <= day)


async def growth(look: Look, period: Period, rule: Rule) -> Growth | None:
    """A figure on every day of a period; None of one that is not known to only grow."""
    match rule.numerator, rule.denominator:
        case (
            Term(count="person", of="link", where={"rung": Compared(at_least=int(height))} as only),
            Term(count="person", of="newcomer_visitor", where={**nothing}),
        ) if len(only) == 1 and not nothing:
            return await _grown(look, GROWTH, *bounds(look, period), height)
        case (
            Term(count="person", of="newcomer_on_leave", where={"visited": True} as only),
            Term(count="person", of="newcomer_on_leave", where={**nothing}),
        ) if len(only) == 1 and not nothing:
            return await _grown(look, ON_LEAVE_BY_DAY, *bounds(look, period))
        case _:
            return None


async def _grown(look: Look, statement_: str, *asked: object) -> Growth:
    rows = await look.db.fetch(statement_, *asked)
    return Growth([(row["day"], row["above"], row["below"]) for row in rows])
