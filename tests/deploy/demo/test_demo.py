"""A half-year of invented life: whole, the same for the same seed, and never doubled."""

import json
import signal
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

import asyncpg
import psutil
import pytest

from deploy.local.home import Home
from deploy.local.passwords import Passwords
from deploy.local.postgres import ADMIN, Postgres
from shared.events.language import LANGUAGE
from shared.events.words import SERVICES
from tests.books import ENDS, open_books
from tests.engine import eventually
from tests.http import calling, quiet
from tests.stack import Running, running_stack, say, start, temporary_home, until

DEMO: Final = ("--demo", "--seed", "7")
HALF: Final = 1500
"""Facts after which the player is killed: some half of them."""
Kinds = Counter[tuple[str, str]]

MISSING: Final[Mapping[tuple[str, str], str]] = {
    ("activities", "PersonalDataRead"): "activities shows nothing of anybody yet",
}
"""Kinds of facts that a demo does not have, and why."""


@dataclass(frozen=True, slots=True)
class Played:
    """A home in which a demo was played, the figures, and how many facts of each kind there are."""

    home: Home
    goals: list[Any]
    kinds: Kinds

    @property
    def doubtless(self) -> Kinds:
        """Without what was read: a look is recorded as often as somebody looks."""
        return Counter({it: n for it, n in self.kinds.items() if it[1] != "PersonalDataRead"})

    @property
    def cut_short(self) -> str:
        """What a home says whose demo did not come to its end."""
        return self.home.demo.read_text().replace("true", "false")


async def played(running: Running) -> Played:
    """What came of it, once everything is folded; where in the ledger that is, is another matter."""
    async with calling(running) as nobody, open_books(running) as books:
        await quiet(nobody)
        goals = (await nobody.who("project_lead").get("/reporting/goals")).json()
        found = [(name, await books.since(name, 0)) for name in SERVICES]
    kinds = Counter((name, fact["type"]) for name, facts in found for fact in facts)
    told = [{name: it for name, it in goal.items() if name != "as_of"} for goal in goals]
    return Played(running.home, told, kinds)


@pytest.fixture(scope="module")
async def undisturbed() -> AsyncIterator[Played]:
    """A demo that nobody disturbed."""
    with temporary_home() as home:
        async with running_stack(home, *DEMO) as running:
            once = await played(running)
        yield once


async def test_a_demo_has_every_kind_of_fact_that_there_is(undisturbed: Played) -> None:
    known = {(service, kind) for service, kinds in LANGUAGE.items() for kind in kinds}
    assert known - undisturbed.kinds.keys() == MISSING.keys()


async def test_more_than_one_rung_of_the_ladder_is_reached_and_goal_1_has_a_trend(
    undisturbed: Played,
) -> None:
    rungs = list(undisturbed.goals[0]["rungs"].values())
    assert rungs == sorted(rungs, reverse=True)
    assert 0 < rungs[3] < rungs[1] < rungs[0]
    async with running_stack(undisturbed.home) as running, calling(running) as nobody:
        lead, values = nobody.who("project_lead"), []
        since = min(goal["from"] for goal in undisturbed.goals if goal["from"])
        for months in range(2, 6):
            to = str(date.fromisoformat(since) + timedelta(days=30 * months))
            values.append((await lead.get(f"/reporting/goals?to={to}")).json()[0]["value"])
    assert values == sorted(set(values))


async def test_a_second_time_and_elsewhere_the_same_seed_gives_the_same_and_nothing_new(
    undisturbed: Played,
) -> None:
    with temporary_home() as other:
        for place in (undisturbed.home, other):
            place.prepare()
            place.demo.write_text(undisturbed.cut_short)
            async with running_stack(place, *DEMO) as running:
                again = await played(running)
            assert (again.goals, again.doubtless) == (undisturbed.goals, undisturbed.doubtless)
            assert json.loads(place.demo.read_text())["done"]
    assert say(undisturbed.home, "up", "--demo", "--seed", "8").returncode == 60


@pytest.mark.fault
async def test_killed_in_the_middle_a_demo_goes_on_where_it_was(
    undisturbed: Played, home: Home
) -> None:
    home.prepare()
    home.demo.write_text(undisturbed.cut_short)
    running = start(home, *DEMO)
    try:
        await eventually(lambda: _committed(home, HALF))
        processes = psutil.Process(running.process.pid).children(recursive=True)
        assert await running.kill() == -signal.SIGKILL
    finally:
        running.process.kill()
    await until(lambda: not any(one.is_running() for one in processes))
    assert not json.loads(home.demo.read_text())["done"]
    async with running_stack(home, *DEMO) as running:
        again = await played(running)
    assert (again.goals, again.doubtless) == (undisturbed.goals, undisturbed.doubtless)


async def _committed(home: Home, facts: int) -> bool:
    """Whether so many facts are in the logs; not while there are none yet."""
    with suppress(OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
        db = await asyncpg.connect(Postgres(home, Passwords(home.secrets)).dsn(ADMIN))
        try:
            return sum(dict(await db.fetchrow(ENDS)).values()) >= facts
        finally:
            await db.close()
    return False


async def test_a_demo_is_not_mixed_into_what_was_recorded_for_real(home: Home) -> None:
    async with running_stack(home) as running, calling(running) as nobody:
        headcount = {"site": "motesplatsen", "date": "2026-02-03", "newcomers": 1, "established": 2}
        await nobody.who("host").made("/visits/headcounts", headcount)
        length = (await played(running)).kinds
    assert say(home, "up", *DEMO).returncode == 61
    assert not home.demo.exists()
    async with running_stack(home) as running:
        assert (await played(running)).kinds == length
