"""One evening at the meeting place: after every step the figures are what a person reckons by hand."""

import asyncio
import base64
import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

import asyncpg
import pytest

from tests.doors import EARLIER, SITE
from tests.given import STOCKHOLM
from tests.http import Caller, calling, quiet
from tests.sound import sound
from tests.stack import running_stack, temporary_home

TONIGHT: Final = datetime.fromisoformat(EARLIER).astimezone(STOCKHOLM).date()
LONG_AGO: Final = (TONIGHT - timedelta(days=60)).isoformat()
WHY: Final = {"reason": "a mistake"}
PATIENCE: Final = 30.0

Figures = dict[str, Any]

NOTHING_YET: Final[Figures] = {
    "visitors": 0,
    "informed": 0,
    "contact_made": 0,
    "accompanied": 0,
    "participated": 0,
    "on leave": 0,
    "on leave and came": 0,
    "told of parental leave": 0,
}


@dataclass(slots=True)
class Evening:
    """What happens tonight, by the names of people and things."""

    host: Caller
    ids: dict[str, str] = field(default_factory=dict)
    heard: int = 0
    """The last position of visits, which referrals must have heard before they are asked."""

    async def do(self, name: str, path: str, body: object) -> None:
        """Record something that is called by this name from now on."""
        after = self.host.saying(("Brygga-After", f"visits={self.heard}"))
        answer = await after.post(path.format(**self.ids), body)
        self.ids[name], position, _ = answer.receipt
        if path.startswith("/visits"):
            self.heard = position

    async def register(self, name: str, group: str) -> None:
        """Somebody becomes known."""
        told = {"given_name": name, "target_group": group, "site": SITE, "arrived_on": LONG_AGO}
        await self.do(name, "/visits/people", told)

    async def check_in(self, name: str, *supports: str) -> None:
        """Somebody comes; without a name, somebody nameless."""
        visit = {"site": SITE, "occurred_at": EARLIER, "supports": supports}
        person = {"person": self.ids[name]} if name else {}
        await self.do(f"{name}'s visit", "/visits/visits", visit | person)

    async def refer(self, name: str, destination: str) -> None:
        """Somebody is told of a destination."""
        about = {"person": self.ids[name], "destination": self.ids[destination]}
        link = about | {"initiated_by": "visitor", "occurred_at": EARLIER}
        await self.do(f"{name} to {destination}", "/referrals/referrals", link)

    async def advance(self, link: str, rung: str, seen: int, via: str = "self") -> None:
        """A link comes further."""
        step = {"rung": rung, "expected_version": seen, "via": via}
        await self.do("a step", f"/referrals/referrals/{{{link}}}/advance", step)

    async def list_(self, name: str, category: str) -> None:
        """A place to go to is listed."""
        told = {"name": name, "category": category, "owner": "outside"}
        await self.do(name, "/referrals/destinations", told)


async def the_doors_open(_: Evening) -> None:
    """Nothing has happened yet."""


async def three_are_registered(evening: Evening) -> None:
    await evening.register("Amina", "abo")
    await evening.register("Beata", "ebo")
    await evening.register("Cyrus", "asylsokande")


async def two_are_on_parental_leave_one_of_them_a_newcomer(evening: Evening) -> None:
    for name in ("Amina", "Cyrus"):
        leaves = f"/visits/people/{{{name}}}/parental-leaves"
        await evening.do(f"{name}'s leave", leaves, {"from": LONG_AGO})


async def amina_comes_for_help_with_a_form(evening: Evening) -> None:
    await evening.check_in("Amina", "blankett")


async def amina_asks_about_parental_leave_later_that_evening(evening: Evening) -> None:
    first = evening.ids["Amina's visit"]
    await evening.check_in("Amina", "foraldraledig_info")
    assert evening.ids["Amina's visit"] == first


async def cyrus_and_two_without_a_name_come(evening: Evening) -> None:
    await evening.check_in("Cyrus", "it")
    await evening.check_in("")
    await evening.check_in("", "it")


async def beata_comes(evening: Evening) -> None:
    await evening.check_in("Beata")


async def heads_are_counted_twice(evening: Evening) -> None:
    for newcomers in (4, 5):
        count = {"site": SITE, "date": TONIGHT.isoformat(), "newcomers": newcomers}
        await evening.do("the count", "/visits/headcounts", count | {"established": 3})


async def maria_joins_as_a_volunteer(evening: Evening) -> None:
    await evening.do("Maria", "/activities/volunteers", {"given_name": "Maria"})


async def two_places_to_go_are_listed(evening: Evening) -> None:
    await evening.list_("library", "bibliotek")
    await evening.list_("sfi", "sfi")


async def all_are_told_of_a_place(evening: Evening) -> None:
    """Cyrus is no newcomer, and sfi does not count."""
    await evening.refer("Amina", "library")
    await evening.refer("Cyrus", "library")
    await evening.refer("Beata", "sfi")


async def amina_calls_the_library(evening: Evening) -> None:
    await evening.advance("Amina to library", "contact_made", 1)


async def beata_is_told_of_the_library_and_goes_there_at_once(evening: Evening) -> None:
    await evening.refer("Beata", "library")
    await evening.advance("Beata to library", "participated", 1, via="together")


async def amina_is_told_of_the_library_once_more(evening: Evening) -> None:
    """A person counts once."""
    await evening.refer("Amina", "library")


async def beata_says_no_thanks(evening: Evening) -> None:
    """Rungs that were reached stay."""
    await evening.do("no", "/referrals/referrals/{Beata to library}/decline", {})


async def beata_was_not_there_after_all(evening: Evening) -> None:
    path = "/referrals/referrals/{Beata to library}/advances/participated/withdraw"
    await evening.do("taken back", path, WHY)


async def aminas_visit_was_somebody_elses(evening: Evening) -> None:
    await evening.do("taken back", "/visits/visits/{Amina's visit}/withdraw", WHY)


async def amina_comes_after_all(evening: Evening) -> None:
    gone = evening.ids["Amina's visit"]
    await evening.check_in("Amina")
    assert evening.ids["Amina's visit"] != gone


async def beata_belongs_to_another_group(evening: Evening) -> None:
    change = {"expected_version": 1, "target_group": "okand"}
    answer = await evening.host.patch(f"/visits/people/{evening.ids['Beata']}", change)
    assert answer.receipt[2] == 2


async def the_library_takes_nobody_any_more(evening: Evening) -> None:
    """What was referred there keeps its category."""
    await evening.do("closed", "/referrals/destinations/{library}/close", WHY)


async def aminas_leave_ends(evening: Evening) -> None:
    """She came while it lasted."""
    path = "/visits/people/{Amina}/parental-leaves/{Amina's leave}/end"
    await evening.do("the end", path, {"on": TONIGHT.isoformat()})


async def aminas_leave_was_a_mistake(evening: Evening) -> None:
    path = "/visits/people/{Amina}/parental-leaves/{Amina's leave}/withdraw"
    await evening.do("taken back", path, WHY)


async def cyrus_was_registered_by_mistake(evening: Evening) -> None:
    await evening.do("taken back", "/visits/people/{Cyrus}/withdraw", WHY)


STEPS: Final[tuple[tuple[Callable[[Evening], Awaitable[None]], Figures], ...]] = (
    (the_doors_open, {}),
    (three_are_registered, {}),
    (two_are_on_parental_leave_one_of_them_a_newcomer, {"on leave": 1}),
    (amina_comes_for_help_with_a_form, {"visitors": 1, "on leave and came": 1}),
    (amina_asks_about_parental_leave_later_that_evening, {"told of parental leave": 1}),
    (cyrus_and_two_without_a_name_come, {}),
    (beata_comes, {"visitors": 2}),
    (heads_are_counted_twice, {}),
    (maria_joins_as_a_volunteer, {}),
    (two_places_to_go_are_listed, {}),
    (all_are_told_of_a_place, {"informed": 1}),
    (amina_calls_the_library, {"contact_made": 1}),
    (
        beata_is_told_of_the_library_and_goes_there_at_once,
        {"informed": 2, "contact_made": 2, "accompanied": 1, "participated": 1},
    ),
    (amina_is_told_of_the_library_once_more, {}),
    (beata_says_no_thanks, {}),
    (beata_was_not_there_after_all, {"contact_made": 1, "accompanied": 0, "participated": 0}),
    (
        aminas_visit_was_somebody_elses,
        {
            "visitors": 1,
            "informed": 1,
            "contact_made": 0,
            "on leave and came": 0,
            "told of parental leave": 0,
        },
    ),
    (
        amina_comes_after_all,
        {"visitors": 2, "informed": 2, "contact_made": 1, "on leave and came": 1},
    ),
    (beata_belongs_to_another_group, {"visitors": 1, "informed": 1}),
    (the_library_takes_nobody_any_more, {}),
    (aminas_leave_ends, {}),
    (aminas_leave_was_a_mistake, {"on leave": 0, "on leave and came": 0}),
    (cyrus_was_registered_by_mistake, {}),
)


@dataclass(slots=True)
class Wall:
    """A screen that shows what /stream tells, the newest of each kind."""

    shown: dict[str, Any] = field(default_factory=dict)
    news: asyncio.Event = field(default_factory=asyncio.Event)

    def show(self, name: str, content: object) -> None:
        """The newest of its kind."""
        self.shown[name] = content
        self.news.set()

    async def shows(self, name: str, content: object) -> None:
        """Wait until it shows this."""
        async with asyncio.timeout(PATIENCE):
            while self.shown.get(name) != content:
                self.news.clear()
                await self.news.wait()


@asynccontextmanager
async def wall(host: Caller) -> AsyncIterator[Wall]:
    """A screen on the wall, all evening."""
    screen = Wall()

    async def follow() -> None:
        async with host.following("/reporting/stream") as news:
            async for name, content in news:
                screen.show(name, content)

    async with asyncio.TaskGroup() as tasks:
        following = tasks.create_task(follow())
        yield screen
        following.cancel()


def reckoned(goals: list[dict[str, Any]]) -> Figures:
    """What the board says, in the words of this evening."""
    first, second, *_ = goals
    assert (first["value"], first["numerator"]) == (first["rungs"]["contact_made"],) * 2
    assert (first["target"], second["target"]) == (100, second["denominator"])
    for goal in (first, second, second["informed_of_leave"]):
        whole = goal["denominator"]
        assert goal["share"] == (round(goal["numerator"] / whole, 4) if whole else None)
    return {
        "visitors": first["denominator"],
        **first["rungs"],
        "on leave": second["denominator"],
        "on leave and came": second["numerator"],
        "told of parental leave": second["informed_of_leave"]["numerator"],
    }


async def evidence(host: Caller, goal: str, **asked: str) -> list[dict[str, Any]]:
    query = "&".join(f"{name}={value}" for name, value in asked.items())
    answer = await host.get(f"/reporting/goals/{goal}/evidence?{query}")
    assert answer.status == 200, answer
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def shown_alike(host: Caller, screen: Wall, figures: Figures) -> tuple[int, bytes]:
    """Board, wall, evidence and status agree; the ledger's index and the board's bytes."""
    answer = await host.get("/reporting/goals")
    goals = answer.json()
    index = goals[0]["as_of"]
    assert reckoned(goals) == figures
    await screen.shows("goals", goals)
    status = (await host.get("/reporting/status")).json()
    for stream in status["streams"].values():
        assert (
            stream.pop("log") == stream["head"]
        )  # asked of the services, and for this answer alone
    await screen.shows("status", status)
    assert status["ledger"]["index"] == index == sum(s["head"] for s in status["streams"].values())
    assert {s["lag"] for s in status["streams"].values()} == {0}
    assert status["parked"] == []
    assert status["ledger"]["root"] == await tree_head(host)
    return index, answer.body


async def evidence_agrees(host: Caller, figures: Figures) -> None:
    """Behind every figure stand as many persons."""
    for rung in ("informed", "contact_made", "accompanied", "participated"):
        linked = await evidence(host, "G1", rung=rung)
        assert len({row["person"] for row in linked}) == figures[rung]
    on_leave = await evidence(host, "G2")
    assert len(on_leave) == figures["on leave"]
    assert (
        sum(row["first_visit_on"] is not None for row in on_leave) == figures["on leave and came"]
    )
    assert sum(row["informed"] for row in on_leave) == figures["told of parental leave"]


async def tree_head(host: Caller) -> str:
    """The RFC 6962 tree head over the ledger, reckoned anew from its envelopes (base64)."""
    db = await asyncpg.connect(host.brygga.dsn("reporting_owner"))
    rows = await db.fetch("select envelope from ledger order by index")
    await db.close()
    return base64.b64encode(_root([row["envelope"] for row in rows])).decode()


def _root(leaves: list[bytes]) -> bytes:
    if len(leaves) <= 1:
        return hashlib.sha256(b"\0" + leaves[0] if leaves else b"").digest()
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return hashlib.sha256(b"\1" + _root(leaves[:split]) + _root(leaves[split:])).digest()


@pytest.fixture
async def host() -> AsyncIterator[Caller]:
    """A host on the first evening of all."""
    with temporary_home() as home:
        async with running_stack(home) as brygga, calling(brygga) as nobody:
            yield nobody.who("host")


async def test_an_evening_from_the_first_visitor_to_the_last_correction(host: Caller) -> None:
    evening, figures, told = Evening(host), NOTHING_YET, {}
    async with wall(host) as screen:
        for step, changes in STEPS:
            await step(evening)
            figures = figures | changes
            await quiet(host)
            index, body = await shown_alike(host, screen, figures)
            told[index] = body
            await evidence_agrees(host, figures)
            await quiet(host)
            await sound(host.brygga.dsn, host.brygga.bus_url)
    for index, body in told.items():
        again = await host.get(f"/reporting/goals?as_of={index}")
        assert again.body == body
    await the_evening_lies_in_its_period(host, [*told][-6], evening)


async def the_evening_lies_in_its_period(host: Caller, as_of: int, evening: Evening) -> None:
    """As of when Amina had come after all: both newcomers were there, tonight and not before."""
    tonight = f"from={TONIGHT}&to={TONIGHT + timedelta(days=1)}"
    before = f"to={TONIGHT - timedelta(days=1)}"
    expected = {tonight: (2, 1, 1), before: (0, 1, 0)}
    for period, (visitors, on_leave, came) in expected.items():
        goals = (await host.get(f"/reporting/goals?as_of={as_of}&{period}")).json()
        figures = reckoned(goals)
        found = figures["visitors"], figures["on leave"], figures["on leave and came"]
        assert found == (visitors, on_leave, came), period
    [amina] = await evidence(host, "G2", as_of=str(as_of))
    assert UUID(amina["person"]) == UUID(evening.ids["Amina"])
    assert (amina["leave_since"], amina["first_visit_on"]) == (LONG_AGO, TONIGHT.isoformat())
    [link, *_] = await evidence(host, "G1", as_of=str(as_of), rung="contact_made")
    assert link["person"] == evening.ids["Amina"]
    assert (link["category"], link["made_on"]) == ("bibliotek", TONIGHT.isoformat())
