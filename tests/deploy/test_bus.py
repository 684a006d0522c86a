import asyncio
import json
import os
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

import nats
import pytest
from nats.aio.client import Client
from nats.js.errors import NotFoundError

from deploy.local import probe
from deploy.local.ports import HOST
from deploy.local.rights import PROVISIONER, rights
from deploy.local.streams import connect, provision, rebuild
from shared.events.words import SERVICES, Service
from shared.log.bus import stream_of
from tests.stack import Foundation, until


@asynccontextmanager
async def connected(foundation: Foundation, user: str) -> AsyncIterator[tuple[Client, list[str]]]:
    """A connection, and what the server refused it."""
    refused: list[str] = []

    async def note(error: Exception) -> None:
        refused.append(str(error))

    client = await nats.connect(
        foundation.bus_url(user), inbox_prefix=f"_INBOX_{user}", error_cb=note
    )
    try:
        yield client, refused
    finally:
        await client.close()


async def refusals(foundation: Foundation, user: str, subjects: list[str]) -> int:
    """How many of these subjects a user may not publish to."""
    async with connected(foundation, user) as (client, refused):
        for subject in subjects:
            await client.publish(subject, b"")
        await client.flush()
        await asyncio.sleep(0.05)  # refusals come after the answer to the flush
        return len([words for words in refused if "publish" in words.lower()])


def covers(subject: str) -> Callable[[str], bool]:
    """Whether a pattern that ends in > or in nothing covers this subject."""
    return lambda pattern: (
        subject.startswith(pattern[:-1]) if pattern.endswith(">") else subject == pattern
    )


async def sequences(foundation: Foundation) -> dict[Service, int]:
    """The first sequence of every stream that is there."""
    async with connected(foundation, PROVISIONER) as (client, _):
        found: dict[Service, int] = {}
        for service in SERVICES:
            with suppress(NotFoundError):
                info = await client.jetstream().stream_info(stream_of(service))
                found[service] = info.state.first_seq
        return found


async def every_stream(foundation: Foundation) -> None:
    """Wait until no stream is missing."""
    while True:
        if len(await sequences(foundation)) == len(SERVICES):
            return


@pytest.mark.parametrize("service", SERVICES)
async def test_a_stream_keeps_everything_and_lets_nothing_be_taken_out(
    foundation: Foundation, service: Service
) -> None:
    async with connected(foundation, PROVISIONER) as (client, _):
        its: dict[str, Any] = (
            await client.jetstream().stream_info(stream_of(service))
        ).config.as_dict()
    assert its["subjects"] == [f"brygga.{service}.>"]
    wanted = {
        "retention": "limits",
        "storage": "file",
        "discard": "new",
        "compression": "s2",
        "num_replicas": 1,
        "max_age": 0,
        "max_msgs": -1,
        "allow_atomic": True,
        "allow_direct": True,
        "deny_delete": True,
        "deny_purge": True,
        "duplicate_window": 100_000_000,
    }
    assert {name: its[name] for name in wanted} == wanted
    assert its["max_bytes"] > 0
    assert its.get("persist_mode") in {None, "default"}


async def test_nothing_is_confirmed_before_it_is_on_disk(foundation: Foundation) -> None:
    said = await probe.fetch(f"{foundation.bus.monitoring}/jsz")
    assert said
    assert json.loads(said)["config"]["sync_always"] is True


async def test_a_stranger_is_not_let_in(foundation: Foundation) -> None:
    reader, writer = await asyncio.open_connection(HOST, foundation.bus.port)
    writer.write(b"CONNECT {}\r\nPING\r\n")
    said = await reader.read()
    writer.close()
    await writer.wait_closed()
    assert b"Authorization Violation" in said


@pytest.mark.parametrize("user", [*SERVICES, PROVISIONER])
async def test_a_user_may_publish_what_it_needs(foundation: Foundation, user: str) -> None:
    reads = [subject for subject in rights()[user].publish if ".INFO." in subject]
    assert await refusals(foundation, user, [it.replace(">", "x") for it in reads]) == 0


@pytest.mark.parametrize("user", [*SERVICES, PROVISIONER])
async def test_a_user_may_publish_nothing_that_is_anothers(
    foundation: Foundation, user: str
) -> None:
    asked = {it.replace(">", "x") for its in rights().values() for it in its.publish}
    asked |= {"$JS.API.INFO", "$JS.API.STREAM.NAMES", "$JS.API.STREAM.PURGE.BRYGGA_VISITS", "any"}
    foreign = [it for it in sorted(asked) if not any(map(covers(it), rights()[user].publish))]
    assert await refusals(foundation, user, foreign) == len(foreign)


@pytest.mark.parametrize("user", [*SERVICES, PROVISIONER])
async def test_a_user_hears_its_own_inbox_and_nothing_else(
    foundation: Foundation, user: str
) -> None:
    async with connected(foundation, user) as (client, refused):
        for subject in ("brygga.>", "$JS.>", "_INBOX.>", "_INBOX_somebody.>", f"_INBOX_{user}.>"):
            await client.subscribe(subject)
        await client.flush()
        await until(lambda: len(refused) >= 4)
        assert not [words for words in refused if f"_INBOX_{user}." in words]


def test_a_service_tails_only_under_its_own_name_and_only_whom_it_must() -> None:
    made = {name: [it for it in rights()[name].publish if "CONSUMER" in it] for name in SERVICES}
    assert made["visits"] == []
    for hearer, heard in (("activities", ("VISITS",)), ("referrals", ("VISITS", "ACTIVITIES"))):
        assert sorted(made[hearer]) == sorted(
            f"$JS.API.CONSUMER.{what}"
            for stream in heard
            for what in (
                f"CREATE.BRYGGA_{stream}.{hearer}",
                f"CREATE.BRYGGA_{stream}.{hearer}.>",
                f"MSG.NEXT.BRYGGA_{stream}.{hearer}",
                f"DELETE.BRYGGA_{stream}.{hearer}",
            )
        )
    assert len(made["reporting"]) == 4 * len(SERVICES)
    assert all(".reporting" in it for it in made["reporting"])


async def test_provisioning_again_changes_nothing(foundation: Foundation) -> None:
    client = await connect(foundation.bus_url(PROVISIONER))
    try:
        assert await provision(client) == []
    finally:
        await client.close()


@pytest.mark.fault
async def test_a_deleted_stream_is_made_again(foundation: Foundation) -> None:
    async with connected(foundation, PROVISIONER) as (client, _):
        assert await client.jetstream().delete_stream("BRYGGA_VISITS")
    await asyncio.wait_for(every_stream(foundation), 3)


async def test_a_rebuilt_stream_begins_where_it_is_told(foundation: Foundation) -> None:
    client = await connect(foundation.bus_url(PROVISIONER))
    try:
        await rebuild(client, "referrals", first_seq=1001)
        assert (await sequences(foundation))["referrals"] == 1001
        await rebuild(client, "referrals")
        assert (await sequences(foundation))["referrals"] <= 1
    finally:
        await client.close()


@pytest.mark.fault
async def test_a_wiped_store_is_provisioned_again(foundation: Foundation) -> None:
    before = foundation.pid("nats")
    assert before
    os.kill(before, 9)
    shutil.rmtree(foundation.stack.home.path / "nats")
    await until(lambda: foundation.pid("nats") not in {before, None})
    await asyncio.wait_for(every_stream(foundation), 10)
