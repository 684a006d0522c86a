"""A registration that is taken back: whoever came did come, and is nobody again until they are matched."""

from datetime import UTC, datetime
from typing import Any

from tests.doors import ARRIVAL, SITE
from tests.http import Caller

WHY = {"reason": "a slip"}
DECIDED = {"decision": "SN 2026/118", "decided_on": "2026-01-01", "from": "2026-01-01"}


async def person(host: Caller, **told: object) -> str:
    return await host.made("/visits/people", {"target_group": "abo", "site": SITE} | told)


async def waiting(host: Caller, after: int) -> dict[str, Any]:
    listed = (await host.get(f"/visits/arrivals?open=true&after={after}")).json()["items"]
    return {it["id"]: it["person"] for it in listed}


async def test_an_arrival_whose_person_was_a_mistake_waits_again_and_is_matched_anew(
    host: Caller,
) -> None:
    wrong, right = await person(host), await person(host)
    arrival = await host.made("/visits/arrivals", ARRIVAL)
    match = await host.post(f"/visits/arrivals/{arrival}/match", {"person": wrong})
    evening = f"/visits/evening?site={SITE}&date=2026-01-01&after="
    unmatched = (await host.get(f"{evening}{match.receipt[1]}")).json()["unmatched"]
    back = await host.post(f"/visits/people/{wrong}/withdraw", WHY)
    assert (await waiting(host, back.receipt[1]))[arrival] is None
    told = (await host.get(f"{evening}{back.receipt[1]}")).json()
    assert told["unmatched"] == unmatched + 1
    done = (await host.get("/visits/arrivals?open=false")).json()["items"]
    assert arrival not in {it["id"] for it in done}
    match = await host.post(f"/visits/arrivals/{arrival}/match", {"person": right})
    assert match.receipt[2] == 3
    assert arrival not in await waiting(host, match.receipt[1])
    done = (await host.get("/visits/arrivals?open=false")).json()["items"]
    assert {it["id"]: it["person"] for it in done}[arrival] == right


async def test_an_arrival_of_who_is_hidden_waits_for_nobody_r7(host: Caller) -> None:
    hidden = await person(host)
    arrival = await host.made("/visits/arrivals", ARRIVAL)
    await host.made(f"/visits/arrivals/{arrival}/match", {"person": hidden})
    manager = host.who("unit_manager")
    body = {"on": True, "named_readers": ["unit_manager"]}
    after = (await manager.post(f"/visits/people/{hidden}/protected-identity", body)).receipt[1]
    assert arrival not in await waiting(host, after)
    named = host.who("unit_manager", "host")
    after = (await named.post(f"/visits/people/{hidden}/withdraw", WHY)).receipt[1]
    assert arrival not in await waiting(host, after)


async def test_who_came_and_was_a_mistake_is_anonymous_in_the_room_as_in_the_figures(
    host: Caller,
) -> None:
    decision = await host.made("/visits/exceptions", {"kind": "room", "site": SITE} | DECIDED)
    wrong, now = await person(host), datetime.now(UTC).isoformat()
    came = {"person": wrong, "site": SITE, "occurred_at": now}
    visit = await host.post("/visits/visits", came)
    here = f"/visits/here?site={SITE}&after="
    before = (await host.get(f"{here}{visit.receipt[1]}")).json()
    back = await host.post(f"/visits/people/{wrong}/withdraw", WHY)
    after = (await host.get(f"{here}{back.receipt[1]}")).json()
    assert after["anonymous"] == before["anonymous"] + 1
    assert wrong not in {it.get("person") for it in after["items"]}
    assert len(after["items"]) == len(before["items"]) - 1
    await host.made(f"/visits/exceptions/{decision}/withdraw", WHY)
