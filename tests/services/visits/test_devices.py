"""Kiosks over HTTP: admitted with a token of their own, limited to their site, revoked everywhere."""

from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import pytest

from tests.books import Books
from tests.doors import EARLIER, SITE
from tests.engine import eventually
from tests.http import Caller
from tests.wire import Answer

VISIT = {"site": SITE, "occurred_at": EARLIER}
KIOSK = {"site": SITE, "name": "surfplattan vid dörren"}


async def admit(host: Caller, key: UUID | None = None) -> dict[str, Any]:
    answer = await host.post("/visits/devices", KIOSK, key=key)
    assert answer.status in {200, 201}, answer
    said: dict[str, Any] = answer.json()
    return said


def at(host: Caller, token: str) -> Caller:
    return replace(host, token=token)


async def test_a_kiosk_records_the_nameless_at_its_site_and_is_named_by_its_id(
    host: Caller, books: Books
) -> None:
    device = await admit(host)
    kiosk = at(host, device["token"])
    assert await kiosk.made("/visits/visits", VISIT)
    fact = await books.at("visits", (await books.ends())["visits"])
    assert (fact["type"], fact["actor"]) == ("VisitRecorded", f"device:{device['id']}")


async def test_a_kiosk_scans_cards(host: Caller) -> None:
    kiosk = at(host, (await admit(host))["token"])
    stock = await host.post("/visits/cards/stock", {"n": 1, "site": SITE})
    [code] = stock.json()["codes"]
    assert await kiosk.made("/visits/visits", {**VISIT, "card": code})


async def test_a_kiosk_may_do_nothing_else(host: Caller) -> None:
    kiosk = at(host, (await admit(host))["token"])
    person = await host.made("/visits/people", {"target_group": "abo", "site": SITE})
    purpose = kiosk.saying(("Brygga-Purpose", "coordination"))
    for answer in (
        await kiosk.post("/visits/visits", {**VISIT, "person": person}),
        await purpose.get(f"/visits/people/{person}"),
        await purpose.ask("/visits/people/search", {"name": "Ali"}),
        await kiosk.post("/visits/cards", {"site": SITE}),
        await kiosk.post("/visits/devices", KIOSK),
    ):
        assert (answer.status, answer.code) == (403, "not_allowed")


async def test_only_a_hash_of_the_token_is_kept_and_the_name_is_sealed(
    host: Caller, books: Books
) -> None:
    before = (await books.ends())["visits"]
    token = (await admit(host))["token"]
    [fact] = await books.since("visits", before)
    assert fact["type"] == "DeviceAdmitted"
    told = str(fact)
    assert token not in told
    assert token[30:] not in told
    assert "surfplattan" not in told


async def test_the_same_key_gives_the_same_token(host: Caller) -> None:
    key = uuid4()
    assert await admit(host, key=key) == await admit(host, key=key)
    assert (await admit(host))["token"] != (await admit(host))["token"]


async def test_a_revoked_token_opens_nothing_within_seconds_and_never_again(host: Caller) -> None:
    device = await admit(host)
    kiosk = at(host, device["token"])
    assert await kiosk.made("/visits/visits", VISIT)
    revoked = await host.post(f"/visits/devices/{device['id']}/revoke", {"reason": "stolen"})
    assert (revoked.status, revoked.receipt[2]) == (201, 2)

    async def shut_out() -> bool:
        return (await kiosk.post("/visits/visits", VISIT)).status == 401

    await eventually(shut_out, 10)
    again = await host.post(f"/visits/devices/{device['id']}/revoke", {})
    assert (again.status, again.code) == (422, "device_revoked")
    assert (await kiosk.post("/visits/visits", VISIT)).code == "token_invalid"


async def test_a_token_that_nobody_made_opens_nothing(host: Caller) -> None:
    token = (await admit(host))["token"]
    other = (await admit(host))["token"]
    for forged in (
        token[:-2],
        token[:-1] + ("A" if token[-1] != "A" else "B"),
        token[:24] + other[24:],
        token[3:],
        "bd_",
        "bd_" + "A" * 64,
        "bd_é",
        "bd_" + "x" * 5000,
    ):
        answer: Answer = await at(host, forged).post("/visits/visits", VISIT)
        assert (answer.status, answer.code) == (401, "token_invalid"), forged


@pytest.mark.parametrize("role", ["host", "caseworker", "kiosk", "volunteer", "unit_manager"])
async def test_devices_are_admitted_by_those_who_keep_accounts(host: Caller, role: str) -> None:
    answer = await host.who(role).post("/visits/devices", KIOSK)
    assert (answer.status, answer.code) == (403, "not_allowed")


async def test_a_device_is_revoked_by_whoever_keeps_accounts_at_its_site(host: Caller) -> None:
    device = await admit(host)
    stranger = host.who("admin", site=["elsewhere"])
    answer = await stranger.post(f"/visits/devices/{device['id']}/revoke", {})
    assert (answer.status, answer.code) == (403, "wrong_site")
    assert (
        await host.who("admin").post(f"/visits/devices/{device['id']}/revoke", {})
    ).status == 201
