"""From where an indicator began: the newest baseline that was set for a day."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from services.reporting.indicators.standing import standing
from services.reporting.indicators.tables import views
from services.reporting.looking import Look

NEWEST: Final = f"""
select value, day from {standing("baseline")}
where indicator = $2 and day <= $3 order by day desc, told_at desc limit 1
"""
VIEWS: Final = views(NEWEST)


@dataclass(frozen=True, slots=True)
class Baseline:
    """What an indicator was on a day."""

    value: float
    on: date


async def baseline(look: Look, indicator: str, until: date) -> Baseline | None:
    """The newest baseline of a day up to this one; of one day the later told holds."""
    row = await look.db.fetchrow(NEWEST, look.as_of, indicator, until)
    return Baseline(float(row["value"]), row["day"]) if row else None
