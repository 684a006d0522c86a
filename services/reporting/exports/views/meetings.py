"""What happened at the meeting place: sessions, openings, association days, counts of heads."""

from typing import Final

from services.reporting.exports.shown import HEADS, NO_PERSONS, Column, Shown

SITE: Final = Column("site", "text", "The meeting place.")
DAY: Final = Column("day", "date", "The local date.")

SESSION: Final = Shown(
    name="session",
    meaning="What is planned, was held or was cancelled at the meeting place.",
    rule=NO_PERSONS,
    columns=(
        Column("session", "uuid", "An opaque id."),
        SITE,
        DAY,
        Column("kind", "text", "Which kind of activity, by code (DOMAIN §2)."),
        Column("standing", "text", "scheduled, held or cancelled."),
        Column("fika", "boolean", "Whether there was fika; false unless it was held."),
        Column("partners_present", "integer", "How many partners came."),
        Column("units_present", "integer", "How many municipal units came and informed."),
        Column("starts_at", "timestamp with time zone", "When it begins, or began."),
        Column("duration_minutes", "integer", "How long it lasts, in minutes."),
        Column("activity", "uuid", "As in activity; null where it belongs to none."),
    ),
    uses=("session",),
    sql="""
select session, site, day, kind, standing, fika, cardinality(present_partners),
    cardinality(presenting_units), starts_at, duration_minutes, activity
from {session} as session
""",
)
SESSION_UNIT: Final = Shown(
    name="session_unit",
    meaning="Which municipal units came and informed at a held session.",
    rule=NO_PERSONS,
    columns=(
        Column("session", "uuid", "As in session."),
        Column("unit", "text", "The unit, by code (DOMAIN §2)."),
    ),
    uses=("session",),
    sql="select distinct session, unnest(presenting_units) from {session} as session",
)
ACTIVITY: Final = Shown(
    name="activity",
    meaning="What is planned as an activity, once or as a series, and who began it.",
    rule=NO_PERSONS,
    columns=(
        Column("activity", "uuid", "An opaque id."),
        SITE,
        Column("kind", "text", "Which kind of activity, by code (DOMAIN §2)."),
        Column("initiated_by", "text", "municipality, partner, association or visitor."),
        Column("partner", "uuid", "As in partner; null where it has none."),
        Column("starts_at", "timestamp with time zone", "When it is held for the first time."),
    ),
    uses=("activity",),
    sql="select activity, site, kind, initiated_by, partner, starts_at from {activity} as activity",
)
SESSION_PARTNER: Final = Shown(
    name="session_partner",
    meaning="Which partners were present at a held session.",
    rule=NO_PERSONS,
    columns=(
        Column("session", "uuid", "As in session."),
        Column("partner", "uuid", "As in partner."),
    ),
    uses=("session",),
    sql="select distinct session, unnest(present_partners) from {session} as session",
)
OPENING: Final = Shown(
    name="opening",
    meaning="When the meeting place was, or is to be, open.",
    rule=NO_PERSONS,
    columns=(
        Column("opening", "uuid", "An opaque id."),
        SITE,
        DAY,
        Column("closed", "boolean", "Whether it did not open after all."),
        Column("opens_at", "timestamp with time zone", "When it opens."),
        Column("closes_at", "timestamp with time zone", "When it closes."),
        Column("hosts", "integer", "How many hosts are there."),
    ),
    uses=("opening",),
    sql="""
select opening, site, day, closed, opens_at, closes_at, cardinality(hosts) from {opening} as opening
""",
)
HEAD_COLUMNS: Final = (
    Column("newcomers", "integer", "How many were taken to be newcomers."),
    Column("established", "integer", "How many were taken to be established residents."),
    Column("unknown", "integer", "How many more."),
    Column("children_0_5", "integer", "How many of all were younger than 6."),
    Column("children_6_12", "integer", "How many of all were 6 to 12."),
    Column("children_13_17", "integer", "How many of all were 13 to 17."),
)
HEADCOUNT: Final = Shown(
    name="headcount",
    meaning="How many were there, of everybody in the room: the latest count of a site and a day.",
    rule=HEADS,
    columns=(Column("headcount", "uuid", "An opaque id."), SITE, DAY, *HEAD_COLUMNS),
    uses=("headcount",),
    sql="""
select distinct on (site, day) headcount, site, day, newcomers, established, unknown,
    children_0_5, children_6_12, children_13_17
from {headcount} as headcount order by site, day, counted_at desc, told_at desc
""",
)
SESSION_HEADCOUNT: Final = Shown(
    name="session_headcount",
    meaning="How many were at a session, of everybody in the room: the latest count of it.",
    rule=HEADS,
    columns=(
        Column("headcount", "uuid", "An opaque id."),
        Column("session", "uuid", "As in session."),
        *HEAD_COLUMNS,
    ),
    uses=("session_headcount",),
    sql="""
select distinct on (session) headcount, session, newcomers, established, unknown,
    children_0_5, children_6_12, children_13_17
from {session_headcount} as headcount order by session, counted_at desc, told_at desc
""",
)
ASSOCIATION_DAY: Final = Shown(
    name="association_day",
    meaning="Association days that were held (goal 3), and how many associations came.",
    rule=NO_PERSONS,
    columns=(
        Column("session", "uuid", "As in session."),
        SITE,
        DAY,
        Column("half_year_from", "date", "1 January or 1 July."),
        Column("associations", "bigint", "How many associations were present."),
    ),
    uses=("session", "partner"),
    sql="""
select session, site, day,
    make_date(extract(year from day)::integer, case when extract(month from day) < 7 then 1 else 7 end, 1),
    (
        select count(*) from {partner} as partner
        where partner = any(present_partners) and kind = 'association'
    )
from {session} as session where kind = 'foreningsdag' and standing = 'held'
""",
)
SHOWN: Final = (
    SESSION,
    SESSION_PARTNER,
    SESSION_UNIT,
    ACTIVITY,
    OPENING,
    HEADCOUNT,
    SESSION_HEADCOUNT,
    ASSOCIATION_DAY,
)
