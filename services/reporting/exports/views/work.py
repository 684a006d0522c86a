"""The work behind the place: hours by month, homes furnished, the place made known."""

from typing import Final

from services.reporting.exports.shown import HOURS, NO_PERSONS, Column, Shown

MONTH: Final = Column("month_from", "date", "The first day of the month.")

VOLUNTEER_HOURS: Final = Shown(
    name="volunteer_hours_by_month",
    meaning="What volunteers reported of their time and was approved, all of it together.",
    rule=HOURS,
    columns=(MONTH, Column("minutes", "bigint", "The sum, in minutes.")),
    uses=("hours", "approval"),
    sql="""
select date_trunc('month', day)::date, sum(minutes) from {hours} as hours
where exists (
    select from {approval} as approval
    where hours.hours = any(approval.hours) and approval.told_at > hours.rejected_at
)
group by 1
""",
)
FACILITATION: Final = Shown(
    name="facilitation_by_month",
    meaning="The staff's time for tasks that let others help, all of it together.",
    rule=HOURS,
    columns=(
        MONTH,
        Column("task", "text", "booking, shopping, cleaning, recruiting, coordinating or other."),
        Column("minutes", "bigint", "The sum, in minutes."),
    ),
    uses=("facilitation",),
    sql="""
select date_trunc('month', day)::date, task, sum(minutes) from {facilitation} as facilitation
group by 1, 2
""",
)
FURNISHING: Final = Shown(
    name="furnishing",
    meaning="Homes that were furnished before somebody arrived; whose is not told.",
    rule=NO_PERSONS,
    columns=(
        Column("furnishing", "uuid", "An opaque id."),
        Column("day", "date", "The local date."),
        Column("volunteers", "integer", "How many helped, where that is known."),
    ),
    uses=("furnishing",),
    sql="select furnishing, day, volunteers from {furnishing} as furnishing",
)
OUTREACH: Final = Shown(
    name="outreach",
    meaning="When the place was made known, and through which channel.",
    rule=NO_PERSONS,
    columns=(
        Column("outreach", "uuid", "An opaque id."),
        Column("day", "date", "The local date."),
        Column("channel", "text", "The channel, by code (DOMAIN §2)."),
    ),
    uses=("outreach",),
    sql="select outreach, day, channel from {outreach} as outreach",
)
SHOWN: Final = (VOLUNTEER_HOURS, FACILITATION, FURNISHING, OUTREACH)
