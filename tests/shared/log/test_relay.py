"""The relay: what the log has, the bus has, at the same place, once."""

import asyncio
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from uuid import uuid4

import asyncpg
import httpx
import pytest
from nats.js.errors import NotFoundError

from deploy.local import issuer, streams
from deploy.local.home import ROOT
from deploy.local.ports import pick
from services.visits.commands.visits import RecordVisit
from shared.log.batcher import LogBehind
from shared.log.bus import Bus, BusError
from shared.log.message import Message
from shared.log.relay import Relay, _confirmed
from tests.engine import Asker, empty, eventually, node
from tests.sound import sound_bus, sound_log
from tests.stack import Foundation


def visit() -> RecordVisit:
    return RecordVisit(site="motesplatsen", occurred_at=datetime.now(UTC))


async def relayed(foundation: Foundation, length: int) -> None:
    bus = Bus(foundation.bus_url("visits"), "visits")
    try:
        await eventually(lambda: _reaches(bus, length))
    finally:
        await bus.close()


async def _reaches(bus: Bus, length: int) -> bool:
    try:
        return (await bus.end("visits")).last >= length
    except BusError:
        return False


@asynccontextmanager
async def service(foundation: Foundation, port: int) -> AsyncIterator[Process]:
    """A whole visits service, a process of its own, beside others."""
    environment = foundation.environment("visits", port)
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "services.visits", cwd=ROOT, env=environment
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def test_the_bus_holds_the_log_message_for_position(foundation: Foundation) -> None:
    await empty(foundation, "visits")
    async with node(foundation, "visits") as one:
        asker = Asker(one)
        await asyncio.gather(*(asker.ask(visit()) for _ in range(2500)))
        await relayed(foundation, 2500)
    assert await sound_bus(foundation.dsn, foundation.bus_url, "visits") == 2500


async def test_a_message_is_a_cloud_event_in_binary_mode(foundation: Foundation) -> None:
    await empty(foundation, "visits")
    async with node(foundation, "visits") as one:
        await Asker(one).ask(visit())
        await relayed(foundation, 1)
        message = await one.bus.message("visits", 1)
    assert message is not None
    assert message.header("ce-specversion") == "1.0"
    assert message.header("ce-type") == "brygga.visits.VisitRecorded"
    assert message.header("ce-source") == "/brygga/visits"
    assert message.header("traceparent").startswith("00-")
    assert datetime.fromisoformat(message.header("ce-time")) <= datetime.now(UTC)


async def test_two_relay_processes_at_once_neither_double_nor_leave_out(
    foundation: Foundation,
) -> None:
    await empty(foundation, "visits")
    ports = pick(2)
    issuer.make_issuer(foundation.stack.home)
    token = issuer.token(foundation.stack.home, ["host"])
    async with service(foundation, ports[0]), service(foundation, ports[1]):
        async with httpx.AsyncClient(headers={"authorization": f"Bearer {token}"}) as client:
            await eventually(lambda: _all_ready(client, ports))
            await asyncio.gather(*(_post(client, ports[n % 2]) for n in range(1000)))
        await relayed(foundation, 1000)
    assert await sound_log(foundation.dsn, "visits") == 1000
    assert await sound_bus(foundation.dsn, foundation.bus_url, "visits") == 1000


async def _all_ready(client: httpx.AsyncClient, ports: list[int]) -> bool:
    try:
        answers = [await client.get(f"http://127.0.0.1:{port}/readyz") for port in ports]
    except httpx.TransportError:
        return False
    return all(answer.status_code == 200 for answer in answers)


async def _post(client: httpx.AsyncClient, port: int) -> None:
    answer = await client.post(
        f"http://127.0.0.1:{port}/visits",
        json={"site": "motesplatsen", "occurred_at": datetime.now(UTC).isoformat()},
        headers={"idempotency-key": str(uuid4())},
        timeout=30,
    )
    assert answer.status_code == 201, answer.text


async def test_a_stream_that_is_deleted_is_filled_again(foundation: Foundation) -> None:
    await empty(foundation, "visits")
    client = await streams.connect(foundation.bus_url("provisioner"))
    try:
        async with node(foundation, "visits") as one:
            asker = Asker(one)
            for _ in range(3):
                await asyncio.gather(*(asker.ask(visit()) for _ in range(100)))
                with suppress(NotFoundError):  # deleted a moment ago, and not made again yet
                    await client.jetstream().delete_stream("BRYGGA_VISITS")
            await relayed(foundation, 300)
    finally:
        await client.close()
    assert await sound_bus(foundation.dsn, foundation.bus_url, "visits") == 300


async def test_a_stream_may_begin_where_everybody_has_heard(foundation: Foundation) -> None:
    await empty(foundation, "visits")
    client = await streams.connect(foundation.bus_url("provisioner"))
    try:
        async with node(foundation, "visits") as one:
            await asyncio.gather(*(Asker(one).ask(visit()) for _ in range(20)))
            await relayed(foundation, 20)
            await streams.rebuild(client, "visits", first_seq=11)
            await relayed(foundation, 20)
            end = await one.bus.end("visits")
            assert (end.first, end.last) == (11, 20)
            assert await one.bus.envelope("visits", 10) is None
            [raw] = await one.db.fetch("select envelope from event where position = 11")
            assert await one.bus.envelope("visits", 11) == raw["envelope"]
    finally:
        await client.close()


async def test_a_foreign_message_on_the_stream_stops_the_relay_and_sounds_the_alarm(
    foundation: Foundation,
) -> None:
    await empty(foundation, "visits")
    async with node(foundation, "visits") as one:
        await Asker(one).ask(visit())
        await relayed(foundation, 1)
        forged = Message("brygga.visits.VisitRecorded", b"{}", {})
        await _confirmed(await one.bus.client(), forged, {})
        await Asker(one).ask(visit())
        await eventually(lambda: _is(one.relay, "digest_differs"))
        await Asker(one).ask(visit())  # capture goes on: the log is the record
        assert (await one.bus.end("visits")).last == 2
    assert await sound_log(foundation.dsn, "visits") == 3


async def test_a_bus_ahead_of_its_log_closes_the_door(foundation: Foundation) -> None:
    await empty(foundation, "visits")
    async with node(foundation, "visits") as one:
        await asyncio.gather(*(Asker(one).ask(visit()) for _ in range(5)))
        await relayed(foundation, 5)
    await empty_log_only(foundation)
    async with node(foundation, "visits") as one:
        with pytest.raises(LogBehind):
            await Asker(one).ask(visit())
        assert await one.ready()  # its database is well; the door says what is wrong


async def empty_log_only(foundation: Foundation) -> None:
    """The log as an old backup would have it; the bus as it was."""
    db = await asyncpg.connect(foundation.dsn("brygga_admin"))
    try:
        await db.execute(
            "set session_replication_role = replica; set search_path = visits;"
            " delete from event; delete from block; delete from command;"
            " update log_head set position = 0, block_hash = sha256(''), recorded_at = '-infinity'"
        )
    finally:
        await db.close()


async def _is(relay: Relay, fault: str) -> bool:
    return relay.fault == fault


@pytest.mark.parametrize("size", [1, 2, 999, 1000, 1001])
async def test_batches_of_every_size_arrive_whole(foundation: Foundation, size: int) -> None:
    await empty(foundation, "visits")
    async with node(foundation, "visits") as one:
        await asyncio.gather(*(Asker(one).ask(visit()) for _ in range(size)))
    async with node(foundation, "visits"):
        await relayed(foundation, size)
    assert await sound_bus(foundation.dsn, foundation.bus_url, "visits") == size
