"""A visit counts once, however often a person checked in at a site on a day (DOMAIN §2)."""

from typing import Any
from uuid import UUID

from shared.events.arrivals import ArrivalMatched, ArrivalNoted
from shared.events.event import Event
from shared.events.merges import PersonsMerged, PersonsUnmerged
from shared.events.people import PersonRegistered
from shared.events.visits import VisitRecorded
from tests.services.reporting.book import Book
from tests.services.reporting.finding import found, told
from tests.services.reporting.may import AMINA, LAST, MAY, MIDDLE, NOON, known, took_part

ALSO_AMINA, NOTED = UUID(int=101), UUID(int=102)
MERGED: dict[str, Any] = {"merge": UUID(int=103), "keep": AMINA, "drop": ALSO_AMINA}
ALSO = PersonRegistered(person=ALSO_AMINA, target_group="abo", site="motesplatsen")
HERE: dict[str, Any] = {"site": "motesplatsen", "on": MIDDLE}


def came(*supports: str, n: int = 1, who: UUID | None = AMINA, **said: object) -> Event:
    told = {"visit": UUID(int=200 + n), "person": who, "supports": supports} | HERE | said
    return VisitRecorded.model_validate(told)


def noted(*supports: str, **said: object) -> tuple[Event, Event]:
    """By name without a network, and matched afterwards."""
    told = {"arrival": NOTED, "noted_at": NOON, "supports": supports} | HERE | said
    matched = ArrivalMatched.model_validate({"arrival": NOTED, "person": AMINA})
    return ArrivalNoted.model_validate(told), matched


async def figures(book: Book, *events: Event) -> tuple[object, ...]:
    """Visits, those with support who stayed of all with support, and supports, after these facts."""
    await book.tell(*events, at=NOON)
    volumes = (await found(book, "E0")).figures
    laid_out = (await found(book, "E0", ("code", "giver"))).figures["supports"].cells
    capacity = (await found(book, "E5")).figures["supports_per_host_hour"]
    stayed = (await found(book, "E1", ("sex", "month"))).figures["stayed_on"]
    given = volumes["supports"].total["value"]
    assert given == capacity.total["numerator"]
    assert given == sum(cell["value"] or 0 for cell in laid_out.values())
    assert stayed.total["denominator"] == sum(
        it["denominator"] or 0 for it in stayed.cells.values()
    )
    return volumes["visits"].total["value"], told(stayed.total)[:2], given


async def test_who_was_noted_without_network_and_checked_in_too_came_once(book: Book) -> None:
    arrival = noted("it")
    assert await figures(book, known(), came("blankett", stayed=True), arrival[0]) == (2, (1, 2), 2)
    assert await figures(book, arrival[1]) == (1, (1, 1), 2)


async def test_who_stayed_at_either_check_in_stayed(book: Book) -> None:
    assert await figures(book, known(), *noted("it"), came(stayed=True)) == (1, (1, 1), 1)


async def test_the_same_help_by_the_same_giver_is_given_once_a_visit(book: Book) -> None:
    before = (known(), *noted("it", "admin", givers=("host", "host")))
    assert await figures(book, *before, came("it", given_by="host")) == (1, (0, 1), 2)


async def test_help_by_another_giver_is_more_help_and_by_nobody_who_is_named_is_not(
    book: Book,
) -> None:
    assert await figures(book, known(), *noted("it"), came("it", given_by="host")) == (1, (0, 1), 1)
    again = came("it", n=2, given_by="volunteer")
    assert await figures(book, again) == (1, (0, 1), 2)
    supports = (await found(book, "E0", ("code", "giver"))).figures["supports"].cells
    assert supports.keys() == {("it", "host"), ("it", "volunteer")}


async def test_two_ids_of_one_person_came_once_until_they_are_two_again(book: Book) -> None:
    two = (known(), ALSO, came("it"), came("it", n=2, who=ALSO_AMINA, stayed=True))
    assert await figures(book, *two) == (2, (1, 2), 2)
    assert await figures(book, PersonsMerged(**MERGED)) == (1, (1, 1), 1)
    assert await figures(book, PersonsUnmerged(**MERGED)) == (2, (1, 2), 2)


async def test_each_day_and_each_site_is_a_visit_of_its_own(book: Book) -> None:
    more = (came("it", n=2, on=LAST), came("it", n=3, site="biblioteket"))
    assert await figures(book, known(), came("it"), *more) == (3, (0, 3), 3)


async def test_of_the_nameless_every_check_in_is_a_visit(book: Book) -> None:
    """Whoever is not known, or not any more, is nameless; who took part there stayed only by name."""
    of_nobody = [came("it", "it", n=n, who=None, stayed=n == 1) for n in (1, 2)]
    of_strangers = [came("it", n=n, who=ALSO_AMINA, stayed=n == 3) for n in (3, 4)]
    told = await figures(book, *of_nobody, *of_strangers, took_part(person=ALSO_AMINA))
    assert told == (5, (2, 4), 6)


async def test_by_the_first_version_check_ins_are_told_as_they_were(book: Book) -> None:
    await book.tell(known(), came("it", stayed=True), *noted("it"), at=NOON)
    for version, e1, supports in ((1, (1, 2), 2), (2, (1, 1), 1)):
        told = await book.answer("/indicators/E1", version=version, **MAY)
        assert (told["numerator"], told["denominator"]) == e1
        volumes = await book.answer("/indicators/E0", version=version, **MAY)
        assert volumes["beside"]["supports"]["value"] == supports
        capacity = await book.answer("/indicators/E5", version=version, **MAY)
        assert capacity["numerator"] == supports
