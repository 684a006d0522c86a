"""What services say to each other beside the facts: how far their logs have come, and that there is news."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from prometheus_client import generate_latest

from services.reporting import wiring as reporting
from services.reporting.ledger import Ledger
from services.reporting.projections import PROJECTIONS
from shared.command import Command
from shared.events.words import Service
from shared.log.generations import register
from shared.log.reached import Reached
from shared.node import Node
from shared.privacy.access import RecordRead
from shared.supervise import beside, wait
from tests.engine import Asker, empty, eventually, node
from tests.http import Caller
from tests.stack import Foundation

READ: Command = RecordRead(
    roles=("host",),
    unit=None,
    purpose="drop_in_support",
    subjects=(),
    fields=(),
    release="listed",
    outcome="released",
)


@pytest.fixture
async def engine(foundation: Foundation) -> Foundation:
    await empty(foundation)
    return foundation


async def asked(asker: Node, service: Service, position: int | None) -> None:
    """Wait until a service says so."""

    async def says() -> bool:
        return (await asker.talk.positions())[service] == position

    await eventually(says)


async def test_a_service_says_how_far_its_log_has_come_and_one_that_is_away_says_nothing(
    engine: Foundation,
) -> None:
    async with node(engine, "reporting") as asker:
        async with node(engine, "visits") as visits:
            await asked(asker, "visits", 0)
            await Asker(visits).ask(READ)
            await asked(asker, "visits", 1)
            told = await asker.talk.positions()
            assert told == {"visits": 1, "activities": None, "referrals": None, "reporting": 0}
        await asked(asker, "visits", None)


async def test_a_nudge_is_heard_by_the_other_instances_and_not_by_the_one_that_gave_it(
    engine: Foundation,
) -> None:
    async with node(engine, "reporting") as one, node(engine, "reporting") as other:

        async def heard() -> bool:
            await one.talk.nudge()
            return await wait(other.talk.nudged, 0.1)

        await eventually(heard)
        assert not one.talk.nudged.is_set()


@asynccontextmanager
async def writing(one: Node) -> AsyncIterator[None]:
    """This instance takes in what the bus carries, and tells the others."""
    written = Reached()
    async with one.db.acquire() as connection:
        await register(connection, PROJECTIONS)
    ledger = Ledger(one.db, one.bus, PROJECTIONS, written.move)
    loops = {"ledger": ledger.run, "nudge": lambda: reporting.nudge(one, written)}
    async with beside(loops):
        yield


async def test_growth_that_one_instance_writes_is_seen_by_another_that_never_looks_by_itself(
    engine: Foundation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reporting, "SELDOM", 3600.0)
    grown = Reached()
    async with (
        node(engine, "reporting") as one,
        node(engine, "reporting") as other,
        writing(one),
        beside({"glance": lambda: reporting.glance(other, grown)}),
    ):

        async def seen() -> bool:
            await Asker(one).ask(READ)
            await asyncio.sleep(0.05)
            return grown.position > 0

        await eventually(seen)


async def test_the_status_shows_how_far_each_log_has_come(host: Caller) -> None:
    async def told() -> bool:
        streams = (await host.get("/reporting/status")).json()["streams"]
        assert all(it.keys() == {"head", "folded", "lag", "log"} for it in streams.values())
        return all(it["log"] is not None and it["log"] == it["head"] for it in streams.values())

    await eventually(told)


async def test_metrics_of_the_talk_carry_no_ids(engine: Foundation) -> None:
    async with node(engine, "reporting") as asker, node(engine, "visits"):
        await asked(asker, "visits", 0)
        await asker.talk.nudge()
    told = generate_latest().decode()
    assert 'handler="brygga-rpc.visits.status"' in told
    assert 'destination="brygga-live.reporting"' in told
    assert "answers" not in told
