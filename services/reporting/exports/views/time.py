"""How far the ledger had come, and the days that others are joined with."""

from typing import Final

from services.reporting.exports.shown import NO_PERSONS, Column, Shown

LEDGER_HEAD: Final = Shown(
    name="ledger_head",
    meaning="The ledger index at which this transaction looks: what a figure quotes as its as_of.",
    rule=NO_PERSONS,
    columns=(
        Column("as_of", "bigint", "The ledger index; set brygga.as_of to look at it again."),
        Column("recorded_on", "date", "The local date on which its newest fact was recorded."),
    ),
    uses=(),
    sql="""
select {as_of}, (
    select (recorded_at at time zone {zone})::date from reporting.ledger where index = {as_of}
)
""",
)
CALENDAR: Final = Shown(
    name="calendar",
    meaning="Every day of the years that the ledger tells of, to be joined with by day.",
    rule=NO_PERSONS,
    columns=(
        Column("day", "date", "A local date."),
        Column("week_from", "date", "The Monday of its week (ISO 8601)."),
        Column("iso_week", "text", "Its week as 2026-W09 (ISO 8601)."),
        Column("weekday", "integer", "1 is Monday, 7 is Sunday."),
        Column("month_from", "date", "The first day of its month."),
        Column("quarter_from", "date", "The first day of its quarter."),
        Column("half_year_from", "date", "1 January or 1 July."),
        Column("year_from", "date", "The first day of its year."),
    ),
    uses=("session", "opening", "headcount"),
    sql="""
select day::date, date_trunc('week', day)::date, to_char(day, 'IYYY"-W"IW'),
    extract(isodow from day)::integer, date_trunc('month', day)::date,
    date_trunc('quarter', day)::date,
    make_date(extract(year from day)::integer, case when extract(month from day) < 7 then 1 else 7 end, 1),
    date_trunc('year', day)::date
from (
    select min(day) as first, max(day) as last from (
        select day from {session} as session union all select day from {opening} as opening
        union all select day from {headcount} as headcount
        union all select (recorded_at at time zone {zone})::date from reporting.ledger
        where index in (1, {as_of})
    ) as told
) as told
cross join lateral generate_series(
    date_trunc('year', first::timestamp),
    date_trunc('year', last::timestamp) + interval '1 year - 1 day', interval '1 day'
) as day
""",
)
SHOWN: Final = (LEDGER_HEAD, CALENDAR)
