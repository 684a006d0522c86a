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
    ),
    uses=("session",),
    sql="""
select session, site, day, kind, standing, fika, cardinality(present_partners)
from {session} as session
""",
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
    ),
    uses=("opening",),
    sql="select opening, site, day, closed from {opening} as opening",
)
HEADCOUNT: Final = Shown(
    name="headcount",
    meaning="That everybody there was counted; the latest of a site and a day replaces the earlier.",
    rule=HEADS,
    columns=(
        Column("headcount", "uuid", "An opaque id."),
        SITE,
        DAY,
    ),
    uses=("headcount",),
    sql="""
select distinct on (site, day) headcount, site, day from {headcount} as headcount
order by site, day, from_index desc
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
SHOWN: Final = (SESSION, SESSION_PARTNER, OPENING, HEADCOUNT, ASSOCIATION_DAY)
