"""What an indicator means is versioned: a figure of the past is told as it was reckoned then."""

from uuid import UUID, uuid4

import pytest

from deploy.local.home import ROOT
from services.reporting.indicators.definitions import LIBRARY
from services.reporting.indicators.retired import RETIRED
from services.reporting.versioning import CONFLICTS, Versioning
from shared.events.governing import RevisionId
from shared.events.versions import IndicatorVersioned
from shared.events.visits import VisitRecorded
from tests.services.reporting.book import Book
from tests.services.reporting.may import MAY, MIDDLE, NOON

SHIPPED = ROOT / "tests" / "services" / "reporting" / "indicators" / "shipped.txt"
TOLD = "select stream_id from event where type = 'IndicatorVersioned'"


def versioned(version: int) -> IndicatorVersioned:
    return IndicatorVersioned(
        revision=RevisionId(uuid4()), indicator="E1", version=version, digest="0" * 64
    )


def came(n: int) -> VisitRecorded:
    return VisitRecorded(
        visit=UUID(int=n), person=None, site="motesplatsen", on=MIDDLE, supports=("it",)
    )


@pytest.fixture
def second(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second version of an indicator, by which everybody counts who had help."""
    one = LIBRARY["E1"][1]
    rule = one.figure.model_copy(update={"numerator": one.figure.denominator})
    other = one.model_copy(update={"version": 2, "figure": rule})
    monkeypatch.setitem(LIBRARY["E1"], 2, other)


@pytest.mark.usefixtures("second")
async def test_a_figure_is_told_by_the_version_that_was_in_use_and_by_any_that_is_asked(
    book: Book,
) -> None:
    await book.tell(versioned(1), came(1), at=NOON)
    first = (await book.ask("/indicators/E1", as_of=2, **MAY)).content
    await book.tell(versioned(2), came(2), at=NOON)
    assert (await book.ask("/indicators/E1", as_of=2, **MAY)).content == first
    now = await book.answer("/indicators/E1", **MAY)
    assert (now["definition_version"], now["value"], now["denominator"]) == (2, 1.0, 2)
    older = await book.answer("/indicators/E1", version=1, **MAY)
    assert (older["definition_version"], older["value"], older["as_of"]) == (1, 0.0, 4)
    [catalogued] = [it for it in await book.answer("/indicators") if it["id"] == "E1"]
    assert (catalogued["version"], catalogued["versions"]) == (2, [1, 2])


def test_every_version_that_was_ever_told_is_kept_or_deliberately_retired() -> None:
    """Whoever takes one away, or adds one, says so in shipped.txt and, with a reason, in RETIRED."""
    told = [line.split() for line in SHIPPED.read_text().splitlines()]
    shipped = {(one, int(version)) for one, version in told}
    kept = {(one, version) for one, versions in LIBRARY.items() for version in versions}
    retired = {(one, version) for one, its in RETIRED.items() for version in its}
    assert kept | retired == shipped
    assert not kept & retired


async def test_a_figure_by_a_version_that_is_kept_is_told_and_by_another_clearly_refused(
    book: Book,
) -> None:
    """A report says by which version its figures were reckoned: it asks for that one years later."""
    await book.tell(came(1), at=NOON)
    told = await book.answer("/indicators/G1", version=4, **MAY)
    assert told["definition_version"] == 4
    for version, retired in ((3, True), (99, False)):
        answer = await book.ask("/indicators/G1", version=version, **MAY)
        said = answer.json()
        assert (answer.status_code, said["code"]) == (422, "no_such_version")
        assert (said["kept"], said["retired"]) == ([4], retired)
        assert [it["pointer"] for it in said["errors"]] == ["/version"]


@pytest.mark.usefixtures("second")
async def test_before_a_version_was_recorded_the_oldest_is_meant(book: Book) -> None:
    await book.tell(came(1), at=NOON)
    assert (await book.answer("/indicators/E1", **MAY))["definition_version"] == 1
    await book.tell(versioned(3), at=NOON)
    assert (await book.answer("/indicators/E1", **MAY))["definition_version"] == 1, "not kept"


async def test_each_version_is_recorded_once_however_often_it_is_begun(book: Book) -> None:
    for _ in range(2):
        await Versioning(book.node).record()
    kept = sum(len(versions) for versions in LIBRARY.values())
    told = [row["stream_id"] for row in await book.node.db.fetch(TOLD)]
    assert len(told) == len({*told}) == kept


async def test_a_file_that_was_changed_under_its_version_is_told_of_and_not_recorded(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    await Versioning(book.node).record()
    before = await book.recorded()
    assert CONFLICTS.collect()[0].samples[0].value == 0
    for indicator in ("E2", "E3"):
        changed = LIBRARY[indicator][1].model_copy(update={"digest": "0" * 64})
        monkeypatch.setitem(LIBRARY[indicator], 1, changed)
    await Versioning(book.node).record()
    assert CONFLICTS.collect()[0].samples[0].value == 2
    assert await book.recorded() == before
