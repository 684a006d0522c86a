"""Every endpoint for every role, and for those who only pretend: 401 and 403 exactly where the table says."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from joserfc.jwk import OKPKey

from shared.events.words import SERVICES, Service
from shared.permissions import MAY
from shared.roles import ROLES, Role
from tests.doors import DECISION
from tests.http import Caller
from tests.kinds import COMMANDS
from tests.permissions.ways import ANSWERS, ASKING, BODIES, INTERNAL, REASON, WAYS, Way, opens
from tests.stack import Running
from tests.tokens import FORGED, claims, expired, signed

named = pytest.mark.parametrize("way", WAYS, ids=lambda it: f"{it.service}.{it.name}")


@pytest.fixture(scope="module")
async def caller(host: Caller) -> Caller:
    """Somebody who asks; duplicates and the room may be listed meanwhile."""
    told = DECISION | {"decided_on": "2026-01-01", "from": "2026-01-01"}
    for kind in ("duplicates", "room"):
        await host.who("admin").made("/visits/exceptions", told | {"kind": kind})
    return host.who()


@pytest.fixture(scope="module")
def key(brygga: Running) -> OKPKey:
    return OKPKey.import_key(json.loads(brygga.home.issuer.read_text()))


@pytest.fixture(scope="module")
def tokens(brygga: Running) -> Mapping[Role, str]:
    """Of each role, one for all doors."""
    return {role: brygga.token(role) for role in ROLES}


@pytest.fixture(scope="module")
def forged(key: OKPKey) -> Mapping[str, str]:
    return {what: forge(key) for what, forge in FORGED.items()}


async def ask(caller: Caller, way: Way, token: str | None) -> tuple[int, str | None]:
    """Status and code of the answer to a request that is in order; a stream is left at its beginning."""
    answer = await way.ask(replace(caller, token=token))
    return answer.status, None if answer.status < 400 else answer.code


@named
async def test_each_role_is_let_in_exactly_where_the_table_says(
    caller: Caller, tokens: Mapping[Role, str], way: Way
) -> None:
    for role, token in tokens.items():
        status, code = await ask(caller, way, token)
        if way.allowed(role):
            assert status == ANSWERS.get(way.name, 404), (role, code)
        else:
            assert (status, code) == (403, "not_allowed"), role


@named
async def test_somebody_without_a_role_is_let_in_nowhere(
    caller: Caller, key: OKPKey, way: Way
) -> None:
    for roles in ([], ["boss"], ["Host"], "host"):
        answer = await ask(caller, way, signed(key, claims(roles=roles)))
        assert answer == ((200, None) if way.name == "batch" else (403, "not_allowed"))


@named
async def test_without_a_token_nobody_is_let_in(caller: Caller, way: Way) -> None:
    assert await ask(caller, way, None) == (401, "token_missing")


@named
async def test_a_forged_or_expired_token_opens_no_door(
    caller: Caller, key: OKPKey, forged: Mapping[str, str], way: Way
) -> None:
    for what, token in forged.items():
        assert await ask(caller, way, token) == (401, "token_invalid"), what
    assert await ask(caller, way, expired(key)) == (401, "token_expired")


@pytest.mark.parametrize("service", SERVICES)
async def test_what_anybody_may_ask_is_answered_to_anybody(
    caller: Caller, service: Service
) -> None:
    for path in ("healthz", "readyz", "configuration", "metrics"):
        assert (await caller.get(f"/{service}/{path}")).status == 200


@pytest.mark.parametrize("service", SERVICES)
async def test_in_a_batch_each_command_is_judged_by_itself(
    caller: Caller, tokens: Mapping[Role, str], service: Service
) -> None:
    names = [way.name for way in WAYS if way.service == service and way.name in BODIES]
    names = [name for name in names if name not in ASKING]
    for role, token in tokens.items():
        items = [{"key": str(uuid4()), "command": name, "data": _data(name)} for name in names]
        answer = await replace(caller, token=token).ask(f"/{service}/batch", items)
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
    caller: Caller, service: Service, command: str
) -> None:
    item = {"key": str(uuid4()), "command": command, "data": {}}
    answer = await caller.who(*ROLES).ask(f"/{service}/batch", [item])
    assert [it["problem"]["code"] for it in answer.json()] == ["unknown_command"]


@pytest.mark.parametrize("name", ["RegisterPerson", "RecordVisit", "RecordHeadcount"])
async def test_at_another_site_nobody_records_anything(
    caller: Caller, brygga: Running, name: str
) -> None:
    [way] = [way for way in WAYS if way.name == name]
    for role in MAY[name]:
        elsewhere = brygga.token(role, site=["elsewhere"])
        assert await ask(caller, way, elsewhere) == (403, "wrong_site"), role
        here = brygga.token(role, site=["elsewhere", "motesplatsen"])
        assert await ask(caller, way, here) == (201, None), role


async def test_what_was_recorded_at_a_site_is_changed_by_those_who_work_there(
    caller: Caller,
) -> None:
    here, there = (caller.who("host", site=[it]) for it in ("motesplatsen", "elsewhere"))
    visit = await here.made("/visits/visits", BODIES["RecordVisit"])
    count = await here.made("/visits/headcounts", BODIES["RecordHeadcount"])
    for somebody, statuses in ((there, (403, 403, 403)), (here, (200, 201, 201))):
        answers = (
            await somebody.patch(f"/visits/visits/{visit}", BODIES["CorrectVisit"]),
            await somebody.post(f"/visits/visits/{visit}/withdraw", REASON),
            await somebody.post(f"/visits/headcounts/{count}/withdraw", REASON),
        )
        assert tuple(it.status for it in answers) == statuses, answers


async def test_a_kiosk_records_the_nameless_and_nobody_by_name(caller: Caller) -> None:
    person = await caller.who("host").made("/visits/people", BODIES["RegisterPerson"])
    body = BODIES["RecordVisit"]
    of_them = body | {"person": person}
    for roles in (("kiosk",), ("kiosk", "analyst"), ("kiosk", "volunteer")):
        kiosk = caller.who(*roles)
        assert await kiosk.made("/visits/visits", body)
        answer = await kiosk.post("/visits/visits", of_them)
        assert (answer.status, answer.code) == (403, "not_allowed")
    assert await caller.who("kiosk", "host").made("/visits/visits", of_them)


async def test_a_refusal_reaches_the_caller_whole_however_soon_it_comes(
    caller: Caller, tokens: Mapping[Role, str]
) -> None:
    """The door used to answer before the body had been read, and now and then half of it got through."""
    [way] = [it for it in WAYS if it.name == "RecordVisit"]
    for _ in range(500):
        assert await ask(caller, way, tokens["analyst"]) == (403, "not_allowed")
