"""Protected identity and restriction over HTTP: whoever is not named meets nobody, wherever they look (R7)."""

import json
from typing import Any, Final
from urllib.parse import quote
from uuid import uuid4

import pytest

from tests.books import Books
from tests.doors import DOORS, EARLIER, SITE, Door
from tests.http import Caller, quiet
from tests.wire import Answer
from tests.worlds import make_world

BARE: Final = {"target_group": "abo", "site": SITE}
READERS: Final = ["unit_manager", "anna"]
WHY: Final = ("Brygga-Reason", "the visitor asked me to look")
FOR: Final = ("Brygga-Purpose", "coordination")
THEIRS: Final = {"person", "visit", "matched", "referral", "declined"}
"""What a world has of its person's; the participation in it is nameless."""
GUARDED: Final = [
    door
    for door in DOORS
    if door.command != "OpenEmergencyAccess"
    and ("{person}" in door.full.values() or THEIRS & {*door.names})
]
"""Every door to a person, or to something of theirs."""
LIFTING: Final = {"SetRestriction", "SetProtectedIdentity", "AskErasure"}
"""What may be asked of a record that is only stored: to change what guards it, and to forget it."""


def manager(host: Caller) -> Caller:
    """A unit manager, who is named, with a purpose and a reason."""
    return host.who("unit_manager").saying(FOR, WHY)


async def protect(host: Caller, person: str, *, on: bool = True) -> Answer:
    body = {"on": on, "named_readers": READERS if on else []}
    path = f"/visits/people/{person}/protected-identity"
    answer = await host.who("unit_manager").post(path, body)
    assert answer.status == 201, answer
    return answer


async def restrict(host: Caller, person: str, *, on: bool = True) -> Answer:
    body = {"on": on, "reason": "the visitor contests it"}
    return await host.who("unit_manager").post(f"/visits/people/{person}/restriction", body)


async def somebody(host: Caller, **told: object) -> str:
    return await host.made("/visits/people", BARE | told)


async def items(caller: Caller, **by: object) -> list[str]:
    answer = await caller.ask("/visits/people/search", by)
    assert answer.status == 200, answer
    return [item["id"] for item in answer.json()["items"]]


def without_ids(answer: Answer, *ids: str) -> tuple[int, str]:
    """An answer but for the ids that were asked about."""
    text = answer.body.decode()
    for id_ in ids:
        text = text.replace(id_, "…")
    return answer.status, text


async def test_a_protected_person_is_opened_like_nobody(host: Caller, books: Books) -> None:
    person, nobody = await somebody(host, given_name="Wuxigarzeb"), str(uuid4())
    await protect(host, person)
    for caller in (host, host.who("caseworker").saying(FOR), host.who("dpo").saying(FOR, WHY)):
        before = (await books.ends())["visits"]
        answers = [await caller.get(f"/visits/people/{id_}") for id_ in (person, nobody)]
        assert without_ids(answers[0], person) == without_ids(answers[1], nobody)
        assert (answers[0].status, answers[0].code) == (404, "no_such_person")
        hidden, unknown = (it["data"] for it in await books.since("visits", before))
        assert (hidden.pop("subjects"), unknown.pop("subjects")) == ([person], [nobody])
        assert hidden == unknown
        assert hidden["outcome"] == "no_such_person"


async def test_the_named_are_shown_the_person_once_they_say_why(host: Caller, books: Books) -> None:
    person = await somebody(host, given_name="Wuxigarzib")
    await protect(host, person)
    short = host.who("unit_manager").saying(FOR, ("Brygga-Reason", "just so"))
    for caller in (host.who("unit_manager").saying(FOR), short):
        answer = await caller.get(f"/visits/people/{person}")
        assert (answer.status, answer.code) == (403, "reason_needed")
    for caller in (manager(host), host.who("host", sub="anna").saying(WHY)):
        before = (await books.ends())["visits"]
        shown = (await caller.get(f"/visits/people/{person}")).json()
        assert (shown["given_name"], shown["protected"]) == ("Wuxigarzib", True)
        assert shown["named_readers"] == sorted(READERS)
        [fact] = await books.since("visits", before)
        assert "reason" in fact["sealed"]
        assert WHY[1] not in json.dumps(fact)


async def test_a_search_lists_a_protected_person_to_the_named_alone(host: Caller) -> None:
    case = f"P-{uuid4().hex[:8]}"
    person = await somebody(host, given_name="Wuxigarzob", case_number=case)
    assert person in await items(host, name="Wuxigarzob")
    await protect(host, person)
    caseworker = host.who("caseworker").saying(FOR, WHY)
    by: list[dict[str, str]] = [{"name": "Wuxigarzob"}, {"name": "wuxigar"}, {"case_number": case}]
    for key in by:
        for caller in (host, caseworker, host.who("unit_manager").saying(FOR)):
            assert person not in await items(caller, **key)
        assert person in await items(manager(host), **key)
    await protect(manager(host), person, on=False)
    for key in by:
        assert person in await items(host, **key)


async def test_what_is_corrected_under_protection_stays_hidden(host: Caller) -> None:
    person = await somebody(host, given_name="Wuxigarzub")
    await protect(host, person)
    change = {"expected_version": 2, "given_name": "Qavagarzub"}
    anna = host.who("host", sub="anna")
    assert (await anna.patch(f"/visits/people/{person}", change)).receipt[2] == 3
    assert person not in await items(host, name="Qavagarzub")
    assert await items(manager(host), name="Qavagarzub") == [person]
    other = change | {"given_name": "Wuxigarzub"}
    late = await anna.patch(f"/visits/people/{person}", other)
    assert (late.status, late.code) == (403, "reason_needed")
    late = await anna.saying(WHY).patch(f"/visits/people/{person}", other)
    assert (late.status, late.code) == (409, "version_conflict")


@pytest.mark.parametrize("door", GUARDED, ids=lambda it: it.command)
async def test_every_command_about_a_protected_person_meets_nobody(
    host: Caller, books: Books, door: Door
) -> None:
    world = await make_world(host, door, also=["person"])
    others = {name: str(uuid4()) for name in (*THEIRS, "leave", "ended")}
    protected = await protect(host, world["person"])
    asker = door.asker(host) if "unit_manager" not in door.also else host.who("dpo")
    asker = after(asker, protected)
    ends = await books.ends()
    hidden = await door.knock(asker, world, door.body(world))
    unknown = await door.knock(asker, world | others, door.body(world | others))
    theirs = {"visit": "no_such_visit", "referral": "no_such_referral"}
    theirs |= {"declined": theirs["referral"], "matched": "no_such_arrival"}
    assert hidden.code == theirs.get(door.names[0] if door.names else "", "no_such_person")
    assert (hidden.status, hidden.body) == (unknown.status, unknown.body)
    told = [await _in_a_batch(asker, door, its) for its in (world, world | others)]
    assert told[0] == told[1]
    assert (await books.ends())["visits"] == ends["visits"]


@pytest.mark.parametrize(
    "door", [it for it in GUARDED if it.command not in LIFTING], ids=lambda it: it.command
)
async def test_nothing_new_is_told_of_a_restricted_person(
    host: Caller, books: Books, door: Door
) -> None:
    world = await make_world(host, door, also=["person"])
    asker = after(door.asker(host), await restrict(host, world["person"]))
    ends = await books.ends()
    answer = await door.knock(asker, world, door.body(world))
    assert (answer.status, answer.code) == (403, "restricted")
    assert (await books.ends())["visits"] == ends["visits"]
    asker = after(door.asker(host), await restrict(host, world["person"], on=False))
    if door.command != "CorrectPerson":  # it says a version
        answer = await door.knock(asker, world, door.body(world))
        assert answer.status in {200, 201}, answer


def after(caller: Caller, answer: Answer) -> Caller:
    """Whoever asks once every service has heard of it."""
    return caller.saying(("Brygga-After", f"visits={answer.receipt[1]}"))


async def _in_a_batch(caller: Caller, door: Door, world: dict[str, str]) -> Any:  # noqa: ANN401
    item = {"key": str(uuid4()), "command": door.command, "data": door.data(world)}
    [told] = (await caller.ask(f"/{door.service}/batch", [item])).json()
    return told["status"], told["problem"]


async def test_what_is_restricted_is_shown_to_those_who_keep_it(host: Caller) -> None:
    person = await somebody(host, given_name="Zyfogarzeb")
    await restrict(host, person)
    answer = await host.get(f"/visits/people/{person}")
    assert (answer.status, answer.code) == (403, "restricted")
    assert await items(host, name="Zyfogarzeb") == []
    rights = host.saying(("Brygga-Purpose", "rights_request"))
    for caller in (rights, host.who("dpo").saying(FOR), host.who("unit_manager").saying(FOR)):
        assert (await caller.get(f"/visits/people/{person}")).json()["restricted"] is True
    assert await items(host.who("unit_manager").saying(FOR), name="Zyfogarzeb") == [person]
    await restrict(host, person, on=False)
    assert (await host.get(f"/visits/people/{person}")).json()["restricted"] is False
    assert await items(host, name="Zyfogarzeb") == [person]


async def test_broken_glass_opens_one_person_to_one_actor(host: Caller, books: Books) -> None:
    person, nobody = await somebody(host, given_name="Zyfogarzib"), str(uuid4())
    await protect(host, person)
    emergency = host.who("host", sub="eva").saying(("Brygga-Purpose", "emergency"))
    why = "she fell and cannot speak"
    for id_ in (person, nobody):
        assert (await emergency.get(f"/visits/people/{id_}")).status == 404
        answer = await emergency.post("/visits/emergency-access", {"person": id_, "reason": why})
        assert (answer.status, answer.receipt[2]) == (201, 1)
        fact = await books.at("visits", answer.receipt[1])
        assert fact["type"] == "EmergencyAccessOpened"
        assert "reason" in fact["sealed"]
    shown = await emergency.get(f"/visits/people/{person}")
    assert shown.json()["given_name"] == "Zyfogarzib"
    assert (await emergency.get(f"/visits/people/{nobody}")).status == 404
    other = host.who("host", sub="dawit").saying(("Brygga-Purpose", "emergency"))
    assert (await other.get(f"/visits/people/{person}")).status == 404
    assert (await host.who("host", sub="eva").get(f"/visits/people/{person}")).status == 404
    refused = await emergency.post("/visits/emergency-access", {"person": person, "reason": "soon"})
    assert (refused.status, refused.code) == (422, "too_small")


async def test_whoever_breaks_the_glass_for_nobody_is_slowed_down_and_nobody_else(
    host: Caller,
) -> None:
    person = await somebody(host)
    await protect(host, person)
    why = {"reason": "she fell and cannot speak"}
    guesser, other = [host.who("host", sub=f"guesser-{uuid4()}") for _ in range(2)]
    first, broken = uuid4(), {"person": person, **why}
    assert (await guesser.post("/visits/emergency-access", broken, key=first)).status == 201
    for _ in range(10):
        answer = await guesser.post("/visits/emergency-access", {"person": str(uuid4()), **why})
        assert answer.status == 201, "what is told of nobody is what is told of the hidden"
    for id_ in (str(uuid4()), person):
        late = await guesser.post("/visits/emergency-access", {"person": id_, **why})
        assert (late.status, late.code) == (429, "too_many_tries")
        assert late.header("retry-after") == "30"
    again = await guesser.post("/visits/emergency-access", broken, key=first)
    assert again.status == 200, "what was accepted once is answered as it was"
    for _ in range(12):
        assert (await other.post("/visits/emergency-access", broken)).status == 201


async def test_a_hundred_guesses_in_one_batch_are_ten(host: Caller, books: Books) -> None:
    guesser, before = host.who("host", sub=f"guesser-{uuid4()}"), (await books.ends())["visits"]
    items = [
        {
            "key": str(uuid4()),
            "command": "OpenEmergencyAccess",
            "data": {"person": str(uuid4()), "reason": "she fell and cannot speak"},
        }
        for _ in range(100)
    ]
    told = (await guesser.ask("/visits/batch", items)).json()
    assert [it["status"] for it in told] == ["ok"] * 10 + ["refused"] * 90
    assert {it["problem"]["code"] for it in told[10:]} == {"too_many_tries"}
    opened = [it["type"] for it in await books.since("visits", before)]
    assert opened.count("EmergencyAccessOpened") == 10


async def test_glass_broken_by_mistake_is_whole_again(host: Caller) -> None:
    person = await somebody(host)
    await protect(host, person)
    emergency = host.who("host", sub="eva").saying(("Brygga-Purpose", "emergency"))
    body = {"person": person, "reason": "she fell and cannot speak"}
    access = await emergency.made("/visits/emergency-access", body)
    assert (await emergency.get(f"/visits/people/{person}")).status == 200
    back = await emergency.post(
        f"/visits/emergency-access/{access}/withdraw", {"reason": "not her"}
    )
    assert back.status == 201
    assert (await emergency.get(f"/visits/people/{person}")).status == 404


async def test_a_reason_that_nobody_could_have_written_is_refused(host: Caller) -> None:
    for said in ("x" * 501, "a reason%0Awith a line of its own", "%00" * 20):
        answer = await host.saying(("Brygga-Reason", said)).get(f"/visits/people/{uuid4()}")
        assert (answer.status, answer.code) == (400, "header_malformed")


async def test_statistics_include_a_protected_person_r7(host: Caller) -> None:
    person = await somebody(host)
    visit = {"person": person, "site": SITE, "occurred_at": EARLIER, "supports": ["it"]}
    await host.made("/visits/visits", visit)

    async def visitors() -> int:
        [goal] = [it for it in (await host.get("/reporting/goals")).json() if it["id"] == "G1"]
        return int(goal["denominator"])

    await quiet(host)
    before = await visitors()
    await protect(host, person)
    await quiet(host)
    assert await visitors() == before


async def test_a_protected_persons_card_is_nobodys_to_who_asks_and_still_lets_them_in(
    host: Caller,
) -> None:
    person = await somebody(host)
    card = (await host.post(f"/visits/people/{person}/cards", {})).json()["code"]
    await protect(host, person)
    found = await host.get(f"/visits/cards/{quote(card)}")
    unknown = await host.get(f"/visits/cards/{quote('blå räv 88')}")
    assert (found.status, found.body) == (404, unknown.body)
    assert (await host.get(f"/visits/people/{person}/cards")).code == "no_such_person"
    named = manager(host).saying(WHY)
    assert (await named.get(f"/visits/cards/{quote(card)}")).json()["person"] == person
    visit = {"card": card, "site": SITE, "occurred_at": EARLIER}
    assert (await host.post("/visits/visits", visit)).status == 201
