"""Readings of those who are guarded: protected, restricted, opened in an emergency (R7, R9 art. 18)."""

import random
from typing import Any, Final

import httpx

from services.visits.queries.record import SHOWN
from tests.desk import PURPOSE, Desk, Read, record

READERS: Final = ["caseworker", "unit_manager"]
WHY: Final = "asked for by the visitor herself"


async def protect(desk: Desk, person: str) -> None:
    """From now on caseworkers and unit managers know of this person, and nobody else."""
    body = {"on": True, "named_readers": READERS}
    await desk.made(f"visits/people/{person}/protected-identity", body, "caseworker")
    desk.protected.append(person)


async def restrict(desk: Desk, person: str) -> None:
    """From now on this person's record is only stored."""
    body = {"on": True, "reason": "contested"}
    await desk.made(f"visits/people/{person}/restriction", body, "unit_manager")
    desk.restricted.append(person)


def told_of_nobody(id_: str) -> dict[str, Any]:
    """The record of a reading that found nobody."""
    return record("host", "opened", "no_such_person", purpose="drop_in_support", subjects=[id_])


async def _open(desk: Desk, id_: str, role: str, **headers: str) -> httpx.Response:
    said = desk.headers(role, Brygga_Purpose=PURPOSE, **headers)
    return await desk.client.get(f"/api/visits/people/{id_}", headers=said)


async def of_the_protected(desk: Desk, chance: random.Random) -> Read:
    id_ = chance.choice(desk.protected)
    answer = await desk.client.get(f"/api/visits/people/{id_}", headers=desk.headers("host"))
    assert (answer.status_code, answer.json()["code"]) == (404, "no_such_person")
    return Read(answer, told_of_nobody(id_))


async def named(desk: Desk, chance: random.Random) -> Read:
    id_ = chance.choice(desk.protected)
    answer = await _open(desk, id_, "caseworker", Brygga_Reason=WHY)
    assert answer.json()["protected"] is True
    fields = list(SHOWN)
    told = {"purpose": PURPOSE, "subjects": [id_], "fields": fields, "about": id_}
    return Read(answer, record("caseworker", "opened", **told))


async def named_without_reason(desk: Desk, chance: random.Random) -> Read:
    id_ = chance.choice(desk.protected)
    answer = await _open(desk, id_, "unit_manager", Brygga_Reason="too short")
    assert (answer.status_code, answer.json()["code"]) == (403, "reason_needed")
    told = {"purpose": PURPOSE, "subjects": [id_]}
    return Read(answer, record("unit_manager", "opened", "reason_needed", **told))


async def of_the_restricted(desk: Desk, chance: random.Random) -> Read:
    id_ = chance.choice(desk.restricted)
    role = chance.choice(["project_lead", "dpo"])
    answer = await _open(desk, id_, role)
    told: dict[str, Any] = {"purpose": PURPOSE, "subjects": [id_]}
    if role == "dpo":
        assert answer.json()["restricted"] is True
        return Read(answer, record(role, "opened", **told, fields=list(SHOWN)))
    assert (answer.status_code, answer.json()["code"]) == (403, "restricted")
    return Read(answer, record(role, "opened", "restricted", **told))


async def in_an_emergency(desk: Desk, chance: random.Random) -> Read:
    id_ = chance.choice([*desk.protected, *desk.restricted])
    body = {"person": id_, "reason": "found on the stairs, needs help"}
    await desk.made("visits/emergency-access", body, "project_lead")
    said = desk.headers("project_lead", Brygga_Purpose="emergency")
    answer = await desk.client.get(f"/api/visits/people/{id_}", headers=said)
    told = {"purpose": "emergency", "subjects": [id_], "fields": list(SHOWN)}
    return Read(answer, record("project_lead", "opened", **told))


GUARDED_WAYS: Final = (
    *(of_the_protected, named, named_without_reason),
    *(of_the_restricted, in_an_emergency),
)
