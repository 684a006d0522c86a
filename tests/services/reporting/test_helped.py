"""Which help was given on a visit, and by whom, as figures will find it (E0)."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from shared.events.arrivals import ArrivalNoted
from shared.events.event import Event
from shared.events.visits import SupportGiven, VisitCorrected, VisitWithdrawn
from tests.services.reporting.book import Book
from tests.services.reporting.may import AMINA, MIDDLE, NOON, came

VISIT = UUID(int=10)
HELPED = """
select code, giver from visit, unnest(supports, givers) as help (code, giver)
where to_index is null order by code, giver
"""


async def helped(book: Book, *events: Event) -> list[tuple[str, str | None]]:
    """Each help that is known after these facts, with its giver."""
    await book.tell(*events, at=NOON)
    return [(row["code"], row["giver"]) for row in await book.node.db.fetch(HELPED)]


def told(kind: type[Event], **fields: Any) -> Event:  # noqa: ANN401 - as the event has them
    return kind.model_validate({"visit": VISIT, "person": AMINA} | fields)


async def test_every_help_is_known_with_who_gave_it(book: Book) -> None:
    assert await helped(book, came(MIDDLE, 10, "it")) == [("it", None)]
    more = told(SupportGiven, supports=("bostad", "admin"), givers=("host", None))
    assert await helped(book, more) == [("admin", None), ("bostad", "host"), ("it", None)]
    again = told(SupportGiven, supports=("bostad",), given_by="volunteer")
    assert (await helped(book, again))[1:3] == [("bostad", "host"), ("bostad", "volunteer")]


async def test_a_correction_says_anew_who_gave_what_or_leaves_it(book: Book) -> None:
    first = came(MIDDLE, 10, "it").model_copy(update={"given_by": "host"})
    stayed = told(VisitCorrected, fields=("stayed",), stayed=True)
    assert await helped(book, first, stayed) == [("it", "host")]
    right = told(
        VisitCorrected, fields=("supports",), supports=("it", "it"), givers=("host", "unit")
    )
    assert await helped(book, right) == [("it", "host"), ("it", "unit")]
    nobody = told(VisitCorrected, fields=("supports",), supports=("admin",))
    assert await helped(book, nobody) == [("admin", None)]
    assert await helped(book, told(VisitWithdrawn)) == []


@pytest.mark.parametrize("by", [{"given_by": "unit"}, {"givers": ("unit",)}])
async def test_who_was_noted_without_network_was_helped_by_somebody_too(
    book: Book, by: dict[str, Any]
) -> None:
    noted = {"arrival": VISIT, "site": "motesplatsen", "on": date(2026, 5, 4), "noted_at": NOON}
    fact = ArrivalNoted.model_validate({**noted, "supports": ("it",), **by})
    assert await helped(book, fact) == [("it", "unit")]


async def test_who_is_found_to_have_given_it_gave_it_once(book: Book) -> None:
    assert await helped(book, came(MIDDLE, 10, "it")) == [("it", None)]
    more = told(SupportGiven, supports=("admin",), given_by="volunteer")
    all_ = {"supports": ("it", "admin"), "given_by": "volunteer"}
    right = told(VisitCorrected, fields=("supports",), **all_)
    assert await helped(book, more, right) == [("admin", "volunteer"), ("it", "volunteer")]
