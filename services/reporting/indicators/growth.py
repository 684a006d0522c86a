"""Goal 1 by the day from which each of its persons counts, so that all its months are one question.

Whoever counts at the end of a month counts at the end of every later one: visits, referrals and rungs that
stand at a ledger index only come to more. Of what a roster states that is not so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from services.reporting.indicators.asking import bounds
from services.reporting.indicators.coming import came, named
from services.reporting.indicators.definition import Compared, Rule, Term
from services.reporting.indicators.facts.links import LINKS
from services.reporting.indicators.period import Period
from services.reporting.indicators.reckoning import Told, counted
from services.reporting.indicators.tables import Common, statement
from services.reporting.looking import Look

ARRIVALS: Final = Common(
    f"""seen as materialized (
    select person, min(once.day) as day from {named("a_newcomer")}
        cross join lateral (select day from {came("$2")} order by day limit 1) as once
    group by person
), arrival as materialized (
    select person, greatest(seen.day, min(newcomer.since)) as day
    from seen join newcomer using (person) group by person, seen.day
)""",
    (LINKS,),
)
"""Who came and was a newcomer, from the first day on by which both was so."""
GROWTH: Final = statement(
    """
select day, sum(linked)::bigint as linked, sum(arrived)::bigint as arrived from (
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


@dataclass(frozen=True, slots=True)
class Growth:
    """How many more are linked, and how many more came, day by day."""

    days: Sequence[tuple[date, int, int]]

    def by(self, day: date) -> Told:
        """The goal at the end of a day."""
        linked = sum(more for on, more, _ in self.days if on <= day)
        return counted(linked, sum(more for on, _, more in self.days if on <= day))


def height_of(rule: Rule) -> int | None:
    """From which rung a figure counts persons linked, of newcomers who came; None of another figure."""
    match rule.numerator, rule.denominator:
        case (
            Term(count="person", of="link", where={"rung": Compared(at_least=int(height))} as only),
            Term(count="person", of="newcomer_visitor", where={**nothing}),
        ) if len(only) == 1 and not nothing:
            return height
        case _:
            return None


async def growth(look: Look, period: Period, height: int) -> Growth:
    """Goal 1 on every day of a period, by the people who reached a rung."""
    rows = await look.db.fetch(GROWTH, *bounds(look, period), height)
    return Growth([(row["day"], row["linked"], row["arrived"]) for row in rows])
