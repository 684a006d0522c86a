"""Reporting is killed while it folds and while it builds anew: whatever it answers meanwhile is right."""

import asyncio
import os
import random
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any, Final

import asyncpg
import httpx
import pytest

from services.reporting.projections import PROJECTIONS
from shared.database import connect
from shared.events.envelope import unpack
from shared.events.event import Event
from shared.events.language import understand
from shared.log.generations import rebuild
from tests.engine import eventually
from tests.load import Load, all_is_well, quiet
from tests.oracle import Fact
from tests.oracles.agreeing import differences
from tests.oracles.every import reckon
from tests.oracles.world import World
from tests.stack import Running, running_stack, temporary_home

pytestmark = [pytest.mark.fault, pytest.mark.timeout(900)]

KILLS: Final = 60 if "BRYGGA_LONG" in os.environ else 4
LOOKED_AT: Final = 200 if "BRYGGA_LONG" in os.environ else 12
"""So many answers are reckoned again by hand: each takes a look at all that was recorded before it."""
ASKED: Final = {"G1": "sex", "E0": "site", "E1": "month", "E8": "category", "E13": "channel"}
"""Indicators, and by what they are told apart."""
LEDGER: Final = """
select index, service, type, recorded_at, envelope from ledger order by index
"""


@dataclass(slots=True)
class Witness:
    """Asks for figures time and again, and keeps every answer."""

    brygga: Running
    answers: list[dict[str, Any]] = field(default_factory=list)
    unanswered: int = 0

    async def has_seen(self, states: int) -> bool:
        """Whether its answers are of at least so many states of the ledger."""
        return len({answer["as_of"] for answer in self.answers}) >= states

    @asynccontextmanager
    async def asking(self) -> AsyncIterator[None]:
        """Ask while the block runs."""
        asking = asyncio.create_task(self._ask_on())
        try:
            yield
            if asking.done():
                asking.result()
        finally:
            asking.cancel()
            await asyncio.wait({asking})

    async def _ask_on(self) -> None:
        headers = {
            "authorization": f"Bearer {self.brygga.token('analyst')}",
            "brygga-purpose": "followup",
        }
        async with httpx.AsyncClient(
            base_url=f"{self.brygga.url}/api/reporting", headers=headers, timeout=15
        ) as client:
            while True:
                for indicator, by in ASKED.items():
                    await self._ask(client, indicator, by)

    async def _ask(self, client: httpx.AsyncClient, indicator: str, by: str) -> None:
        """An answer is good, or none: nothing is answered that is not a figure."""
        try:
            answer = await client.get(f"/indicators/{indicator}", params={"by": by})
        except httpx.TransportError:
            self.unanswered += 1
            return
        if answer.status_code == 200:
            self.answers.append(answer.json())
        else:
            assert answer.status_code in {409, 502, 503}, answer.text
            self.unanswered += 1
            await asyncio.sleep(0.05)


async def test_figures_are_right_while_reporting_is_killed_in_a_fold_and_in_a_rebuild() -> None:
    dice = random.Random(20261126)
    with temporary_home() as home:
        async with running_stack(home) as brygga:
            load, witness = Load(brygga), Witness(brygga)
            async with load.running(senders=2), witness.asking():
                for n in range(KILLS):
                    if n % 2:
                        await begin_anew(brygga)
                    await asyncio.sleep(dice.uniform(0.2, 0.8))
                    await eventually(partial(witness.has_seen, n + 2))
                    kill(brygga)
                    await brygga.ready()
            await quiet(brygga)
            await all_is_well(load)
            facts = await recorded(brygga)
            for answer in dice.sample(witness.answers, min(LOOKED_AT, len(witness.answers))):
                assert wrong(answer, facts) == []


def kill(brygga: Running) -> None:
    """Kill reporting with SIGKILL, whatever it is doing."""
    pid = brygga.pid("reporting")
    assert pid is not None
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


async def begin_anew(brygga: Running) -> None:
    """Begin a new generation of every projection, which the running service catches up."""
    pool = await connect(brygga.dsn("reporting_app"), "reporting", size=1)
    async with pool, pool.acquire() as db:
        for projection in PROJECTIONS:
            await rebuild(db, projection)


async def recorded(brygga: Running) -> list[Fact]:
    """The ledger as facts."""
    db = await asyncpg.connect(brygga.dsn("reporting_owner"))
    try:
        rows = await db.fetch(LEDGER)
    finally:
        await db.close()
    return [Fact(row["index"], row["recorded_at"], *said(row)) for row in rows]


def said(row: asyncpg.Record) -> tuple[Event, datetime]:
    """What a row of the ledger says, and when that happened."""
    envelope = unpack(row["envelope"])
    event = understand(row["service"], row["type"], envelope.schema_version, envelope.data)
    return event, envelope.occurred_at


def wrong(answer: dict[str, Any], facts: list[Fact]) -> list[str]:
    """In what an answer differs from what the prefix that it names says."""
    indicator = answer["id"]
    told = reckon(World(facts[: answer["as_of"]]), indicator)
    return differences(answer, told, (ASKED[indicator],))
