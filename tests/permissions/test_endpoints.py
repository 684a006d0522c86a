"""Every endpoint for every role, and for those who only pretend: 401 and 403 exactly where the table says."""

import json
from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import httpx
import pytest
from joserfc.jwk import OKPKey

from shared.events.words import SERVICES, Service
from shared.permissions import MAY
from shared.roles import ROLES
from tests.doors import DECISION
from tests.kinds import COMMANDS
from tests.permissions.ways import ANSWERS, ASKING, BODIES, INTERNAL, REASON, WAYS, Way, opens
from tests.stack import Running
from tests.tokens import FORGED, claims, expired, signed

named = pytest.mark.parametrize("way", WAYS, ids=lambda it: f"{it.service}.{it.name}")


@pytest.fixture(scope="module")
async def client(brygga: Running) -> AsyncIterator[httpx.AsyncClient]:
    """Somebody who asks; duplicates and the room may be listed meanwhile."""
    told = DECISION | {"decided_on": "2026-01-01", "from": "2026-01-01"}
    async with httpx.AsyncClient(base_url=brygga.url, timeout=30) as client:
        for kind in ("duplicates", "room"):
            said = _headers(brygga.token("admin"))
            answer = await client.post(
                "/api/visits/exceptions", json=told | {"kind": kind}, headers=said
            )
            assert answer.status_code == 201
        yield client


@pytest.fixture(scope="module")
def key(brygga: Running) -> OKPKey:
    return OKPKey.import_key(json.loads(brygga.home.issuer.read_text()))


async def ask(client: httpx.AsyncClient, way: Way, token: str | None) -> tuple[int, str | None]:
    """Status and code of the answer to a request that is in order; a stream is left at its beginning."""
    request = way.request
    if token is not None:
        request["headers"]["Authorization"] = f"Bearer {token}".encode()
    async with client.stream(**request) as answer:
        if answer.status_code < 400:
            return answer.status_code, None
        return answer.status_code, json.loads(await answer.aread())["code"]


@named
async def test_each_role_is_let_in_exactly_where_the_table_says(
    client: httpx.AsyncClient, brygga: Running, way: Way
) -> None:
    for role in ROLES:
        status, code = await ask(client, way, brygga.token(role))
        if way.allowed(role):
            assert status == ANSWERS.get(way.name, 404), (role, code)
        else:
            assert (status, code) == (403, "not_allowed"), role


@named
async def test_somebody_without_a_role_is_let_in_nowhere(
    client: httpx.AsyncClient, key: OKPKey, way: Way
) -> None:
    for roles in ([], ["boss"], ["Host"], "host"):
        answer = await ask(client, way, signed(key, claims(roles=roles)))
        assert answer == ((200, None) if way.name == "batch" else (403, "not_allowed"))


@named
async def test_without_a_token_nobody_is_let_in(client: httpx.AsyncClient, way: Way) -> None:
    assert await ask(client, way, None) == (401, "token_missing")


@named
async def test_a_forged_or_expired_token_opens_no_door(
    client: httpx.AsyncClient, key: OKPKey, way: Way
) -> None:
    for what, forge in FORGED.items():
        assert await ask(client, way, forge(key)) == (401, "token_invalid"), what
    assert await ask(client, way, expired(key)) == (401, "token_expired")


@pytest.mark.parametrize("service", SERVICES)
async def test_what_anybody_may_ask_is_answered_to_anybody(
    client: httpx.AsyncClient, service: Service
) -> None:
    for path in ("healthz", "readyz", "configuration", "metrics"):
        assert (await client.get(f"/api/{service}/{path}")).status_code == 200


@pytest.mark.parametrize("service", SERVICES)
async def test_in_a_batch_each_command_is_judged_by_itself(
    client: httpx.AsyncClient, brygga: Running, service: Service
) -> None:
    names = [way.name for way in WAYS if way.service == service and way.name in BODIES]
    names = [name for name in names if name not in ASKING]
    for role in ROLES:
        items = [{"key": str(uuid4()), "command": name, "data": _data(name)} for name in names]
        answer = await client.post(
            f"/api/{service}/batch",
            json=items,
            headers={"Authorization": f"Bearer {brygga.token(role)}"},
        )
        for name, said in zip(names, answer.json(), strict=True):
            refused = said.get("problem", {}).get("status") == 403
            assert refused == (not opens(name, {role})), (role, name, said)


def _data(name: str) -> dict[str, Any]:
    """A command's data as a batch has it: with what a route would take from its path."""
    [model] = [it for it in COMMANDS if it.__name__ == name]
    ids = {model.target, "person", "card"} & model.model_fields.keys()
    needed = [it for it in ids if it and model.model_fields[it].is_required()]
    codes = {"WithdrawAdvance": {"rung": "contact_made"}, "SetGoal": {"goal": "G1"}}
    return {it: str(uuid4()) for it in needed} | codes.get(name, {}) | BODIES[name]


@pytest.mark.parametrize("command", [*sorted(INTERNAL), "SearchPeople", "OpenPerson", "batch"])
@pytest.mark.parametrize("service", ["visits", "activities", "referrals"])
async def test_nobody_asks_by_batch_what_only_we_may_ask(
    client: httpx.AsyncClient, brygga: Running, service: Service, command: str
) -> None:
    item = {"key": str(uuid4()), "command": command, "data": {}}
    headers = {"Authorization": f"Bearer {brygga.token(*ROLES)}"}
    answer = await client.post(f"/api/{service}/batch", json=[item], headers=headers)
    assert [it["problem"]["code"] for it in answer.json()] == ["unknown_command"]


@pytest.mark.parametrize("name", ["RegisterPerson", "RecordVisit", "RecordHeadcount"])
async def test_at_another_site_nobody_records_anything(
    client: httpx.AsyncClient, brygga: Running, name: str
) -> None:
    [way] = [way for way in WAYS if way.name == name]
    for role in MAY[name]:
        elsewhere = brygga.token(role, site=["elsewhere"])
        assert await ask(client, way, elsewhere) == (403, "wrong_site"), role
        here = brygga.token(role, site=["elsewhere", "motesplatsen"])
        assert await ask(client, way, here) == (201, None), role


async def test_what_was_recorded_at_a_site_is_changed_by_those_who_work_there(
    client: httpx.AsyncClient, brygga: Running
) -> None:
    here, there = (brygga.token("host", site=[it]) for it in ("motesplatsen", "elsewhere"))
    for name, path in (("RecordVisit", "/visits"), ("RecordHeadcount", "/headcounts")):
        made = await _post(client, path, BODIES[name], here)
        changes = [("POST", f"{path}/{made}/withdraw", REASON)]
        if name == "RecordVisit":
            changes.insert(0, ("PATCH", f"{path}/{made}", BODIES["CorrectVisit"]))
        for token, statuses in ((there, {403}), (here, {200, 201})):
            for method, at, body in changes:
                answer = await client.request(
                    method, f"/api/visits{at}", json=body, headers=_headers(token)
                )
                assert answer.status_code in statuses, (at, answer.text)


async def test_a_kiosk_records_the_nameless_and_nobody_by_name(
    client: httpx.AsyncClient, brygga: Running
) -> None:
    person = await _post(client, "/people", BODIES["RegisterPerson"], brygga.token("host"))
    body = BODIES["RecordVisit"]
    for roles in (("kiosk",), ("kiosk", "analyst"), ("kiosk", "volunteer")):
        token = brygga.token(*roles)
        assert await _post(client, "/visits", body, token)
        answer = await client.post(
            "/api/visits/visits", json=body | {"person": person}, headers=_headers(token)
        )
        assert (answer.status_code, answer.json()["code"]) == (403, "not_allowed")
    assert await _post(client, "/visits", body | {"person": person}, brygga.token("kiosk", "host"))


async def _post(client: httpx.AsyncClient, path: str, body: object, token: str) -> str:
    answer = await client.post(f"/api/visits{path}", json=body, headers=_headers(token))
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


def _headers(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}", "Idempotency-Key": str(uuid4())}


async def test_a_refusal_reaches_the_caller_whole_however_soon_it_comes(
    client: httpx.AsyncClient, brygga: Running
) -> None:
    """The door used to answer before the body had been read, and now and then half of it got through."""
    analyst, [way] = brygga.token("analyst"), [it for it in WAYS if it.name == "RecordVisit"]
    for _ in range(500):
        assert await ask(client, way, analyst) == (403, "not_allowed")
