"""A half-year of invented life: whole, the same for the same seed, and never doubled."""

import json
import signal
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

import asyncpg
import psutil
import pytest

from deploy.demo.wave import ZONE
from deploy.local.home import Home
from deploy.local.passwords import Passwords
from deploy.local.postgres import ADMIN, Postgres
from services.activities.planner import HORIZON
from shared.events.language import LANGUAGE
from shared.events.words import SERVICES
from shared.recurrence import Series
from tests.books import ENDS, Books, open_books
from tests.engine import eventually
from tests.http import Caller, calling, quiet
from tests.stack import Running, running_stack, say, start, temporary_home, until

DEMO: Final = ("--demo", "--seed", "7")
HALF: Final = 1500
"""Facts after which the player is killed: some half of them."""
MONTHS: Final = [f"?to={date.today() - timedelta(days=30 * ago)}" for ago in range(4, -1, -1)]  # noqa: DTZ011
FORGETTING: Final = 30.0
"""Seconds within which whoever is to be forgotten is."""
Kinds = Counter[tuple[str, str]]

MISSING: Final[Mapping[tuple[str, str], str]] = {
    ("reporting", "FiguresReleased"): "it is decided in its own time once no more facts come in",
    ("reporting", "FiguresReleaseWithdrawn"): "nothing was released yet",
}
"""Kinds of facts that are none of a demo's own, and why."""


@dataclass(frozen=True, slots=True)
class Played:
    """A home in which a demo was played, the figures, and how many facts of each kind there are."""

    home: Home
    goals: list[Any]
    trend: list[int]
    """Goal 1 by the end of each month but the first."""
    kinds: Kinds

    @property
    def told(self) -> object:
        """All of it but what was read: a look is recorded as often as somebody looks."""
        kinds = {it: n for it, n in self.kinds.items() if it[1] != "PersonalDataRead"}
        return self.goals, self.trend, kinds

    @property
    def cut_short(self) -> str:
        """What a home says whose demo did not come to its end."""
        return self.home.demo.read_text().replace("true", "false")


async def played(running: Running) -> Played:
    """What came of it, once everything is folded; where in the ledger that is, is another matter."""
    async with calling(running) as nobody, open_books(running) as books:
        await eventually(lambda: _forgotten(books), FORGETTING)
        await eventually(lambda: _scheduled(books), FORGETTING)
        await quiet(nobody)
        goals, *months = [await _goals(nobody.who("project_lead"), to) for to in ("", *MONTHS)]
        found = [(name, await books.since(name, 0)) for name in SERVICES]
    told = ((name, fact["type"]) for name, facts in found for fact in facts)
    kinds = Counter(it for it in told if it not in MISSING)
    return Played(running.home, goals, [month[0]["value"] for month in months], kinds)


async def _forgotten(books: Books) -> bool:
    """Whether everybody is forgotten who was to be: the supervisor sweeps within seconds."""
    [visits, *others] = [
        Counter(fact["type"] for fact in await books.since(service, 0))
        for service in ("visits", "activities", "referrals", "reporting")
    ]
    gone = [kinds["SubjectErased"] for kinds in (visits, *others)]
    return gone == [visits["ErasureApproved"]] * 4


async def _scheduled(books: Books) -> bool:
    """Whether every coming date of a series has become a session: none is left out or after an end."""
    facts, today = await books.since("activities", 0), datetime.now(ZONE).date()
    plans = [
        it["data"] for it in facts if it["type"] == "ActivityPlanned" and "rrule" in it["data"]
    ]
    firsts = [(datetime.fromisoformat(it["starts_at"]), it["rrule"]) for it in plans]
    series = [Series(first, rule, ZONE) for first, rule in firsts]
    coming = sum(len(it.dates(today, today + HORIZON)) for it in series)
    return coming == sum(bool(it["data"].get("occurrence")) for it in facts)


async def _goals(lead: Caller, to: str) -> list[Any]:
    told = (await lead.get(f"/reporting/goals{to}")).json()
    return [{name: it for name, it in goal.items() if name != "as_of"} for goal in told]


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


def test_the_ladder_is_climbed_and_goal_1_grows_from_month_to_month(undisturbed: Played) -> None:
    rungs = list(undisturbed.goals[0]["rungs"].values())
    assert rungs == sorted(rungs, reverse=True)
    assert 0 < rungs[3] < rungs[1] < rungs[0]
    assert undisturbed.trend == sorted(set(undisturbed.trend))


@pytest.mark.fault
async def test_the_same_seed_killed_in_the_middle_and_begun_again_gives_the_same(
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
    assert again.told == undisturbed.told
    assert json.loads(home.demo.read_text())["done"]
    assert say(home, "up", "--demo", "--seed", "8").returncode == 60


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
