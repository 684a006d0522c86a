"""The bus: every user against every subject, asked of the real server; what is not allowed is refused."""

import re
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from typing import Final

import nats
import pytest
from nats.aio.client import Client
from nats.aio.msg import Msg

from deploy.local.rights import PROVISIONER, rights
from shared.events.language import LANGUAGE
from shared.events.words import SERVICES, Service
from tests.stack import Foundation, until

USERS: Final = (*SERVICES, PROVISIONER)
STREAMS: Final = tuple(f"BRYGGA_{service.upper()}" for service in SERVICES)
API: Final = "$JS.API"
TAILS: Final[Mapping[str, tuple[str, ...]]] = {
    "activities": ("BRYGGA_VISITS",),
    "referrals": ("BRYGGA_VISITS", "BRYGGA_ACTIVITIES"),
    "reporting": STREAMS,
}
"""Who hears whom."""
ASKED: Final = ("visits", "activities", "referrals")
"""Whom reporting asks how far their logs have come."""

OF_STREAM: Final = (
    *("CREATE", "UPDATE", "DELETE", "PURGE", "INFO", "SNAPSHOT", "RESTORE"),
    *("MSG.GET", "MSG.DELETE", "PEER.REMOVE", "LEADER.STEPDOWN"),
)
OF_CONSUMER: Final = (
    *("CREATE", "DURABLE.CREATE", "DELETE", "INFO", "MSG.NEXT", "PAUSE", "RESET", "UNPIN"),
    "LEADER.STEPDOWN",
)
ELSEWHERE: Final = (
    *(f"{API}.{verb}" for verb in ("INFO", "STREAM.NAMES", "STREAM.LIST")),
    *(f"{API}.{verb}" for verb in ("META.LEADER.STEPDOWN", "SERVER.REMOVE", "ACCOUNT.PURGE.$G")),
    *("$JS.EVENT.ADVISORY.API", "$JS.EVENT.METRIC.x", "$JS.FC.BRYGGA_VISITS.referrals.x"),
    *("$SYS.REQ.SERVER.PING", "$SYS.REQ.ACCOUNT.PING", "$SYS.ACCOUNT.$G.CONNECT"),
    *("$SYS.REQ.USER.INFO", "$KV.bucket.key", "$O.bucket.C.x", "$SRV.PING", "_R_.x"),
    *("anything", "brygga", "brygga.other.VisitRecorded", "brygga-rpc", "brygga-live"),
)
FENCED: Final = {"Nats-Expected-Last-Sequence": "9007199254740991"}
"""Where a subject is let through, the stream itself says no: nothing is added to any log."""
LAST: Final = "the.last.one"


def allowed(user: str) -> Iterator[str]:
    """What this user needs (STACK), pattern by pattern; `>` stands for the rest."""
    if user == PROVISIONER:
        for stream in STREAMS:
            yield from (f"{API}.STREAM.{it}.{stream}" for it in ("CREATE", "UPDATE", "INFO"))
            yield f"{API}.STREAM.DELETE.{stream}"
            yield from (
                f"{API}.CONSUMER.{it}.{stream}.>" for it in ("CREATE", "DURABLE.CREATE", "INFO")
            )
        return
    own = f"BRYGGA_{user.upper()}"
    yield f"brygga.{user}.>"
    for stream in {own, *TAILS.get(user, ())}:
        yield from (f"{API}.STREAM.{it}.{stream}" for it in ("INFO", "MSG.GET"))
    for stream in TAILS.get(user, ()):
        verbs = ("CREATE", "DELETE", "MSG.NEXT")
        yield from (f"{API}.CONSUMER.{it}.{stream}.{user}" for it in verbs)
        yield f"{API}.CONSUMER.CREATE.{stream}.{user}.>"
    if user == "reporting":
        yield "brygga-live.reporting"
        yield from (f"brygga-rpc.{asked}.status" for asked in ASKED)
    else:
        yield "brygga-rpc.reporting.answers.>"


def hears(user: str) -> set[str]:
    """What this user may subscribe to."""
    inbox = {f"_INBOX_{user}.>"}
    if user == "reporting":
        return inbox | {"brygga-rpc.reporting.answers.>", "brygga-live.reporting"}
    return inbox | {f"brygga-rpc.{user}.status"} if user in ASKED else inbox


def covers(pattern: str, subject: str) -> bool:
    """Whether a subject is meant by a pattern that ends in `>` or is meant literally."""
    if pattern.endswith(".>"):
        return subject.startswith(pattern[:-1]) and len(subject) > len(pattern) - 1
    return subject == pattern


def subjects() -> list[str]:
    """Every subject of interest: all verbs on all streams and consumers, all facts, and the server's own."""
    found = list(ELSEWHERE)
    for stream in (*STREAMS, "OTHER", "KV_bucket"):
        found += [f"{API}.STREAM.{verb}.{stream}" for verb in OF_STREAM]
        found += [f"{API}.DIRECT.GET.{stream}", f"{API}.DIRECT.GET.{stream}.brygga.visits.x"]
        found += [f"{API}.CONSUMER.{verb}.{stream}" for verb in ("CREATE", "NAMES", "LIST")]
        for consumer in (*USERS, "another"):
            found += [f"{API}.CONSUMER.{verb}.{stream}.{consumer}" for verb in OF_CONSUMER]
            found += [
                f"{API}.CONSUMER.CREATE.{stream}.{consumer}.brygga.visits.x",
                f"$JS.ACK.{stream}.{consumer}.1.1.1.1.0",
            ]
    for service in SERVICES:
        found += [f"brygga.{service}", f"brygga.{service}.Anything", f"brygga.{service}.a.b"]
        found += [f"brygga.{service}.{event}" for event in LANGUAGE[service]]
        found += [f"brygga-rpc.{service}.{it}" for it in ("status", "x", "answers", "answers.x.y")]
        found += [f"brygga-live.{service}", f"brygga-live.{service}.x"]
    found += [f"_INBOX_{user}.x" for user in (*USERS, "somebody")] + ["_INBOX.x"]
    return found


@asynccontextmanager
async def connected(foundation: Foundation, user: str) -> AsyncIterator[tuple[Client, list[str]]]:
    """A connection, and what the server said against it."""
    complaints: list[str] = []

    async def note(error: Exception) -> None:
        complaints.append(str(error))

    client = await nats.connect(
        foundation.bus_url(user), inbox_prefix=f"_INBOX_{user}", error_cb=note
    )
    try:
        yield client, complaints
    finally:
        await client.close()


async def refused(client: Client, complaints: list[str], verb: str) -> set[str]:
    """The subjects that were refused, in lower case; the server answers in order, so the last one ends it."""
    await client.publish(LAST, b"")
    await until(lambda: any(f'publish to "{LAST}"' in words for words in complaints))
    pattern = re.compile(rf'permissions violation for {verb} to "([^"]+)"')
    return {found[1] for words in complaints if (found := pattern.search(words))}


async def ends(foundation: Foundation) -> list[int]:
    """Where each stream ends."""
    async with connected(foundation, PROVISIONER) as (client, _):
        js = client.jetstream()
        return [(await js.stream_info(stream)).state.last_seq for stream in STREAMS]


@pytest.mark.parametrize("user", USERS)
def test_the_rights_are_what_the_user_needs(user: str) -> None:
    assert set(rights()[user].publish) == set(allowed(user))
    assert set(rights()[user].subscribe) == hears(user)


def test_there_are_no_other_users() -> None:
    assert rights().keys() == set(USERS)


@pytest.mark.parametrize("user", USERS)
async def test_a_user_may_say_exactly_what_it_must(foundation: Foundation, user: str) -> None:
    before = await ends(foundation)
    said = subjects()
    assert len(said) == len(set(said)) > 400
    may = {it for it in said if any(covers(pattern, it) for pattern in allowed(user))}
    async with connected(foundation, user) as (client, complaints):
        for subject in said:
            await client.publish(subject, b"not what anybody understands", headers=FENCED)
        found = await refused(client, complaints, "publish")
    assert found - {LAST} == {it.lower() for it in said} - {it.lower() for it in may}
    assert len(may) > 5
    assert await ends(foundation) == before


@pytest.mark.parametrize("user", USERS)
async def test_a_user_hears_its_own_inbox_and_nothing_else(
    foundation: Foundation, user: str
) -> None:
    others = [*(f"_INBOX_{it}.>" for it in USERS if it != user), "_INBOX.>", "*.>"]
    others += [f"brygga.{it}.>" for it in SERVICES] + ["brygga.>", "brygga.*.*", ">", "*"]
    others += ["$SYS.>", "$JS.>", "$JS.EVENT.>", "$JS.API.>", "$JS.ACK.>", "$KV.>", "$SRV.>"]
    others += [f"_INBOX_{user}", f"_INBOX_{user}x.>", "brygga-rpc.>", "brygga-live.>"]
    others += ["brygga-rpc.*.status", "brygga-rpc.reporting.>", "brygga-live.*"]
    others += [it for other in USERS if other != user for it in hears(other) - hears(user)]
    others = list(dict.fromkeys(others))
    async with connected(foundation, user) as (client, complaints):
        for subject in (*others, *hears(user)):
            await client.subscribe(subject)
        found = await refused(client, complaints, "subscription")
    assert found == {it.lower() for it in others}


@pytest.mark.parametrize("user", USERS)
async def test_a_queue_is_no_way_round(foundation: Foundation, user: str) -> None:
    async with connected(foundation, user) as (client, complaints):
        await client.subscribe("brygga.>", queue="all")
        await refused(client, complaints, "subscription")
        assert any('subscription to "brygga.>" using queue' in words for words in complaints)


@pytest.mark.parametrize("service", SERVICES)
async def test_what_one_says_reaches_nobody_who_was_refused_to_hear_it(
    foundation: Foundation, service: Service
) -> None:
    heard: list[str] = []

    async def hear(message: Msg) -> None:
        heard.append(message.subject)

    listener = SERVICES[SERVICES.index(service) - 1]
    async with (
        connected(foundation, listener) as (ear, _),
        connected(foundation, service) as (mouth, complaints),
    ):
        for subject in ("brygga.>", f"brygga.{service}.>", ">"):
            await ear.subscribe(subject, cb=hear)
        await ear.flush()
        await mouth.publish(f"brygga.{service}.Anything", b"", headers=FENCED)
        await mouth.flush()
        await ear.flush()
    assert complaints == []
    assert heard == []


@pytest.mark.parametrize("service", SERVICES)
async def test_what_is_allowed_is_also_answered(foundation: Foundation, service: Service) -> None:
    async with connected(foundation, service) as (client, complaints):
        for stream in {f"BRYGGA_{service.upper()}", *TAILS.get(service, ())}:
            answer = await client.request(f"{API}.STREAM.INFO.{stream}", b"", timeout=5)
            assert stream.encode() in answer.data
    assert complaints == []
