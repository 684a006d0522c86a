"""The roster over HTTP: stated, told back by id alone to those who keep it, recorded; taken back whole."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from tests.books import Books
from tests.doors import SITE
from tests.http import Caller, quiet
from tests.services.visits.test_protected import protect, restrict

TODAY = datetime.now(UTC).date()
SINCE = TODAY - timedelta(days=400)
FOR = ("Brygga-Purpose", "coordination")
WHY = ("Brygga-Reason", "the visitor asked me to look")
MISTAKE = {"reason": "the wrong list"}


def keeper(host: Caller) -> Caller:
    return host.who("caseworker").saying(FOR)


async def somebody(host: Caller, **told: object) -> str:
    bare = {"target_group": "abo", "site": SITE, "arrived_on": SINCE.isoformat()}
    return await host.made("/visits/people", bare | told)


async def state(host: Caller, as_of: date, **who: list[str]) -> str:
    return await keeper(host).made("/visits/rosters", {"as_of": as_of.isoformat(), **who})


async def on_roster(caller: Caller, on: date | None = None) -> set[str]:
    """Everybody, over all pages."""
    found, cursor = set[str](), ""
    while True:
        told = await page(caller, on, cursor)
        found |= set(told["items"])
        if told["next"] is None:
            return found
        cursor = f"&cursor={told['next']}"


async def page(caller: Caller, on: date | None = None, cursor: str = "") -> dict[str, Any]:
    answer = await caller.get(f"/visits/rosters?on={on or TODAY}{cursor}")
    assert answer.status == 200, answer
    told: dict[str, Any] = answer.json()
    return told


async def test_a_newcomer_is_on_it_from_their_arrival_until_a_roster_says_otherwise(
    host: Caller,
) -> None:
    person, day = await somebody(host), SINCE + timedelta(days=100)
    assert person in await on_roster(keeper(host), SINCE)
    assert person not in await on_roster(keeper(host), SINCE - timedelta(days=1))
    roster = await state(host, day, left=[person])
    assert person in await on_roster(keeper(host), day - timedelta(days=1))
    assert person not in await on_roster(keeper(host), day)
    again = await state(host, day + timedelta(days=30), entered=[person])
    assert person not in await on_roster(keeper(host), day + timedelta(days=29))
    assert person in await on_roster(keeper(host))
    for mistake in (again, roster):
        await keeper(host).made(f"/visits/rosters/{mistake}/withdraw", MISTAKE)
    assert person in await on_roster(keeper(host), day)


async def test_without_an_arrival_they_are_on_it_from_the_day_they_are_recorded_or_stated(
    host: Caller,
) -> None:
    person = await somebody(host, arrived_on=None)
    assert person in await on_roster(keeper(host))
    yesterday = TODAY - timedelta(days=1)
    assert person not in await on_roster(keeper(host), yesterday)
    await state(host, yesterday, entered=[person])
    assert person in await on_roster(keeper(host), yesterday)


async def test_who_is_no_newcomer_is_on_it_by_a_roster_alone(host: Caller) -> None:
    seeker = await somebody(host, target_group="asylsokande")
    assert seeker not in await on_roster(keeper(host))
    group = {"target_group": "abo", "from": (TODAY - timedelta(days=5)).isoformat()}
    await host.made(f"/visits/people/{seeker}/target-group", group)
    assert seeker in await on_roster(keeper(host))
    assert seeker not in await on_roster(keeper(host), TODAY - timedelta(days=6))
    stated = await somebody(host, target_group="okand")
    await state(host, TODAY, entered=[stated])
    assert stated in await on_roster(keeper(host))


async def test_merged_ids_are_one_on_it_under_the_id_that_was_kept(host: Caller) -> None:
    keep, drop = await somebody(host), await somebody(host)
    merge = await host.made("/visits/people/merges", {"keep": keep, "drop": drop})
    assert {keep, drop} & await on_roster(keeper(host)) == {keep}
    await state(host, TODAY, left=[drop])
    assert {keep, drop} & await on_roster(keeper(host)) == set()
    await host.made(f"/visits/people/merges/{merge}/undo", MISTAKE)
    assert {keep, drop} & await on_roster(keeper(host)) == {keep}


async def test_who_is_guarded_is_on_nobodys_list_but_their_readers(host: Caller) -> None:
    hidden, stored = await somebody(host), await somebody(host)
    await protect(host, hidden)
    await restrict(host, stored)
    assert not {hidden, stored} & await on_roster(keeper(host).saying(WHY))
    both = host.who("caseworker", "unit_manager")
    named = both.saying(FOR, WHY)
    assert {hidden, stored} <= await on_roster(named)
    assert hidden not in await on_roster(both.saying(FOR))
    body = {"as_of": TODAY.isoformat(), "left": [hidden]}
    answer = await keeper(host).post("/visits/rosters", body)
    nobody = await keeper(host).post("/visits/rosters", body | {"left": [str(uuid4())]})
    assert (answer.status, answer.body) == (422, nobody.body)
    assert (answer.code, answer.pointers) == ("no_such_person", ["/left/0"])
    kept = await keeper(host).post("/visits/rosters", body | {"left": [stored]})
    assert (kept.status, kept.code) == (403, "restricted")


async def test_whoever_is_to_be_forgotten_or_was_a_mistake_is_on_it_no_more(host: Caller) -> None:
    slip, erased = await somebody(host), await somebody(host)
    await state(host, TODAY, entered=[slip, erased])
    await host.made(f"/visits/people/{slip}/withdraw", MISTAKE)
    wish = {"person": erased, "basis": "art_17", "decision": "SN 2026/0412"}
    erasure = await host.who("dpo").made("/visits/erasures", wish)
    await host.who("unit_manager").made(f"/visits/erasures/{erasure}/approve", {})
    assert not {slip, erased} & await on_roster(keeper(host))


async def test_every_look_is_recorded_with_the_ids_that_it_showed_r1(
    host: Caller, books: Books
) -> None:
    await somebody(host)
    before = (await books.ends())["visits"]
    told = await page(keeper(host))
    [fact] = await books.since("visits", before)
    assert fact["type"] == "PersonalDataRead"
    assert (fact["data"]["release"], fact["data"]["outcome"]) == ("listed", "released")
    assert fact["data"]["subjects"] == told["items"]
    assert fact["data"]["fields"] == ["on_roster"]
    assert told.keys() == {"on", "stated_on", "newer", "items", "next"}


@pytest.mark.parametrize("role", ["host", "project_lead", "volunteer", "analyst", "unit_manager"])
async def test_nobody_else_is_told_who_is_on_it(host: Caller, role: str) -> None:
    answer = await host.who(role).saying(FOR).get("/visits/rosters")
    assert (answer.status, answer.code) == (403, "not_allowed")


async def test_a_day_to_come_is_refused(host: Caller) -> None:
    later = (TODAY + timedelta(days=2)).isoformat()
    for way in (
        await keeper(host).post("/visits/rosters", {"as_of": later}),
        await keeper(host).post(
            "/visits/rosters/counts", {"as_of": later, "newcomers": 1, "on_leave": 0}
        ),
        await keeper(host).get(f"/visits/rosters?on={later}"),
    ):
        assert (way.status, way.code) == (422, "ahead_of_time")


async def test_it_says_as_of_when_it_was_stated(host: Caller) -> None:
    first = await page(keeper(host), date(1999, 5, 31))
    assert (first["stated_on"], first["items"]) == (None, [])
    assert first["newer"] is not None
    await state(host, date(1999, 6, 30))
    told = await page(keeper(host), date(1999, 7, 1))
    assert told["stated_on"] == "1999-06-30"


async def test_a_whole_municipality_fits_into_one_roster_and_is_told_a_page_at_a_time(
    host: Caller, books: Books
) -> None:
    item = {"command": "RegisterPerson", "data": {"target_group": "okand", "site": SITE}}
    keys = sorted(str(uuid4()) for _ in range(1000))
    answer = await host.ask("/visits/batch", [item | {"key": key} for key in keys])
    assert {it["status"] for it in answer.json()} == {"ok"}
    day, before = TODAY - timedelta(days=1), (await books.ends())["visits"]
    assert not set(keys) & await on_roster(keeper(host), day)
    roster = await state(host, day, entered=keys[:500])
    more = await state(host, day, entered=keys[500:], left=keys[:500])
    told = [one for one in await books.since("visits", before) if one["thing"] == more]
    assert len(told) == 1001
    assert set(keys) & await on_roster(keeper(host), day) == set(keys[500:])
    await keeper(host).made(f"/visits/rosters/{more}/withdraw", MISTAKE)
    assert set(keys) & await on_roster(keeper(host), day) == set(keys[:500])
    await keeper(host).made(f"/visits/rosters/{roster}/withdraw", MISTAKE)
    long = {"as_of": day.isoformat(), "entered": [*keys[:500], keys[500]]}
    answer = await keeper(host).post("/visits/rosters", long)
    assert (answer.status, answer.code, answer.pointers) == (422, "roster_too_long", ["/entered"])


async def test_visits_and_reporting_say_the_same_of_who_is_on_it(host: Caller) -> None:
    """Both fold it, each from what it owns: whoever one shows as on it, the other counts."""
    people = [await somebody(host) for _ in range(4)]
    for person in people:
        leaves = f"/visits/people/{person}/parental-leaves"
        await host.made(leaves, {"from": SINCE.isoformat()})
    day = TODAY - timedelta(days=3)
    await state(host, day, left=people[:2])
    await state(host, day + timedelta(days=1), entered=people[:1])
    await quiet(host)
    for on in (day, day + timedelta(days=1), TODAY):
        found = await counted(host, {"from": on.isoformat(), "to": on.isoformat()})
        assert found & set(people) == await on_roster(keeper(host), on) & set(people)


async def counted(host: Caller, period: Mapping[str, str]) -> set[str]:
    path = f"/reporting/goals/G2/evidence?from={period['from']}&to={period['to']}"
    found, after = set[str](), ""
    while True:
        told = (await host.get(f"{path}{after}")).json()
        found |= {item["person"] for item in told["items"]}
        if told["next"] is None:
            return found
        after = f"&after={told['next']}"
