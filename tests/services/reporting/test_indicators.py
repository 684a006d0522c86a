"""Every indicator through its door: what it tells of a small history, in total and by what was asked."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings

from services.reporting.indicators.definition import Definition
from services.reporting.indicators.definitions import LIBRARY
from services.reporting.indicators.dimensions import PERSONAL
from shared.events.baselines import BaselineSet
from shared.events.modes import DocumentationModeDecided
from shared.events.openings import HeadcountRecorded
from shared.events.people import PersonRegistered
from shared.events.visits import VisitRecorded
from shared.events.words import ModeId, SettingId
from tests.services.reporting.book import Book
from tests.services.reporting.histories import histories, questions
from tests.services.reporting.may import FIRST, LAST, MAY, MIDDLE, NOON
from tests.services.reporting.telling import History, about, hear

few = settings(
    max_examples=5,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

ROZA, YUSUF = UUID(int=501), UUID(int=502)


def known(person: UUID, sex: str | None, year: int | None) -> PersonRegistered:
    return PersonRegistered(
        person=person,
        site="motesplatsen",
        target_group="ebo",
        sex=sex,  # type: ignore[arg-type]
        birth_year=year,
        arrived_on=FIRST,
    )


def came(
    n: int,
    person: UUID | None,
    day: date = MIDDLE,
    supports: tuple[str, ...] = ("it",),
    *,
    stayed: bool = False,
) -> VisitRecorded:
    return VisitRecorded(
        visit=UUID(int=n),
        person=person,
        site="motesplatsen",
        on=day,
        supports=supports,  # type: ignore[arg-type]
        given_by="host",
        stayed=stayed,
    )


async def test_the_catalogue_says_what_every_indicator_means_in_two_languages(book: Book) -> None:
    every = {one["id"]: one for one in await book.answer("/indicators")}
    assert [*every][:5] == ["G1", "G2", "G3", "G4", "G5"]
    reach = every["E10"]
    assert reach["explanation"].startswith("Nämnare:")
    told = await book.answer("/indicators/E10")
    assert told["definition_sv"] == reach["explanation"]
    assert told["definition"] == reach["explanation_en"]
    assert reach["explanation_en"].startswith("Denominator:")
    assert (reach["version"], reach["versions"]) == (1, [1])
    assert reach["by"] == ["sex", "age", "target_group"]
    assert [figure["kind"] for figure in reach["figures"]] == ["share"]


async def test_a_share_and_its_cells_come_from_one_reckoning(book: Book) -> None:
    facts = (known(ROZA, "kvinna", 2015), known(YUSUF, None, None))
    await book.tell(*facts, came(1, ROZA, stayed=True), came(2, YUSUF), came(3, None), at=NOON)
    told = await book.answer("/indicators/E1", by="sex,age", **MAY)
    assert (told["kind"], told["numerator"], told["denominator"]) == ("share", 1, 3)
    assert told["value"] == told["share"] == 0.3333
    assert told["cells"] == [
        {
            "by": {"sex": "kvinna", "age": "child"},
            **dict.fromkeys(("value", "share"), 1.0),
            **dict.fromkeys(("numerator", "denominator"), 1),
        },
        {
            "by": {"sex": "uppgift_saknas", "age": "unknown"},
            **dict.fromkeys(("value", "share"), 0.0),
            "numerator": 0,
            "denominator": 2,
        },
    ]


async def test_of_counts_of_a_day_the_one_counted_last_holds_whichever_is_told_last(
    book: Book,
) -> None:
    for n, heads, hour in ((1, 5, 20), (2, 9, 18)):
        place: dict[str, Any] = {"site": "motesplatsen", "on": MIDDLE, "children": {"0-5": heads}}
        said = HeadcountRecorded(headcount=UUID(int=n), newcomers=0, established=0, **place)
        counted = NOON.replace(hour=hour)
        await book.take_in([hear("visits", n, about(said), NOON, counted)])
    told = await book.answer("/indicators/E12", **MAY)
    assert told["value"] == 5


async def test_outside_the_unit_what_counts_persons_is_not_told(book: Book) -> None:
    await book.tell(known(ROZA, "kvinna", 2015), came(1, ROZA), at=NOON)
    answered = await book.ask("/indicators/E10", role="steering", by="sex", **MAY)
    told = answered.json()
    assert (told["value"], told["suppressed"], told["caveats"]) == (None, True, ["not_released"])
    assert (told["cells"], told["denominator"]) == ([], None)
    rows = (await book.ask("/indicators/E1", role="steering", **MAY)).json()
    assert (rows["denominator"], rows["suppressed"]) == (None, True)
    sessions = (await book.ask("/indicators/E2", role="steering", **MAY)).json()
    assert (sessions["denominator"], sessions["suppressed"]) == (0, False)
    assert (await book.ask("/indicators/E1", role="operator", **MAY)).status_code == 403


@pytest.mark.parametrize(
    ("path", "asked", "status", "code"),
    [
        ("/indicators/E99", {}, 404, "no_such_indicator"),
        ("/indicators/E10", {"by": "site"}, 422, "dimension_not_allowed"),
        ("/indicators/E10", {"by": "sex,site"}, 422, "dimension_not_allowed"),
        ("/indicators/E10", {"version": 99}, 422, "no_such_version"),
        ("/indicators/E10", {"period": "project"}, 422, "no_project_period"),
        ("/indicators/E10", {"period": "month", "to": MIDDLE}, 422, "period_twice"),
        ("/indicators/E10", {"on": MIDDLE}, 422, "day_without_period"),
        ("/indicators/E10", {"rung": "informed"}, 422, "no_ladder"),
        ("/indicators/E10", {"period": "month", "on": date.max}, 422, "outside_the_calendar"),
        ("/indicators/E10", {"period": "iso_week", "on": date.max}, 422, "outside_the_calendar"),
        ("/indicators/E10", {"as_of": 9}, 409, "not_folded_yet"),
    ],
)
async def test_what_cannot_be_told_is_refused_with_its_reason(
    book: Book, path: str, asked: dict[str, object], status: int, code: str
) -> None:
    refused = await book.ask(path, **asked)
    assert (refused.status_code, refused.json()["code"]) == (status, code)


async def test_a_period_may_be_asked_for_by_its_name(book: Book) -> None:
    await book.tell(came(1, None, MIDDLE), came(2, None, FIRST), at=NOON)
    month = await book.answer("/indicators/E1", period="month", on=MIDDLE)
    assert (month["from"], month["to"]) == ("2026-05-01", "2026-05-31")
    week = await book.answer("/indicators/E1", period="iso_week", on=MIDDLE)
    assert (month["denominator"], week["denominator"]) == (2, 1)


@pytest.mark.parametrize("period", ["month", "iso_week", "grant_year"])
async def test_a_period_of_today_is_empty_before_there_is_a_today(book: Book, period: str) -> None:
    told = await book.answer("/indicators/E10", period=period)
    assert (told["from"], told["to"], told["numerator"]) == (None, None, 0)


async def test_a_baseline_of_persons_stays_inside_the_unit(book: Book) -> None:
    facts = [
        BaselineSet(setting=SettingId(UUID(int=n)), indicator=of, value=3, on=FIRST)
        for n, of in enumerate(("E10", "E19"))
    ]
    await book.tell(*facts, at=NOON)
    shown = {"value": 3, "on": FIRST.isoformat()}
    for role, of_persons in (("analyst", shown), ("steering", None)):
        for indicator, baseline in (("E10", of_persons), ("E19", shown)):
            told = (await book.ask(f"/indicators/{indicator}", role=role, **MAY)).json()
            assert told["baseline"] == baseline


async def test_a_figure_is_hidden_by_dimensions_that_it_has_alone(book: Book) -> None:
    told = (await book.ask("/indicators/E0", role="steering", by="sex", **MAY)).json()
    assert (told["suppressed"], told["beside"]["host_hours"]["suppressed"]) == (True, False)


async def test_a_mode_that_does_not_permit_a_figure_makes_it_partial_and_says_so(
    book: Book,
) -> None:
    decided = DocumentationModeDecided(
        decision=ModeId(UUID(int=601)),
        scope="site",
        of="biblioteket",
        mode="headcount",
        number="SN 2026/117",
        decided_on=FIRST,
        since=MIDDLE,
    )
    await book.tell(known(ROZA, "kvinna", 2015), came(1, ROZA), decided, at=NOON)
    partial = ["mode_makes_it_partial"]
    e1 = await book.answer("/indicators/E1", **MAY)
    e0 = await book.answer("/indicators/E0", **MAY)
    assert (e1["caveats"], e0["caveats"]) == (partial, [])
    assert (e0["beside"]["persons"]["caveats"], e0["beside"]["openings"]["caveats"]) == (
        partial,
        [],
    )
    before = await book.answer("/indicators/E1", from_=FIRST, to=MIDDLE - timedelta(days=1))
    assert before["caveats"] == []


async def test_an_indicator_tells_its_newest_baseline_by_the_end_of_the_period(book: Book) -> None:
    on = {1: FIRST, 2: MIDDLE, 3: MIDDLE, 4: LAST + timedelta(days=1)}
    facts = [
        BaselineSet(setting=SettingId(UUID(int=n)), indicator="E1", value=n / 4, on=day)
        for n, day in on.items()
    ]
    await book.tell(*facts, at=NOON)
    assert (await book.answer("/indicators/E1", **MAY))["baseline"] == {
        "value": 0.75,
        "on": MIDDLE.isoformat(),
    }
    assert (await book.answer("/indicators/E10", **MAY))["baseline"] is None


@few
@given(histories(), questions())
async def test_parts_sum_to_their_total_and_the_same_question_gets_the_same_bytes(
    opened: Book, history: History, asked: dict[str, Any]
) -> None:
    await opened.forget()
    for batch in history.batches:
        await opened.take_in(batch)
    asked = {name: it for name, it in asked.items() if name != "rung"}
    for one, definition in NEWEST.items():
        whole = await opened.answer(f"/indicators/{one}", **asked)
        for by in definition.dimensions:
            told = await opened.answer(f"/indicators/{one}", by=by, **asked)
            for name, figure in figures_of(told).items():
                total = figures_of(whole)[name]
                assert {**figure, "cells": []} == total, (one, name)
                if figure["cells"] and (by in PERSONAL or not counts_things(definition, name)):
                    parts = sum(cell["numerator"] or 0 for cell in figure["cells"])
                    whole_numbers = isinstance(total["numerator"], int)
                    rounded = 0 if whole_numbers else 0.005 * (len(figure["cells"]) + 1)
                    wanted = pytest.approx(total["numerator"] or parts, abs=rounded)
                    assert parts == wanted, (one, name, by)


NEWEST = {one: versions[max(versions)] for one, versions in LIBRARY.items()}


def figures_of(told: dict[str, Any]) -> dict[str, Any]:
    """The figure itself and those beside it, with what they have alike."""
    alike = ("value", "numerator", "denominator", "share", "kind", "unit", "cells", "suppressed")
    return {name: {key: part[key] for key in alike} for name, part in named(told)}


def named(told: dict[str, Any]) -> list[tuple[str, Any]]:
    return [("", told), *told["beside"].items()]


def counts_things(definition: Definition, name: str) -> bool:
    """Whether a figure counts what may be in several parts, as persons are by month."""
    rule = next((rule for rule in definition.beside if rule.name == name), definition.figure)
    return rule.numerator.count not in {"rows", None}
