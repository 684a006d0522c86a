"""How much may be written down is asked of the day on which it happened, whenever it is told (R4)."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import uuid4

import pytest

from tests.books import Books
from tests.doors import SITE
from tests.http import Caller

NAMED: Final = {"target_group": "abo", "site": SITE, "given_name": "Amina"}
BARE: Final = {"target_group": "abo", "site": SITE}
BEFORE, CARDS, HEADS, AFTER = (f"1950-0{month}-15T12:00:00Z" for month in (1, 2, 3, 4))
"""Moments long before all others: names were allowed, then cards alone, then heads, then names again."""


@pytest.fixture(autouse=True)
async def decided(host: Caller) -> AsyncIterator[None]:
    about = {"scope": "site", "id": SITE, "decision": "SN 1950/1", "decided_on": "1949-12-01"}
    modes = {"1950-02-01": "pseudonymous", "1950-03-01": "headcount", "1950-04-01": "identified"}
    made = [
        await host.made("/visits/modes", about | {"from": since, "mode": mode})
        for since, mode in modes.items()
    ]
    yield
    for mode in reversed(made):
        await host.made(f"/visits/modes/{mode}/withdraw", {"reason": "long ago"})


async def outcomes(host: Caller, path: str, body: dict[str, Any]) -> list[bool]:
    """Whether this may be told of each of the four times, and now."""
    moments = [BEFORE, CARDS, HEADS, AFTER, None]
    answers = [
        await host.post(path, body | ({"occurred_at": moment} if moment else {}))
        for moment in moments
    ]
    assert {it.code for it in answers if it.status != 201} <= {"mode_forbids_identity"}
    return [it.status == 201 for it in answers]


async def test_who_became_known_earlier_is_judged_by_what_held_then(host: Caller) -> None:
    assert await outcomes(host, "/visits/people", NAMED) == [True, False, False, True, True]
    assert await outcomes(host, "/visits/people", BARE) == [True, True, False, True, True]


async def test_who_got_a_card_earlier_is_judged_by_what_held_then(host: Caller) -> None:
    assert await outcomes(host, "/visits/cards", {"site": SITE}) == [True, True, False, True, True]


async def test_what_was_put_right_earlier_is_judged_by_what_held_then(host: Caller) -> None:
    told = []
    for moment in (BEFORE, CARDS, HEADS, AFTER):
        person = await host.made("/visits/people", BARE)
        change = {"expected_version": 1, "given_name": "Amina", "occurred_at": moment}
        answer = await host.patch(f"/visits/people/{person}", change)
        told.append(answer.status == 200)
        assert answer.status == 200 or answer.code == "mode_forbids_identity"
    assert told == [True, False, False, True]


async def test_who_came_or_was_noted_earlier_is_judged_by_what_held_then(host: Caller) -> None:
    person = await host.made("/visits/people", NAMED)
    for path, body in (
        ("/visits/visits", {"person": person, "site": SITE}),
        ("/visits/arrivals", {"name": "Amina", "site": SITE}),
    ):
        told = [
            (await host.post(path, body | {"occurred_at": it})).status == 201
            for it in (BEFORE, CARDS, HEADS, AFTER)
        ]
        assert told == [True, False, False, True]


async def test_when_somebody_became_known_is_told_by_a_clock_that_is_put_right(
    host: Caller, books: Books
) -> None:
    now = datetime.now(UTC)
    shown, slack = now + timedelta(days=800), timedelta(minutes=5)
    device = host.saying(("Brygga-Sent-At", shown.isoformat()))
    late = NAMED | {"occurred_at": (shown - slack).isoformat()}
    fact = await books.at("visits", (await device.post("/visits/people", late)).receipt[1])
    moment = datetime.fromisoformat(fact["occurred_at"])
    assert now <= moment + slack <= datetime.now(UTC)
    ahead = NAMED | {"occurred_at": (now + timedelta(minutes=20)).isoformat()}
    assert (await host.post("/visits/people", ahead)).code == "ahead_of_time"


async def test_it_is_the_same_in_a_batch(host: Caller) -> None:
    items = [
        {"key": str(uuid4()), "command": "RegisterPerson", "data": NAMED | {"occurred_at": it}}
        for it in (BEFORE, CARDS)
    ]
    told = (await host.ask("/visits/batch", items)).json()
    assert [it["status"] for it in told] == ["ok", "refused"]
