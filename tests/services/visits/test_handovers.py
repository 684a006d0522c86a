"""Whoever took over from a named reader is one over HTTP too, everywhere, and the other no more (R7)."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from urllib.parse import quote
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from tests.doors import EARLIER, SITE, Door
from tests.http import STAFF, Caller
from tests.services.visits.test_protected import FOR, GUARDED, WHY, after, items, somebody
from tests.wire import Answer
from tests.worlds import make_world

TODAY: Final = datetime.now(UTC).astimezone(ZoneInfo("Europe/Stockholm")).date()
DAY: Final = timedelta(days=1)
GONE: Final = {"visit": "no_such_visit", "referral": "no_such_referral"}
GONE_LIKE: Final = {**GONE, "declined": GONE["referral"], "matched": "no_such_arrival"}


@dataclass(frozen=True)
class Staff:
    """Three who work here, each with a name that no other test has."""

    anna: str
    bo: str
    cia: str


@pytest.fixture
def staff() -> Staff:
    return Staff(*(f"{name}-{uuid4().hex[:8]}" for name in ("anna", "bo", "cia")))


async def protect(host: Caller, person: str, *named: str) -> Answer:
    body = {"on": True, "named_readers": ["unit_manager", *named]}
    path = f"/visits/people/{person}/protected-identity"
    answer = await host.who("unit_manager").post(path, body)
    assert answer.status == 201, answer
    return answer


async def hand_over(host: Caller, giver: str, successor: str, since: str | None = None) -> Answer:
    body = {"from": giver, "to": successor, "on": since or TODAY.isoformat()}
    answer = await host.post("/visits/handovers", body)
    assert answer.status == 201, answer
    return answer


def at_work(host: Caller, sub: str, *roles: str) -> Caller:
    """Somebody with a purpose and a reason, as a host unless other roles are named."""
    return host.who(*(roles or ("host",)), sub=sub).saying(FOR, WHY)


async def opens(host: Caller, sub: str, person: str) -> int:
    return (await at_work(host, sub).get(f"/visits/people/{person}")).status


@pytest.mark.parametrize("door", GUARDED, ids=lambda it: it.command)
async def test_every_command_is_the_successors_and_the_others_no_more(
    host: Caller, staff: Staff, door: Door
) -> None:
    world = await make_world(host, door, also=["person"])
    await protect(host, world["person"], staff.anna)
    handed = await hand_over(host, staff.anna, staff.bo)
    also = ("dpo",) if "unit_manager" in door.also else door.also

    async def knock(sub: str) -> Answer:
        asker = after(host.who(*STAFF, *also, sub=sub), handed)
        return await door.knock(asker, world, door.body(world))

    code = GONE_LIKE.get(door.names[0] if door.names else "", "no_such_person")
    assert (await knock(staff.anna)).code == code
    answer = await knock(staff.bo)
    assert answer.status in {200, 201}, answer


async def test_a_person_is_opened_by_who_took_over_and_their_record_says_who_may(
    host: Caller, staff: Staff
) -> None:
    person = await somebody(host, given_name="Wobazurqet")
    await protect(host, person, staff.anna)
    assert [await opens(host, sub, person) for sub in (staff.anna, staff.bo)] == [200, 404]
    await hand_over(host, staff.anna, staff.bo)
    assert [await opens(host, sub, person) for sub in (staff.anna, staff.bo)] == [404, 200]
    shown = (await at_work(host, staff.bo).get(f"/visits/people/{person}")).json()
    assert shown["named_readers"] == sorted(["unit_manager", staff.bo])
    assert shown["protected_since"] == TODAY.isoformat()
    told = await at_work(host, staff.bo).get(f"/visits/people/{person}/history")
    assert told.json()["items"][1]["told"]["named_readers"] == sorted(["unit_manager", staff.anna])
    assert (await at_work(host, staff.anna).get(f"/visits/people/{person}/history")).status == 404


async def test_a_search_lists_to_who_took_over_what_it_listed_to_the_named(
    host: Caller, staff: Staff
) -> None:
    person = await somebody(host, given_name="Wobazurqit")
    await protect(host, person, staff.anna)
    anna, bo = at_work(host, staff.anna), at_work(host, staff.bo)
    assert [await items(it, name="Wobazurqit") for it in (anna, bo)] == [[person], []]
    await hand_over(host, staff.anna, staff.bo)
    assert [await items(it, name="Wobazurqit") for it in (anna, bo)] == [[], [person]]


async def test_a_card_is_found_by_who_took_over(host: Caller, staff: Staff) -> None:
    person = await somebody(host)
    code = (await host.post(f"/visits/people/{person}/cards", {})).json()["code"]
    await protect(host, person, staff.anna)
    await hand_over(host, staff.anna, staff.bo)
    for path in (f"/visits/cards/{quote(code)}", f"/visits/people/{person}/cards"):
        assert (await at_work(host, staff.bo).get(path)).status == 200
        assert (await at_work(host, staff.anna).get(path)).status == 404


async def test_an_arrival_is_listed_to_who_took_over(host: Caller, staff: Staff) -> None:
    person = await somebody(host)
    noted = {"name": "Wobazurqut", "site": SITE, "occurred_at": EARLIER}
    arrival = await host.made("/visits/arrivals", noted)
    match = await host.post(f"/visits/arrivals/{arrival}/match", {"person": person})

    async def listed(caller: Caller) -> bool:
        answer = await caller.get(f"/visits/arrivals?open=false&after={match.receipt[1]}")
        told = [one["id"] for one in answer.json()["items"]]
        assert ("Wobazurqut" in answer.body.decode()) == (arrival in told)
        return arrival in told

    assert await listed(host)
    await protect(host, person, staff.anna)
    await hand_over(host, staff.anna, staff.bo)
    assert not await listed(host)
    assert not await listed(at_work(host, staff.anna))
    assert await listed(at_work(host, staff.bo))
    assert not await listed(host.who("host", sub=staff.bo)), "without a reason"


async def test_duplicates_are_listed_to_who_took_over(host: Caller, staff: Staff) -> None:
    decision = {"kind": "duplicates", "site": SITE, "decision": "SN 2026/7"}
    begun = {"decided_on": TODAY.isoformat(), "from": TODAY.isoformat()}
    await host.made("/visits/exceptions", decision | begun)
    case = f"P-{uuid4().hex[:8]}"
    both = [await somebody(host, given_name="Wobazurqat", case_number=case) for _ in "12"]
    for person in both:
        await protect(host, person, staff.anna)
    await hand_over(host, staff.anna, staff.bo)

    async def alike(sub: str) -> bool:
        answer = await at_work(host, sub, "host").get("/visits/duplicates")
        return any(it["one"]["id"] in both for it in answer.json()["items"])

    assert not await alike(staff.anna)
    assert await alike(staff.bo)


async def test_a_handover_counts_from_its_day_through_a_chain_until_it_is_taken_back(
    host: Caller, staff: Staff
) -> None:
    person = await somebody(host)
    await protect(host, person, staff.anna)
    everybody = (staff.anna, staff.bo, staff.cia)
    tomorrow = (TODAY + DAY).isoformat()
    await hand_over(host, staff.anna, staff.bo, tomorrow)
    assert [await opens(host, sub, person) for sub in everybody] == [200, 404, 404]
    yesterday = (TODAY - DAY).isoformat()
    await hand_over(host, staff.anna, staff.bo, yesterday)
    assert [await opens(host, sub, person) for sub in everybody] == [200, 404, 404], "named since"
    first, _, _ = (await hand_over(host, staff.anna, staff.bo)).receipt
    second, _, _ = (await hand_over(host, staff.bo, staff.cia)).receipt
    assert [await opens(host, sub, person) for sub in everybody] == [404, 404, 200]
    back = {"reason": "she stays"}
    assert (await host.post(f"/visits/handovers/{second}/withdraw", back)).status == 201
    assert [await opens(host, sub, person) for sub in everybody] == [404, 200, 404]
    assert (await host.post(f"/visits/handovers/{first}/withdraw", back)).status == 201
    assert [await opens(host, sub, person) for sub in everybody] == [200, 404, 404]


async def test_who_handed_over_tells_nothing_of_days_before_it_either(
    host: Caller, staff: Staff
) -> None:
    person = await somebody(host)
    await protect(host, person, staff.anna)
    await hand_over(host, staff.anna, staff.bo)
    ago = (datetime.now(UTC) - 3 * DAY).isoformat()
    visit = {"person": person, "site": SITE, "occurred_at": ago}
    refused = await host.who("host", sub=staff.anna).post("/visits/visits", visit)
    assert refused.code == "no_such_person"
    assert (await host.who("host", sub=staff.bo).post("/visits/visits", visit)).status == 201


async def test_what_follows_a_handover_in_a_batch_rests_on_it(host: Caller, staff: Staff) -> None:
    person = await somebody(host)
    await protect(host, person, staff.anna)
    bo = host.who(*STAFF, sub=staff.bo)
    handover = {"from": staff.anna, "to": staff.bo, "on": TODAY.isoformat()}
    change = {"person": person, "expected_version": 1, "sex": "man"}
    answer = await bo.ask(
        "/visits/batch", [item("MakeHandover", handover), item("CorrectPerson", change)]
    )
    assert [one["status"] for one in answer.json()] == ["ok", "ok"], answer


def item(command: str, data: dict[str, Any]) -> dict[str, Any]:
    return {"key": str(uuid4()), "command": command, "data": data}
