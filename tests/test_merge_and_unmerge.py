"""Merge, then unmerge: every current answer is what it was, byte for byte (DOMAIN, feature 18)."""

import json
import re
from datetime import date
from typing import Any, Final

import pytest

from shared.events.words import LADDER
from tests.doors import EARLIER, SITE
from tests.http import Caller, quiet

SEARCHES: Final = (
    {"name": "Sammanfogad"},
    {"name": "Sammanfågad"},
    {"name": "Tvillingsson"},
    {"case_number": "SF-1/2026"},
    {"case_number": "SF-2/2026"},
)
MOVED: Final = re.compile(rb'"(?:as_of|version)": ?\d+')
"""What cannot be as before: the ledger has grown, and so has the stream of who was dropped."""
TODAY: Final = date.today()  # noqa: DTZ011 - a period that ends on one day, also past midnight
GREW: Final = {"PersonsMerged", "PersonsUnmerged"}
"""A history is what happened: the merge and its undoing are added to it, and nothing else changes."""


async def population(host: Caller) -> tuple[str, str, str]:
    """Two ids of one newcomer, on leave under one, linked under the other, here under both; a third."""
    about = {"target_group": "abo", "site": SITE}
    keep = await host.made(
        "/visits/people",
        about | {"given_name": "Sammanfogad", "case_number": "SF-1/2026"},
    )
    named = {"given_name": "Sammanfågad", "family_name": "Tvillingsson"}
    drop = await host.made("/visits/people", about | named | {"case_number": "SF-2/2026"})
    third = await host.made("/visits/people", about | {"given_name": "Sammanfoga"})
    await host.made(f"/visits/people/{drop}/parental-leaves", {"from": "2026-01-01"})
    for person in (keep, drop, third):
        visit = {"person": person, "site": SITE, "occurred_at": EARLIER, "supports": ["it"]}
        await host.made("/visits/visits", visit)
    await quiet(host)
    place = {"name": "Biblioteket", "category": "bibliotek", "owner": "same_authority"}
    destination = await host.made("/referrals/destinations", place)
    for person in (keep, drop):
        link = {"person": person, "destination": destination, "initiated_by": "visitor"}
        await host.made("/referrals/referrals", link | {"occurred_at": EARLIER})
    await quiet(host)
    return keep, drop, third


async def of_visits(host: Caller, people: tuple[str, ...]) -> dict[str, bytes]:
    """Everything that visits answers about these people."""
    paths = [f"/visits/people/{id_}" for id_ in people]
    answers = {path: (await host.get(path)).body for path in paths}
    for by in SEARCHES:
        answers[str(by)] = (await host.ask("/visits/people/search", by)).body
    for id_ in people:
        told = (await host.get(f"/visits/people/{id_}/history")).json()["items"]
        answers[f"history of {id_}"] = json.dumps(
            [line for line in told if line["type"] not in GREW]
        ).encode()
    return answers


async def of_reporting(host: Caller, as_of: int | None = None) -> dict[str, bytes]:
    """Every figure about people, and who is behind it."""
    analyst = host.who("analyst").saying(("Brygga-Purpose", "followup"))
    at = f"&to={TODAY}" + ("" if as_of is None else f"&as_of={as_of}")
    paths = [f"/reporting/goals?rung={rung}{at}" for rung in LADDER]
    paths += [f"/reporting/goals/{goal}/evidence?rung=informed{at}" for goal in ("G1", "G2", "G5")]
    return {path.removesuffix(at): (await analyst.get(path)).body for path in paths}


def still(answers: dict[str, bytes]) -> dict[str, bytes]:
    """The answers without the two counters that cannot stand still."""
    return {path: MOVED.sub(b"", body) for path, body in answers.items()}


async def index(host: Caller) -> int:
    await quiet(host)
    status: dict[str, Any] = (await host.get("/reporting/status")).json()
    return int(status["ledger"]["index"])


@pytest.fixture(scope="module")
async def people(host: Caller) -> tuple[str, str, str]:
    return await population(host)


async def test_merge_then_unmerge_restores_every_answer(
    host: Caller, people: tuple[str, str, str]
) -> None:
    keep, drop, _ = people
    head = await index(host)
    before, figures = await of_visits(host, people), await of_reporting(host, head)
    merge = await host.made("/visits/people/merges", {"keep": keep, "drop": drop})
    await quiet(host)
    during = still(await of_visits(host, people))
    changed = {path for path, body in still(before).items() if during[path] != body}
    assert {f"/visits/people/{keep}", f"/visits/people/{drop}", str(SEARCHES[2])} <= changed
    assert still(await of_reporting(host)) != still(figures)
    assert await of_reporting(host, head) == figures
    await host.made(f"/visits/people/merges/{merge}/undo", {})
    await quiet(host)
    after = await of_visits(host, people)
    assert still(after) == still(before)
    assert {path for path in after if after[path] != before[path]} == {f"/visits/people/{drop}"}
    assert still(await of_reporting(host)) == still(figures)
    assert await of_reporting(host, head) == figures


async def test_what_a_chain_changed_is_restored_in_whatever_order_it_is_undone(
    host: Caller, people: tuple[str, str, str]
) -> None:
    keep, drop, third = people
    before, figures = await of_visits(host, people), await of_reporting(host)
    lower = await host.made("/visits/people/merges", {"keep": keep, "drop": drop})
    upper = await host.made("/visits/people/merges", {"keep": third, "drop": keep})
    for merge in (lower, upper):
        await host.made(f"/visits/people/merges/{merge}/undo", {})
    await quiet(host)
    assert still(await of_visits(host, people)) == still(before)
    assert still(await of_reporting(host)) == still(figures)
