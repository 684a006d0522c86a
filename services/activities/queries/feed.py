"""The sessions of a site as a calendar that others subscribe to (RFC 5545); it names nobody."""

from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

import asyncpg
from icalendar import Calendar, Event

from services.activities.queries.zones import told
from shared.database import Fetches
from shared.events.words import ActivityKind

FEED: Final = """
select session, session.version, session.kind, session.starts_at, session.duration_minutes, state,
    title, changed_at
from session left join activity using (activity)
where session.site = $1 and day between $2 and $3
order by session.starts_at, session
limit 5000
"""
PAST: Final = timedelta(days=90)
"""How long a session is shown after it was."""
FUTURE: Final = timedelta(days=5 * 365)
"""Nobody plans further; anybody may ask, so an answer has an end."""
REFRESH: Final = "PT1H"

KINDS: Final[dict[ActivityKind, str]] = {
    "drop_in": "Drop-in",
    "fika": "Fika",
    "matlagning": "Matlagning",
    "bakning": "Bakning",
    "foreningsdag": "Föreningsdag",
    "foreningstraff": "Föreningsträff",
    "verksamhetspresentation": "Verksamhetspresentation",
    "arbete_bostad": "Arbete och bostad",
    "foraldrastod": "Föräldrastöd",
    "volontarkvall": "Volontärkväll",
    "mobleringshjalp": "Möbleringshjälp",
    "sprakcafe": "Språkcafé",
    "ovrigt": "Aktivitet",
}
"""What a session is called that belongs to no activity with a title."""


async def feed(db: Fetches, site: str, name: str, zone: ZoneInfo, today: date) -> bytes:
    """Everything at a site from three months ago on, as other calendars read it.

    The same sessions give the same bytes: times of writing are those of the last change.
    """
    rows = await db.fetch(FEED, site, today - PAST, today + FUTURE)
    calendar = _calendar(name, zone)
    if rows:
        first, last = (rows[place]["starts_at"].year for place in (0, -1))
        calendar.add_component(told(zone, first, last + 1))
    for row in rows:
        calendar.add_component(_event(row, name, zone))
    written: bytes = calendar.to_ical()
    return written


def _calendar(name: str, zone: ZoneInfo) -> Calendar:
    calendar = Calendar()
    calendar.add("PRODID", "-//Brygga//Brygga//SV")
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", "PUBLISH")
    calendar.add("X-WR-CALNAME", name)
    calendar.add("X-WR-TIMEZONE", zone.key)
    calendar.add("X-PUBLISHED-TTL", REFRESH)
    return calendar


def _event(row: asyncpg.Record, place: str, zone: ZoneInfo) -> Event:
    """One session: under its own id for ever, later in sequence with each change."""
    begins: datetime = row["starts_at"].astimezone(zone)
    ends = row["starts_at"] + timedelta(minutes=row["duration_minutes"])
    session: UUID = row["session"]
    event = Event()
    event.add("UID", str(session))
    event.add("SEQUENCE", row["version"] - 1)
    event.add("DTSTAMP", row["changed_at"])
    event.add("LAST-MODIFIED", row["changed_at"])
    event.add("DTSTART", begins)
    event.add("DTEND", ends.astimezone(zone))
    event.add("SUMMARY", row["title"] or KINDS[row["kind"]])
    event.add("LOCATION", place)
    event.add("CATEGORIES", [KINDS[row["kind"]]])
    event.add("STATUS", "CANCELLED" if row["state"] == "cancelled" else "CONFIRMED")
    return event
