"""How facts come in: whether an import goes on, and what came in of days that are long over."""

from typing import Final

from services.reporting.disclosure.periods import AGO
from services.reporting.indicators.tables import views

GROWN: Final = """
select count(*) from ledger where index > $1 and type <> all('{PersonalDataRead,FiguresReleased}')
"""
"""How many facts came after an index; that somebody read, and what left, is no import."""
DATED: Final = dict.fromkeys(
    ("visit", "participation", "escort", "outcome", "information", "outreach"), "day"
) | {"referral": "greatest(informed, contact_made, accompanied, participated)"}
"""The views whose facts are about a day, and the last day that a row is about."""
EVERY: Final = " union all ".join(
    f"select from_index, to_index, {day} from {view}" for view, day in DATED.items()
)
LATE: Final = f"""
select max(index)
from ({EVERY}) as told (from_index, to_index, day)
cross join lateral (values (from_index), (to_index)) as moved (index)
join ledger using (index)
where day < $2::date - {AGO.days} and index > $3
    and day <= (ledger.recorded_at at time zone $1)::date - {AGO.days}
"""
"""After an index, the newest fact that told of a day long over, or took that back; None without one."""
LATE_VIEWS: Final = views(LATE)
