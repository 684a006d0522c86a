"""Tonight's room, as far as the views know it: which opening it is, who came, how much may be told."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Annotated, Final, assert_never
from uuid import UUID
from zoneinfo import ZoneInfo

from services.visits.deciders.modes import modes
from services.visits.queries.people import taken_back
from shared.database import Fetches
from shared.events.personal import COUNT, OPAQUE, PUBLIC, WHEN, NotPersonal, clear, sealed
from shared.events.words import DocumentationMode
from shared.log.recall import histories
from shared.modes import of_site
from shared.readmodel import ReadModel

OPENING: Final = """
select opening, day from opening
where site = $1 and not closed and (day = $2 or $3 >= opens_at and $3 < closes_at)
order by $3 >= opens_at and $3 < closes_at desc, abs(extract(epoch from opens_at - $3)), opening
limit 1
"""
"""The one that is open; before and after it, that of the day which begins or began the nearest."""
CAME: Final = """
select visit, person, arrived_at, stayed, version, arrival from here
where site = $1 and day = $2 order by arrival, arrived_at, visit
"""

ATTENDANCE: Final = clear("attendance", "person", "who is here tonight")
On = Annotated[date, WHEN]


class Present(ReadModel):
    """Somebody who came tonight; `visit` is an arrival's id where there is nothing but that."""

    visit: Annotated[UUID, OPAQUE]
    person: Annotated[UUID | None, clear("link", "person", "who is here tonight")] = None
    display_name: Annotated[
        str | None, sealed("identity", "person", "to greet whoever is here")
    ] = None
    card: Annotated[
        str | None, sealed("identity", "person", "to know by their card whoever is here")
    ] = None
    arrived_at: Annotated[datetime, ATTENDANCE]
    stayed: Annotated[bool, ATTENDANCE]
    version: Annotated[int, NotPersonal("a counter")]
    arrival: Annotated[bool, NotPersonal("of what kind the id is")]


class Room(ReadModel):
    """A page of those who came, in the order in which they did; what is not known is left out.

    Whoever was noted by name and is not matched yet is counted apart from the anonymous.
    """

    site: Annotated[str, PUBLIC]
    date: On
    opening: Annotated[UUID | None, OPAQUE] = None
    items: Annotated[tuple[Present, ...], NotPersonal("people, annotated themselves")]
    anonymous: Annotated[int, COUNT]
    noted: Annotated[int, COUNT]
    next: Annotated[str | None, NotPersonal("a place in the list")] = None


@dataclass(frozen=True, slots=True)
class Came:
    """Somebody came, by whichever of their ids it was told; nameless, where that was a mistake."""

    visit: UUID
    person: UUID | None
    arrived_at: datetime
    stayed: bool
    version: int
    arrival: bool


def present(came: Sequence[Came], shown: Mapping[UUID, UUID]) -> list[Present]:
    """Each person once, as they are shown, by the first of their visits, in the order of arriving.

    Whoever is not shown is not there.
    """
    found: dict[UUID, Present] = {}
    for it in came:
        if it.person and (who := shown.get(it.person)):
            new = Present(**asdict(it) | {"person": who})
            found[who] = _both(found.get(who, new), new)
    return sorted(found.values(), key=lambda it: (it.arrived_at, it.visit))


def _both(first: Present, also: Present) -> Present:
    """Who came under two ids came when the first of them did, and stayed if one of them did."""
    at, stayed = min(first.arrived_at, also.arrived_at), first.stayed or also.stayed
    return first.model_copy(update={"arrived_at": at, "stayed": stayed})


def as_told(
    one: Present, mode: DocumentationMode, names: Mapping[UUID, str], codes: Mapping[UUID, str]
) -> Present:
    """What a mode lets be told of somebody: all that is known, their card alone, or nothing (R4)."""
    assert one.person is not None  # noqa: S101 - narrows the type
    card = codes.get(one.person)
    match mode:
        case "identified":
            name = names.get(one.person) or None
            return one.model_copy(update={"display_name": name, "card": card})
        case "pseudonymous":
            return one.model_copy(update={"person": None, "card": card})
        case "headcount":
            return one.model_copy(update={"person": None})
        case _:
            assert_never(mode)


@dataclass(frozen=True, slots=True)
class Evening:
    """A site's day, under the mode that holds on it; visits come before what was only noted."""

    opening: UUID | None
    day: date
    mode: DocumentationMode
    came: Sequence[Came]


async def evening(db: Fetches, site: str, now: datetime, zone: ZoneInfo) -> Evening:
    """The current opening's day, or where there is none, today by the site's clocks."""
    today = now.astimezone(zone).date()
    found = [(it["opening"], it["day"]) for it in await db.fetch(OPENING, site, today, now)]
    opening, day = found[0] if found else (None, today)
    rows = [dict(row) for row in await db.fetch(CAME, site, day)]
    nobody = await taken_back(db, {it["person"] for it in rows if it["person"]})
    came = [Came(**it | ({"person": None} if it["person"] in nobody else {})) for it in rows]
    return Evening(opening, day, await _mode(db, site, day), came)


async def _mode(db: Fetches, site: str, day: date) -> DocumentationMode:
    stream = of_site(site)
    return modes.state((await histories(db, [stream])).get(stream, ())).on(day)
