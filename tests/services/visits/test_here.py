"""Tonight's room over HTTP: whoever came, once each, to those who may know them; on a Brygga of its own."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import asyncpg
import pytest

from services.visits.projections.here import here
from services.visits.queries.here import evening
from shared.log.generations import rebuild
from tests.books import Books, open_books
from tests.desk import without_append
from tests.doors import SITE
from tests.engine import eventually
from tests.given import STOCKHOLM
from tests.http import STAFF, Caller, calling
from tests.stack import Running, running_stack, say, temporary_home
from tests.wire import Answer

Told = dict[str, Any]

DECIDED: Final = {"decision": "SN 2026/118", "decided_on": "2026-01-01", "from": "2026-01-01"}
WHY: Final = ("Brygga-Reason", "she asked me to look for her")
KEEPING: Final = ("visits", "activities", "referrals", "reporting")
"""The services that keep something of people."""
NEVER: Final = b"supports", b"bostad", b"destination", b"given_by", b"channel"
"""What the room shows nothing of (R2)."""


@pytest.fixture(scope="module")
async def own() -> AsyncIterator[Running]:
    """A Brygga in whose room nobody is but those who come in these tests."""
    with temporary_home() as home:
        async with running_stack(home) as brygga:
            yield brygga


@pytest.fixture(scope="module")
async def desk(own: Running) -> AsyncIterator[Caller]:
    async with calling(own) as nobody:
        yield nobody.who(*STAFF)


@pytest.fixture(scope="module")
async def books(own: Running) -> AsyncIterator[Books]:
    async with open_books(own) as books:
        yield books


@pytest.fixture(autouse=True)
async def decided(desk: Caller) -> AsyncIterator[str]:
    """The room may be shown, until the test is over; whoever came is taken back then."""
    told = {"kind": "room", "site": SITE} | DECIDED
    decision = await desk.made("/visits/exceptions", told)
    yield decision
    for item in (await room(desk.who("host", "unit_manager").saying(WHY)))["items"]:
        await desk.post(f"/visits/visits/{item['visit']}/withdraw", {"reason": "a test"})
    await desk.post(f"/visits/exceptions/{decision}/withdraw", {"reason": "a test"})


def now() -> str:
    return datetime.now(UTC).isoformat()


async def person(desk: Caller, **told: object) -> str:
    return await desk.made("/visits/people", {"target_group": "abo", "site": SITE, **told})


async def come(desk: Caller, **told: object) -> str:
    return await desk.made("/visits/visits", {"site": SITE, "occurred_at": now(), **told})


async def look(caller: Caller, more: str = "") -> Answer:
    """The room's answer, once the views have come as far as the log."""
    async with open_books(caller.brygga) as books:
        end = (await books.ends())["visits"]
    return await caller.get(f"/visits/here?site={SITE}&after={end}{more}")


async def room(caller: Caller, more: str = "") -> Told:
    answer = await look(caller, more)
    assert answer.status == 200, answer
    told: Told = answer.json()
    return told


async def names(caller: Caller) -> list[str]:
    return [it.get("display_name", "") for it in (await room(caller))["items"]]


async def protect(desk: Caller, id_: str) -> None:
    body = {"on": True, "named_readers": ["unit_manager", "anna"]}
    await desk.who("unit_manager").made(f"/visits/people/{id_}/protected-identity", body)


async def test_without_a_decision_nobody_is_shown_and_the_refusal_is_recorded_r2(
    desk: Caller, books: Books, decided: str
) -> None:
    await come(desk, person=await person(desk, given_name="Zarqavina"))
    assert (await look(desk)).status == 200
    await desk.made(f"/visits/exceptions/{decided}/withdraw", {"reason": "it ended"})
    answer = await look(desk)
    assert (answer.status, answer.code) == (403, "exception_not_decided")
    assert b"Zarqavina" not in answer.body
    fact = await books.at("visits", (await books.ends())["visits"])
    assert fact["data"]["outcome"] == "exception_not_decided"
    await desk.made("/visits/exceptions", {"kind": "room", "site": SITE} | DECIDED)


async def test_whoever_came_is_there_in_turn_with_nothing_of_what_they_were_helped_with(
    desk: Caller,
) -> None:
    amina = await person(desk, given_name="Amina", family_name="Noorzai")
    card = (await desk.post(f"/visits/people/{amina}/cards", {})).json()
    first = await come(desk, person=amina, supports=["bostad"], channel="vanner")
    other = await person(desk)
    second = await come(desk, person=other, stayed=True)
    before = (await room(desk))["anonymous"]
    await come(desk, supports=["it"])
    answer = await look(desk)
    told = answer.json()
    assert told.keys() == {"site", "date", "items", "anonymous", "noted"}
    assert (told["site"], told["anonymous"]) == (SITE, before + 1)
    assert told["date"] == str(datetime.now(STOCKHOLM).date())
    one, two = told["items"]
    assert datetime.fromisoformat(one.pop("arrived_at")) < datetime.now(UTC)
    assert one == {
        "visit": first,
        "person": amina,
        "display_name": "Amina Noorzai",
        "card": card["code"],
        "stayed": False,
        "version": 1,
        "arrival": False,
    }
    two.pop("arrived_at")
    told = {"visit": second, "person": other, "stayed": True, "version": 1, "arrival": False}
    assert two == told
    assert not any(it in answer.body for it in NEVER)


async def test_one_record_names_everybody_who_is_shown_and_none_is_made_of_nobody_r1(
    desk: Caller, books: Books
) -> None:
    await come(desk)
    before = (await books.ends())["visits"]
    assert (await room(desk))["items"] == []
    assert (await books.ends())["visits"] == before
    people = [await person(desk, given_name=name) for name in ("Amina", "Yusuf")]
    for id_ in people:
        await come(desk, person=id_)
    before = (await books.ends())["visits"]
    await room(desk)
    [fact] = await books.since("visits", before)
    assert (fact["type"], fact["data"]["release"]) == ("PersonalDataRead", "listed")
    assert fact["data"]["subjects"] == people
    assert fact["data"]["fields"] == ["person", "display_name", "arrived_at", "stayed"]
    assert fact["data"]["purpose"] == "drop_in_support"


async def test_where_a_reading_cannot_be_recorded_nobody_is_shown(desk: Caller) -> None:
    await come(desk, person=await person(desk, given_name="Zarqavina"))
    await room(desk)
    async with without_append(desk.brygga, "visits"):
        answer = await look(desk)
    assert (answer.status, answer.code) == (503, "not_recorded")
    assert b"Zarqavina" not in answer.body
    assert await names(desk) == ["Zarqavina"]


async def test_what_is_put_right_is_seen_at_once_and_what_is_taken_back_is_gone(
    desk: Caller,
) -> None:
    visit = await come(desk, person=await person(desk, given_name="Amina"))
    await desk.patch(f"/visits/visits/{visit}", {"expected_version": 1, "stayed": True})
    [it] = (await room(desk))["items"]
    assert (it["stayed"], it["version"]) == (True, 2)
    again = {"site": SITE, "occurred_at": now(), "person": it["person"]}
    answer = await desk.post("/visits/visits", again | {"supports": ["it"]})
    [it] = (await room(desk))["items"]
    assert it["version"] == answer.receipt[2] == 3
    await desk.patch(f"/visits/visits/{visit}", {"expected_version": 3, "stayed": False})
    assert [it["stayed"] for it in (await room(desk))["items"]] == [False]
    await desk.made(f"/visits/visits/{visit}/withdraw", {"reason": "a slip"})
    assert (await room(desk))["items"] == []


async def test_two_ids_of_one_person_are_there_once_and_twice_again_when_they_are_parted(
    desk: Caller,
) -> None:
    keep, drop = [await person(desk, given_name=it) for it in ("Zuleyqa", "Zulaikha")]
    first = await come(desk, person=drop, stayed=True)
    second = await come(desk, person=keep)
    card = (await desk.post(f"/visits/people/{drop}/cards", {})).json()["code"]
    before = (await room(desk))["items"]
    assert [it["visit"] for it in before] == [first, second]
    merge = await desk.made("/visits/people/merges", {"keep": keep, "drop": drop})
    [it] = (await room(desk))["items"]
    assert (it["visit"], it["person"], it["display_name"]) == (first, keep, "Zuleyqa")
    assert (it["stayed"], it["card"]) == (True, card)
    await desk.made(f"/visits/people/merges/{merge}/undo", {"reason": "two after all"})
    assert (await room(desk))["items"] == before


async def test_who_is_hidden_changes_nothing_of_what_the_others_are_told_r7(
    desk: Caller, books: Books
) -> None:
    await come(desk, person=await person(desk, given_name="Amina"))
    hidden = await person(desk, given_name="Wuxigarzeb")
    card = (await desk.post(f"/visits/people/{hidden}/cards", {})).json()["code"]
    await protect(desk, hidden)
    without = (await look(desk)).body
    await come(desk, card=card)
    assert (await look(desk)).body == without
    fact = await books.at("visits", (await books.ends())["visits"])
    assert hidden not in fact["data"]["subjects"]
    anna = desk.who("host", sub="anna")
    assert await names(anna) == ["Amina"]
    assert await names(anna.saying(WHY)) == ["Amina", "Wuxigarzeb"]
    fact = await books.at("visits", (await books.ends())["visits"])
    assert hidden in fact["data"]["subjects"]
    assert "reason" in fact["sealed"]


async def test_whoever_is_hidden_under_the_id_that_was_kept_is_hidden_r7(desk: Caller) -> None:
    keep, drop = await person(desk), await person(desk, given_name="Wuxigarzib")
    await come(desk, person=drop)
    await desk.made("/visits/people/merges", {"keep": keep, "drop": drop})
    await protect(desk, keep)
    assert (await room(desk))["items"] == []


async def test_whoevers_record_is_only_stored_is_not_there_but_for_a_rights_request(
    desk: Caller,
) -> None:
    id_ = await person(desk, given_name="Zyfogarzeb")
    await come(desk, person=id_)
    body = {"on": True, "reason": "the visitor contests it"}
    await desk.who("unit_manager").made(f"/visits/people/{id_}/restriction", body)
    assert await names(desk) == []
    assert await names(desk.saying(("Brygga-Purpose", "rights_request"))) == ["Zyfogarzeb"]


@pytest.mark.parametrize(
    ("mode", "known"),
    [("pseudonymous", {"card"}), ("headcount", set()), ("identified", {"person", "display_name"})],
)
async def test_what_a_mode_lets_be_told_is_told_and_no_more_r4(
    desk: Caller, books: Books, mode: str, known: set[str]
) -> None:
    id_ = await person(desk, given_name="Zarqavina")
    code = (await desk.post(f"/visits/people/{id_}/cards", {})).json()["code"]
    await come(desk, card=code)
    told = {"scope": "site", "id": SITE, "mode": mode} | DECIDED
    decision = await desk.made("/visits/modes", told)
    answer = await look(desk)
    await desk.made(f"/visits/modes/{decision}/withdraw", {"reason": "a test"})
    [it] = answer.json()["items"]
    assert known <= it.keys()
    if mode != "identified":
        assert it.keys() - known == {"visit", "arrived_at", "stayed", "version", "arrival"}
        assert b"Zarqavina" not in answer.body
        assert id_.encode() not in answer.body
        fact = await books.at("visits", (await books.ends())["visits"] - 1)
        assert fact["data"]["subjects"] == [id_]


async def test_what_was_noted_is_nobody_until_it_is_matched_and_never_anonymous(
    desk: Caller,
) -> None:
    at_first = await room(desk)
    before, anonymous = at_first["noted"], at_first["anonymous"]
    note = {"name": "Amina", "site": SITE, "occurred_at": now(), "supports": ["bostad"]}
    arrival = await desk.made("/visits/arrivals", note)
    noted = await room(desk)
    assert (noted["noted"], noted["anonymous"]) == (before + 1, anonymous)
    id_ = await person(desk, given_name="Amina")
    await desk.made(f"/visits/arrivals/{arrival}/match", {"person": id_})
    told = await room(desk)
    assert (told["noted"], [it["visit"] for it in told["items"]]) == (before, [arrival])
    assert told["items"][0]["arrival"]
    visit = await come(desk, person=id_)
    [it] = (await room(desk))["items"]
    assert (it["visit"], it["version"], it["arrival"]) == (visit, 1, False)
    assert it["arrived_at"] == told["items"][0]["arrived_at"]
    await desk.made(f"/visits/arrivals/{arrival}/match/withdraw", {"reason": "not her"})
    await desk.made(f"/visits/arrivals/{arrival}/withdraw", {"reason": "nobody"})
    assert (await room(desk))["noted"] == before


async def test_a_page_at_a_time_shows_everybody_once(desk: Caller) -> None:
    people = [await person(desk) for _ in range(5)]
    for id_ in people:
        await come(desk, person=id_)
    found, more = [], "&limit=2"
    while more:
        page = await room(desk, more)
        assert len(page["items"]) <= 2
        found += [it["person"] for it in page["items"]]
        more = f"&limit=2&cursor={page['next']}" if "next" in page else ""
    assert found == people


async def test_a_site_or_a_cursor_that_is_none_is_refused_and_so_is_anothers_site(
    desk: Caller, books: Books
) -> None:
    for asked, code, pointer in (
        ("?site=nowhere", "unknown_site", "/site"),
        ("", "missing_field", "/site"),
        (f"?site={SITE}&cursor=x", "cursor_malformed", "/cursor"),
        (f"?site={SITE}&limit=0", "wrong_format", "/limit"),
    ):
        answer = await desk.get(f"/visits/here{asked}")
        assert (answer.status, answer.code) == (422, code)
        assert answer.json()["errors"][0]["pointer"] == pointer
    stranger = desk.who("host", site=["elsewhere"])
    answer = await stranger.get(f"/visits/here?site={SITE}")
    assert (answer.status, answer.code) == (403, "wrong_site")
    fact = await books.at("visits", (await books.ends())["visits"])
    assert (fact["type"], fact["data"]["outcome"]) == ("PersonalDataRead", "wrong_site")


@pytest.mark.parametrize("role", ["caseworker", "volunteer", "kiosk", "unit_manager", "dpo"])
async def test_the_room_is_the_desks_alone(desk: Caller, books: Books, role: str) -> None:
    await come(desk, person=await person(desk, given_name="Zarqavina"))
    answer = await look(desk.who(role).saying(("Brygga-Purpose", "coordination")))
    assert (answer.status, answer.code) == (403, "not_allowed")
    fact = await books.at("visits", (await books.ends())["visits"])
    assert fact["data"]["outcome"] == "not_allowed"


async def test_the_opening_that_is_held_now_says_which_evening_it_is(
    desk: Caller, own: Running
) -> None:
    """Also past midnight; before and after, that of the day; none that was closed or a mistake."""
    hours = [("17", "18"), ("18", "20"), ("22", "26")]
    begin = datetime(2031, 1, 10, tzinfo=STOCKHOLM)
    ids = [
        await desk.made(
            "/visits/openings",
            {
                "site": SITE,
                "opens_at": (begin + timedelta(hours=int(since))).isoformat(),
                "closes_at": (begin + timedelta(hours=int(until))).isoformat(),
                "hosts": [],
            },
        )
        for since, until in hours
    ]
    await room(desk)
    db = await asyncpg.connect(own.dsn("visits_app"))
    await db.execute("set search_path to visits_views, visits")

    async def at(hour: float) -> tuple[str | None, str]:
        there = await evening(db, SITE, begin + timedelta(hours=hour), STOCKHOLM)
        return str(there.opening) if there.opening else None, str(there.day)

    try:
        for hour, opening in ((1, 0), (17.9, 0), (18, 1), (19.9, 1), (21.5, 2), (25.9, 2)):
            assert await at(hour) == (ids[opening], "2031-01-10"), hour
        assert await at(26) == (None, "2031-01-11")
        await desk.made(f"/visits/openings/{ids[1]}/close", {"reason": "the water is off"})
        await desk.made(f"/visits/openings/{ids[2]}/withdraw", {"reason": "a slip"})
        await room(desk)
        assert await at(18.5) == (ids[0], "2031-01-10")
        assert await at(25) == (None, "2031-01-11")
        await desk.made(f"/visits/openings/{ids[1]}/close/withdraw", {"reason": "it was not"})
        await room(desk)
        assert await at(18.5) == (ids[1], "2031-01-10")
    finally:
        await db.close()


async def test_tonights_opening_is_named(desk: Caller) -> None:
    today = datetime.now(STOCKHOLM).replace(hour=0, minute=0, second=0, microsecond=0)
    hours = {
        "opens_at": today.isoformat(),
        "closes_at": (today + timedelta(hours=23.5)).isoformat(),
    }
    opening = await desk.made("/visits/openings", {"site": SITE, "hosts": [], **hours})
    assert (await room(desk))["opening"] == opening
    await desk.made(f"/visits/openings/{opening}/withdraw", {"reason": "a test"})
    assert "opening" not in await room(desk)


ROWS: Final = "select * from here order by visit"
GENERATION: Final = "select generation from fold where name = 'here' and live"


async def build_anew(own: Running) -> None:
    """Fold the view from the log once more, and show that."""
    db = await asyncpg.connect(own.dsn("visits_app"))
    await db.execute("set search_path to visits_views, visits")
    try:
        new = await rebuild(db, here)

        async def switched() -> bool:
            return bool(await db.fetchval(GENERATION) == new)

        await eventually(switched, 30)
    finally:
        await db.close()


async def test_the_room_is_the_same_once_it_was_built_anew(desk: Caller, own: Running) -> None:
    amina = await person(desk, given_name="Amina")
    await come(desk, person=amina)
    await come(desk, stayed=True)
    before = await look(desk)
    db = await asyncpg.connect(own.dsn("visits_app"))
    await db.execute("set search_path to visits_views, visits")
    try:
        rows = await db.fetch(ROWS)
        await build_anew(own)
        assert [tuple(it) for it in await db.fetch(ROWS)] == [tuple(it) for it in rows] != []
        assert (await look(desk)).body == before.body
    finally:
        await db.close()


async def forgotten_everywhere(books: Books, person: str) -> bool:
    """Whether every service that keeps something of people has told that it is done."""
    told = "select count(*) from {}.event where stream_id = $1 and type = 'SubjectErased'"
    return all([await books.db.fetchval(told.format(it), person) for it in KEEPING])


async def test_whoever_is_forgotten_is_in_no_room_and_the_view_keeps_no_trace_of_them_r10(
    desk: Caller, own: Running, books: Books
) -> None:
    id_ = await person(desk, given_name="Zqxvik")
    await come(desk, person=id_)
    assert await names(desk) == ["Zqxvik"]
    left = await asyncio.to_thread(say, own.home, "vault", "verify-forgotten", id_)
    assert "visits_views.here: rows that name the person: 1" in left.stdout
    asked = {"person": id_, "basis": "art_17", "decision": "SN 2026/0412"}
    erasure = await desk.who("dpo", sub="officer").made("/visits/erasures", asked)
    await desk.who("unit_manager", sub="chief").made(f"/visits/erasures/{erasure}/approve", {})
    assert await names(desk) == []

    async def nothing_is_left() -> bool:
        query = "select count(*) from visits_views.here where person = $1"
        return not await books.db.fetchval(query, id_)

    await eventually(nothing_is_left, 30)
    await build_anew(own)
    assert await nothing_is_left()
    assert json.dumps(id_) not in (await look(desk)).body.decode()
    await eventually(lambda: forgotten_everywhere(books, id_), 30)
    await asyncio.to_thread(say, own.home, "compact")
    for service in KEEPING:
        await books.db.execute(f"update {service}.forgotten set at = at - interval '2 minutes'")
    proof = await asyncio.to_thread(say, own.home, "vault", "verify-forgotten", id_)
    assert (proof.returncode, proof.stderr) == (0, ""), proof.stdout
