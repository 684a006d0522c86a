"""Messages are handed on as they come, and read as the library would read them."""

import asyncio

import orjson
import pytest
from nats.aio.client import Client

from shared.events.words import Service
from shared.log.bus import Bus, stream_of
from shared.log.plain import PlainClient, header_in, status_in
from shared.log.pulling import TIME, TYPE, UNUSED, Pulling
from shared.log.saying import head
from tests.stack import Foundation

TOLD = {
    "ce-id": "018f",
    "ce-type": "brygga.visits.VisitRecorded",
    "ce-time": "2026-11-26T22:00:00Z",
}
AS_SAID = head(TOLD).encode()
RAN_OUT = (
    b"NATS/1.0 408 Request Timeout\r\nNats-Pending-Messages: 7\r\nNats-Pending-Bytes: 0\r\n\r\n"
)
ALIVE = b"NATS/1.0 100 Idle Heartbeat\r\nNats-Last-Consumer: 3\r\nNats-Last-Stream: 3\r\n\r\n"
NOBODY = b"NATS/1.0 503\r\n\r\n"
OTHERWISE = b"NATS/1.0\r\nce-time:a\r\nx-ce-time: b\r\nce-time: \t c\r\nce-type:  d : e \r\n\r\n"


@pytest.mark.parametrize("headers", [AS_SAID, RAN_OUT, ALIVE, NOBODY, OTHERWISE])
async def test_a_header_is_what_the_library_reads(headers: bytes) -> None:
    theirs = await Client()._process_headers(headers) or {}
    assert status_in(headers) == theirs.get("Status")
    for name in (TIME, TYPE, UNUSED):
        if name.decode() in theirs:
            assert header_in(headers, name) == theirs[name.decode()]
        else:
            with pytest.raises(ValueError, match="not found"):
                header_in(headers, name)


async def test_what_comes_is_handed_on_in_order_until_nobody_wants_it(
    foundation: Foundation,
) -> None:
    bus, come = Bus(foundation.bus_url("reporting"), "reporting"), list[bytes]()
    client = await bus.client()
    inbox = await client.hand_on(lambda _reply, _headers, data: come.append(data))
    await ask(client, "visits", inbox.subject)
    await ask(client, "activities", inbox.subject)
    await client.leave(inbox)
    await ask(client, "referrals", inbox.subject)
    await bus.close()
    told = [orjson.loads(data)["config"]["name"] for data in come]
    assert told == ["BRYGGA_VISITS", "BRYGGA_ACTIVITIES"]


async def ask(client: PlainClient, service: Service, answer_to: str) -> None:
    """Ask twice: what was asked first on this connection is answered first."""
    question = f"$JS.API.STREAM.INFO.{stream_of(service)}"
    await client.publish(question, reply=answer_to)
    await client.request(question, timeout=5)


@pytest.mark.parametrize("reply", [b"", b"$JS.ACK.BRYGGA_VISITS.x", b"$JS.ACK.S.C.1.x.1.0.0"])
@pytest.mark.parametrize("headers", [AS_SAID, b"", b"NATS/1.0 \xff\r\n\r\n", b"NATS/1.0\r\n\r\n"])
def test_whatever_comes_is_a_fact_or_a_fault_and_never_raises(reply: bytes, headers: bytes) -> None:
    pulling = Pulling(PlainClient(), "visits", "reporting", 0, picked=False)
    pulling._hear(reply, headers, b"{}")
    assert pulling._fault
    assert not pulling._come


async def test_what_ran_out_is_asked_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = list[int]()

    async def ask(pulling: Pulling) -> None:
        asked.append(pulling._asked)

    monkeypatch.setattr(Pulling, "_top_up", ask)
    pulling = Pulling(PlainClient(), "visits", "reporting", 0, picked=False)
    pulling._asked = 10
    taking = asyncio.create_task(pulling.take(1))
    await asyncio.sleep(0)
    pulling._hear(b"", RAN_OUT, b"")
    await asyncio.sleep(0.01)
    pulling._hear(b"$JS.ACK.S.C.1.1.1.0.0", AS_SAID, b"{}")
    assert [fact.type for fact in await taking] == ["VisitRecorded"]
    assert asked[0] == 3
