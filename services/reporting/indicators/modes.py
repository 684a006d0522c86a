"""Which documentation modes were in force in a period: what they do not permit makes figures partial (R4)."""

from typing import Final

from services.reporting.indicators.asking import bounds
from services.reporting.indicators.definition import Definition, Rule
from services.reporting.indicators.period import Period
from services.reporting.indicators.standing import standing
from services.reporting.indicators.tables import statement, views
from services.reporting.looking import Look
from shared.events.words import DocumentationMode

PARTIAL: Final = "mode_makes_it_partial"
"""A mode in force somewhere in the period does not permit this figure, so that it is not whole."""

IN_FORCE: Final = f"""
select distinct value from (
    select value, since,
        lead(since, 1, 'infinity') over (partition by scope, place order by since) as before
    from (
        select distinct on (scope, place, since) scope, place, value, since
        from {standing("documentation_mode")} order by scope, place, since, told_at desc
    ) as told
) as turn
where since <= $3 and before > $2 and $2 <= $3
"""
ALONE: Final = statement(IN_FORCE)
VIEWS: Final = views(IN_FORCE)


async def modes_in_force(look: Look, period: Period) -> frozenset[DocumentationMode]:
    """Every mode that was decided and in force on any day of a period, at any site or activity."""
    rows = await look.db.fetch(ALONE, *bounds(look, period))
    return frozenset(row["value"] for row in rows)


def partial(
    definition: Definition, rule: Rule, in_force: frozenset[DocumentationMode]
) -> list[str]:
    """The caveat of a figure that some mode does not permit."""
    return [] if in_force <= {*definition.modes_of(rule)} else [PARTIAL]
