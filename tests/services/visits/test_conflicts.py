"""Conflicts over HTTP: to whom they are shown, who may settle them, and how a refusal points into a choice."""

from datetime import datetime
from uuid import uuid4

import pytest

from tests.books import Books
from tests.doors import DECISION, SITE
from tests.given import STOCKHOLM
from tests.http import Caller
from tests.offline import Tablet, Told, meet, of_person, of_visit, person, task, tasks, visit
from tests.services.visits.test_exceptions import take_back_all
from tests.services.visits.test_protected import FOR, WHY, protect, restrict
from tests.wire import Answer

NOBODY = "00000000-0000-4000-8000-000000000bad"


@pytest.fixture
def anna(host: Caller) -> Caller:
    return host.who("host", sub="anna")


@pytest.fixture
def yusuf(host: Caller) -> Caller:
    return host.who("host", sub="yusuf")


async def conflict(one: Caller, other: Caller, id_: str) -> str:
    """The first edits a person's phone, the second too, and too late."""
    edits = (of_person(id_, phone="070-1740601"), of_person(id_, phone="070-1740602"))
    return str((await meet(one, other, *edits))["conflict"])


async def of_a_visit(one: Caller, other: Caller, **told: object) -> str:
    """The same of the supports of a visit."""
    id_ = await visit(one, **told)
    edits = (of_visit(id_, supports=["it"]), of_visit(id_, supports=["arbete"]))
    return str((await meet(one, other, *edits))["conflict"])


async def settle(caller: Caller, id_: str, choose: object = "theirs", **more: object) -> Answer:
    return await caller.post(f"/visits/conflicts/{id_}/settle", {"choose": choose, **more})


async def decide(host: Caller) -> str:
    """From now on the tasks of a desk are shown to those who work there (R2)."""
    told = DECISION | {"kind": "tasks", "decided_on": "2026-01-01", "from": "2026-01-01"}
    return await host.who("admin").made("/visits/exceptions", told)


async def test_tasks_of_others_are_shown_by_decision_alone_and_never_a_support(
    host: Caller, anna: Caller, yusuf: Caller, books: Books
) -> None:
    await take_back_all(host, books)
    id_ = await person(host, given_name="Amina")
    about, came = await conflict(anna, yusuf, id_), await of_a_visit(anna, yusuf, person=id_)
    assert {it["by"] for it in await tasks(anna)} <= {"anna"}
    own = await task(yusuf, came)
    assert own
    assert own["fields"] == {"supports": {"mine": ["arbete"], "theirs": ["it"]}}

    decision = await decide(host)
    shown = await task(anna, about)
    assert shown
    assert shown["fields"]["phone"] == {"mine": "070-1740602", "theirs": "070-1740601"}
    before = (await books.ends())["visits"]
    shown = await task(anna, came)
    assert shown
    assert (shown["fields"], shown["person"]) == ({"supports": None}, id_)
    [read] = await books.since("visits", before)
    assert "supports" not in read["data"]["fields"]
    elsewhere = host.who("host", sub="maria", site=["elsewhere"])
    assert await tasks(elsewhere) == []
    for refused in (about, came):
        answer = await settle(elsewhere, refused)
        assert (answer.status, answer.code) == (403, "wrong_site")
    assert (await settle(host.who("host", sub="yusuf", site=["elsewhere"]), about)).status == 201
    assert (await settle(anna, came)).status == 201
    await host.made(f"/visits/exceptions/{decision}/withdraw", {"reason": "ended"})


async def test_whoever_takes_over_has_the_tasks_too_and_whoever_handed_over_has_not(
    host: Caller, anna: Caller, books: Books
) -> None:
    await take_back_all(host, books)
    leila, sara = host.who("host", sub="leila"), host.who("host", sub="sara")
    about = await conflict(anna, leila, await person(host, given_name="Amina"))
    assert await task(leila, about)
    assert await task(sara, about) is None
    today = datetime.now(STOCKHOLM).date().isoformat()
    handover = await host.made("/visits/handovers", {"from": "leila", "to": "sara", "on": today})
    assert await task(sara, about)
    assert await task(leila, about) is None
    await host.made(f"/visits/handovers/{handover}/withdraw", {"reason": "a mistake"})
    assert await task(leila, about)
    assert await task(sara, about) is None


async def test_whoever_took_over_from_a_named_reader_meets_and_settles_in_their_place_r7(
    host: Caller,
) -> None:
    giver, successor = (f"{name}-{uuid4().hex[:8]}" for name in ("anna", "bo"))
    anna, bo = host.who("host", sub=giver), host.who("host", sub=successor).saying(WHY)
    id_ = await person(host, given_name="Amina")
    protected = {"on": True, "named_readers": ["unit_manager", giver]}
    await host.who("unit_manager").made(f"/visits/people/{id_}/protected-identity", protected)
    edits = [of_person(id_, since=2, phone=f"070-174060{n}") for n in range(3)]
    [told] = await Tablet(anna, edits[:1]).send()
    assert told["status"] == "ok", told
    today = datetime.now(STOCKHOLM).date().isoformat()
    await host.made("/visits/handovers", {"from": giver, "to": successor, "on": today})
    [gone] = await Tablet(anna, edits[1:2]).send()
    assert (gone["status"], gone["problem"]["code"]) == ("refused", "no_such_person")
    [met] = await Tablet(bo, edits[2:]).send()
    assert met["status"] == "conflict", met
    assert await task(bo, met["problem"]["conflict"])
    assert (await settle(bo, met["problem"]["conflict"], "mine")).status == 201


async def test_caseworkers_settle_what_is_said_of_people_and_see_no_visits(
    host: Caller, anna: Caller, yusuf: Caller
) -> None:
    decision = await decide(host)
    caseworker = host.who("caseworker", sub="karin").saying(FOR)
    about, came = await conflict(anna, yusuf, await person(host)), await of_a_visit(anna, yusuf)
    listed = {it["id"]: it["kind"] for it in await tasks(caseworker)}
    assert about in listed
    assert {*listed.values()} == {"person"}
    assert await gone(caseworker, came)
    assert (await settle(caseworker, about)).status == 201
    volunteer = await settle(host.who("volunteer"), came)
    assert (volunteer.status, volunteer.code) == (403, "not_allowed")
    await host.made(f"/visits/exceptions/{decision}/withdraw", {"reason": "ended"})


async def gone(caller: Caller, id_: str) -> bool:
    """Whether it is for them as if nobody had ever noted it, shown nowhere and settled by nobody."""
    assert await task(caller, id_) is None
    unknown = await settle(caller, NOBODY, "mine")
    answers = [await settle(caller, id_, choose) for choose in ("mine", "theirs", {"phone": "1"})]
    assert (unknown.status, unknown.code) == (404, "no_such_conflict")
    assert {(it.status, it.body) for it in answers} == {(unknown.status, unknown.body)}
    return True


async def test_a_conflict_about_the_protected_is_nobodys_but_the_named_ones_r7(
    host: Caller, anna: Caller, yusuf: Caller
) -> None:
    id_ = await person(host)
    about, came = await conflict(anna, yusuf, id_), await of_a_visit(anna, yusuf, person=id_)
    await protect(host, id_)
    assert await gone(yusuf, about)
    assert await gone(yusuf, came)
    assert await task(anna, about) is None, "anna is named, and gives no reason"
    decision = await decide(host)
    shown = await task(anna.saying(WHY), about)
    assert shown
    assert shown["fields"]["phone"]["theirs"] == "070-1740601"
    assert (await settle(anna, about, "mine")).status == 201
    await host.made(f"/visits/exceptions/{decision}/withdraw", {"reason": "ended"})


async def test_an_edit_of_the_protected_is_kept_and_told_of_by_its_id_until_there_is_a_reason_r7(
    host: Caller, anna: Caller
) -> None:
    id_ = await person(host)
    await protect(host, id_)
    edits = [of_person(id_, 2, phone=it) for it in ("070-1740601", "070-1740602")]
    silent = await meet(anna, anna, *edits)
    assert silent["code"] == "version_conflict"
    assert "fields" not in silent
    [spoken] = await Tablet(anna.saying(WHY), edits[1:]).send()
    assert spoken["problem"]["conflict"] == silent["conflict"]
    assert spoken["problem"]["fields"]["phone"] == {"mine": "070-1740602", "theirs": "070-1740601"}
    assert await task(anna, silent["conflict"]) is None
    assert await task(anna.saying(WHY), silent["conflict"])


async def test_what_is_only_stored_is_neither_listed_nor_settled(
    host: Caller, anna: Caller, yusuf: Caller
) -> None:
    id_ = await person(host)
    about, came = await conflict(anna, yusuf, id_), await of_a_visit(anna, yusuf, person=id_)
    await restrict(host, id_)
    for it in (about, came):
        assert await task(yusuf, it) is None
        for choose in ("mine", "theirs"):
            answer = await settle(yusuf, it, choose)
            assert (answer.code, answer.pointers) == ("restricted", ["/conflict"])
    [late] = await Tablet(yusuf, [of_person(id_, phone="070-1740603")]).send()
    assert late["problem"]["code"] == "restricted"
    await restrict(host, id_, on=False)
    assert (await settle(yusuf, about, "mine")).status == 201
    assert (await settle(yusuf, came, "mine")).status == 201


async def test_a_conflict_of_merged_ids_is_shown_under_the_kept_one_and_settled_there_by_hand(
    host: Caller, anna: Caller, yusuf: Caller
) -> None:
    keep, drop = await person(host, given_name="Amina", phone="070-1740609"), await person(host)
    about = await conflict(anna, yusuf, drop)
    merge = await host.made("/visits/people/merges", {"keep": keep, "drop": drop})
    shown = await task(yusuf, about)
    assert shown
    assert (shown["person"], shown["display_name"]) == (keep, "Amina")
    assert shown["fields"]["phone"] == {"mine": "070-1740602", "theirs": "070-1740609"}
    answer = await settle(yusuf, about, "mine")
    assert (answer.status, answer.code, answer.pointers) == (422, "merged", ["/conflict"])
    assert answer.json()["canonical"] == keep
    await host.made(f"/visits/people/merges/{merge}/undo", {})
    shown = await task(yusuf, about)
    assert shown
    assert (shown["person"], shown["fields"]["phone"]["theirs"]) == (drop, "070-1740601")
    await host.made("/visits/people/merges", {"keep": keep, "drop": drop})
    assert (await settle(yusuf, about, "theirs")).status == 201


async def test_what_was_edited_and_was_a_mistake_takes_its_conflicts_along(
    host: Caller, anna: Caller, yusuf: Caller
) -> None:
    id_ = await person(host)
    about = await conflict(anna, yusuf, id_)
    place = await visit(anna, person=id_)
    edits = (of_visit(place, supports=["it"]), of_visit(place, supports=["arbete"]))
    came = str((await meet(anna, yusuf, *edits))["conflict"])
    await host.made(f"/visits/visits/{place}/withdraw", {"reason": "a slip"})
    again = await visit(anna, person=id_, supports=["bostad"])
    assert again != place
    assert await gone(yusuf, came)
    await host.made(f"/visits/people/{id_}/withdraw", {"reason": "a slip"})
    assert await gone(yusuf, about)


async def test_from_the_fence_on_there_is_no_conflict_about_the_forgotten_r10(
    host: Caller, anna: Caller, yusuf: Caller
) -> None:
    id_ = await person(host)
    about, came = await conflict(anna, yusuf, id_), await of_a_visit(anna, yusuf, person=id_)
    wish = {"person": id_, "basis": "art_17", "decision": "SN 2026/0412"}
    erasure = await host.who("dpo", sub="officer").made("/visits/erasures", wish)
    manager = host.who("unit_manager", sub="manager")
    await manager.made(f"/visits/erasures/{erasure}/approve", {})
    assert await gone(yusuf, about)
    assert await gone(yusuf, came)
    [late] = await Tablet(yusuf, [of_person(id_, phone="070-1740603")]).send()
    assert late["problem"]["code"] == "no_such_person"


@pytest.mark.parametrize(
    ("choose", "code", "pointer"),
    [
        ({}, "not_in_conflict", "/choose"),
        ({"given_name": "Amina"}, "not_in_conflict", "/choose/given_name"),
        ({"supports": ["it"]}, "not_in_conflict", "/choose/supports"),
        ({"phone": ""}, "too_small", "/choose/phone"),
        ({"phone": 1}, "wrong_type", "/choose/phone"),
        ({"arrived_on": "2999-01-01"}, "ahead_of_time", "/choose/arrived_on"),
        ({"nationality": "x"}, "unknown_field", "/choose/nationality"),
        ("both", "unknown_code", "/choose"),
        (["mine"], "unknown_code", "/choose"),
    ],
)
async def test_a_choice_that_is_none_is_pointed_out(
    host: Caller, anna: Caller, yusuf: Caller, books: Books, choose: object, code: str, pointer: str
) -> None:
    about = await conflict(anna, yusuf, await person(host))
    before = (await books.ends())["visits"]
    answer = await settle(yusuf, about, choose)
    assert (answer.status, answer.code, answer.pointers) == (422, code, [pointer])
    assert (await books.ends())["visits"] == before
    assert (await settle(yusuf, about, expected_version=99)).status == 201


async def test_a_settlement_sent_again_is_one_also_in_a_batch(
    anna: Caller, yusuf: Caller, books: Books
) -> None:
    about = await conflict(anna, yusuf, await person(anna))
    settling: Told = {"conflict": about, "choose": "mine"}
    item = {"key": NOBODY[:-3] + "bae", "command": "SettleConflict", "data": settling}
    answers = [(await Tablet(yusuf, [item]).send())[0] for _ in range(3)]
    assert [it["status"] for it in answers] == ["ok", "replayed", "replayed"]
    assert len({str(it["receipt"]) for it in answers}) == 1
    before = (await books.ends())["visits"]
    other = item | {"data": settling | {"choose": "theirs"}}
    [answer] = await Tablet(yusuf, [other]).send()
    assert answer["problem"]["code"] == "key_reused"
    assert (await books.ends())["visits"] == before


async def test_who_may_not_read_is_refused_and_that_is_recorded(host: Caller, books: Books) -> None:
    assert SITE
    answer = await host.who("analyst").saying(FOR).get("/visits/conflicts")
    assert (answer.status, answer.code) == (403, "not_allowed")
    fact = await books.at("visits", (await books.ends())["visits"])
    assert (fact["data"]["release"], fact["data"]["outcome"]) == ("listed", "not_allowed")
