"""Goals 1 and 2 are what the rules say: no history is known for which a brute force says otherwise."""

import os
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.oracle import Brute
from tests.services.reporting.book import Book
from tests.services.reporting.histories import histories, questions
from tests.services.reporting.telling import History

LONG = bool(os.environ.get("BRYGGA_LONG"))
thorough = settings(
    max_examples=4000 if LONG else 200,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@pytest.mark.timeout(3600 if LONG else 900)
@thorough
@given(histories(), st.lists(questions(), min_size=4, max_size=4), st.randoms(use_true_random=True))
async def test_every_figure_is_what_a_brute_force_reckons(
    opened: Book, history: History, asked: list[dict[str, Any]], chance: Random
) -> None:
    await opened.forget()
    for batch in history.batches:
        await opened.take_in(batch)
    turns = [0, *history.turns(), len(history.facts)]
    for n, question in enumerate(asked):
        as_of = max(chance.choices(turns, k=2)) if n else None
        brute = Brute(history.facts[:as_of], question["from_"], question["to"])
        await agree(opened, brute, question | {"as_of": as_of})


async def agree(book: Book, brute: Brute, asked: dict[str, Any]) -> None:
    """The door answers with the figures and the evidence that the brute force finds."""
    g1, g2 = await book.answer("/goals", **asked)
    assert g1["as_of"] == g2["as_of"] == len(brute.facts)
    rung = asked["rung"] or "contact_made"
    visitors, linked, on_leave = brute.visitors(), brute.g1_by_rung(), brute.on_leave()
    assert g1["rungs"] == linked
    assert (g1["value"], g1["numerator"], g1["rung"]) == (linked[rung], linked[rung], rung)
    assert g1["denominator"] == len(visitors)
    came = sum(one.first_visit_on is not None for one in on_leave)
    assert (g2["value"], g2["numerator"], g2["denominator"]) == (came, came, len(on_leave))
    told = {"numerator": sum(one.informed for one in on_leave), "denominator": len(on_leave)}
    assert {name: g2["informed_of_leave"][name] for name in told} == told
    assert await evidence(book, "G1", asked) == [link.told() for link in brute.g1_evidence(rung)]
    assert await evidence(book, "G2", asked) == [one.told() for one in on_leave]


async def evidence(book: Book, goal: str, asked: dict[str, Any]) -> list[dict[str, Any]]:
    """What is counted for a goal."""
    shown = await book.answer(f"/goals/{goal}/evidence", **asked)
    items: list[dict[str, Any]] = shown["items"]
    return items
