"""Money and meetings: the state grant by purpose, and the groups that lead."""

from typing import Final

from services.reporting.exports.shown import NO_PERSONS, Column, Shown

GRANT: Final = Shown(
    name="grant_by_purpose",
    meaning="What was granted, spent and given back of a year's state grant, for each purpose.",
    rule="R13: money is not controlled, and is exact to the öre.",
    columns=(
        Column("year", "integer", "The year of the grant."),
        Column("purpose", "text", "For what, by code."),
        Column("kind", "text", "granted, spent or given back, by code."),
        Column("amount_ore", "numeric", "The sum, in öre."),
        Column("entries", "bigint", "Of how many entries."),
    ),
    uses=("grant_entry",),
    sql="""
select year, purpose, kind, sum(amount_ore), count(*) from {grant_entry} as entry
group by year, purpose, kind
""",
)
MEETING: Final = Shown(
    name="meeting",
    meaning="Meetings of the steering group and the working group.",
    rule=NO_PERSONS,
    columns=(
        Column("meeting", "uuid", "An opaque id."),
        Column("body", "text", "Which group, by code."),
        Column("day", "date", "The local date."),
        Column("present", "integer", "How many were there."),
        Column("decisions", "integer", "How many decisions it took."),
    ),
    uses=("meeting",),
    sql="select meeting, body, day, present, cardinality(decisions) from {meeting} as meeting",
)
SHOWN: Final = (GRANT, MEETING)
