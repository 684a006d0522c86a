"""A fact that a fold cannot take parks that fold alone, visibly, until code can; upcasting, through the log."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any, ClassVar
from uuid import UUID

import orjson
import pytest
from prometheus_client import REGISTRY

from services.reporting.projections import PROJECTIONS
from shared.events.envelope import pack
from shared.events.event import Event
from shared.events.language import LANGUAGE, UPCASTS
from shared.events.people import ParentalLeaveStarted, PersonRegistered, PersonWithdrawn
from shared.events.visits import StayedOn, VisitRecorded, VisitWithdrawn
from shared.log.tail import Heard
from tests.oracle import Brute, Fact
from tests.services.reporting.book import Book
from tests.services.reporting.telling import DAYS, about, enveloped, hear

NOW = datetime(2026, 11, 2, 17, tzinfo=UTC)
PERSON, VISIT, OTHER = UUID(int=1), UUID(int=2), UUID(int=3)
EVERYBODY = {projection.name for projection in PROJECTIONS}

REGISTERED = PersonRegistered(person=PERSON, target_group="abo", site="motesplatsen")
ON_LEAVE = ParentalLeaveStarted(leave=OTHER, person=PERSON, since=DAYS[0])
CAME = VisitRecorded(
    visit=VISIT, person=PERSON, site="motesplatsen", on=DAYS[2], supports=("foraldraledig_info",)
)
STAYED = StayedOn(visit=VISIT, person=PERSON)

GOOD = {"visit": str(VISIT), "person": str(PERSON), "site": "motesplatsen", "on": "2026-03-28"}


def heard(position: int, event: Event) -> Heard:
    return hear("visits", position, about(event), NOW)


def strange(position: int, type_: str, odd: Mapping[str, object], **data: object) -> Heard:
    """A fact that nobody expected: a good envelope with some of its fields, and its data, replaced."""
    envelope = orjson.loads(pack(enveloped("visits", position, about(CAME))))
    said = {**envelope, "type": type_, "data": {**GOOD, **data}, **odd}
    return Heard("visits", position, NOW, type_, orjson.dumps(said))


FUTURE = strange(4, "VisitRecorded", {"schema_version": 2})
UNKNOWN = strange(4, "SomethingNew", {})

POISON = {
    "a version of the future": (FUTURE, {"visit", "word"}),
    "a date that is none": (strange(4, "VisitRecorded", {}, on="tomorrow"), {"visit", "word"}),
    "data that is no record": (strange(4, "VisitRecorded", {"data": [1]}), {"visit", "word"}),
    "an id that is a number": (strange(4, "VisitRecorded", {"id": 7}), {"visit", "word"}),
    "a thing that is a list": (strange(4, "VisitRecorded", {"thing": [1]}), {"visit", "word"}),
    "a service there is not": (strange(4, "VisitRecorded", {"service": "x"}), {"visit", "word"}),
    "a version in letters": (
        strange(4, "VisitRecorded", {"schema_version": "1"}),
        {"visit", "word"},
    ),
    "a version that is true": (
        strange(4, "VisitRecorded", {"schema_version": True}),
        {"visit", "word"},
    ),
    "a moment that is a number": (
        strange(4, "VisitRecorded", {"occurred_at": 1_700_000_000}),
        {"visit", "word"},
    ),
    "an envelope with a field too many": (
        strange(4, "VisitRecorded", {"mood": "good"}),
        {"visit", "word"},
    ),
    "a field too many": (strange(4, "VisitRecorded", {"mood": "good"}), {"visit", "word"}),
    "bytes that are no JSON": (
        Heard("visits", 4, NOW, "VisitRecorded", b"\xff"),
        {"visit", "word"},
    ),
    "no bytes at all": (Heard("visits", 4, NOW, "VisitRecorded", b""), {"visit", "word"}),
    "JSON that is no envelope": (
        Heard("visits", 4, NOW, "VisitRecorded", b"[]"),
        {"visit", "word"},
    ),
    "a word nobody knows": (UNKNOWN, {"word"}),
    "text that no table holds": (strange(4, "VisitRecorded", {}, site="a\0b"), {"visit"}),
    "a number that no table holds": (strange(4, "VisitRecorded", {}, children=2**40), {"visit"}),
    "a correction of a field there is not": (
        strange(4, "VisitCorrected", {}, fields=["mood"]),
        {"visit"},
    ),
    "a person in a group that was cleared": (
        strange(4, "PersonCorrected", {"stream": str(PERSON)}, fields=["target_group"]),
        {"person"},
    ),
}


async def checkpoints(book: Book) -> dict[str, int]:
    return {name: index for name, (_, _, index) in (await book.folds()).items()}


def metric(projection: str) -> float | None:
    return REGISTRY.get_sample_value("brygga_parked_folds", {"projection": projection})


@pytest.mark.parametrize(("poison", "parked"), POISON.values(), ids=POISON.keys())
async def test_what_a_fold_cannot_take_parks_it_just_before_and_nobody_else(
    book: Book, poison: Heard, parked: set[str]
) -> None:
    before = [heard(1, REGISTERED), heard(2, ON_LEAVE), heard(3, CAME)]
    await book.take_in([*before, poison, heard(5, STAYED)])
    await book.take_in([heard(6, StayedOn(visit=OTHER))])
    assert book.tree.size == 6
    assert await checkpoints(book) == {name: 3 if name in parked else 6 for name in EVERYBODY}
    status = await book.answer("/status", role="operator")
    assert {line["projection"]: line["index"] for line in status["parked"]} == dict.fromkeys(
        parked, 4
    )
    assert all(line["fault"] for line in status["parked"])
    assert (status["ledger"]["index"], status["streams"]["visits"]["folded"]) == (6, 6)
    assert {name for name in EVERYBODY if metric(name)} == parked
    await book.catch_up()
    assert await checkpoints(book) == {name: 3 if name in parked else 6 for name in EVERYBODY}


async def test_goals_are_answered_as_of_the_fact_before_the_one_that_parked_a_fold(
    book: Book,
) -> None:
    told = [REGISTERED, ON_LEAVE, CAME]
    await book.take_in([*(heard(n, event) for n, event in enumerate(told, 1)), FUTURE])
    await book.take_in([heard(5, PersonWithdrawn(person=PERSON))])
    brute = Brute([Fact(n, NOW, event) for n, event in enumerate(told, 1)])
    g1, g2, *_ = await book.answer("/goals")
    assert (g1["as_of"], g1["denominator"]) == (3, len(brute.visitors())) == (3, 1)
    assert (g2["as_of"], g2["numerator"], g2["denominator"]) == (3, 1, 1)
    assert (await book.answer("/goals", as_of=3))[0] == g1
    refused = await book.ask("/goals", as_of=4)
    assert (refused.status_code, refused.json()["code"]) == (409, "not_folded_yet")
    assert refused.json()["folded"] == 3


async def test_a_word_nobody_knows_stands_in_no_figures_way(book: Book) -> None:
    await book.take_in([heard(1, REGISTERED), heard(2, ON_LEAVE), heard(3, CAME), UNKNOWN])
    await book.take_in([heard(5, PersonWithdrawn(person=PERSON))])
    g1, g2, *_ = await book.answer("/goals")
    assert (g1["as_of"], g1["denominator"], g2["denominator"]) == (5, 0, 0)


async def test_a_restart_with_the_same_code_parks_at_the_same_fact_again(book: Book) -> None:
    await book.take_in([heard(1, REGISTERED), heard(2, CAME), heard(3, STAYED), FUTURE])
    for _ in range(2):
        await book.register()
        await book.catch_up()
        parked = (await book.answer("/status"))["parked"]
        assert [line["index"] for line in parked] == [4, 4]
        assert metric("visit") == metric("word") == 1


async def test_a_rebuild_beside_a_parked_fold_parks_too_and_is_never_shown(book: Book) -> None:
    await book.take_in([heard(1, REGISTERED), heard(2, CAME), heard(3, STAYED), FUTURE])
    before = (await book.folds())["visit"]
    await book.rebuild()
    assert (await book.folds())["visit"] == before
    assert (await book.folds())["person"][1] > before[1] - 1
    assert len((await book.answer("/status"))["parked"]) == 4


class VisitRecorded(VisitRecorded):
    """The word as its next version has it, in this test alone: it also says how they came."""

    schema_version: ClassVar[int] = 2
    came_by: str


class SomethingNew(Event):
    """A word that today nobody knows."""

    visit: UUID


def came_somehow(data: dict[str, Any]) -> dict[str, Any]:
    """Version 1 did not say how they came."""
    return {"came_by": "unknown", **data}


def learn(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on code understands version 2 of the word, and the new one."""
    monkeypatch.setitem(LANGUAGE["visits"], "VisitRecorded", VisitRecorded)  # type: ignore[arg-type]
    monkeypatch.setitem(LANGUAGE["visits"], "SomethingNew", SomethingNew)  # type: ignore[arg-type]
    monkeypatch.setitem(UPCASTS, ("VisitRecorded", 1), came_somehow)  # type: ignore[arg-type]


MIXED = (
    heard(1, REGISTERED),
    heard(2, CAME),
    strange(3, "SomethingNew", {}),
    strange(
        4,
        "VisitRecorded",
        {"schema_version": 2, "thing": str(OTHER), "stream": str(OTHER)},
        visit=str(OTHER),
        on="2026-07-01",
        came_by="bus",
    ),
    heard(5, STAYED),
    heard(6, StayedOn(visit=OTHER, person=PERSON)),
    heard(7, VisitWithdrawn(visit=VISIT, person=PERSON)),
)
"""Older and newer words side by side, as during an upgrade."""


@pytest.mark.parametrize("cut", range(1, len(MIXED) + 1))
async def test_once_code_understands_a_parked_fold_catches_up_to_the_rows_it_would_have_had(
    book: Book, monkeypatch: pytest.MonkeyPatch, cut: int
) -> None:
    for begin in range(0, len(MIXED), cut):
        await book.take_in(MIXED[begin : begin + cut])
    assert {p["projection"] for p in (await book.answer("/status"))["parked"]} == {"visit", "word"}
    learn(monkeypatch)
    await book.register()
    await book.catch_up()
    late = await book.rows()
    assert set((await checkpoints(book)).values()) == {len(MIXED)}
    assert (await book.answer("/status"))["parked"] == []
    assert metric("visit") == metric("word") == 0
    await book.forget()
    await book.take_in(MIXED)
    assert await book.rows() == late
    assert (await book.answer("/goals"))[0]["denominator"] == 1


async def test_an_older_version_in_the_ledger_is_folded_as_if_it_had_been_said_in_todays_words(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    await book.take_in([heard(1, REGISTERED), heard(2, CAME)])
    as_said = await book.rows()
    learn(monkeypatch)
    await book.rebuild()
    assert await book.rows() == as_said
    await book.forget()
    await book.take_in([heard(1, REGISTERED), heard(2, CAME), MIXED[2], MIXED[3]])
    assert (await book.answer("/goals"))[0]["denominator"] == 1
    days = await book.node.db.fetch("select day from visit where to_index is null order by day")
    assert [row["day"] for row in days] == [DAYS[2], date(2026, 7, 1)]


async def test_what_is_parked_is_still_in_the_ledger_byte_for_byte(book: Book) -> None:
    odd = [poison for poison, _ in POISON.values()]
    said = [
        Heard(one.service, position, one.recorded_at, one.type, one.envelope)
        for position, one in enumerate(odd, 1)
    ]
    await book.take_in(said)
    kept = await book.node.db.fetch("select envelope from ledger order by index")
    assert [row["envelope"] for row in kept] == [one.envelope for one in said]
    [head] = await book.node.db.fetch("select index, root from ledger_head")
    assert (head["index"], head["root"]) == (len(said), book.tree.root())
