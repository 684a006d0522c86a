"""Two instances of every service over one database and one bus: each fact once, one ledger, no quarrel."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, Final
from uuid import uuid4

import httpx
import pytest

from shared.events.words import Service
from tests.engine import column, empty, eventually
from tests.load import Load, all_is_well
from tests.stack import Foundation
from tests.twice import Twice, two_instances

pytestmark = pytest.mark.timeout(600)

SITE: Final = "motesplatsen"
LEADING: Final = """
select count(*) from pg_locks
where locktype = 'advisory' and classid::bigint = hashtext('brygga.leader')::bigint & 4294967295
    and objid::bigint = hashtext($1)::bigint & 4294967295 and granted
"""
WORKS: Final = (
    "ledger",
    "activities hears visits",
    "activities plans",
    "referrals hears visits",
)
OCCURRENCES: Final = """
select convert_from(envelope, 'UTF8')::jsonb -> 'data' ->> 'occurrence' from activities.event
where type = 'SessionScheduled' and convert_from(envelope, 'UTF8') like '%' || $1 || '%'
"""


@pytest.fixture(scope="module")
async def twice(foundation: Foundation) -> AsyncIterator[Twice]:
    await empty(foundation)
    async with two_instances(foundation) as twice:
        yield twice


@pytest.fixture(scope="module")
async def client(twice: Twice) -> AsyncIterator[httpx.AsyncClient]:
    """A host who calls where they like."""
    headers = {"authorization": f"Bearer {twice.token('host')}"}
    async with httpx.AsyncClient(headers=headers, timeout=30) as client:
        yield client


async def test_who_is_protected_at_one_is_found_by_nobody_at_the_other(
    twice: Twice, client: httpx.AsyncClient
) -> None:
    told = {"given_name": "Zyfoqutvex", "target_group": "abo", "site": SITE}
    manager = {"authorization": f"Bearer {twice.token('unit_manager')}"}
    for here, there in ((0, 1), (1, 0)):
        key = {"idempotency-key": str(uuid4())}
        made = await client.post(f"{twice.at(here, 'visits')}/people", json=told, headers=key)
        person = made.json()["id"]
        search = partial(
            client.post, f"{twice.at(there, 'visits')}/people/search", json={"name": "Zyfoqutvex"}
        )
        assert person in (await search()).text
        await client.post(
            f"{twice.at(here, 'visits')}/people/{person}/protected-identity",
            json={"on": True, "named_readers": ["unit_manager"]},
            headers=manager | {"idempotency-key": str(uuid4())},
        )
        assert (await search()).json() == {"items": []}


async def test_a_key_that_reaches_both_at_once_is_one_command(
    twice: Twice, client: httpx.AsyncClient
) -> None:
    visit = {"site": SITE, "occurred_at": datetime.now(UTC).isoformat(), "supports": ["it"]}
    listing = {"name": "Biblioteket", "category": "bibliotek", "owner": "same_authority"}
    commands: list[tuple[Service, str, dict[str, Any]]] = [
        ("visits", "/visits", visit),
        ("visits", "/people", {"given_name": "Amina", "target_group": "abo", "site": SITE}),
        ("activities", "/volunteers", {"given_name": "Maria"}),
        ("referrals", "/destinations", listing),
    ]
    for service, path, body in commands * 10:
        key = {"idempotency-key": str(uuid4())}
        one, other = await asyncio.gather(
            *(client.post(twice.at(n, service) + path, json=body, headers=key) for n in (0, 1))
        )
        assert {one.status_code, other.status_code} == {200, 201}
        assert one.json() == other.json()


async def test_one_person_checked_in_at_both_at_once_has_one_visit(
    twice: Twice, client: httpx.AsyncClient
) -> None:
    person = await register(twice, client, 0, "Beata")
    came = {"person": person, "site": SITE, "occurred_at": datetime.now(UTC).isoformat()}
    answers = await asyncio.gather(
        *(
            command(client, twice.at(n % 2, "visits") + "/visits", came | {"supports": [support]})
            for n, support in enumerate(("it", "admin", "bostad", "arbete"))
        )
    )
    assert len({answer["id"] for answer in answers}) == 1


async def test_who_is_registered_at_one_is_found_at_the_other(
    twice: Twice, client: httpx.AsyncClient
) -> None:
    for here, there, name in ((0, 1, "Freweini"), (1, 0, "Oleksandra")):
        person = await register(twice, client, here, name)
        found = await client.post(twice.at(there, "visits") + "/people/search", json={"name": name})
        assert [hit["id"] for hit in found.json()["items"]] == [person]


async def test_what_is_listed_at_one_is_shown_by_the_other(
    twice: Twice, client: httpx.AsyncClient
) -> None:
    for here, name in ((0, "Simskolan"), (1, "Syföreningen")):
        listing = {"name": name, "category": "simskola", "owner": "outside"}
        made = await command(client, twice.at(here, "referrals") + "/destinations", listing)
        for n in (0, 1):
            at = f"{twice.at(n, 'referrals')}/destinations?after={made['position']}&text={name}"
            assert [one["id"] for one in (await client.get(at)).json()["items"]] == [made["id"]]


async def test_both_know_whom_one_of_them_heard_of(twice: Twice, client: httpx.AsyncClient) -> None:
    listing = {"name": "Biblioteket", "category": "bibliotek", "owner": "same_authority"}
    place = await command(client, twice.at(0, "referrals") + "/destinations", listing)
    for here in (0, 1):
        person = {"given_name": "Maryam", "target_group": "abo", "site": SITE}
        made = await command(client, twice.at(here, "visits") + "/people", person)
        about = {"person": made["id"], "destination": place["id"], "initiated_by": "visitor"}
        link = about | {"occurred_at": datetime.now(UTC).isoformat()}
        heard = {"brygga-after": f"visits={made['position']}"}
        for there in (0, 1):
            await command(client, twice.at(there, "referrals") + "/referrals", link, **heard)


async def test_figures_asked_of_either_have_what_was_just_recorded_at_one(
    twice: Twice, client: httpx.AsyncClient
) -> None:
    visit = {"site": SITE, "occurred_at": datetime.now(UTC).isoformat(), "supports": ["it"]}
    heard: dict[str, str] = {}
    told = [await visits_of(twice, client, 0, heard)]
    for here, there in ((0, 0), (0, 1), (1, 0), (1, 1)) * 3:
        came = await command(client, twice.at(here, "visits") + "/visits", visit)
        heard = {"brygga-after": f"visits={came['position']}"}
        told.append(await visits_of(twice, client, there, heard))
    assert told == [*range(told[0], told[0] + 13)]


async def visits_of(twice: Twice, client: httpx.AsyncClient, at: int, heard: dict[str, str]) -> int:
    """How many visits an instance's figures have."""
    role = {"authorization": f"Bearer {twice.token('analyst')}"}
    url = twice.at(at, "reporting") + "/indicators/E0"
    answer = await client.get(url, headers=role | heard)
    assert answer.status_code == 200, answer.text
    return int(answer.json()["value"])


async def test_each_work_that_only_one_may_do_has_one_who_does_it(twice: Twice) -> None:
    for work in WORKS:
        await eventually(lambda work=work: _led(twice, work))


async def test_a_series_has_each_of_its_dates_once_whoever_is_killed_meanwhile(
    twice: Twice, client: httpx.AsyncClient
) -> None:
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    daily = {
        "title": "Öppet hus",
        "kind": "ovrigt",
        "site": SITE,
        "initiated_by": "visitor",
        "rrule": "FREQ=DAILY;COUNT=120",
        "starts_at": tomorrow.isoformat(),
        "duration_minutes": 60,
    }
    for instance in twice.instances:
        made = await command(client, twice.at(1, "activities") + "/activities", daily)
        await eventually(partial(_dated, twice, made["id"], 1))
        await instance.kill()
        await instance.start()
        await eventually(partial(_dated, twice, made["id"], 120))
        days = await column(twice.dsn("brygga_admin"), OCCURRENCES, made["id"])
        assert len(days) == len({*days}) == 120


async def _dated(twice: Twice, activity: str, least: int) -> bool:
    """Whether at least so many dates of a series have become sessions."""
    return len(await column(twice.dsn("brygga_admin"), OCCURRENCES, activity)) >= least


async def test_either_goes_on_when_the_other_is_killed_under_load(twice: Twice) -> None:
    load = Load(twice)
    async with load.running():
        for instance in twice.instances:
            await _more(load)
            await instance.kill()
            await _more(load)
            await eventually(lambda: _all_led(twice))
            await instance.start()
    assert await all_is_well(load) >= 400


async def register(twice: Twice, client: httpx.AsyncClient, at: int, name: str) -> str:
    person = {"given_name": name, "target_group": "abo", "site": SITE}
    made = await command(client, twice.at(at, "visits") + "/people", person)
    return str(made["id"])


async def command(
    client: httpx.AsyncClient, url: str, body: dict[str, Any], **headers: str
) -> dict[str, Any]:
    key = {"idempotency-key": str(uuid4())}
    said = {name.replace("_", "-"): value for name, value in headers.items()}
    answer = await client.post(url, json=body, headers=key | said)
    assert answer.status_code == 201, answer.text
    receipt: dict[str, Any] = answer.json()
    return receipt


async def _led(twice: Twice, work: str) -> bool:
    return await column(twice.dsn("brygga_admin"), LEADING, work) == [1]


async def _all_led(twice: Twice) -> bool:
    return all([await _led(twice, work) for work in WORKS])


async def _more(load: Load) -> None:
    """A hundred more commands are acknowledged."""
    wanted = _acknowledged(load) + 100
    await eventually(lambda: _has(load, wanted))


async def _has(load: Load, count: int) -> bool:
    return _acknowledged(load) >= count


def _acknowledged(load: Load) -> int:
    return sum(len(receipts) for receipts in load.acknowledged.values())
