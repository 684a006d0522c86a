"""What every statement is asked with: the prefix, the period, the zone, and what holds by default."""

from datetime import date
from typing import Final

from services.reporting.indicators.facts.held import BEGUN, SITES
from services.reporting.indicators.period import Period
from services.reporting.indicators.tables import statement
from services.reporting.looking import Look
from shared.events.words import COUNTED_FOR_GOAL_1, NEWCOMER_BY_DEFAULT

FIRST_DAY: Final = statement(BEGUN, SITES)
DEFAULTS: Final = (sorted(NEWCOMER_BY_DEFAULT), sorted(COUNTED_FOR_GOAL_1))


def bounds(look: Look, period: Period, *, begins: bool = False) -> tuple[object, ...]:
    """A statement's parameters (see tables); where nothing has begun, no day lies in the period."""
    first = period.since or (date.max if begins else date.min)
    return look.as_of, first, period.until, look.zone, look.today, *DEFAULTS


async def begun(look: Look, period: Period) -> Period:
    """The period, from the first day on which anything was held or anybody came where none was asked for."""
    if period.since:
        return period
    return since(period, await look.db.fetchval(FIRST_DAY, *bounds(look, period)))


def since(period: Period, first: date | None) -> Period:
    """The period, from this day on where it is no later than the last and none was asked for."""
    if period.since or first is None or first > period.until:
        return period
    return Period(first, period.until)
