"""Sheets of a time before Brygga: what their facts are about leaves soon after they came in (R14)."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from services.reporting.disclosure.periods import Periods
from services.reporting.disclosure.portions import Asked
from services.reporting.disclosure.tables import Span, Table
from services.reporting.indicators.definition import Definition
from shared.events.visits import VisitRecorded, VisitWithdrawn
from shared.node import Node
from tests.services.reporting.book import Book
from tests.services.reporting.may import FIRST, LAST, MAY
from tests.services.reporting.test_releases import (
    BEHIND,
    Releaser,
    fresh,
    hear_released,
    people,
    released,
    visitors,
)

__all__ = ["fresh"]
IMPORTED = datetime(2026, 9, 1, 10, tzinfo=UTC)
AUTUMN = date(2026, 9, 2)
NIGHT = datetime(2026, 9, 2, 0, 30, tzinfo=UTC)
"""Half past two in Stockholm: before the hour of the setting."""
MORNING = datetime(2026, 9, 2, 4, tzinfo=UTC)
"""After the hour of the setting."""
LONG_AGO = date(2024, 5, 15)


class OfVisitors(Releaser):
    """Of the volumes alone: the attacker has less to go through."""

    async def _release(self, indicator: str, spans: Periods) -> int:
        return await super()._release(indicator, spans) if indicator == "E0" else 0


def long_ago(count: int) -> list[VisitRecorded]:
    """So many of those who came in May came two years before, too."""
    return [
        VisitRecorded(
            visit=UUID(int=9000 + n),
            person=UUID(int=1000 + n),
            site="motesplatsen",
            on=LONG_AGO,
            supports=(),
        )
        for n in range(count)
    ]


async def month_of(book: Book, day: date) -> Any:  # noqa: ANN401 - JSON
    """How many came in the month of a day, as the steering group is shown."""
    last = (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return (await visitors(book, from_=day.replace(day=1), to=last))["value"]


async def test_periods_before_the_ledger_began_leave_too(fresh: Book) -> None:
    await fresh.tell(*people(0, 23, women=21), at=IMPORTED)
    assert await released(fresh, AUTUMN, OfVisitors(fresh.node)) > 0
    shown = await visitors(fresh, **MAY)
    assert (shown["value"], shown["released"]["from"], shown["released"]["to"]) == (
        25,
        str(FIRST),
        str(LAST),
    )


async def test_what_is_long_over_leaves_again_where_sheets_moved_it_by_five(fresh: Book) -> None:
    releaser = OfVisitors(fresh.node)
    await fresh.tell(*people(0, 23, women=21), *long_ago(12), at=IMPORTED)
    await released(fresh, AUTUMN, releaser)
    assert await month_of(fresh, LONG_AGO) == 10
    more = [it.model_copy(update={"visit": UUID(int=it.visit.int + 500)}) for it in long_ago(23)]
    await fresh.tell(*more[12:14], at=IMPORTED)
    await released(fresh, AUTUMN + timedelta(days=1), releaser)
    assert await month_of(fresh, LONG_AGO) == 10
    await fresh.tell(*more[14:], at=IMPORTED)
    for one in (releaser, OfVisitors(fresh.node)):
        await released(fresh, AUTUMN + timedelta(days=2), one)
        assert await month_of(fresh, LONG_AGO) == 25
    wrong = [VisitWithdrawn(visit=it.visit, reason=None) for it in more[12:]]
    await fresh.tell(*wrong, at=IMPORTED)
    await released(fresh, AUTUMN + timedelta(days=3), releaser)
    assert await month_of(fresh, LONG_AGO) == 10, "and once a wrong sheet was taken back"


async def test_a_year_of_which_no_sheet_has_come_in_is_not_told_to_be_fewer_than_five(
    fresh: Book,
) -> None:
    releaser, later = OfVisitors(fresh.node), date(2025, 3, 10)
    year = {"from_": date(2025, 1, 1), "to": date(2025, 12, 31)}
    await fresh.tell(*people(0, 23, women=21), *long_ago(13), at=IMPORTED)
    await released(fresh, AUTUMN, releaser)
    assert await month_of(fresh, LONG_AGO) == 15
    for days in ({"from_": date(2025, 3, 1), "to": date(2025, 3, 31)}, year):
        waits = await visitors(fresh, **days)
        assert (waits["value"], waits["caveats"]) == (None, ["not_released"]), days
    next_sheet = [
        it.model_copy(update={"visit": UUID(int=it.visit.int + 500), "on": later})
        for it in long_ago(7)
    ]
    await fresh.tell(*next_sheet, at=IMPORTED)
    await released(fresh, AUTUMN + timedelta(days=1), releaser)
    assert await month_of(fresh, later) == 5
    assert (await visitors(fresh, **year))["value"] == 5


async def test_the_night_does_not_cut_an_import_of_old_sheets_in_two(fresh: Book) -> None:
    releaser = OfVisitors(fresh.node)
    await releaser.look(MORNING)
    await fresh.tell(*people(0, 23, women=21), *long_ago(11), at=IMPORTED)
    await releaser.look(MORNING)
    await hear_released(fresh)
    assert await month_of(fresh, LONG_AGO) is None, "more of it may come in"
    await releaser.look(MORNING)
    await hear_released(fresh)
    assert await month_of(fresh, LONG_AGO) == 10


class Watched(OfVisitors):
    """Tells which periods it went through, and in how many snapshots."""

    def __init__(self, node: Node) -> None:
        super().__init__(node)
        self.went_through: list[Sequence[Span]] = []

    async def _reckoned(
        self, indicator: str, spans: Sequence[Span], told: list[Table] | None
    ) -> tuple[Definition, list[Table], list[Asked]] | None:
        self.went_through.append(spans)
        return await super()._reckoned(indicator, spans, told)


async def test_a_restart_goes_not_through_what_was_decided_of_but_new_rules_do(
    fresh: Book,
) -> None:
    first = Watched(fresh.node)
    await fresh.tell(*people(0, 23, women=21), *long_ago(9), at=IMPORTED)
    for _ in range(2):
        await first.look(MORNING)
    assert len(first.went_through) == 3, "2024, 2025 and the rest, each in a snapshot of its own"
    await hear_released(fresh)
    again = Watched(fresh.node)
    await again.recall()
    for _ in range(2):
        await again.look(MORNING)
    assert again.went_through == [], "not the same night once more"
    for _ in range(2):
        await again.look(MORNING + timedelta(days=1))
    assert len(again.went_through) == 1, "and no old years in the next"
    await fresh.admin.execute("update reporting.decided set rests_on = 'other definitions'")
    other = Watched(fresh.node)
    await other.recall()
    for _ in range(2):
        await other.look(MORNING + timedelta(days=1))
    assert len(other.went_through) == 3, "of other figures or periods all is to be decided"


class TwoWatched(Releaser):
    """Of the volumes, and of what rests on other views; tells how many snapshots each was reckoned in."""

    def __init__(self, node: Node) -> None:
        super().__init__(node)
        self.went_through: Counter[str] = Counter()

    async def _release(self, indicator: str, spans: Periods) -> int:
        return await super()._release(indicator, spans) if indicator in {"E0", "E7"} else 0

    async def _reckoned(
        self, indicator: str, spans: Sequence[Span], told: list[Table] | None
    ) -> tuple[Definition, list[Table], list[Asked]] | None:
        self.went_through[indicator] += 1
        return await super()._reckoned(indicator, spans, told)


async def test_old_years_wait_for_the_indicator_that_was_put_off_and_no_other(fresh: Book) -> None:
    its = TwoWatched(fresh.node)
    await fresh.tell(*people(0, 24, women=21), *long_ago(11), at=IMPORTED)
    await fresh.admin.execute(BEHIND, 1)
    for _ in range(2):
        await its.look(MORNING)
    assert its.went_through == {"E0": 1, "E7": 3}, "2024, 2025 and the rest of what is not behind"
    await fresh.admin.execute(BEHIND, 0)
    its.went_through.clear()
    await its.look(MORNING + timedelta(days=1))
    assert its.went_through == {"E0": 3, "E7": 1}
    its.went_through.clear()
    await its.look(MORNING + timedelta(days=2))
    assert its.went_through == {"E0": 1, "E7": 1}


async def test_what_an_import_tells_of_leaves_once_no_more_of_it_comes_in(fresh: Book) -> None:
    releaser = OfVisitors(fresh.node)
    left = []
    for women in (21, 0):
        await fresh.tell(*people(0 if women else 21, 21 if women else 43, women), at=IMPORTED)
        await releaser.look(NIGHT)
        left.append(await hear(fresh))
    await releaser.look(NIGHT)
    left.append(await hear(fresh))
    assert left[:2] == [0, 0], "an import that goes on"
    assert left[2] > 0
    assert (await visitors(fresh, **MAY))["value"] == 45
    await fresh.tell(*people(43, 50, 0), at=IMPORTED)
    for _ in range(2):
        await releaser.look(NIGHT)
    assert await hear(fresh) == 0, "no older days than were decided of: it waits for the night"
    await fresh.tell(*long_ago(10), at=IMPORTED)
    for _ in range(2):
        await releaser.look(NIGHT)
    assert await hear(fresh) > 0


async def hear(book: Book) -> int:
    """Let the ledger hear what left; how much that was."""
    before = book.told["reporting"]
    await hear_released(book)
    return book.told["reporting"] - before
