"""The desk over HTTP (API.md, visits): people, leaves, visits, headcounts, and many of them at once."""

from typing import Any
from uuid import uuid4

import pytest

from tests.books import Books
from tests.doors import EARLIER, PERSON, SITE
from tests.http import Caller

BARE = {"target_group": "abo", "site": SITE}
VISIT = {"site": SITE, "occurred_at": EARLIER}
WHY = {"reason": "a mistake"}
UNGUARDED = {"protected": False, "named_readers": [], "restricted": False, "protected_since": None}
LISTS: dict[str, list[object]] = {
    name: []
    for name in (
        "merged",
        "target_groups",
        "support_periods",
        "parental_leaves",
        "households",
        "information",
        "escorts",
        "outcomes",
    )
}
"""What is shown of who was only just registered."""


async def register(host: Caller, **told: object) -> str:
    return await host.made("/visits/people", BARE | told)


def item(command: str, data: dict[str, Any], key: str | None = None) -> dict[str, Any]:
    return {"key": key or str(uuid4()), "command": command, "data": data}


async def batch(host: Caller, *items: dict[str, Any]) -> list[dict[str, Any]]:
    answer = await host.ask("/visits/batch", items)
    assert answer.status == 200, answer
    told: list[dict[str, Any]] = answer.json()
    assert [one["key"] for one in told] == [one["key"] for one in items]
    return told


async def test_a_person_is_shown_exactly_as_they_were_told_of(host: Caller) -> None:
    person = await register(host, **PERSON)
    shown = (await host.get(f"/visits/people/{person}")).json()
    told = PERSON | {"id": person, "version": 1, "site": SITE, "personnummer": None}
    assert shown == told | UNGUARDED | LISTS | {"has_personnummer": True}


async def test_a_person_of_whom_little_is_told_is_shown_with_that_little(host: Caller) -> None:
    person = await register(host)
    shown = (await host.get(f"/visits/people/{person}")).json()
    told = {name: value for name, value in shown.items() if value not in (None, [])}
    untold = {"protected": False, "restricted": False, "has_personnummer": False}
    assert told == BARE | untold | {"id": person, "version": 1}


async def test_a_personal_number_is_nobodys_name_r6(host: Caller) -> None:
    for name in ("given_name", "family_name"):
        answer = await host.post("/visits/people", BARE | {name: "19900101-9802"})
        assert (answer.status, answer.code) == (422, "wrong_format")
        assert answer.json()["errors"][0]["pointer"] == f"/{name}"
        assert b"9802" not in answer.body
    answer = await host.post("/visits/arrivals", VISIT | {"name": "900101-9802"})
    assert (answer.status, answer.code) == (422, "wrong_format")


async def test_what_is_shown_of_a_person_was_recorded_first_r1(host: Caller, books: Books) -> None:
    person = await register(host)
    before = (await books.ends())["visits"]
    await host.who("host", sub="anna").get(f"/visits/people/{person}")
    [fact] = await books.since("visits", before)
    assert fact["type"] == "PersonalDataRead"
    assert fact["data"]["reader"] == "anna"
    assert fact["data"]["purpose"] == "drop_in_support"
    assert fact["data"]["subjects"] == [person]
    assert (fact["data"]["release"], fact["data"]["outcome"]) == ("opened", "released")


@pytest.mark.parametrize(
    ("roles", "purpose", "answer"),
    [
        (["host"], None, 200),
        (["host"], "coordination", 200),
        (["host", "project_lead"], None, 200),
        (["caseworker"], "followup", 200),
        (["dpo"], "rights_request", 200),
        (["caseworker"], None, "purpose_needed"),
        (["project_lead"], None, "purpose_needed"),
        (["host"], "curiosity", "purpose_unknown"),
        (["host"], "Drop_In_Support", "purpose_unknown"),
        (["host"], "", "purpose_unknown"),
        (["volunteer"], "coordination", "not_allowed"),
        (["analyst"], "followup", "not_allowed"),
        (["operator", "admin"], "emergency", "not_allowed"),
    ],
)
async def test_a_reading_names_its_purpose_and_a_refusal_is_recorded_too_r3(
    host: Caller, books: Books, roles: list[str], purpose: str | None, answer: int | str
) -> None:
    person = await register(host, phone="070-1")
    before = (await books.ends())["visits"]
    headers = [("Brygga-Purpose", purpose)] if purpose is not None else []
    reader = host.who(*roles).saying(*headers)
    shown = await reader.get(f"/visits/people/{person}")
    [fact] = await books.since("visits", before)
    assert fact["data"]["subjects"] == [person]
    if answer == 200:
        assert shown.json()["phone"] == "070-1"
        assert fact["data"]["outcome"] == "released"
    else:
        assert (shown.status, shown.code, fact["data"]["outcome"]) == (403, answer, answer)
        assert b"070-1" not in shown.everything


async def test_a_correction_is_shown_at_once(host: Caller) -> None:
    person = await register(host, given_name="Amina", phone="070-1")
    change = {"expected_version": 1, "given_name": "Aminata", "phone": None}
    answer = await host.patch(f"/visits/people/{person}", change)
    assert (answer.status, answer.receipt[0], answer.receipt[2]) == (200, person, 2)
    shown = (await host.get(f"/visits/people/{person}")).json()
    assert (shown["version"], shown["given_name"], shown["phone"]) == (2, "Aminata", None)


async def test_two_corrections_of_one_field_are_a_conflict_with_both_values_recorded_first(
    host: Caller, books: Books
) -> None:
    person = await register(host, phone="070-1")
    await host.patch(f"/visits/people/{person}", {"expected_version": 1, "phone": "070-2"})
    before = (await books.ends())["visits"]
    late = {"expected_version": 1, "phone": "070-3", "given_name": "Amina"}
    answer = await host.patch(f"/visits/people/{person}", late)
    assert (answer.status, answer.code, answer.pointers) == (409, "version_conflict", ["/phone"])
    assert answer.json()["version"] == 2
    assert answer.json()["fields"] == {"phone": {"mine": "070-3", "theirs": "070-2"}}
    [fact] = await books.since("visits", before)
    assert (fact["type"], fact["data"]["fields"]) == ("PersonalDataRead", ["phone"])
    assert fact["data"]["subjects"] == [person]


async def test_a_correction_is_rebased_where_only_other_fields_changed_since(host: Caller) -> None:
    person = await register(host)
    await host.patch(f"/visits/people/{person}", {"expected_version": 1, "phone": "070-2"})
    name = {"expected_version": 1, "given_name": "Amina"}
    assert (await host.patch(f"/visits/people/{person}", name)).receipt[2] == 3


async def test_a_conflict_under_the_key_of_an_earlier_correction_is_about_that_person(
    host: Caller, books: Books
) -> None:
    person, key = await register(host), uuid4()
    earlier = {"expected_version": 1, "phone": "070-2"}
    await host.patch(f"/visits/people/{person}", earlier, key=key)
    answer = await host.patch(f"/visits/people/{key}", {"expected_version": 1, "phone": "070-3"})
    assert answer.json()["fields"] == {"phone": {"mine": "070-3", "theirs": "070-2"}}
    fact = await books.at("visits", (await books.ends())["visits"])
    assert fact["data"]["subjects"] == [person]


async def test_a_person_who_was_a_mistake_is_nowhere(host: Caller) -> None:
    person = await register(host)
    answer = await host.post(f"/visits/people/{person}/withdraw", WHY)
    assert (answer.status, answer.receipt[0], answer.receipt[2]) == (201, person, 2)
    gone = await host.get(f"/visits/people/{person}")
    assert (gone.status, gone.code) == (404, "no_such_person")
    visit = await host.post("/visits/visits", VISIT | {"person": person})
    assert (visit.status, visit.code, visit.pointers) == (422, "no_such_person", ["/person"])
    leave = await host.post(f"/visits/people/{person}/parental-leaves", {"from": "2026-01-01"})
    assert (leave.status, leave.code) == (404, "no_such_person")


async def test_a_leave_begins_ends_and_is_taken_back(host: Caller) -> None:
    person = await register(host)
    leaves = f"/visits/people/{person}/parental-leaves"
    first = await host.made(leaves, {"from": "2026-01-01"})
    again = await host.post(leaves, {"from": "2026-06-01"})
    assert (again.status, again.code) == (422, "already_on_leave")
    assert again.json()["since"] == "2026-01-01"
    ended = await host.post(f"{leaves}/{first}/end", {"on": "2026-03-01"})
    assert (ended.receipt[0], ended.receipt[2]) == (first, 2)
    second = await host.post(leaves, {"from": "2026-06-01", "to": "2026-07-01"})
    assert second.receipt[2] == 1
    back = await host.post(f"{leaves}/{first}/withdraw", WHY)
    assert (back.receipt[0], back.receipt[2]) == (first, 3)
    gone = await host.post(f"{leaves}/{first}/end", {"on": "2026-03-01"})
    assert (gone.status, gone.code) == (404, "no_such_leave")


async def test_a_leave_is_found_only_at_its_own_person(host: Caller, books: Books) -> None:
    amina, beata = await register(host), await register(host)
    leave = await host.made(f"/visits/people/{amina}/parental-leaves", {"from": "2026-01-01"})
    before = (await books.ends())["visits"]
    for step, body in (("end", {"on": "2026-03-01"}), ("withdraw", WHY)):
        answer = await host.post(f"/visits/people/{beata}/parental-leaves/{leave}/{step}", body)
        assert (answer.status, answer.code) == (404, "no_such_leave")
    assert (await books.ends())["visits"] == before


async def test_a_second_check_in_that_day_is_answered_with_the_first_ones_id(host: Caller) -> None:
    person = await register(host)
    visit = VISIT | {"person": person, "supports": ["it"]}
    first, second = uuid4(), uuid4()
    assert (await host.post("/visits/visits", visit, key=first)).receipt[2] == 1
    answer = await host.post("/visits/visits", visit | {"supports": ["admin"]}, key=second)
    assert (answer.status, answer.receipt[0], answer.receipt[2]) == (201, str(first), 2)
    retry = await host.post("/visits/visits", visit | {"supports": ["admin"]}, key=second)
    assert (retry.status, retry.receipt) == (200, answer.receipt)


async def test_several_give_help_on_one_visit(host: Caller, books: Books) -> None:
    person = await register(host)
    visit = VISIT | {"person": person, "given_by": "host"}
    by_volunteer = {"code": "bostad", "given_by": "volunteer"}
    first = await host.post("/visits/visits", visit | {"supports": ["it", by_volunteer]})
    fact = await books.at("visits", first.receipt[1])
    assert fact["data"]["supports"] == ["it", "bostad"]
    assert fact["data"]["givers"] == ["host", "volunteer"]
    assert "given_by" not in fact["data"]
    again = await host.post("/visits/visits", visit | {"supports": ["it", "bostad"]})
    more = await books.at("visits", again.receipt[1])
    assert (more["type"], again.receipt[::2]) == ("SupportGiven", (first.receipt[0], 2))
    assert (more["data"]["supports"], more["data"]["given_by"]) == (["bostad"], "host")
    path = f"/visits/visits/{first.receipt[0]}"
    late = await host.patch(path, {"expected_version": 1, "supports": [by_volunteer]})
    theirs = [
        {"code": "it", "given_by": "host"},
        by_volunteer,
        {"code": "bostad", "given_by": "host"},
    ]
    assert late.json()["fields"] == {"supports": {"mine": [by_volunteer], "theirs": theirs}}
    right = await host.patch(path, {"expected_version": 2, "supports": ["it"]})
    put = await books.at("visits", right.receipt[1])
    assert (put["data"]["supports"], put["data"]["given_by"]) == (["it"], "host")


async def test_a_visit_answers_to_every_key_that_checked_it_in(host: Caller) -> None:
    person, second = await register(host), uuid4()
    visit = await host.made("/visits/visits", VISIT | {"person": person})
    await host.post("/visits/visits", VISIT | {"person": person}, key=second)
    stayed = await host.patch(f"/visits/visits/{second}", {"expected_version": 1, "stayed": True})
    assert (stayed.receipt[0], stayed.receipt[2]) == (visit, 2)
    back = await host.post(f"/visits/visits/{second}/withdraw", WHY)
    assert (back.receipt[0], back.receipt[2]) == (visit, 3)
    for name in (visit, second):
        gone = await host.post(f"/visits/visits/{name}/withdraw", WHY)
        assert (gone.status, gone.code) == (404, "no_such_visit")


async def test_who_comes_back_after_a_mistake_has_a_new_visit(host: Caller) -> None:
    person = await register(host)
    first = await host.made("/visits/visits", VISIT | {"person": person})
    await host.post(f"/visits/visits/{first}/withdraw", WHY)
    again = await host.post("/visits/visits", VISIT | {"person": person})
    assert again.receipt[0] != first
    assert again.receipt[2] == 1
    old = await host.patch(f"/visits/visits/{first}", {"expected_version": 1, "stayed": True})
    assert (old.status, old.code) == (404, "no_such_visit")


async def test_two_corrections_of_a_visit_are_a_conflict_with_both_values(host: Caller) -> None:
    visit = await host.made("/visits/visits", VISIT | {"supports": ["it"]})
    change = {"expected_version": 1, "supports": ["admin"]}
    assert (await host.patch(f"/visits/visits/{visit}", change)).receipt[2] == 2
    late = await host.patch(f"/visits/visits/{visit}", change | {"supports": ["bostad"]})
    assert (late.status, late.code, late.pointers) == (409, "version_conflict", ["/supports"])
    assert late.json()["fields"] == {"supports": {"mine": ["bostad"], "theirs": ["admin"]}}
    other = {"expected_version": 1, "stayed": True}
    assert (await host.patch(f"/visits/visits/{visit}", other)).receipt[2] == 3


async def test_the_nameless_each_have_a_visit_of_their_own(host: Caller) -> None:
    assert await host.made("/visits/visits", VISIT) != await host.made("/visits/visits", VISIT)


async def test_a_kiosk_checks_in_the_nameless_and_nobody_by_name(host: Caller) -> None:
    person = await register(host)
    kiosk = host.who("kiosk", site=[SITE])
    assert (await kiosk.post("/visits/visits", VISIT)).status == 201
    named = await kiosk.post("/visits/visits", VISIT | {"person": person})
    assert (named.status, named.code) == (403, "not_allowed")
    [told] = await batch(kiosk, item("RecordVisit", VISIT | {"person": person}))
    assert told["problem"]["code"] == "not_allowed"


async def test_a_host_of_another_site_changes_nothing_here(host: Caller) -> None:
    visit = await host.made("/visits/visits", VISIT)
    elsewhere = host.who("host", site=["annan"])
    checked_in = await elsewhere.post("/visits/visits", VISIT)
    assert (checked_in.status, checked_in.code) == (403, "wrong_site")
    back = await elsewhere.post(f"/visits/visits/{visit}/withdraw", WHY)
    assert (back.status, back.code) == (403, "wrong_site")
    here = host.who("host", site=["annan", SITE])
    assert (await here.post(f"/visits/visits/{visit}/withdraw", WHY)).status == 201


async def test_equal_headcounts_are_still_each_their_own(host: Caller) -> None:
    count = {"site": SITE, "date": EARLIER[:10], "newcomers": 3, "established": 2}
    first, second = [await host.post("/visits/headcounts", count) for _ in range(2)]
    assert first.receipt[0] != second.receipt[0]
    assert first.receipt[1] < second.receipt[1]
    by_volunteer = await host.who("volunteer").post("/visits/headcounts", count)
    assert by_volunteer.status == 201
    back = await host.post(f"/visits/headcounts/{second.receipt[0]}/withdraw", WHY)
    assert back.receipt[2] == 2


async def test_a_batch_keeps_its_order_so_later_commands_know_earlier_ones(host: Caller) -> None:
    person, visit, leave, second = (str(uuid4()) for _ in range(4))
    told = await batch(
        host,
        item("RegisterPerson", BARE, person),
        item("RecordVisit", VISIT | {"person": person, "supports": ["it"]}, visit),
        item("CorrectPerson", {"person": person, "expected_version": 1, "phone": "070-1"}),
        item("StartParentalLeave", {"person": person, "from": "2026-01-01"}, leave),
        item("RecordVisit", VISIT | {"person": person, "supports": ["admin"]}, second),
        item("EndParentalLeave", {"person": person, "leave": leave, "on": "2026-02-01"}),
        item("CorrectVisit", {"visit": second, "expected_version": 2, "stayed": True}),
        item("WithdrawVisit", {"visit": visit} | WHY),
        item("RecordVisit", VISIT | {"person": person}),
        item("WithdrawParentalLeave", {"person": person, "leave": leave} | WHY),
        item("WithdrawPerson", {"person": person} | WHY),
        item("RecordVisit", VISIT | {"person": person}),
    )
    assert [one["status"] for one in told] == [*["ok"] * 11, "refused"], told
    assert told[-1]["problem"]["code"] == "no_such_person"
    receipts = [one["receipt"] for one in told[:-1]]
    assert [one["version"] for one in receipts] == [1, 1, 2, 1, 2, 2, 3, 4, 1, 3, 3]
    assert [one["id"] for one in receipts[:4]] == [person, visit, person, leave]
    assert [one["id"] for one in receipts[4:8]] == [visit, leave, visit, visit]


async def test_each_command_of_a_batch_has_its_own_answer(host: Caller) -> None:
    person = await register(host, phone="070-1")
    await host.patch(f"/visits/people/{person}", {"expected_version": 1, "phone": "070-2"})
    known = str(uuid4())
    await batch(host, item("RecordVisit", VISIT, known))
    told = await batch(
        host,
        item("RecordVisit", VISIT),
        item("RecordVisit", VISIT, known),
        item("RecordVisit", VISIT | {"stayed": True}, known),
        item("RecordVisit", VISIT | {"supports": ["x"]}),
        item("CorrectPerson", {"person": person, "expected_version": 1, "phone": "070-3"}),
        item("CorrectPerson", {"person": person, "expected_version": 2, "phone": "070-3"}),
        item("Nothing", {}),
    )
    statuses = ["ok", "replayed", "refused", "refused", "conflict", "ok", "refused"]
    assert [one["status"] for one in told] == statuses
    codes = [one["problem"]["code"] for one in told if "problem" in one]
    assert codes == ["key_reused", "unknown_code", "version_conflict", "unknown_command"]
    assert told[4]["problem"]["fields"] == {"phone": {"mine": "070-3", "theirs": "070-2"}}


async def test_a_key_that_stands_in_a_batch_twice_is_one_command(host: Caller) -> None:
    key = str(uuid4())
    first, again, other = await batch(
        host,
        item("RecordVisit", VISIT, key),
        item("RecordVisit", VISIT, key),
        item("RecordVisit", VISIT | {"stayed": True}, key),
    )
    assert (first["status"], again["status"], other["status"]) == ("ok", "replayed", "refused")
    assert first["receipt"] == again["receipt"]
    assert other["problem"]["code"] == "key_reused"


async def test_a_thousand_commands_fit_into_a_batch_and_one_more_does_not(
    host: Caller, books: Books
) -> None:
    before = (await books.ends())["visits"]
    items = [item("RecordVisit", VISIT) for _ in range(1001)]
    answer = await host.ask("/visits/batch", items)
    assert (answer.status, answer.code) == (422, "batch_too_large")
    assert (await books.ends())["visits"] == before
    told = await batch(host, *items[:1000])
    positions = [one["receipt"]["position"] for one in told]
    assert positions == list(range(before + 1, before + 1001))


async def test_an_opening_is_on_its_day_by_the_clocks_of_the_site(
    host: Caller, books: Books
) -> None:
    night = {"opens_at": "2027-01-11T23:30:00Z", "closes_at": "2027-01-12T02:00:00+01:00"}
    answer = await host.post("/visits/openings", {"site": SITE, "hosts": ["anna"]} | night)
    assert (answer.status, answer.receipt[2]) == (201, 1)
    told = (await books.at("visits", answer.receipt[1]))["data"]
    assert (told["on"], told["hosts"]) == ("2027-01-12", ["anna"])


async def test_an_opening_is_closed_opened_again_and_taken_back(host: Caller) -> None:
    hours = {"opens_at": "2027-01-11T17:00:00Z", "closes_at": "2027-01-11T20:00:00Z"}
    opening = f"/visits/openings/{await host.made('/visits/openings', {'site': SITE} | hours)}"
    steps = ("close", "close/withdraw", "close", "withdraw")
    versions = [(await host.post(f"{opening}/{step}", WHY)).receipt[2] for step in steps]
    assert versions == [2, 3, 4, 5]
    answer = await host.post(f"{opening}/close", WHY)
    assert (answer.status, answer.code) == (404, "no_such_opening")


async def test_a_leave_whose_end_is_taken_back_lasts_as_long_as_before(
    host: Caller, books: Books
) -> None:
    leaves = f"/visits/people/{await register(host)}/parental-leaves"
    leave = await host.made(leaves, {"from": "2026-01-01", "to": "2026-12-31"})
    await host.post(f"{leaves}/{leave}/end", {"on": "2026-06-30"})
    answer = await host.post(f"{leaves}/{leave}/end/withdraw", WHY)
    assert (answer.receipt[0], answer.receipt[2]) == (leave, 3)
    assert (await books.at("visits", answer.receipt[1]))["data"]["until"] == "2026-12-31"
    again = await host.post(f"{leaves}/{leave}/end/withdraw", WHY)
    assert (again.status, again.code) == (422, "not_ended")
