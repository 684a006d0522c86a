"""Finding people at the desk: by name, personal number or case number, and in no other way (R2)."""

import random
from itertools import count
from typing import Any

import pytest

from tests.books import Books
from tests.doors import SITE
from tests.http import Caller

BARE = {"target_group": "abo", "site": SITE}
NAMES = (
    f"{first}{second}{third}"
    for first in ("Wuxi", "Qava", "Zyfo")
    for second in ("bel", "dom", "gar")
    for third in ("qut", "vex", "wiz", "jax")
)
"""Names that resemble no others, each for one test."""
SERIAL = count(random.randrange(10_000))


def number() -> str:
    """A personal number that nobody else here has."""
    nine = f"800101{next(SERIAL) % 1000:03}"
    total = sum(sum(divmod(int(d) * (2 - place % 2), 10)) for place, d in enumerate(nine))
    return f"{nine[:6]}-{nine[6:]}{-total % 10}"


async def search(host: Caller, **by: object) -> list[dict[str, Any]]:
    answer = await host.ask("/visits/people/search", by)
    assert answer.status == 200, answer
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def found(host: Caller, **by: object) -> list[str]:
    return [item["id"] for item in await search(host, **by)]


async def test_a_person_is_found_by_name_the_moment_they_are_registered(host: Caller) -> None:
    name = next(NAMES)
    person = await host.made("/visits/people", BARE | {"given_name": name, "birth_year": 1990})
    [hit] = await search(host, name=name)
    assert hit == {"id": person, "display_name": name, "birth_year": 1990, "score": 100.0}


async def test_a_person_is_found_by_either_name_and_by_both(host: Caller) -> None:
    given, family = next(NAMES), next(NAMES)
    person = await host.made("/visits/people", BARE | {"given_name": given, "family_name": family})
    for name in (given, family, f"{given} {family}", f"{family} {given}".upper()):
        assert person in await found(host, name=name)
    [hit] = await search(host, name=f"{given} {family}")
    assert hit["display_name"] == f"{given} {family}"


async def test_a_person_is_found_by_personal_number_however_it_is_written(host: Caller) -> None:
    written = number()
    told = {"personnummer": written, "personnummer_motivation": "identification"}
    person = await host.made("/visits/people", BARE | told)
    plain = written.replace("-", "")
    for spelling in (written, plain, f"19{plain}", f"19{written}", f" {written} "):
        assert await found(host, personnummer=spelling) == [person]
    assert await found(host, personnummer=number()) == []


async def test_a_person_is_found_by_case_number_whatever_its_case(host: Caller) -> None:
    case = f"Ä-{next(SERIAL)}/2026"
    person = await host.made("/visits/people", BARE | {"case_number": case})
    for spelling in (case, case.lower(), f" {case} "):
        assert await found(host, case_number=spelling) == [person]
    assert await found(host, case_number=case + "x") == []


async def test_a_corrected_person_is_found_by_what_is_right_now_at_once(host: Caller) -> None:
    old, new, case = next(NAMES), next(NAMES), f"C-{next(SERIAL)}"
    person = await host.made("/visits/people", BARE | {"given_name": old, "case_number": case})
    assert person in await found(host, name=old)
    renamed = {"expected_version": 1, "given_name": new, "case_number": f"{case}-b"}
    await host.patch(f"/visits/people/{person}", renamed)
    assert await found(host, name=new) == [person]
    assert person not in await found(host, name=old)
    assert await found(host, case_number=case) == []
    assert await found(host, case_number=f"{case}-b") == [person]
    cleared = {"expected_version": 2, "given_name": None, "case_number": None}
    await host.patch(f"/visits/people/{person}", cleared)
    assert await found(host, name=new) == []
    assert await found(host, case_number=f"{case}-b") == []


async def test_a_person_who_was_a_mistake_is_not_found_from_then_on(host: Caller) -> None:
    name, written = next(NAMES), number()
    told = {"given_name": name, "personnummer": written, "personnummer_motivation": "case_link"}
    person = await host.made("/visits/people", BARE | told)
    assert await found(host, name=name) == [person]
    await host.post(f"/visits/people/{person}/withdraw", {"reason": "twice"})
    assert await found(host, name=name) == []
    assert await found(host, personnummer=written) == []


async def test_two_persons_with_one_number_are_both_found(host: Caller) -> None:
    case = f"D-{next(SERIAL)}"
    both = [await host.made("/visits/people", BARE | {"case_number": case}) for _ in range(2)]
    assert await found(host, case_number=case) == sorted(both)


async def test_at_most_ten_are_shown_the_best_first(host: Caller) -> None:
    name = next(NAMES)
    for _ in range(12):
        await host.made("/visits/people", BARE | {"given_name": name})
    hits = await search(host, name=name)
    assert len(hits) == 10
    assert [hit["score"] for hit in hits] == sorted((hit["score"] for hit in hits), reverse=True)


async def test_who_was_shown_was_recorded_first_and_nobody_shown_is_no_record_r1(
    host: Caller, books: Books
) -> None:
    name = next(NAMES)
    person = await host.made("/visits/people", BARE | {"given_name": name})
    await search(host, name=name)
    fact = await books.at("visits", (await books.ends())["visits"])
    assert fact["type"] == "PersonalDataRead"
    assert fact["data"]["subjects"] == [person]
    assert fact["data"]["release"] == "listed"
    before = (await books.ends())["visits"]
    assert await search(host, name="Xqzwvkj") == []
    assert (await books.ends())["visits"] == before


@pytest.mark.parametrize(
    "by",
    [
        {"target_group": "abo"},
        {"sex": "kvinna"},
        {"birth_year": 1990},
        {"site": SITE},
        {"phone": "070-1"},
        {"arrived_on": "2026-01-01"},
        {"interpreter_language": "so"},
        {"supports": ["it"]},
        {"id": "0190f3c4-7d5e-7a31-9c42-5b1f0c2e7a04"},
        {"name": "Amina", "target_group": "abo"},
        {"name": "Amina", "case_number": "B 12"},
        {"name": "Amina", "limit": 1000},
        {"Name": "Amina"},
    ],
)
@pytest.mark.parametrize("purpose", ["drop_in_support", "coordination", "emergency"])
async def test_people_are_searched_by_no_other_key_and_the_attempt_is_recorded_r2(
    host: Caller, books: Books, by: dict[str, object], purpose: str
) -> None:
    before = (await books.ends())["visits"]
    answer = await host.saying(("Brygga-Purpose", purpose)).ask("/visits/people/search", by)
    assert (answer.status, answer.code) == (403, "search_key_not_allowed")
    [fact] = await books.since("visits", before)
    assert fact["data"]["outcome"] == "search_key_not_allowed"
    assert "subjects" not in fact["data"]


@pytest.mark.parametrize("roles", [["volunteer"], ["analyst"], ["dpo"], ["kiosk"], ["steering"]])
async def test_who_may_not_search_learns_nothing(
    host: Caller, books: Books, roles: list[str]
) -> None:
    before = (await books.ends())["visits"]
    reader = host.who(*roles).saying(("Brygga-Purpose", "coordination"))
    answer = await reader.ask("/visits/people/search", {"name": "Amina"})
    assert (answer.status, answer.code) == (403, "not_allowed")
    [fact] = await books.since("visits", before)
    assert fact["data"]["outcome"] == "not_allowed"
