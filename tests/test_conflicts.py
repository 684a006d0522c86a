"""Two offline edits of one field are one event and one visible conflict with both values, until settled."""

import asyncio
from collections import Counter
from typing import Final

import pytest

from tests.books import Books
from tests.http import Caller
from tests.offline import Tablet, Told, meet, of_person, of_visit, person, task, tasks, visit

TIMES: Final = 5
BESIDE: Final = {"PersonalDataRead", "SubjectErased"}
"""What goes on at the same time: reading, and erasures asked for earlier, which end when they can."""


async def told(books: Books, since: int) -> list[Told]:
    """What was recorded since, but for what goes on beside it."""
    facts = await books.since("visits", since)
    return [it for it in facts if it["type"] not in BESIDE]


def kinds(facts: list[Told]) -> Counter[str]:
    return Counter(it["type"] for it in facts)


async def end(books: Books) -> int:
    return (await books.ends())["visits"]


@pytest.fixture
def anna(host: Caller) -> Caller:
    return host.who("host", sub="anna")


@pytest.fixture
def yusuf(host: Caller) -> Caller:
    return host.who("host", sub="yusuf")


@pytest.mark.parametrize("order", ["anna first", "yusuf first", "both at once"])
async def test_two_offline_edits_of_one_field_are_one_event_and_one_conflict_with_both_values(
    anna: Caller, yusuf: Caller, books: Books, order: str
) -> None:
    id_ = await person(anna, given_name="Amina", phone="070-1740600")
    one = Tablet(anna, [of_person(id_, phone="070-1740601")])
    other = Tablet(yusuf, [of_person(id_, phone="070-1740602")])
    before = await end(books)
    first, second = (other, one) if order == "yusuf first" else (one, other)
    sendings = [first.send, second.send] * TIMES
    if order == "both at once":
        await asyncio.gather(*(send() for send in sendings))
    answers = [await send() for send in sendings]
    facts = await told(books, before)
    assert kinds(facts) == Counter(PersonCorrected=1, ConflictNoted=1)

    winner, loser = (answers[0], answers[1])
    if winner[0]["status"] == "conflict":
        winner, loser, first, second = loser, winner, second, first
    for answer in answers:
        assert answer in ([winner[0] | {"status": "replayed"}], winner, loser)
    assert all(it == loser for it in answers if it[0]["status"] == "conflict")
    mine, theirs = (it.queue[0]["data"]["phone"] for it in (second, first))
    [problem] = [it["problem"] for it in loser]
    assert problem["code"] == "version_conflict"
    assert problem["fields"] == {"phone": {"mine": mine, "theirs": theirs}}
    noted = await books.at("visits", problem["position"])
    assert (noted["type"], noted["thing"]) == ("ConflictNoted", problem["conflict"])

    shown = await task(second.caller, problem["conflict"])
    assert shown
    assert (shown["person"], shown["kind"], shown["display_name"]) == (id_, "person", "Amina")
    assert shown["fields"] == {"phone": {"mine": mine, "theirs": theirs}}
    assert shown["by"] == ("anna" if second.caller is anna else "yusuf")
    assert (await anna.get(f"/visits/people/{id_}")).json()["phone"] == theirs


@pytest.mark.parametrize(
    ("choose", "phone", "choice", "corrections"),
    [
        ("mine", "070-1740602", "mine", 1),
        ("theirs", "070-1740601", "theirs", 0),
        ({"phone": "070-1740603"}, "070-1740603", "other", 1),
        ({"phone": None}, None, "other", 1),
    ],
)
async def test_a_conflict_is_settled_once_by_what_somebody_chose(
    anna: Caller,
    yusuf: Caller,
    books: Books,
    choose: object,
    phone: str | None,
    choice: str,
    corrections: int,
) -> None:
    id_ = await person(anna, phone="070-1740600")
    edit = of_person(id_, phone="070-1740602")
    met = await meet(anna, yusuf, of_person(id_, phone="070-1740601"), edit)
    before = await end(books)
    path = f"/visits/conflicts/{met['conflict']}/settle"
    settled = await yusuf.post(path, {"choose": choose})
    assert (settled.status, settled.receipt[0], settled.receipt[2]) == (201, met["conflict"], 2)
    facts = await told(books, before)
    assert kinds(facts) == Counter(PersonCorrected=corrections, ConflictSettled=1) + Counter()
    assert {(it["stream"], it["version"]) for it in facts} == {(id_, 4)}, "all or nothing"
    assert facts[-1]["data"]["choice"] == choice
    assert (await anna.get(f"/visits/people/{id_}")).json()["phone"] == phone
    assert await task(yusuf, met["conflict"]) is None

    again = await anna.post(path, {"choose": "mine"})
    assert (again.status, again.code, again.pointers) == (422, "conflict_settled", ["/conflict"])
    [sent] = await Tablet(yusuf, [edit]).send()
    assert (sent["status"], sent["problem"]["conflict"]) == ("conflict", met["conflict"])
    assert kinds(await told(books, before)) == kinds(facts)


async def test_edits_of_different_fields_meet_nothing(anna: Caller, books: Books) -> None:
    id_ = await person(anna)
    before = await end(books)
    for edit in (of_person(id_, phone="070-1740601"), of_person(id_, given_name="Amina")):
        [taken] = await Tablet(anna, [edit]).send()
        assert taken["status"] == "ok"
    assert kinds(await told(books, before)) == Counter(PersonCorrected=2)
    shown = (await anna.get(f"/visits/people/{id_}")).json()
    assert (shown["phone"], shown["given_name"]) == ("070-1740601", "Amina")


async def test_what_of_an_edit_met_nothing_is_recorded_at_once_with_the_conflict(
    anna: Caller, yusuf: Caller, books: Books
) -> None:
    id_ = await person(anna)
    before = await end(books)
    late = of_person(id_, phone="070-1740602", given_name="Amina", birth_date="1990-05-04")
    met = await meet(anna, yusuf, of_person(id_, phone="070-1740601", birth_year=1991), late)
    facts = await told(books, before)
    assert kinds(facts) == Counter(PersonCorrected=2, ConflictNoted=1)
    assert [it["version"] for it in facts] == [2, 3, 3]
    assert facts[1]["data"]["fields"] == ["given_name"]
    both = {
        "birth_date": {"mine": "1990-05-04", "theirs": None},
        "birth_year": {"mine": 1990, "theirs": 1991},
        "phone": {"mine": "070-1740602", "theirs": "070-1740601"},
    }
    assert met["fields"] == both
    shown = await task(yusuf, met["conflict"])
    assert shown
    assert shown["fields"] == both
    [again] = await Tablet(yusuf, [late]).send()
    assert again["problem"]["fields"] == both
    await yusuf.made(f"/visits/conflicts/{met['conflict']}/settle", {"choose": "mine"})
    record = (await yusuf.get(f"/visits/people/{id_}")).json()
    assert (record["birth_date"], record["birth_year"]) == ("1990-05-04", 1990)
    assert (record["phone"], record["given_name"]) == ("070-1740602", "Amina")


@pytest.mark.parametrize("whose", [{"given_name": "Amina"}, {}], ids=["a person's", "nameless"])
@pytest.mark.parametrize("choose", ["mine", "theirs", {"supports": ["bostad"]}])
async def test_a_visit_is_settled_likewise(
    anna: Caller, yusuf: Caller, books: Books, whose: Told, choose: object
) -> None:
    came = {"person": await person(anna, **whose)} if whose else {}
    id_ = await visit(anna, supports=["it"], **came)
    before = await end(books)
    late = of_visit(id_, supports=["arbete"], stayed=True)
    met = await meet(anna, yusuf, of_visit(id_, supports=["admin"]), late)
    assert kinds(await told(books, before)) == Counter(VisitCorrected=2, ConflictNoted=1)
    both = {"supports": {"mine": ["arbete"], "theirs": ["admin"]}}
    assert met["fields"] == both
    shown = await task(yusuf, met["conflict"])
    assert shown
    assert (shown["fields"], shown["visit"], shown["version"]) == (both, id_, 3)
    await yusuf.made(f"/visits/conflicts/{met['conflict']}/settle", {"choose": choose})
    facts = await told(books, before)
    after = [it["data"]["supports"] for it in facts if "supports" in it["data"]][-1]
    wanted = {"mine": ["arbete"], "theirs": ["admin"]}
    assert after == (choose["supports"] if isinstance(choose, dict) else wanted[choose])
    assert await task(yusuf, met["conflict"]) is None


async def test_whatever_changed_again_meanwhile_is_looked_at_before_it_is_overwritten(
    anna: Caller, yusuf: Caller, books: Books
) -> None:
    id_ = await person(anna)
    met = await meet(
        anna, yusuf, of_person(id_, phone="070-1740601"), of_person(id_, phone="070-1740602")
    )
    await anna.patch(f"/visits/people/{id_}", {"expected_version": 3, "phone": "070-1740605"})
    path, before = f"/visits/conflicts/{met['conflict']}/settle", await end(books)
    for choose, mine, pointer in (
        ("mine", "070-1740602", "/choose"),
        ({"phone": "070-1740603"}, "070-1740603", "/choose/phone"),
    ):
        late = await yusuf.post(path, {"choose": choose})
        assert (late.status, late.code, late.pointers) == (409, "version_conflict", [pointer])
        assert late.json()["fields"] == {"phone": {"mine": mine, "theirs": "070-1740605"}}
        assert late.json()["version"] == 4
    read = await books.since("visits", before)
    assert [(it["type"], it["data"]["subjects"]) for it in read] == [
        ("PersonalDataRead", [id_])
    ] * 2
    shown = await task(yusuf, met["conflict"])
    assert shown
    assert (shown["version"], shown["fields"]["phone"]["theirs"]) == (4, "070-1740605")
    await yusuf.made(path, {"choose": "mine", "expected_version": shown["version"]})
    assert (await anna.get(f"/visits/people/{id_}")).json()["phone"] == "070-1740602"


async def test_three_queues_make_two_conflicts_and_each_is_settled_on_what_stands_then(
    anna: Caller, yusuf: Caller
) -> None:
    id_ = await person(anna)
    edits = [of_person(id_, channel=it) for it in ("vanner", "partner", "hemsida")]
    answers = [(await Tablet(yusuf, [edit]).send())[0] for edit in edits]
    assert [it["status"] for it in answers] == ["ok", "conflict", "conflict"]
    second, third = (it["problem"]["conflict"] for it in answers[1:])
    await yusuf.made(f"/visits/conflicts/{second}/settle", {"choose": "mine"})
    shown = await task(yusuf, third)
    assert shown
    assert shown["fields"] == {"channel": {"mine": "hemsida", "theirs": "partner"}}
    await yusuf.made(f"/visits/conflicts/{third}/settle", {"choose": "theirs"})
    assert (await anna.get(f"/visits/people/{id_}")).json()["channel"] == "partner"


async def test_both_values_are_recorded_as_read_before_they_leave(
    anna: Caller, yusuf: Caller, books: Books
) -> None:
    id_ = await person(anna, given_name="Amina")
    before = await end(books)
    met = await meet(
        anna, yusuf, of_person(id_, phone="070-1740601"), of_person(id_, phone="070-1740602")
    )
    noted, read = (await books.since("visits", before))[-2:]
    assert (noted["type"], read["type"]) == ("ConflictNoted", "PersonalDataRead")
    assert noted["data"] == {
        "conflict": met["conflict"],
        "kind": "person",
        "person": id_,
        "site": "motesplatsen",
        "fields": ["phone"],
        "version": 2,
    }
    assert noted["sealed"].keys() == {"mine"}
    about = {"subjects": [id_], "fields": ["phone"], "release": "opened", "reader": "yusuf"}
    assert about.items() <= read["data"].items()
    before = await end(books)
    shown = await tasks(yusuf)
    [read] = await books.since("visits", before)
    assert (read["type"], read["data"]["release"]) == ("PersonalDataRead", "listed")
    assert id_ in read["data"]["subjects"]
    assert {"display_name", "phone"} <= {*read["data"]["fields"]}
    assert {it["person"] for it in shown if it["person"]} == {*read["data"]["subjects"]}


async def test_an_edit_through_its_own_door_is_told_of_both_values_and_kept_nowhere(
    anna: Caller, books: Books
) -> None:
    id_ = await person(anna, phone="070-1740600")
    await anna.patch(f"/visits/people/{id_}", {"expected_version": 1, "phone": "070-1740601"})
    before = await end(books)
    late = await anna.patch(
        f"/visits/people/{id_}", {"expected_version": 1, "phone": "070-1740602"}
    )
    assert late.status == 409
    assert "conflict" not in late.json()
    assert [it["type"] for it in await books.since("visits", before)] == ["PersonalDataRead"]


async def test_a_key_stands_for_one_edit_though_it_met_another(
    anna: Caller, yusuf: Caller, books: Books
) -> None:
    id_ = await person(anna)
    edit = of_person(id_, phone="070-1740602")
    await meet(anna, yusuf, of_person(id_, phone="070-1740601"), edit)
    before = await end(books)
    other = edit | {"data": edit["data"] | {"phone": "070-1740603"}}
    [answer] = await Tablet(yusuf, [other]).send()
    assert (answer["status"], answer["problem"]["code"]) == ("refused", "key_reused")
    assert await end(books) == before


async def test_an_edit_that_no_rule_would_let_in_is_refused_and_kept_nowhere(
    anna: Caller, yusuf: Caller, books: Books
) -> None:
    id_ = await person(anna)
    await Tablet(anna, [of_person(id_, phone="070-1740601")]).send()
    before = await end(books)
    late = of_person(id_, phone="070-1740602", birth_date="1990-05-04", birth_year=1991)
    [answer] = await Tablet(yusuf, [late]).send()
    assert (answer["status"], answer["problem"]["code"]) == ("refused", "birth_year_differs")
    assert await end(books) == before
