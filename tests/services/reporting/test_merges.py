"""Merged persons count once, from the merge until it is undone; facts keep the id they were told with."""

from datetime import UTC, date, datetime
from uuid import UUID

from shared.events.destinations import DestinationListed
from shared.events.event import Event
from shared.events.merges import PersonsMerged, PersonsUnmerged
from shared.events.people import ParentalLeaveStarted, PersonRegistered, PersonWithdrawn
from shared.events.referrals import ReferralMade
from shared.events.visits import VisitRecorded
from tests.services.reporting.book import Book
from tests.services.reporting.telling import named

KEEP, DROP, THIRD = [named("person", n) for n in range(3)]
PLACE, MERGE, UPPER = named("destination", 0), named("merge", 0), named("merge", 1)
NOON = datetime(2026, 3, 28, 12, tzinfo=UTC)
DAY = date(2026, 3, 28)
MERGED = PersonsMerged(merge=MERGE, keep=KEEP, drop=DROP)
UNMERGED = PersonsUnmerged(merge=MERGE, keep=KEEP, drop=DROP)
LISTED = DestinationListed(
    destination=PLACE, name="Simhallen", category="simskola", owner="outside"
)


def known(person: UUID, **told: object) -> PersonRegistered:
    said = {"person": person, "target_group": "abo", "site": "motesplatsen", **told}
    return PersonRegistered.model_validate(said)


def came(person: UUID, n: int = 0) -> VisitRecorded:
    return VisitRecorded(
        visit=named(f"visit of {person}", n), person=person, site="motesplatsen", on=DAY
    )


def linked(person: UUID) -> ReferralMade:
    return ReferralMade(
        referral=named(f"referral of {person}", 0),
        person=person,
        destination=PLACE,
        initiated_by="visitor",
        on=DAY,
    )


def on_leave(person: UUID) -> ParentalLeaveStarted:
    return ParentalLeaveStarted(leave=named(f"leave of {person}", 0), person=person, since=DAY)


async def tell(book: Book, *events: Event) -> int:
    return await book.tell(*events, at=NOON)


async def figures(book: Book, as_of: int | None = None) -> dict[str, tuple[int, int]]:
    goals = await book.answer("/goals", rung="informed", as_of=as_of)
    return {goal["id"]: (goal["numerator"], goal["denominator"]) for goal in goals[:2]}


async def counted(book: Book, goal: str, as_of: int | None = None) -> set[str]:
    page = await book.answer(f"/goals/{goal}/evidence", rung="informed", as_of=as_of)
    return {item["person"] for item in page["items"]}


async def test_two_ids_count_once_from_the_merge_until_it_is_undone(opened: Book) -> None:
    await opened.forget()
    both = [told for who in (KEEP, DROP) for told in (known(who), came(who), linked(who))]
    before = await tell(opened, LISTED, *both)
    during = await tell(opened, MERGED)
    after = await tell(opened, UNMERGED)
    assert [(await figures(opened, at))["G1"] for at in (before, during, after)] == [
        (2, 2),
        (1, 1),
        (2, 2),
    ]
    assert await counted(opened, "G1", during) == {str(KEEP)}


async def test_what_happened_to_either_id_happened_to_the_person(opened: Book) -> None:
    await opened.forget()
    await tell(opened, LISTED, known(KEEP), known(DROP), came(KEEP), linked(DROP))
    assert (await figures(opened))["G1"] == (0, 1)
    await tell(opened, MERGED)
    assert (await figures(opened))["G1"] == (1, 1)
    await tell(opened, on_leave(DROP))
    assert (await figures(opened))["G2"] == (1, 1)
    assert await counted(opened, "G2") == {str(KEEP)}


async def test_the_kept_record_says_who_somebody_is(opened: Book) -> None:
    await opened.forget()
    stranger = known(KEEP, target_group="asylsokande")
    await tell(opened, stranger, known(DROP), came(DROP), MERGED)
    assert (await figures(opened))["G1"] == (0, 0)
    await tell(opened, UNMERGED)
    assert (await figures(opened))["G1"] == (0, 1)


async def test_a_chain_counts_once_and_is_undone_in_the_middle(opened: Book) -> None:
    await opened.forget()
    people = [told for who in (KEEP, DROP, THIRD) for told in (known(who), came(who))]
    upper = PersonsMerged(merge=UPPER, keep=THIRD, drop=KEEP)
    await tell(opened, *people, MERGED, upper)
    assert (await figures(opened))["G1"] == (0, 1)
    await tell(opened, PersonsUnmerged(**upper.model_dump()))
    assert (await figures(opened))["G1"] == (0, 2)


async def test_a_merge_into_who_was_a_mistake_drops_nobody(opened: Book) -> None:
    await opened.forget()
    await tell(opened, known(KEEP), known(DROP), came(DROP), MERGED)
    await tell(opened, PersonWithdrawn(person=KEEP))
    assert (await figures(opened))["G1"] == (0, 1)


async def volumes(book: Book, by: str = "") -> tuple[int, int, int]:
    """Visits, persons, and visits that are nobody's."""
    told = await book.answer("/indicators/E0", by=by)
    beside = told["beside"]
    return told["value"], beside["persons"]["value"], beside["anonymous"]["value"]


async def test_a_day_on_which_both_ids_came_is_one_visit_however_it_is_told(opened: Book) -> None:
    await opened.forget()
    nameless = came(KEEP, 1).model_copy(update={"person": None})
    await tell(opened, known(KEEP), known(DROP), came(KEEP), came(DROP), came(THIRD), nameless)
    assert [await volumes(opened, by) for by in ("", "sex", "site")] == [(4, 2, 2)] * 3
    await tell(opened, MERGED)
    assert [await volumes(opened, by) for by in ("", "sex", "site")] == [(3, 1, 2)] * 3
