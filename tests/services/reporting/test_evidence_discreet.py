"""Evidence shows the protected to the named who say why, and says the same words to everybody (R7)."""

from typing import Any
from uuid import UUID

import pytest

from deploy.local import issuer
from services.reporting.indicators import behind
from shared.events.event import Event
from shared.events.protection import ProtectedIdentitySet
from tests.services.reporting.book import Book
from tests.services.reporting.exporting import exported, records
from tests.services.reporting.test_merges import (
    DAY,
    DROP,
    KEEP,
    LISTED,
    MERGED,
    NOON,
    UNMERGED,
    came,
    known,
    linked,
    on_leave,
)

AMINA, *OTHERS = [UUID(int=n) for n in range(1, 6)]
WHY = "Underlag till delredovisningen"


def whole(person: UUID) -> tuple[Event, ...]:
    """A newcomer on leave who came, and is linked."""
    return known(person), came(person), linked(person), on_leave(person)


def protected(person: UUID) -> ProtectedIdentitySet:
    named = ("unit_manager", "ulla")
    return ProtectedIdentitySet(person=person, on=True, named_readers=named, since=DAY)


async def page(
    book: Book, goal: str, sub: str = "zahra", reason: str | None = None, **asked: object
) -> Any:  # noqa: ANN401 - JSON
    token = issuer.token(book.foundation.stack.home, ["analyst"], sub=sub)
    said = {"Authorization": f"Bearer {token}", "Brygga-Purpose": "followup"}
    said |= {"Brygga-Reason": reason} if reason else {}
    given = {"rung": "informed"} | {name: str(value) for name, value in asked.items()}
    answer = await book.door.get(f"/goals/{goal}/evidence", params=given, headers=said)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def shown(book: Book, goal: str, *given: str, **asked: object) -> set[str]:
    return {item["person"] for item in (await page(book, goal, *given, **asked))["items"]}


@pytest.mark.parametrize("goal", ["G1", "G2"])
async def test_who_is_protected_is_shown_to_the_named_who_say_why_and_counted(
    book: Book, goal: str
) -> None:
    other = OTHERS[0]
    quoted = await book.tell(LISTED, *whole(AMINA), *whole(other), at=NOON)
    before, words = len(await records(book)), (await page(book, goal))["caveats"]
    await book.tell(protected(AMINA), at=NOON)
    for asked in ({}, {"as_of": quoted}):
        assert await shown(book, goal, **asked) == {str(other)}
        assert await shown(book, goal, "ulla", **asked) == {str(other)}
        assert await shown(book, goal, "zahra", WHY, **asked) == {str(other)}
    told = [set(it["subjects"]) for it in (await records(book))[before:]]
    assert told == [{str(AMINA), str(other)}, *[{str(other)}] * 6]
    assert await shown(book, goal, "ulla", WHY) == {str(AMINA), str(other)}
    assert words == (await page(book, goal))["caveats"] == ["protected_left_out"]
    figures = await book.answer("/goals", rung="informed")
    assert next(it["numerator"] for it in figures if it["id"] == goal) == 2


@pytest.mark.parametrize("goal", ["G1", "G2"])
@pytest.mark.parametrize("whose", [KEEP, DROP])
async def test_who_is_protected_under_one_id_is_shown_under_none(
    book: Book, goal: str, whose: UUID
) -> None:
    both = (known(KEEP), came(KEEP), *whole(DROP))
    merged = await book.tell(LISTED, *both, MERGED, protected(whose), at=NOON)
    assert await shown(book, goal) == set()
    assert await shown(book, goal, "ulla", WHY) == {str(KEEP)}
    await book.tell(UNMERGED, at=NOON)
    assert await shown(book, goal, as_of=merged) == set()
    assert await exported(book, "referral", as_of=merged) == []


async def test_pages_without_the_protected_are_as_full_as_others(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(behind, "PAGE", 2)
    monkeypatch.setattr("services.reporting.api.goals.PAGE", 2)
    every = [AMINA, *OTHERS]
    await book.tell(LISTED, *[told for it in every for told in whole(it)], at=NOON)
    await book.tell(protected(every[1]), at=NOON)
    first = await page(book, "G1")
    assert [it["person"] for it in first["items"]] == [str(every[0]), str(every[2])]
    second = await page(book, "G1", after=first["next"])
    assert [it["person"] for it in second["items"]] == [str(it) for it in every[3:]]
