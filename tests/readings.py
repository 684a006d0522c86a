"""Ways of being shown something of a person, or of being refused it, each with the record it must leave."""

import random
from datetime import UTC, datetime
from typing import Any, Final
from uuid import uuid4

from services.visits.queries.people import ASKED_FOR
from services.visits.queries.record import SHOWN
from shared.permissions import right
from shared.roles import ROLES
from tests.desk import PURPOSE, Desk, Read, record
from tests.guarded import GUARDED_WAYS, told_of_nobody


async def opened(desk: Desk, chance: random.Random) -> Read:
    id_, _ = chance.choice(desk.people)
    answer = await desk.client.get(f"/api/visits/people/{id_}", headers=desk.headers("host"))
    assert answer.json().keys() - {"id", "version", *ASKED_FOR} == set(SHOWN)
    told = record("host", "opened", purpose="drop_in_support", subjects=[id_], fields=list(SHOWN))
    return Read(answer, told)


async def searched(desk: Desk, chance: random.Random) -> Read:
    _, name = chance.choice(desk.people)
    asked = chance.choice([name, name.split()[0], name[:5], name.lower(), "Zzyzx Qqq"])
    answer = await desk.client.post(
        "/api/visits/people/search",
        json={"name": asked},
        headers=desk.headers("caseworker", Brygga_Purpose=PURPOSE),
    )
    items = answer.json()["items"]
    found = [item["id"] for item in items]
    listed = ["display_name", "birth_year"]
    assert all(item.keys() - {"card"} == {"id", "score", *listed} for item in items)
    listed += ["card"] * any("card" in item for item in items)
    told = record("caseworker", "listed", purpose=PURPOSE, subjects=found, fields=listed)
    return Read(answer, told if found else None)


async def searched_by_number(desk: Desk, chance: random.Random) -> Read:
    number = chance.choice(["S-1001", "S-1002", "s-1003", "S-9999"])
    answer = await desk.client.post(
        "/api/visits/people/search", json={"case_number": number}, headers=desk.headers("host")
    )
    found = [item["id"] for item in answer.json()["items"]]
    told = record(
        "host",
        "listed",
        purpose="drop_in_support",
        subjects=found,
        fields=["display_name", "birth_year"],
    )
    return Read(answer, told if found else None)


async def on_the_roster(desk: Desk, _: random.Random) -> Read:
    """Those who are guarded are not told, and not named in the record."""
    said = desk.headers("caseworker", Brygga_Purpose=PURPOSE)
    answer = await desk.client.get("/api/visits/rosters", headers=said)
    found = answer.json()["items"]
    assert not {*found} & {*desk.protected, *desk.restricted}
    told = record("caseworker", "listed", purpose=PURPOSE, subjects=found, fields=["on_roster"])
    return Read(answer, told if found else None)


async def of_nobody(desk: Desk, _: random.Random) -> Read:
    id_ = str(uuid4())
    answer = await desk.client.get(f"/api/visits/people/{id_}", headers=desk.headers("host"))
    assert answer.status_code == 404
    return Read(answer, told_of_nobody(id_))


async def not_allowed(desk: Desk, chance: random.Random) -> Read:
    role = chance.choice([r for r in ROLES if not right("OpenPerson", frozenset({r}))])
    id_, _ = chance.choice(desk.people)
    answer = await desk.client.get(f"/api/visits/people/{id_}", headers=desk.headers(role))
    assert answer.status_code == 403
    return Read(answer, record(role, "opened", "not_allowed", subjects=[id_]))


async def without_purpose(desk: Desk, chance: random.Random) -> Read:
    id_, _ = chance.choice(desk.people)
    headers = desk.headers("caseworker")
    wanted = chance.choice([None, "curiosity"])
    if wanted:
        headers["Brygga-Purpose"] = wanted
    answer = await desk.client.get(f"/api/visits/people/{id_}", headers=headers)
    code = "purpose_unknown" if wanted else "purpose_needed"
    assert (answer.status_code, answer.json()["code"]) == (403, code)
    return Read(answer, record("caseworker", "opened", code, subjects=[id_]))


async def by_attribute(desk: Desk, chance: random.Random) -> Read:
    body = chance.choice(
        [{"sex": "kvinna"}, {"name": "A", "birth_year": 1990}, {"target_group": 1}]
    )
    answer = await desk.client.post(
        "/api/visits/people/search", json=body, headers=desk.headers("host")
    )
    assert (answer.status_code, answer.json()["code"]) == (403, "search_key_not_allowed")
    return Read(answer, record("host", "listed", "search_key_not_allowed"))


async def conflicting(desk: Desk, chance: random.Random) -> Read:
    id_, _ = chance.choice(desk.people)
    body = {"expected_version": 1, "family_name": f"Mine{chance.random()}"}
    answer = await desk.client.patch(
        f"/api/visits/people/{id_}", json=body, headers=desk.headers("host")
    )
    if answer.status_code == 200:  # nobody had changed it yet: nothing was shown
        return Read(answer, None)
    assert answer.status_code == 409
    assert answer.json()["fields"]["family_name"]["mine"] == body["family_name"]
    told = record("host", "opened", purpose=PURPOSE, subjects=[id_], fields=["family_name"])
    return Read(answer, told)


async def queued(desk: Desk, chance: random.Random) -> Read:
    """An edit from a queue that met another: kept first, then told of with both values."""
    id_, _ = chance.choice(desk.people)
    data = {"person": id_, "expected_version": 1, "family_name": f"Queue{chance.random()}"}
    item = {"key": str(uuid4()), "command": "CorrectPerson", "data": data}
    answer = await desk.client.post("/api/visits/batch", json=[item], headers=desk.headers("host"))
    [told] = answer.json()
    if told["status"] == "ok":
        return Read(answer, None)
    assert told["problem"]["fields"]["family_name"]["mine"] == data["family_name"]
    return Read(answer, told_by_refusal(id_, "family_name"))


async def of_tasks(desk: Desk, _: random.Random) -> Read:
    """What waits to be settled by whoever edited it."""
    answer = await desk.client.get("/api/visits/conflicts", headers=desk.headers("host"))
    items = answer.json()["items"]
    found = list(dict.fromkeys(item["person"] for item in items))
    named = sorted({name for item in items for name in item["fields"]})
    fields = ["display_name", *named]
    about = {"purpose": "drop_in_support", "subjects": found, "fields": fields}
    return Read(answer, record("host", "listed", **about) if found else None)


async def on_leave_again(desk: Desk, chance: random.Random) -> Read:
    """A leave that meets another: the answer tells since when that one is."""
    id_, _ = chance.choice(desk.people)
    answer = await desk.client.post(
        f"/api/visits/people/{id_}/parental-leaves",
        json={"from": f"2026-0{chance.randint(1, 9)}-01"},
        headers=desk.headers("host"),
    )
    if answer.status_code == 201:
        return Read(answer, None)
    assert answer.json()["code"] == "already_on_leave"
    assert "since" in answer.json()
    return Read(answer, told_by_refusal(id_, "since"))


async def corrected_twice(desk: Desk, chance: random.Random) -> Read:
    """Two corrections of one visit: the answer tells what help was given."""
    id_, _ = chance.choice(desk.people)
    person = chance.choice([{"person": id_}, {}])
    now = datetime.now(UTC).isoformat()
    visit = {"site": "motesplatsen", "occurred_at": now, **person}
    answer = await desk.client.post("/api/visits/visits", json=visit, headers=desk.headers("host"))
    place = f"/api/visits/visits/{answer.json()['id']}"
    for supports in (["admin"], ["it"]):
        change = {"expected_version": 1, "supports": supports}
        answer = await desk.client.patch(place, json=change, headers=desk.headers("host"))
        if answer.status_code == 409:
            return Read(answer, told_by_refusal(id_, "supports") if person else None)
    raise AssertionError(answer.text)


def told_by_refusal(id_: str, *fields: str) -> dict[str, Any]:
    return record("host", "opened", purpose=PURPOSE, subjects=[id_], fields=list(fields))


WAYS: Final = (
    *(opened, opened, searched, searched, searched_by_number, on_the_roster, of_nobody),
    *(not_allowed, without_purpose, by_attribute, conflicting),
    *(on_leave_again, corrected_twice, queued, queued, of_tasks),
    *GUARDED_WAYS,
)
