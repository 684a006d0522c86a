"""What visits tells changes who may be written down at a session, over HTTP."""

from typing import Any
from urllib.parse import quote
from uuid import uuid4

import pytest

from shared.cards import MANY, card_of, drawn
from tests.books import Books
from tests.doors import ACTIVITY, SESSION, SITE
from tests.http import Caller
from tests.wire import Answer

RULE = {"decision": "SN 2026/117", "decided_on": "2026-09-01", "from": "2026-09-01"}
PERSON = {"target_group": "abo", "site": SITE}


@pytest.fixture
def desk(host: Caller) -> Caller:
    """A host whom nobody has yet refused a code."""
    return host.who("host", "project_lead", sub=f"desk-{uuid4()}")


def heard(desk: Caller, told: Answer) -> Caller:
    """Somebody who waits until activities have heard this."""
    assert told.status == 201, told
    return desk.saying(("Brygga-After", f"visits={told.json()['position']}"))


async def known(desk: Caller) -> tuple[str, Answer]:
    answer = await desk.post("/visits/people", PERSON)
    return answer.receipt[0], answer


async def card(desk: Caller, person: str) -> tuple[str, Answer]:
    answer = await desk.post(f"/visits/people/{person}/cards", {})
    return str(answer.json()["code"]), answer


async def path(desk: Caller, **more: object) -> str:
    session = await desk.made("/activities/sessions", SESSION | more)
    return f"/activities/sessions/{session}/participations"


async def test_a_mode_of_the_activity_or_the_site_holds_for_its_sessions(desk: Caller) -> None:
    series = await desk.made("/activities/activities", ACTIVITY)
    person, _ = await known(desk)
    code, _ = await card(desk, person)
    about = {"scope": "activity", "id": series}
    ruled = await desk.post("/visits/modes", RULE | about | {"mode": "pseudonymous"})
    there, elsewhere = await path(desk, activity=series), await path(desk)
    host = heard(desk, ruled)
    refused = await host.post(there, {"person": person})
    told = (refused.status, refused.code, refused.pointers)
    assert told == (422, "mode_forbids_identity", ["/person"])
    shown = await host.post(there, {"card": code})
    assert shown.status == 201
    assert (await host.post(elsewhere, {"person": person})).status == 201
    stricter = await desk.post("/visits/modes", RULE | about | {"mode": "headcount"})
    host = heard(desk, stricter)
    assert (await host.post(there, {"card": code})).code == "mode_forbids_identity"
    assert (await host.post(there, {})).status == 201
    heads = there.replace("participations", "headcounts")
    assert (await host.post(heads, {"newcomers": 3, "established": 2})).status == 201
    back = await desk.post(f"/visits/modes/{stricter.receipt[0]}/withdraw", {"reason": "a slip"})
    again = await heard(desk, back).post(there, {"card": code})
    assert (again.status, again.receipt[0]) == (201, shown.receipt[0])


async def test_who_shows_a_card_is_found_lost_ones_are_not_and_guessing_is_slowed(
    desk: Caller, books: Books
) -> None:
    person, _ = await known(desk)
    code, issued = await card(desk, person)
    there, host = await path(desk), heard(desk, issued)
    came = await host.post(there, {"card": code.upper().replace(" ", "-")})
    assert (await books.at("activities", came.receipt[1]))["data"]["person"] == person
    assert (await host.post(there, {"person": person})).receipt[0] == came.receipt[0]
    both = await host.post(there, {"card": code, "person": person})
    assert (both.status, both.code, both.pointers) == (422, "person_or_card", ["/card"])
    lost = await desk.post(f"/visits/cards/{quote(code)}/revoke", {"reason": "left on the bus"})
    assert (await heard(desk, lost).post(there, {"card": code})).code == "card_revoked"
    stock = await desk.post("/visits/cards/stock", {"n": 1, "site": SITE})
    [printed] = stock.json()["codes"]
    waiting = await heard(desk, stock).post(there, {"card": printed})
    assert (waiting.status, waiting.code, waiting.pointers) == (422, "card_not_issued", ["/card"])
    told = {it["data"].get("card") for it in await books.since("visits", 0)}
    wrong = [it for it in map(drawn, range(0, MANY, 9001)) if str(card_of(it)) not in told][:10]
    codes = [(await desk.post(there, {"card": it})).code for it in [*wrong, code]]
    assert codes == ["no_such_card"] * 10 + ["too_many_tries"]


async def test_in_a_batch_each_is_found_before_they_are_written_down(desk: Caller) -> None:
    person, _ = await known(desk)
    code, issued = await card(desk, person)
    host, session = heard(desk, issued), str(uuid4())
    items = [
        {"key": session, "command": "ScheduleSession", "data": SESSION},
        *(
            {"key": str(uuid4()), "command": "RecordParticipation", "data": who}
            for who in (
                {"session": session, "person": person},
                {"session": session, "card": code},
                {"session": session},
            )
        ),
    ]
    told: list[dict[str, Any]] = (await host.ask("/activities/batch", items)).json()
    assert [it["status"] for it in told] == ["ok"] * 4, told
    ids = [it["receipt"]["id"] for it in told]
    assert ids[1] == ids[2] != ids[3]
