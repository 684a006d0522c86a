"""Where people can go: searched, opened, verified, closed, over HTTP (API.md, referrals)."""

from dataclasses import astuple
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from services.referrals.projections.destinations import COLUMNS, FRESH_FOR, Listing, evolve
from services.referrals.queries.destinations import Sought, destinations
from shared.events.destinations import DestinationListed
from tests.books import Books
from tests.doors import DESTINATION
from tests.given import STOCKHOLM, fact, named
from tests.http import Caller

LIBRARY = {"name": "Biblioteket", "category": "bibliotek", "owner": "same_authority"}
WHY = {"reason": "a mistake"}
PLACES = "/referrals/destinations"


async def directory(host: Caller, query: str, *, after: int) -> list[dict[str, Any]]:
    answer = await host.get(f"{PLACES}?after={after}{query}")
    assert answer.status == 200, answer
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def found_by(host: Caller, mark: str, query: str, *, after: int) -> list[str]:
    """What is found by a mark, without it."""
    found = await directory(host, f"&text={mark}{query}", after=after)
    return [one["name"].removesuffix(f" {mark}") for one in found]


async def test_the_directory_shows_what_was_just_listed_changed_and_taken_back(
    host: Caller,
) -> None:
    name = f"Biblioteket {uuid4()}"
    answer = await host.post("/referrals/destinations", DESTINATION | {"name": name})
    destination, position, _ = answer.receipt
    hidden = {"partner", "contact"}
    shown = {n: value for n, value in DESTINATION.items() if n not in hidden}
    today = datetime.now(STOCKHOLM).date().isoformat()
    fresh = {"closed": False, "verified_on": today, "stale": False}
    expected = shown | {"id": destination, "version": 1, "name": name} | fresh
    text = f"&text={name[-36:].upper()}"
    assert await directory(host, text, after=position) == [expected]
    change = {"expected_version": 1, "cost_sek": None, "category": "sprakcafe"}
    answer = await host.patch(f"/referrals/destinations/{destination}", change)
    assert answer.receipt[2] == 2
    changed = expected | {"version": 2, "cost_sek": None, "category": "sprakcafe"}
    assert await directory(host, text, after=answer.receipt[1]) == [changed]
    back = await host.post(f"/referrals/destinations/{destination}/withdraw", WHY)
    assert await directory(host, text, after=back.receipt[1]) == []


async def test_the_directory_is_asked_by_category_language_and_age(host: Caller) -> None:
    mark = str(uuid4())
    listings = {
        "everybody": {"category": "idrott"},
        "grown up": {"category": "idrott", "min_age": 18, "languages": ["sv"]},
        "children": {"category": "simskola", "max_age": 12, "languages": ["ar", "so"]},
    }
    for name, its in listings.items():
        answer = await host.post(
            "/referrals/destinations", LIBRARY | {"name": f"{name} {mark}"} | its
        )
    after = answer.receipt[1]
    for query, names in {
        "": ["children", "everybody", "grown up"],
        "&category=idrott": ["everybody", "grown up"],
        "&category=hlr": [],
        "&language=so": ["children"],
        "&age=12": ["children", "everybody"],
        "&age=18&category=idrott": ["everybody", "grown up"],
        "&language=sv&age=17": [],
    }.items():
        found = await directory(host, f"&text={mark}{query}", after=after)
        assert [one["name"].removesuffix(f" {mark}") for one in found] == names


async def test_a_long_directory_is_read_a_page_at_a_time_and_same_names_are_not_lost(
    host: Caller,
) -> None:
    mark = str(uuid4())
    names = [f"{name} {mark}" for name in ("Ärlan", "Biblioteket", "Biblioteket", "zumba", "Ål")]
    for name in names:
        last = await host.post("/referrals/destinations", LIBRARY | {"name": name})
    query = f"/referrals/destinations?text={mark}&after={last.receipt[1]}"
    whole = (await host.get(query)).json()
    assert (len(whole["items"]), whole["next"]) == (5, None)
    for limit in (1, 2, 4, 5):
        page = (await host.get(f"{query}&limit={limit}")).json()
        found = page["items"]
        while page["next"]:
            page = (await host.get(f"{query}&limit={limit}&cursor={page['next']}")).json()
            found += page["items"]
        assert found == whole["items"]


@pytest.mark.parametrize("roles", [["volunteer"], ["kiosk"], ["caseworker"], ["analyst"]])
async def test_others_may_read_the_directory_and_change_nothing(
    host: Caller, roles: list[str]
) -> None:
    reader = host.who(*roles)
    assert (await reader.get("/referrals/destinations")).status == 200
    answer = await reader.post("/referrals/destinations", LIBRARY)
    assert (answer.status, answer.code) == (403, "not_allowed")


async def test_what_the_view_will_not_show_soon_is_asked_for_again(host: Caller) -> None:
    answer = await host.get("/referrals/destinations?after=999999999999")
    assert (answer.status, answer.code) == (503, "not_reached_yet")


async def test_a_search_forgives_letters_and_knows_words_days_and_dialects(host: Caller) -> None:
    mark = uuid4().hex
    listings = {
        "Läxhjälpen": {"category": "laxhjalp", "rrule": "FREQ=WEEKLY;BYDAY=MO,TH"},
        "Kören": {"languages": ["ar-SY"], "rrule": "FREQ=DAILY", "address": "Åvägen 3"},
        "Café 100%": {"languages": ["sv", "AR"], "description": "Fika och samtal."},
    }
    for name, its in listings.items():
        answer = await host.post(PLACES, LIBRARY | {"name": f"{name} {mark}"} | its)
    after = answer.receipt[1]
    for query, found in {
        "": ["Café 100%", "Kören", "Läxhjälpen"],
        "%20LAXHJALP": ["Läxhjälpen"],
        "%20hjalp%20lax": ["Läxhjälpen"],
        "%20avagen": ["Kören"],
        "%20l%C3%A4xhj%C3%A4lp": ["Läxhjälpen"],
        "%20samtal": ["Café 100%"],
        "%20100%25": ["Café 100%"],
        "%20%25": ["Café 100%"],
        "%20_": [],
        "&day=MO": ["Kören", "Läxhjälpen"],
        "&day=SU": ["Kören"],
        "&language=ar": ["Café 100%", "Kören"],
        "&language=ar-EG&day=SU": ["Kören"],
        "&category=bibliotek": ["Café 100%", "Kören"],
    }.items():
        assert await found_by(host, mark, query, after=after) == found, query


async def test_a_listing_is_verified_and_a_verification_taken_back(host: Caller) -> None:
    place = await host.made(PLACES, LIBRARY)
    answer = await host.post(f"{PLACES}/{place}/verify", {"on": "2026-01-02"})
    assert (answer.status, answer.receipt[2]) == (201, 2)
    shown = (await host.get(f"{PLACES}/{place}?after={answer.receipt[1]}")).json()
    today = datetime.now(STOCKHOLM).date()
    assert (shown["verified_on"], shown["stale"]) == (today.isoformat(), False)
    back = await host.post(f"{PLACES}/{place}/verify/withdraw", WHY)
    assert (back.status, back.receipt[2]) == (201, 3)
    again = await host.post(f"{PLACES}/{place}/verify/withdraw", WHY)
    assert (again.status, again.code) == (422, "not_verified")


async def test_a_closed_destination_is_shown_where_it_is_asked_for_and_opens_again(
    host: Caller,
) -> None:
    mark = uuid4().hex
    place = await host.made(PLACES, LIBRARY | {"name": f"Kören {mark}"})
    closed = await host.post(f"{PLACES}/{place}/close", {"reason": "moved"})
    after = closed.receipt[1]
    assert await found_by(host, mark, "", after=after) == []
    assert await found_by(host, mark, "&include_closed=true", after=after) == ["Kören"]
    assert (await host.get(f"{PLACES}/{place}")).json()["closed"] is True
    again = await host.post(f"{PLACES}/{place}/close", {"reason": "moved"})
    assert (again.status, again.code) == (422, "destination_closed")
    opened = await host.post(f"{PLACES}/{place}/close/withdraw", WHY)
    assert await found_by(host, mark, "", after=opened.receipt[1]) == ["Kören"]


async def test_one_destination_is_opened_and_nobody_is_missed(host: Caller) -> None:
    answer = await host.post(PLACES, DESTINATION)
    place, position, _ = answer.receipt
    shown = (await host.get(f"{PLACES}/{place}?after={position}")).json()
    assert {"id": place, "closed": False, "name": DESTINATION["name"]}.items() <= shown.items()
    assert "contact" not in shown
    for missing in (uuid4(), "nobody"):
        for path in ("", "/contact"):
            none = await host.get(f"{PLACES}/{missing}{path}")
            assert (none.status, none.code) == (404, "no_such_destination")


async def test_a_contact_is_told_to_staff_alone_and_each_telling_is_recorded(
    host: Caller, books: Books
) -> None:
    place = await host.made(PLACES, DESTINATION)
    silent = await host.made(PLACES, LIBRARY)
    before = (await books.ends())["referrals"]
    for told, contact in ((place, DESTINATION["contact"]), (silent, None)):
        answer = await host.get(f"{PLACES}/{told}/contact")
        assert (answer.status, answer.json()) == (200, {"contact": contact})
    await host.patch(f"{PLACES}/{place}", {"expected_version": 1, "contact": "Yusuf, 070-1740607"})
    assert (await host.get(f"{PLACES}/{place}/contact")).json() == {"contact": "Yusuf, 070-1740607"}
    for role in ("volunteer", "kiosk", "analyst"):
        answer = await host.who(role).get(f"{PLACES}/{place}/contact")
        assert (answer.status, answer.code) == (403, "not_allowed")
    read = [
        fact["data"]
        for fact in await books.since("referrals", before)
        if fact["type"] == "PersonalDataRead"
    ]
    told = [(it["outcome"], it["subjects"], it.get("fields", [])) for it in read]
    assert told == [
        *[("released", [place], ["contact"])] * 2,
        *[("not_allowed", [place], [])] * 3,
    ]


async def test_the_categories_show_what_each_counts_as_on_a_day(host: Caller) -> None:
    """Far in the future: other tests share the database."""
    first = (await host.get("/referrals/categories")).json()["items"]
    assert len(first) == 20
    assert {"code": "sfi", "name": "Svenska för invandrare"}.items() <= first[17].items()
    told = {"code": "sfi", "counts_for_goal_1": True, "from": "2030-06-01"}
    answer = await host.post("/referrals/categories", told)
    definition, position, _ = answer.receipt

    async def sfi(on: str, after: int) -> tuple[Any, ...]:
        path = f"/referrals/categories?on={on}&after={after}"
        [one] = [it for it in (await host.get(path)).json()["items"] if it["code"] == "sfi"]
        return one["counts_for_goal_1"], one["since"], one["definition"]

    assert await sfi("2030-05-31", position) == (False, None, None)
    assert await sfi("2030-06-01", position) == (True, "2030-06-01", definition)
    back = await host.post(f"/referrals/categories/{definition}/withdraw", WHY)
    assert await sfi("2030-06-01", back.receipt[1]) == (False, None, None)


TODAY = date(2026, 11, 26)


async def test_the_fresh_come_before_the_stale_and_a_page_may_begin_between(books: Books) -> None:
    """Listings of long ago, told to the query alone: whatever is listed here is fresh."""
    rows = [
        _line("Ärlan", TODAY - FRESH_FOR - timedelta(days=1)),
        _line("Biblioteket", TODAY - FRESH_FOR),
        _line("Cykelköket", TODAY - timedelta(days=400)),
        _line("Dansen", TODAY),
    ]
    await books.db.execute(f"create temp table listing ({COLUMNS})")
    places = ", ".join(f"${n}" for n in range(1, len(astuple(rows[0])) + 1))
    await books.db.executemany(f"insert into listing values ({places})", map(astuple, rows))
    whole = await destinations(books.db, Sought(), TODAY, after=None, most=9)
    assert [(it.name, it.stale) for it in whole] == [
        *(("Biblioteket", False), ("Dansen", False)),
        *(("Cykelköket", True), ("Ärlan", True)),
    ]
    for n, it in enumerate(whole, 1):
        place = (it.stale, it.name, it.id)
        rest = await destinations(books.db, Sought(), TODAY, after=place, most=9)
        assert rest == whole[n:]


def _line(name: str, verified_on: date) -> Listing:
    told = {"name": name, "category": "bibliotek", "owner": "same_authority", "on": verified_on}
    event = DestinationListed.model_validate(told | {"destination": named(name)})
    listing = evolve(None, fact(event, 1))
    assert listing
    return listing
