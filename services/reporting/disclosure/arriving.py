"""How facts come in: whether an import goes on, and what came in of days that are long over."""

from typing import Final

from services.reporting.disclosure.periods import AGO
from services.reporting.indicators.tables import views

GROWN: Final = """
select count(*) from ledger where index > $1 and type <> all('{PersonalDataRead,FiguresReleased}')
"""
"""How many facts came after an index; that somebody read, and what left, is no import."""
DATED: Final = (
    "select from_index, day from visit",
    "select from_index, day from participation",
    "select from_index, day from escort",
    "select from_index, day from outcome",
    "select from_index, day from information",
    "select from_index, day from outreach",
    "select from_index, greatest(informed, contact_made, accompanied, participated) from referral",
)
LATE: Final = f"""
select max(from_index)
from ({" union all ".join(DATED)}) as told (from_index, day)
join ledger on ledger.index = from_index
where day < $2::date - {AGO.days}
    and day < (ledger.recorded_at at time zone $1)::date - {AGO.days}
"""
"""The newest fact about a day that was long over when it was recorded; None where there is none."""
LATE_VIEWS: Final = views(LATE)
