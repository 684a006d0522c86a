"""Who is known by two ids takes part under each of them, and has one place, over HTTP."""

from uuid import uuid4

from tests.books import Books
from tests.doors import SESSION, WHY
from tests.http import Caller
from tests.services.activities.test_hearing import card, heard, known, path
from tests.wire import Answer


async def two(desk: Caller) -> tuple[str, str, str, Answer]:
    """Two ids of one person, the dropped one's card, and the merge."""
    (keep, _), (drop, _) = await known(desk), await known(desk)
    code, _ = await card(desk, drop)
    return keep, drop, code, await desk.post("/visits/people/merges", {"keep": keep, "drop": drop})


async def whose(books: Books, came: Answer) -> str:
    data: dict[str, str] = (await books.at("activities", came.receipt[1]))["data"]
    return data["person"]


async def test_each_id_took_part_as_told_and_is_taken_back_by_the_key_that_told_it(
    host: Caller, books: Books
) -> None:
    keep, drop, code, merged = await two(host)
    there, desk = await path(host), heard(host, merged)
    first = await desk.post(there, {"person": keep})
    key = uuid4()
    second = await desk.post(there, {"person": drop}, key=key)
    assert second.receipt[0] == str(key)
    assert [await whose(books, it) for it in (first, second)] == [keep, drop]
    for told, before in (({"person": drop}, second), ({"card": code}, first)):
        assert (await desk.post(there, told)).receipt[0] == before.receipt[0]
    back = await desk.post(f"/activities/participations/{key}/withdraw", WHY)
    assert (back.status, back.receipt[0], back.receipt[2]) == (201, str(key), 2)
    assert (await desk.post(there, {"person": keep})).receipt[0] == first.receipt[0]


async def test_a_card_is_of_whoever_stands_for_the_one_to_whom_it_was_given(
    host: Caller, books: Books
) -> None:
    keep, drop, code, merged = await two(host)
    there, desk, key = await path(host), heard(host, merged), uuid4()
    told = await desk.post(there, {"person": drop})
    shown = await desk.post(there, {"card": code}, key=key)
    assert await whose(books, shown) == keep
    assert shown.receipt[0] == str(key)
    back = await desk.post(f"/activities/participations/{key}/withdraw", WHY)
    assert (back.status, back.receipt[0]) == (201, str(key))
    undone = await host.post(f"/visits/people/merges/{merged.receipt[0]}/undo", {})
    parted = heard(host, undone)
    assert (await parted.post(there, {"card": code})).receipt[0] == told.receipt[0]
    elsewhere = await path(host)
    assert await whose(books, await parted.post(elsewhere, {"card": code})) == drop


async def test_one_person_has_one_place_which_either_key_lets_go(host: Caller) -> None:
    keep, drop, _, merged = await two(host)
    places = (await path(host)).replace("participations", "sign-ups")
    desk, key = heard(host, merged), uuid4()
    first = await desk.post(places, {"person": drop})
    assert (await desk.post(places, {"person": keep}, key=key)).receipt[0] == first.receipt[0]
    back = await desk.post(f"/activities/sign-ups/{key}/withdraw", WHY)
    assert (back.status, back.receipt[0]) == (201, first.receipt[0])


async def test_who_had_two_places_has_one_once_it_is_known_that_they_are_one(host: Caller) -> None:
    (keep, _), (drop, told) = await known(host), await known(host)
    about = SESSION | {"starts_at": "2012-04-05T18:00:00+02:00", "capacity": 2}
    session = await host.made("/activities/sessions", about)
    places, desk = f"/activities/sessions/{session}/sign-ups", heard(host, told)
    for person in (keep, drop):
        assert (await desk.post(places, {"person": person})).status == 201
    assert (await desk.post(places, {})).code == "session_full"
    merged = heard(host, await host.post("/visits/people/merges", {"keep": keep, "drop": drop}))
    assert await signed_up(merged, session) == 1
    last = await merged.post(places, {})
    assert (last.status, await signed_up(merged, session, last.receipt[1])) == (201, 2)
    assert (await merged.post(places, {})).code == "session_full"


async def signed_up(desk: Caller, session: str, after: int = 0) -> int:
    answer = await desk.get(f"/activities/sessions?from=2012-04-05&to=2012-04-05&after={after}")
    [count] = [it["signed_up"] for it in answer.json()["items"] if it["id"] == session]
    return int(count)
