"""A card of somebody whom the host may not know of, scanned by mistake, is taken back by that host (R7)."""

from uuid import uuid4

import pytest

from tests.doors import EARLIER, SESSION, SITE
from tests.http import Caller

WRONG = {"reason": "the wrong card"}


@pytest.mark.parametrize(
    ("service", "things", "missing"),
    [
        ("visits", "visits", "no_such_visit"),
        ("activities", "participations", "no_such_participation"),
    ],
)
async def test_whoever_scanned_it_takes_it_back_and_learns_nothing_more(
    host: Caller, service: str, things: str, missing: str
) -> None:
    person = await host.made("/visits/people", {"target_group": "abo", "site": SITE})
    code = (await host.post(f"/visits/people/{person}/cards", {})).json()["code"]
    readers = {"on": True, "named_readers": ["unit_manager"]}
    manager = host.who("unit_manager", sub="ulla").saying(("Brygga-Reason", "she asked me to"))
    hidden = await manager.post(f"/visits/people/{person}/protected-identity", readers)
    heard = ("Brygga-After", f"visits={hidden.receipt[1]}")
    anna = host.who("host", sub=f"anna-{uuid4().hex[:8]}").saying(heard)
    path, told = "/visits/visits", {"card": code, "site": SITE, "occurred_at": EARLIER}
    if service == "activities":
        session = await host.made("/activities/sessions", SESSION)
        path, told = f"/activities/sessions/{session}/participations", {"card": code}
    scanned = await anna.made(path, told)
    back = f"/{service}/{things}/{scanned}/withdraw"
    others = host.who("host", sub="berit").saying(heard)
    for who, status, said in ((others, 404, missing), (manager, 403, "not_allowed")):
        answer = await who.post(back, WRONG)
        assert (answer.status, answer.code) == (status, said)
    taken_back = await anna.post(back, WRONG)
    assert (taken_back.status, taken_back.receipt[0]) == (201, scanned)
    assert person not in taken_back.body.decode()
    again = await anna.post(back, WRONG)
    assert (again.status, again.code) == (404, missing)
    assert await anna.made(path, told) != scanned
