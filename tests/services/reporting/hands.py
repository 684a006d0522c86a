"""One place in May 2026: the facts that examples of helping, hosting, escorting and counting are made of."""

from datetime import UTC, date, datetime
from uuid import UUID

from shared.events import activities as a
from shared.events import facilitation as f
from shared.events import openings as o
from shared.events import reach, referrals
from shared.events import volunteers as v
from shared.events.arrivals import ArrivalNoted
from shared.events.event import Event
from shared.events.people import PersonRegistered
from shared.events.visits import VisitRecorded

FIRST, LAST = date(2026, 5, 1), date(2026, 5, 31)
MONDAY = date(2026, 5, 4)
SUNDAY = date(2026, 5, 10)
TOLD = datetime(2026, 6, 1, 10, tzinfo=UTC)
ONE, OTHER, THIRD, FOURTH = (UUID(int=n) for n in (1, 2, 3, 4))
AMINA, ALSO_AMINA, NOBODY = (UUID(int=n) for n in (11, 12, 13))


def local(day: date, hour: int, minute: int = 0) -> datetime:
    """A time of May at the meeting place."""
    return datetime(day.year, day.month, day.day, hour - 2, minute, tzinfo=UTC)


def opened(
    opens_at: datetime, closes_at: datetime, *hosts: str, n: int = 1, zone: str | None = None
) -> Event:
    return o.OpeningHeld(
        opening=UUID(int=n),
        site="motesplatsen",
        on=opens_at.date(),
        opens_at=opens_at,
        closes_at=closes_at,
        hosts=hosts,
        zone=zone,
    )


def helped(*supports: str, n: int = 51, on: date = MONDAY) -> Event:
    return VisitRecorded(visit=UUID(int=n), site="motesplatsen", on=on, supports=supports)


def gave(minutes: int, n: int, who: UUID = ONE, on: date = MONDAY) -> Event:
    return v.HoursReported(hours=UUID(int=n), volunteer=who, on=on, minutes=minutes)


def right(*ns: int) -> Event:
    return v.HoursApproved(hours=tuple(UUID(int=n) for n in ns))


def wrong(n: int) -> Event:
    return v.HoursRejected(hours=UUID(int=n), volunteer=ONE)


def joined(who: UUID = ONE, on: date | None = FIRST, until: date | None = None) -> Event:
    return v.VolunteerJoined(volunteer=who, on=on, known_until=until)


def left(who: UUID = ONE, on: date | None = LAST) -> Event:
    return v.VolunteerLeft(volunteer=who, reason="work", on=on)


def logged(minutes: int, on: date = MONDAY) -> Event:
    return f.FacilitationLogged(
        facilitation=UUID(int=21), by="anna", on=on, minutes=minutes, task="booking"
    )


def counted(n: int, young: int, on: date = MONDAY) -> Event:
    return o.HeadcountRecorded(
        headcount=UUID(int=n),
        site="motesplatsen",
        on=on,
        newcomers=0,
        established=0,
        children={"0-5": young, "13-17": 1},
    )


def held(n: int, *units: str, on: date = MONDAY) -> tuple[Event, Event]:
    session = UUID(int=n)
    planned = a.SessionScheduled(
        session=session,
        kind="verksamhetspresentation",
        site="motesplatsen",
        on=on,
        starts_at=TOLD,
        duration_minutes=60,
    )
    return planned, a.SessionHeld(session=session, presenting_units=units)


def counted_at(session: int, n: int, young: int) -> Event:
    return a.SessionHeadcountRecorded(
        headcount=UUID(int=n),
        session=UUID(int=session),
        newcomers=0,
        established=0,
        children={"0-5": young},
    )


def known(person: UUID) -> Event:
    return PersonRegistered(person=person, target_group="abo", sex="kvinna", site="motesplatsen")


def came(person: UUID, on: date) -> Event:
    return VisitRecorded(visit=UUID(int=71), person=person, site="motesplatsen", on=on)


def offered(person: UUID, n: int = 31, *, accepted: bool = True) -> Event:
    return reach.EscortOffered(escort=UUID(int=n), person=person, on=SUNDAY, accepted=accepted)


def planned(initiated_by: str, starts_at: datetime, n: int = 81) -> Event:
    return a.ActivityPlanned(
        activity=UUID(int=n),
        title="Symöte",
        kind="ovrigt",
        site="motesplatsen",
        initiated_by=initiated_by,
        starts_at=starts_at,
        duration_minutes=60,
    )


def made(initiated_by: str, n: int = 91, on: date = MONDAY) -> Event:
    return referrals.ReferralMade(
        referral=UUID(int=n), person=AMINA, destination=OTHER, initiated_by=initiated_by, on=on
    )


EVENING = (local(MONDAY, 16), local(MONDAY, 20))
LATE, MORNING = (local(MONDAY, 18), local(MONDAY, 21)), (local(MONDAY, 9), local(MONDAY, 11))
CLOSED = o.OpeningClosed(opening=ONE)
MIDNIGHT = (local(date(2026, 5, 3), 23), local(MONDAY, 9, 30))
NOTED = ArrivalNoted(
    arrival=UUID(int=52), site="motesplatsen", on=MONDAY, noted_at=TOLD, supports=("it",)
)
