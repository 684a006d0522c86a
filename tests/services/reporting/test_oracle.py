"""Goals and indicators are what the rules say: no history is known for which a brute force says otherwise."""

import os
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.oracles.agreeing import differences
from tests.oracles.every import EVERY, reckon
from tests.oracles.goals import headline_rung, target
from tests.oracles.modes import PARTIAL, is_partial
from tests.oracles.world import World
from tests.services.reporting.book import Book
from tests.services.reporting.histories import histories, questions
from tests.services.reporting.telling import History

SOME = 4
"""So many indicators are asked about in one question; over all examples each of them often."""
Goals = list[dict[str, Any]]
LONG = bool(os.environ.get("BRYGGA_LONG"))
thorough = settings(
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    max_examples=4000 if LONG else 40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@pytest.mark.timeout(3600 if LONG else 900)
@thorough
@given(histories(), st.lists(questions(), min_size=2, max_size=2), st.randoms(use_true_random=True))
async def test_every_figure_is_what_a_brute_force_reckons(
    opened: Book, history: History, asked: list[dict[str, Any]], chance: Random
) -> None:
    await opened.forget()
    for batch in history.batches:
        await opened.take_in(batch)
    turns = [0, *history.turns(), len(history.facts)]
    catalogue = await opened.answer("/indicators")
    assert {one["id"] for one in catalogue} == {*EVERY}
    for n, question in enumerate(asked):
        as_of = max(chance.choices(turns, k=2)) if n else None
        world = World(history.facts[:as_of], question["from_"], question["to"])
        await agree(opened, world, question | {"as_of": as_of})
        some = catalogue if LONG else chance.sample(catalogue, min(SOME, len(catalogue)))
        for one in some:
            newest = {"as_of": as_of, "version": one["version"]}
            await agree_on(one["id"], opened, world, question | newest, chance)


async def agree_on(
    indicator: str, book: Book, world: World, asked: dict[str, Any], chance: Random
) -> None:
    """The door answers with the indicator that the brute force finds, in all and told apart."""
    told = reckon(world, indicator)
    figure = chance.choice([told.headline, *told.beside.values()])
    by = chance.sample(figure.by, min(len(figure.by), chance.choice((0, 1, 1, 2))))
    asked = {**asked, "rung": None, "by": ",".join(by)}
    answer = await book.answer(f"/indicators/{indicator}", **asked)
    assert differences(answer, told, by) == [], f"{indicator} {asked}"


async def agree(book: Book, brute: World, asked: dict[str, Any]) -> None:
    """The door answers with the figures and the evidence that the brute force finds."""
    goals = await book.answer("/goals", **asked)
    assert {goal["as_of"] for goal in goals} == {len(brute.facts)}
    aims = [target(brute, goal["id"]) for goal in goals]
    every = [
        goal["denominator"] if aim is None else aim for goal, aim in zip(goals, aims, strict=True)
    ]
    assert [goal["target"] for goal in goals] == every
    await agree_on_persons(book, brute, asked, goals[:2])
    await agree_on_what_was_held(book, brute, asked, goals[2:])


async def agree_on_persons(book: Book, brute: World, asked: dict[str, Any], goals: Goals) -> None:
    g1, g2 = goals
    rung = asked["rung"] or headline_rung(brute)
    visitors, linked, on_leave = brute.visitors(), brute.g1_by_rung(), brute.on_leave()
    assert g1["rungs"] == linked
    assert (g1["value"], g1["numerator"], g1["rung"]) == (linked[rung], linked[rung], rung)
    assert g1["denominator"] == len(visitors)
    came = sum(one.first_visit_on is not None for one in on_leave)
    unknown = (len(brute.unknown_visitors()), len(brute.unknown_on_leave()))
    assert (g1["unknown"], g2["unknown"]) == unknown
    assert ["unknown_left_out" in goal["caveats"] for goal in goals] == [it > 0 for it in unknown]
    as_of, counted = brute.stated()
    whole = len(on_leave) if counted is None else counted
    assert (g2["value"], g2["numerator"], g2["denominator"]) == (came, came, whole)
    told = {"numerator": sum(one.informed for one in on_leave), "denominator": whole}
    assert {name: g2["informed_of_leave"][name] for name in told} == told
    assert g2["not_newcomers"] == len(brute.away()) - len(on_leave)
    roster_on = as_of or (brute.today if brute.facts else None)
    assert g2["roster_on"] == (roster_on and roster_on.isoformat())
    assert g2["caveats"] == [
        *(["roster_from_registrations"] if as_of is None else []),
        *(["roster_only_counted"] if counted is not None else []),
        *(["more_known_than_counted"] if counted is not None and len(on_leave) > counted else []),
        *(["unknown_left_out"] if brute.unknown_on_leave() else []),
        *([PARTIAL] if is_partial(brute, "G2") else []),
    ]
    assert (PARTIAL in g1["caveats"]) is is_partial(brute, "G1")
    assert await evidence(book, "G1", asked) == [link.told() for link in brute.g1_evidence(rung)]
    assert await evidence(book, "G2", asked) == [one.told() for one in on_leave]


async def agree_on_what_was_held(
    book: Book, brute: World, asked: dict[str, Any], goals: Goals
) -> None:
    days, (g3, g4, g5) = brute.days(), goals
    since = asked["from_"] or (days[0] if days else None)
    assert {goal["from"] for goal in goals} == {since and since.isoformat()}
    assert [part_of(goal) for goal in goals] == [brute.g3()[:2], brute.g4(), brute.g5()[::2]]
    assert g3["associations_present"] == brute.g3()[2]
    assert part_of(g5["with_activity"]) == brute.g5()[1:]
    assert [g3["value"], g4["value"], g5["value"]] == [goal["numerator"] for goal in goals]
    assert await evidence(book, "G3", asked) == brute.association_days()
    assert await evidence(book, "G4", asked) == brute.volunteer_evenings()
    assert await evidence(book, "G5", asked) == brute.drop_ins()


def part_of(told: dict[str, Any]) -> tuple[int, int]:
    """Numerator and denominator, once the share is seen to be theirs: of the exact one, a half to even."""
    part, whole = told["numerator"], told["denominator"]
    assert told["share"] == (float(round(Fraction(part, whole), 4)) if whole else None)
    return part, whole


async def evidence(book: Book, goal: str, asked: dict[str, Any]) -> list[dict[str, Any]]:
    """What is counted for a goal."""
    shown = await book.answer(f"/goals/{goal}/evidence", **asked)
    items: list[dict[str, Any]] = shown["items"]
    return items
