"""Who took part under two ids came once, until they are two again (DOMAIN §2)."""

from shared.events.event import Event
from shared.events.merges import PersonsMerged, PersonsUnmerged
from tests.services.reporting.book import Book
from tests.services.reporting.finding import found, told
from tests.services.reporting.may import FIRST, MAY, NOON, away, known, took_part
from tests.services.reporting.test_visits_once import ALSO, ALSO_AMINA, MERGED, came

BOTH = (
    took_part(),
    took_part(person=ALSO_AMINA).model_copy(update={"participation": ALSO_AMINA}),
)
"""The same evening, told of each id."""


async def figures(book: Book, *events: Event) -> tuple[object, ...]:
    """Visits and persons, who stayed of all with support, and goal 2, after these facts."""
    await book.tell(*events, at=NOON)
    volumes = (await found(book, "E0")).figures
    by_month = (await found(book, "E0", ("month",))).figures["visits"].cells
    stayed = (await found(book, "E1")).figures["stayed_on"]
    goals = await book.answer("/goals", rung="informed", **MAY)
    visits, persons = (volumes[it].total["value"] for it in ("visits", "persons"))
    assert visits == sum(cell["value"] or 0 for cell in by_month.values())
    return visits, persons, told(stayed.total)[:2], goals[1]["numerator"]


async def test_two_ids_of_one_person_took_part_once_until_they_are_two_again(book: Book) -> None:
    two = (known(), ALSO, away(FIRST), *BOTH)
    assert await figures(book, *two) == (2, 2, (0, 0), 1)
    assert await figures(book, PersonsMerged(**MERGED)) == (1, 1, (0, 0), 1)
    helped = came("it", who=ALSO_AMINA)
    assert await figures(book, helped) == (1, 1, (1, 1), 1)
    assert await figures(book, PersonsUnmerged(**MERGED)) == (2, 2, (1, 1), 1)
