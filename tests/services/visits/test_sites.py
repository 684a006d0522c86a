"""A site that is opened is there at once, for every service and by its own clock, until it is taken back."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import datetime
from random import choices
from string import ascii_lowercase
from typing import Any, Final
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from shared.events.words import SERVICES, Service
from tests.books import Books
from tests.doors import ACTIVITY, MODE, SESSION, SITE, WHY
from tests.engine import eventually
from tests.http import Caller
from tests.wire import Answer

YORK: Final = "America/New_York"
MIDNIGHT: Final = "2026-11-24T00:30:00+01:00"
"""In New York it is the evening before."""
EVE: Final = "2026-11-23"
HOURS: Final = {"opens_at": MIDNIGHT, "closes_at": "2026-11-24T02:00:00+01:00"}
DECIDED: Final = {"decision": "SN 2026/7", "decided_on": "2026-01-02", "from": "2026-01-02"}


@dataclass(frozen=True, slots=True)
class Opened:
    """A site in New York, where nobody has been yet; `host` waits until others have heard of it."""

    id: str
    slug: str
    host: Caller
    key: str

    @property
    def body(self) -> dict[str, str]:
        """What it was opened with."""
        return {"slug": self.slug, "name": "Biblioteket", "time_zone": YORK}

    async def takes_back(self) -> Caller:
        """It is no more; whoever asks waits until others have heard of that."""
        answer = await self.host.post(f"/visits/sites/{self.id}/withdraw", WHY)
        assert answer.status == 201, answer
        return saying(self.host, answer)


def saying(host: Caller, told: Answer) -> Caller:
    return replace(host, headers=(("Brygga-After", f"visits={told.json()['position']}"),))


@pytest.fixture
async def opened(host: Caller) -> AsyncIterator[Opened]:
    slug, key = "".join(choices(ascii_lowercase, k=20)), uuid4()
    site = Opened(str(key), slug, host, str(key))
    answer = await host.post("/visits/sites", site.body, key=key)
    assert answer.status == 201, answer
    yield replace(site, host=saying(host, answer))
    for left in (await host.get("/visits/settings")).json()["sites"]:
        if left["slug"] == slug:
            await host.made(f"/visits/sites/{left['id']}/withdraw", WHY)


async def last(books: Books, service: Service, kind: str, **about: object) -> dict[str, Any]:
    """The latest fact of a kind that says this."""
    facts = [it["data"] for it in await books.since(service, 0) if it["type"] == kind]
    return next(it for it in reversed(facts) if about.items() <= it.items())


async def test_everything_that_happens_at_a_site_may_happen_there_at_once(opened: Opened) -> None:
    host, at = opened.host, {"site": opened.slug}
    exception = {"kind": "room"} | DECIDED | at
    for path, body in {
        "/visits/visits": {"occurred_at": MIDNIGHT, **at},
        "/visits/arrivals": {"name": "Yusuf", "occurred_at": MIDNIGHT, **at},
        "/visits/headcounts": {"date": EVE, "newcomers": 3, "established": 2, **at},
        "/visits/openings": HOURS | at,
        "/visits/exceptions": exception,
        "/visits/devices": {"name": "plattan", **at},
        "/visits/people": {"target_group": "abo", **at},
        "/visits/modes": MODE | {"scope": "site", "id": opened.slug, "mode": "identified"},
        "/activities/sessions": SESSION | at,
        "/activities/activities": ACTIVITY | at,
    }.items():
        await host.made(path, body)
    for path in ("visits/here", "visits/evening", "activities/sessions", "activities/calendar.ics"):
        answer = await host.get(f"/{path}?site={opened.slug}")
        assert answer.status == 200, answer


async def test_its_days_begin_by_its_own_clock(opened: Opened, books: Books) -> None:
    host, at = opened.host, {"site": opened.slug}
    await host.made("/visits/visits", {"occurred_at": MIDNIGHT, **at})
    assert (await last(books, "visits", "VisitRecorded", **at))["on"] == EVE
    await host.made("/visits/openings", HOURS | at)
    held = await last(books, "visits", "OpeningHeld", **at)
    assert (held["on"], held["zone"]) == (EVE, YORK)
    await host.made("/activities/sessions", SESSION | at | {"starts_at": MIDNIGHT})
    assert (await last(books, "activities", "SessionScheduled", **at))["on"] == EVE

    async def is_shown() -> bool:
        tonight = await host.get(f"/visits/evening?site={opened.slug}&date={EVE}")
        return len(tonight.json()["openings"]) == 1

    async def is_in_the_calendar() -> bool:
        calendar = await host.get(f"/activities/calendar.ics?site={opened.slug}")
        return f"TZID:{YORK}".encode() in calendar.body

    await eventually(is_shown)
    await eventually(is_in_the_calendar)


async def test_a_series_there_becomes_sessions_by_its_clock(opened: Opened) -> None:
    starts = datetime.now(ZoneInfo(YORK)).replace(hour=20, minute=0, second=0, microsecond=0)
    series = ACTIVITY | {"site": opened.slug, "starts_at": starts.isoformat()}
    await opened.host.made("/activities/activities", series | {"rrule": "FREQ=WEEKLY;COUNT=3"})

    async def planned() -> bool:
        told = await opened.host.get(f"/activities/sessions?site={opened.slug}")
        moments = [datetime.fromisoformat(it["starts_at"]) for it in told.json()["items"]]
        return [it.astimezone(ZoneInfo(YORK)).hour for it in moments] == [20, 20, 20]

    await eventually(planned, 30)


async def test_every_service_tells_clients_of_it_until_it_is_no_more(
    opened: Opened, host: Caller
) -> None:
    async def told(service: Service) -> bool:
        known = (await host.get(f"/{service}/configuration")).json()
        assert known["sites"][SITE] == "Europe/Stockholm"
        names = known["sites"].get(opened.slug), known["site_names"].get(opened.slug)
        assert names in {(YORK, "Biblioteket"), (None, None)}
        return names[0] is not None

    async def untold(service: Service) -> bool:
        return not await told(service)

    assert await told("visits")
    for service in SERVICES:
        await eventually(lambda service=service: told(service), 30)
    listed = (await host.get("/visits/settings")).json()["sites"]
    assert listed[0] == opened.body | {"id": opened.id}
    await opened.takes_back()
    assert await untold("visits")
    for service in SERVICES:
        await eventually(lambda service=service: untold(service), 30)
    left = (await host.get("/visits/settings")).json()["sites"]
    assert opened.id not in {it["id"] for it in left}


async def test_what_was_recorded_there_stays_and_nothing_new_is(
    opened: Opened, host: Caller
) -> None:
    visit = {"occurred_at": MIDNIGHT, "site": opened.slug}
    made = await host.made("/visits/visits", visit)
    session = await opened.host.made("/activities/sessions", SESSION | {"site": opened.slug})
    after = await opened.takes_back()
    at = f"site={opened.slug}"
    for answer in (
        await host.post("/visits/visits", visit),
        await after.post("/activities/sessions", SESSION | {"site": opened.slug}),
        await host.get(f"/visits/here?{at}"),
        await host.get(f"/visits/evening?{at}"),
        await after.get(f"/activities/sessions?{at}"),
        await after.get(f"/activities/shifts?{at}"),
    ):
        assert (answer.status, answer.code, answer.pointers) == (422, "unknown_site", ["/site"])
    changed = await host.patch(f"/visits/visits/{made}", {"expected_version": 1, "stayed": True})
    assert changed.status == 200
    assert (await after.post(f"/activities/sessions/{session}/hold", {})).status == 201
    again = await host.post(f"/visits/sites/{opened.id}/withdraw", WHY)
    assert (again.status, again.code) == (404, "no_such_site")


async def test_a_slug_stands_once_whoever_named_it(opened: Opened, host: Caller) -> None:
    configured = opened.body | {"slug": SITE}
    for body in (opened.body, configured):
        answer = await host.post("/visits/sites", body)
        told = (answer.status, answer.code, answer.pointers)
        assert told == (422, "site_exists", ["/slug"])
    await opened.takes_back()
    await host.made("/visits/sites", opened.body | {"name": "Nya biblioteket"})
    named = (await host.get("/visits/configuration")).json()["site_names"]
    assert named[opened.slug] == "Nya biblioteket"


async def test_opened_twice_by_one_key_it_is_one(opened: Opened, host: Caller) -> None:
    again = await host.post("/visits/sites", opened.body, key=opened.key)  # type: ignore[arg-type]
    assert (again.status, again.json()["id"]) == (200, opened.id)


async def test_admin_alone_decides_it(opened: Opened, host: Caller) -> None:
    for role in ("host", "project_lead", "unit_manager", "caseworker", "dpo"):
        caller = host.who(role)
        other = opened.body | {"slug": "annan-plats"}
        assert (await caller.post("/visits/sites", other)).status == 403
        assert (await caller.post(f"/visits/sites/{opened.id}/withdraw", WHY)).status == 403


async def test_whoever_works_elsewhere_does_not_work_there(opened: Opened, host: Caller) -> None:
    visit = {"occurred_at": MIDNIGHT, "site": opened.slug}
    assert (await host.who("host", site=[opened.slug]).post("/visits/visits", visit)).status == 201
    elsewhere = await host.who("host", site=[SITE]).post("/visits/visits", visit)
    assert (elsewhere.status, elsewhere.code) == (403, "wrong_site")
