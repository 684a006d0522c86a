"""Volunteers, the hours they give, and the time of the staff that lets them."""

from typing import Final

from services.reporting.indicators.standing import standing
from services.reporting.indicators.tables import Common, Facts

GIVEN: Final = Common(f"""judged as (
    select one.hours, max(told_at) as approved_at
    from {standing("approval")} cross join unnest(approval.hours) as one (hours)
    group by one.hours
), given as (
    select hours.volunteer, day, minutes, rejected_at, coalesce(approved_at, 0) as approved_at
    from {standing("hours")} left join judged using (hours)
)""")
"""All hours that were reported, and the ledger indexes of their latest judgements, 0 without one."""
APPROVED: Final = Common(
    """approved as (
    select volunteer, day, minutes from given
    where approved_at > rejected_at and day between $2 and $3
)""",
    (GIVEN,),
)
"""Hours of the period whose latest judgement is an approval."""
VOLUNTEERING: Final = Common(f"""volunteering as (
    select volunteer, coalesce(joined_on, (joined_at at time zone $4)::date) as joined,
        coalesce(left_on, (left_at at time zone $4)::date) as gone, leaving_reason
    from {standing("volunteer")}
)""")
"""Everybody who ever gave of their time: since which day, and until which, where they left."""

APPROVED_HOURS: Final = Facts(
    "approved_hours",
    f"""
    select volunteer, day, minutes,
        coalesce(known_until <= (least($3, $5) + interval '6 months')::date, false) as ends_soon,
        volunteer in (
            select volunteer from approved
            group by volunteer order by sum(minutes) desc, volunteer limit 3
        ) as top_three
    from approved left join {standing("volunteer")} using (volunteer)
    """,
    {
        "volunteer": "uuid",
        "day": "date",
        "minutes": "minutes",
        "ends_soon": "boolean",
        "top_three": "boolean",
    },
    (APPROVED,),
)
"""Approved hours; whether their giver is known to go on for at most six months after the period's end.

Like all that asks for a period's end, not after today: of days to come nothing is known.
"""
ACTIVE_VOLUNTEER: Final = Facts(
    "active_volunteer",
    """
    select distinct volunteer from given join volunteering using (volunteer)
    where day between least($3, $5) - 59 and least($3, $5) and rejected_at <= approved_at
    """,
    {"volunteer": "uuid"},
    (GIVEN, VOLUNTEERING),
)
"""Volunteers with hours, not rejected, on the sixty days that end with the period, or with today."""
VOLUNTEER_JOINED: Final = Facts(
    "volunteer_joined",
    "select volunteer, joined as day from volunteering where joined between $2 and $3",
    {"volunteer": "uuid", "day": "date"},
    (VOLUNTEERING,),
)
VOLUNTEER_LEFT: Final = Facts(
    "volunteer_left",
    """
    select volunteer, gone as day, leaving_reason as reason
    from volunteering where gone between $2 and $3
    """,
    {"volunteer": "uuid", "day": "date", "reason": "text"},
    (VOLUNTEERING,),
)
VOLUNTEER_KEPT: Final = Facts(
    "volunteer_kept",
    """
    select volunteer, days, gone is null or gone > joined + days as retained
    from volunteering cross join unnest(array[90, 180, 365]) as since_joining (days)
    where joined + days between $2 and least($3, $5)
    """,
    {"volunteer": "uuid", "days": "integer", "retained": "boolean"},
    (VOLUNTEERING,),
)
"""Volunteers who joined so many days before a day of the period that has come; `retained`: not left by then."""
FACILITATION: Final = Facts(
    "facilitation",
    f"select day, minutes from {standing('facilitation')} where day between $2 and $3",
    {"day": "date", "minutes": "minutes"},
)
"""Time of the staff that lets others help."""

FACTS: Final = (
    APPROVED_HOURS,
    ACTIVE_VOLUNTEER,
    VOLUNTEER_JOINED,
    VOLUNTEER_LEFT,
    VOLUNTEER_KEPT,
    FACILITATION,
)
