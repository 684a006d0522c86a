"""Whose registration was taken back is counted as nobody; what happened is counted until it is taken back."""

from shared.events.people import PersonWithdrawn
from tests.services.reporting.book import Book
from tests.services.reporting.may import (
    AMINA,
    MAY,
    MIDDLE,
    NOON,
    advanced,
    came,
    known,
    listed,
    made,
    withdrawn,
)


async def figures(book: Book) -> dict[str, float | None]:
    async def told(indicator: str) -> dict[str, float | None]:
        its = await book.answer(f"/indicators/{indicator}", **MAY)
        whole = {"": its, **its["beside"]}
        return {name: it["denominator"] or it["numerator"] for name, it in whole.items()}

    e0, e16, e17 = [await told(it) for it in ("E0", "E16", "E17")]
    [g1, *_] = await book.answer("/goals", rung="informed", **MAY)
    return {
        "visits": e0[""],
        "supports": e0["supports"],
        "referrals": e0["referrals"],
        "initiatives": e17[""],
        "persons": e0["persons"],
        "leisure": e16[""],
        "linked": g1["numerator"],
    }


async def test_who_was_a_mistake_is_no_person_and_what_was_recorded_stays(book: Book) -> None:
    there = (known(), came(MIDDLE, 10, "it"), listed("idrott"), made(), advanced("participated"))
    await book.tell(*there, at=NOON)
    assert set((await figures(book)).values()) == {1}
    await book.tell(PersonWithdrawn(person=AMINA), at=NOON)
    rows = {"visits": 1, "supports": 1, "referrals": 1, "initiatives": 1}
    assert await figures(book) == rows | {"persons": 0, "leisure": 0, "linked": 0}
    await book.tell(withdrawn(), at=NOON)
    gone = await figures(book)
    assert (gone["visits"], gone["supports"], gone["referrals"]) == (0, 0, 1)
