"""Two edits that say the same are no conflict: nobody has anything to choose (law 10)."""

from typing import Any

from tests.books import Books
from tests.http import Caller
from tests.offline import Tablet, of_person, of_visit, person, tasks, visit
from tests.services.visits.test_protected import WHY

NUMBER = {"personnummer": "19910415-2393", "personnummer_motivation": "case_link"}
SAID: dict[str, Any] = {
    "phone": "070-1740601",
    "birth_date": "1990-05-04",
    "sex": "kvinna",
    "arrived_on": "2026-01-05",
    **NUMBER,
}


async def test_the_same_edit_twice_in_a_batch_changes_nothing_the_second_time(
    host: Caller, books: Books
) -> None:
    id_ = await person(host)
    edits = [of_person(id_, **SAID), of_person(id_, **SAID)]
    told = await Tablet(host, edits).send()
    assert [it["status"] for it in told] == ["ok", "ok"], told
    assert [it["receipt"]["version"] for it in told] == [2, 2]
    again = await Tablet(host, edits).send()
    assert [it["status"] for it in again] == ["replayed", "replayed"]
    assert id_ not in {it["person"] for it in await tasks(host)}
    facts = await books.since("visits", 0)
    assert (
        sum(it["data"].get("person") == id_ for it in facts if it["type"] == "PersonCorrected") == 1
    )


async def test_a_double_press_with_another_key_is_answered_as_done_and_recorded_first_r1(
    host: Caller, books: Books
) -> None:
    id_ = await person(host)
    body = {"expected_version": 1, "phone": SAID["phone"]}
    first = await host.patch(f"/visits/people/{id_}", body)
    before = (await books.ends())["visits"]
    second = await host.patch(f"/visits/people/{id_}", body)
    assert (first.status, second.status) == (200, 200)
    assert second.receipt[2] == 2
    *_, read = await books.since("visits", before)
    assert (read["type"], read["data"]["fields"]) == ("PersonalDataRead", ["phone"])


async def test_only_what_differs_waits_and_what_met_nothing_is_followed(host: Caller) -> None:
    id_ = await person(host)
    late = {"phone": SAID["phone"], "sex": "man", "channel": "vanner"}
    told = await Tablet(host, [of_person(id_, **SAID), of_person(id_, **late)]).send()
    assert [it["status"] for it in told] == ["ok", "conflict"]
    assert told[1]["problem"]["fields"] == {"sex": {"mine": "man", "theirs": "kvinna"}}
    shown = (await host.get(f"/visits/people/{id_}")).json()
    assert (shown["channel"], shown["version"]) == ("vanner", 3)


async def test_what_says_something_only_together_is_the_same_only_together(host: Caller) -> None:
    id_ = await person(host)
    first, late = {"birth_year": 1990}, {"birth_date": "1990-05-04"}
    told = await Tablet(host, [of_person(id_, **first), of_person(id_, **late)]).send()
    assert told[1]["status"] == "conflict"
    assert told[1]["problem"]["fields"].keys() == {"birth_date", "birth_year"}


async def test_of_whom_a_reason_is_needed_it_is_not_said_what_is_the_same_r7(host: Caller) -> None:
    id_ = await person(host)
    named = host.who("unit_manager", "host")
    body = {"on": True, "named_readers": ["unit_manager"]}
    await named.made(f"/visits/people/{id_}/protected-identity", body)
    edit = {"expected_version": 2, "phone": SAID["phone"]}
    await named.patch(f"/visits/people/{id_}", edit)
    bare = await named.patch(f"/visits/people/{id_}", edit)
    assert (bare.status, bare.code) == (403, "reason_needed")
    assert (await named.saying(WHY).patch(f"/visits/people/{id_}", edit)).status == 200


async def test_the_same_of_a_visit_is_no_conflict_either(host: Caller) -> None:
    id_ = await visit(host, supports=["it"])
    said = {"supports": ["admin"], "stayed": True}
    told = await Tablet(host, [of_visit(id_, **said), of_visit(id_, **said)]).send()
    assert [it["status"] for it in told] == ["ok", "ok"]
    assert [it["receipt"]["version"] for it in told] == [2, 2]
    late = of_visit(id_, supports=["arbete"], stayed=True)
    [met] = await Tablet(host, [late]).send()
    assert met["problem"]["fields"] == {"supports": {"mine": ["arbete"], "theirs": ["admin"]}}
