"""What leaves the unit of counts of persons, and what those outside are shown (R14)."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from services.reporting.commands.releases import WithdrawRelease
from services.reporting.disclosure.release import Decided
from services.reporting.indicators.definition import Definition
from services.reporting.releasing import Releasing
from shared.events.event import Event
from shared.events.governing import DisclosureId, Recipient, ReleaseId
from shared.events.people import PersonRegistered
from shared.events.releases import (
    DisclosureDecided,
    DisclosureDecidedWithdrawn,
    FiguresReleased,
    FiguresReleaseWithdrawn,
)
from shared.events.visits import VisitRecorded
from shared.log.tail import Heard
from shared.node import Node
from tests.services.reporting.book import Book
from tests.services.reporting.may import FIRST, LAST, MAY, MIDDLE, NOON

SAID = (
    "select position, type, recorded_at, envelope from event where position > $1 order by position"
)
JUNE = date(2026, 6, 2)
BEHIND = """
update reporting.fold set checkpoint = (select index from reporting.ledger_head) - $1
where live and name = 'visit'
"""
TOTALS = """
select indicator, figure, definition_version, since, until, by, as_of, codes, counts
from release where since = $1 and by = '{}'
    and (indicator, figure) in (('E0', 'persons'), ('E3', 'new_in_civil_society'))
order by indicator
"""
ROWS = ("anonymous", "supports", "referrals")


def people(first: int, last: int, women: int) -> list[Event]:
    """Persons who came in the middle of May; so many of them, the first ones, are women."""
    return [
        event
        for n in range(first, last)
        for event in (
            PersonRegistered(
                person=UUID(int=1000 + n),
                target_group="abo",
                site="motesplatsen",
                sex="kvinna" if n < women else "man",
                birth_year=1990,
            ),
            VisitRecorded(
                visit=UUID(int=5000 + n),
                person=UUID(int=1000 + n),
                site="motesplatsen",
                on=MIDDLE,
                supports=(),
            ),
        )
    ]


class Releaser(Releasing):
    """The loop's work, with the test in the place of the bus."""

    async def _caught_up(self, used: frozenset[str]) -> None:
        assert used


class Crashing(Releaser):
    """Ends after the first total, or the first breakdown, of everybody who ever came."""

    def __init__(self, node: Node, *, total: bool) -> None:
        super().__init__(node)
        self.total = total

    async def _submit(self, definition: Definition, decided: Decided) -> None:
        await super()._submit(definition, decided)
        if definition.id == "E0" and (decided.by is None) == self.total:
            raise ConnectionError


async def released(book: Book, today: date, releaser: Releaser | None = None) -> int:
    """Decide on a day, and let the ledger hear what reporting recorded of it."""
    before = await book.recorded()
    left = await (releaser or Releaser(book.node)).release(today)
    new = await book.recorded() - before
    assert new == left, "another test has taken the keys of some: tell other numbers of facts"
    await hear_released(book)
    return left


async def hear_released(book: Book) -> None:
    """Let the ledger hear what reporting recorded."""
    rows = await book.node.db.fetch(SAID, book.told["reporting"])
    heard = [
        Heard("reporting", r["position"], r["recorded_at"], r["type"], r["envelope"]) for r in rows
    ]
    book.told["reporting"] += len(heard)
    for at in range(0, len(heard), 200):
        await book.take_in(heard[at : at + 200])


@pytest.fixture
async def fresh(book: Book) -> Book:
    """A book whose ledger has heard all that reporting's log has from before.

    That log remembers the keys of other tests here: each test begins with another number of facts.
    """
    book.told["reporting"] = await book.recorded()
    await book.admin.execute(
        "update reporting.ledger_stream set position = $1 where service = 'reporting'",
        book.told["reporting"],
    )
    return book


async def visitors(book: Book, **asked: object) -> dict[str, Any]:
    """The persons of E0, as the steering group is shown them."""
    answered = await book.answer("/indicators/E0", role="steering", **asked)
    persons: dict[str, Any] = answered["beside"]["persons"]
    return persons


async def test_outside_the_unit_the_newest_table_is_shown_rounded_with_when_it_was_reckoned(
    fresh: Book,
) -> None:
    await fresh.tell(*people(0, 23, women=21), at=NOON)
    hidden = await visitors(fresh, **MAY)
    assert (hidden["suppressed"], hidden["value"]) == (True, None)
    assert await released(fresh, JUNE) > 0
    shown = await visitors(fresh, **MAY)
    assert (shown["suppressed"], shown["value"]) == (True, 25)
    assert shown["released"] == {"as_of": 46, "from": str(FIRST), "to": str(LAST)}
    by_sex = (await visitors(fresh, by="sex", **MAY))["cells"]
    assert {cell["by"]["sex"]: cell["value"] for cell in by_sex} == {
        "kvinna": 20,
        "man": None,
        "uppgift_saknas": None,
    }
    exact = (await fresh.answer("/indicators/E0", **MAY))["beside"]["persons"]
    assert (exact["value"], exact["suppressed"]) == (23, False)


async def test_what_moved_too_little_does_not_leave_again_and_what_moved_enough_does(
    fresh: Book,
) -> None:
    await fresh.tell(*people(0, 24, women=21), at=NOON)
    await released(fresh, JUNE)
    assert await released(fresh, JUNE) == 0
    await fresh.tell(*people(24, 27, women=0), at=NOON)
    await released(fresh, JUNE + timedelta(days=1))
    assert (await visitors(fresh, **MAY))["value"] == 25
    await fresh.tell(*people(27, 33, women=0), at=NOON)
    await released(fresh, JUNE + timedelta(days=2))
    assert (await visitors(fresh, **MAY))["value"] == 35


@pytest.mark.parametrize("total", [True, False])
async def test_a_crash_between_a_total_and_its_parts_loses_neither(
    fresh: Book, *, total: bool
) -> None:
    await fresh.tell(*people(0, 26 if total else 27, women=21), at=NOON)
    with pytest.raises(ConnectionError):
        await Crashing(fresh.node, total=total).release(JUNE)
    await hear_released(fresh)
    await released(fresh, JUNE + timedelta(days=1))
    for asked in (MAY, {}):
        shown = await visitors(fresh, by="sex", **asked)
        cells = {cell["by"]["sex"]: cell["value"] for cell in shown["cells"]}
        assert (shown["value"], cells.get("kvinna")) == (25, 20), asked


async def test_nothing_is_decided_while_a_view_is_behind_the_ledger(fresh: Book) -> None:
    """It would be decided without what left since then."""
    await fresh.tell(*people(0, 28, women=21), at=NOON)
    await fresh.admin.execute(BEHIND, 1)
    await released(fresh, JUNE)
    items = (await fresh.answer("/releases", role="steering"))["items"]
    assert {it["indicator"] for it in items}.isdisjoint({"E0", "E3"})
    assert {it["indicator"] for it in items} >= {"E7"}
    await fresh.admin.execute(BEHIND, 0)
    await released(fresh, JUNE)
    assert (await visitors(fresh, **MAY))["value"] == 30


async def test_parts_and_a_denominator_of_another_moment_are_not_shown_beside_a_total(
    fresh: Book,
) -> None:
    await fresh.tell(*people(0, 22, women=21), at=NOON)
    await released(fresh, JUNE)
    e3 = await fresh.answer("/indicators/E3", role="steering", **MAY)
    assert (e3["numerator"], e3["denominator"]) == (None, 20)
    parts = (await visitors(fresh, by="sex", **MAY))["cells"]
    assert len(parts) == 3
    told = await fresh.node.db.fetch(TOTALS, FIRST)
    later = [
        FiguresReleased(**dict(row) | {"release": ReleaseId(uuid4()), "as_of": row["as_of"] + 1})
        for row in told
    ]
    await fresh.tell(*later, at=NOON)
    e3 = await fresh.answer("/indicators/E3", role="steering", **MAY)
    assert (e3["released"]["as_of"], e3["denominator"]) == (told[0]["as_of"] + 1, None)
    e0 = await visitors(fresh, by="sex", **MAY)
    assert (e0["value"], e0["cells"]) == (20, [])


async def test_fewer_than_five_are_told_as_such_and_never_as_a_number(fresh: Book) -> None:
    await fresh.tell(*people(0, 3, women=2), at=NOON)
    await released(fresh, JUNE)
    shown = await visitors(fresh, **MAY)
    assert (shown["value"], shown["caveats"]) == (None, ["fewer_than_five"])
    for row in (await fresh.answer("/releases", role="steering"))["items"]:
        assert {cell["count"] for cell in row["cells"]} <= {None}


async def test_a_table_that_was_taken_back_is_shown_to_nobody_and_stays_known(fresh: Book) -> None:
    await fresh.tell(*people(0, 25, women=21), at=NOON)
    await released(fresh, JUNE)
    items = (await fresh.answer("/releases", role="steering", indicator="E0"))["items"]
    months = [it for it in items if (it["until"], it["by"]) == (str(LAST), [])]
    assert (await fresh.answer(f"/releases/{months[0]['id']}"))["cells"] == months[0]["cells"]
    for it in months:
        back = FiguresReleaseWithdrawn(release=ReleaseId(UUID(it["id"])), reason=None)
        await fresh.tell(back, at=NOON)
    assert (await visitors(fresh, **MAY))["value"] is None
    gone = await fresh.ask(f"/releases/{months[0]['id']}")
    assert (gone.status_code, gone.json()["code"]) == (404, "no_such_release")
    await fresh.tell(*people(25, 27, women=0), at=NOON)
    await released(fresh, JUNE + timedelta(days=1))
    assert (await visitors(fresh, **MAY))["value"] is None, "it would be subtracted"


AFTER = datetime(2026, 6, 2, 10, tzinfo=UTC)


def decided(recipient: Recipient = "steering", since: date = JUNE) -> DisclosureDecided:
    """Goal 1 exact for a recipient, from a day on."""
    return DisclosureDecided(
        disclosure=DisclosureId(uuid4()),
        figure="G1",
        recipient=recipient,
        decision="SN 2026/1",
        decided_on=since,
        since=since,
    )


async def test_a_goals_total_is_exact_for_whom_a_decision_says_from_its_day_on(
    fresh: Book,
) -> None:
    await fresh.tell(*people(0, 3, women=2), at=AFTER)
    for since, recipient, exact in (
        (date(2026, 6, 3), "steering", False),
        (JUNE, "working_group", False),
        (JUNE, "steering", True),
    ):
        disclosure = decided(recipient, since)
        await fresh.tell(disclosure, at=AFTER)
        g1, g2, *_ = await fresh.answer("/goals", role="steering", **MAY)
        assert (g1["denominator"], g1["suppressed"]) == ((3, False) if exact else (None, True))
        assert g2["suppressed"]
        assert "rungs" not in g1
        back = DisclosureDecidedWithdrawn(disclosure=disclosure.disclosure, reason=None)
        await fresh.tell(back, at=AFTER)
    assert (await fresh.answer("/goals", role="steering", **MAY))[0]["suppressed"]


async def test_a_wall_shows_what_everybody_may_see_whoever_opened_it(fresh: Book) -> None:
    await fresh.tell(*people(0, 3, women=2), decided(), at=AFTER)
    for role in ("steering", "analyst"):
        exact, *_ = await fresh.answer("/goals", role=role, **MAY)
        assert exact["denominator"] == 3
        g1, g2, *others = await fresh.answer("/goals", role=role, released=True, **MAY)
        assert (g1["denominator"], g1["suppressed"], g2["suppressed"]) == (None, True, True)
        assert "rungs" not in g1
        assert not any(it["suppressed"] for it in others)
    await fresh.tell(decided("public"), at=AFTER)
    g1, *_ = await fresh.answer("/goals", role="analyst", released=True, **MAY)
    assert (g1["denominator"], g1["suppressed"]) == (3, False)


async def test_a_decision_opens_periods_that_are_over_and_the_rung_that_is_set_and_no_other(
    fresh: Book,
) -> None:
    """Of any two days, or of two rungs, the totals would show the one between them."""
    await fresh.tell(*people(0, 3, women=2), decided(), at=AFTER)
    for asked, exact in (
        (MAY, True),
        ({}, True),
        (MAY | {"rung": "contact_made"}, True),
        (MAY | {"rung": "informed"}, False),
        ({"rung": "informed"}, False),
        ({"from_": MIDDLE, "to": MIDDLE}, False),
        ({"from_": FIRST, "to": MIDDLE}, False),
        ({"to": MIDDLE}, False),
        ({"from_": date(2026, 6, 1), "to": date(2026, 6, 30)}, False),
    ):
        g1 = (await fresh.answer("/goals", role="steering", **asked))[0]
        assert (g1["denominator"], g1["suppressed"]) == ((3, False) if exact else (None, True)), (
            asked
        )


async def test_what_was_taken_back_is_shown_at_no_index_either(fresh: Book) -> None:
    await fresh.tell(*people(0, 26, women=21), at=NOON)
    await fresh.tell(decided(), at=AFTER)
    await released(fresh, JUNE)
    [at] = {it["as_of"] for it in await fresh.answer("/goals", role="steering", **MAY)}
    assert (await visitors(fresh, as_of=at, **MAY))["value"] == 25
    items = (await fresh.answer("/releases", role="steering", indicator="E0"))["items"]
    standing = (await fresh.answer("/disclosures"))["items"]
    await fresh.tell(
        *(FiguresReleaseWithdrawn(release=ReleaseId(UUID(it["id"])), reason=None) for it in items),
        *(
            DisclosureDecidedWithdrawn(disclosure=DisclosureId(UUID(it["id"])), reason=None)
            for it in standing
        ),
        at=AFTER,
    )
    gone = await visitors(fresh, as_of=at, **MAY)
    assert (gone["value"], gone["caveats"]) == (None, ["not_released"])
    assert (await fresh.answer("/goals", role="steering", as_of=at, **MAY))[0]["suppressed"]


async def test_what_is_no_person_is_never_controlled(fresh: Book) -> None:
    await fresh.tell(*people(0, 3, women=2), at=NOON)
    for path in ("E2", "E6", "E12", "E15", "E18", "E19", "G3", "G4", "G5"):
        told = await fresh.answer(f"/indicators/{path}", role="steering", **MAY)
        assert not told["suppressed"], path
    for path, open_ in (
        ("E0", {"openings", "host_hours", "sessions"}),
        ("E5", {"outside_office_hours"}),
        ("E17", {"activities"}),
    ):
        beside = (await fresh.answer(f"/indicators/{path}", role="steering", **MAY))["beside"]
        assert {name for name, it in beside.items() if not it["suppressed"]} == open_, path


async def test_how_often_recorded_persons_did_something_is_not_told_outside(fresh: Book) -> None:
    """Of one day, visits without those that are nameless would be the persons who came."""
    await fresh.tell(*people(0, 4, women=2), at=NOON)
    await released(fresh, JUNE)
    day = {"from_": MIDDLE, "to": MIDDLE}
    for asked in (MAY, day):
        for path in ("E0", "E1", "E5", "E17", "E20"):
            told = await fresh.answer(f"/indicators/{path}", role="steering", **asked)
            hidden = [told] if path != "E0" else [told, *map(told["beside"].get, ROWS)]
            hidden += [told["beside"]["referrals"]] if path == "E17" else []
            for it in hidden:
                assert (it["suppressed"], it["value"], it["numerator"]) == (True, None, None), path
                assert it["caveats"] == ["not_released"], path


def test_a_withdrawal_of_a_table_needs_a_reason() -> None:
    with pytest.raises(ValueError, match="reason"):
        WithdrawRelease.model_validate({"release": uuid4()})
