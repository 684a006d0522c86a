"""The contract of the bus: every message is the CloudEvent and the envelope that the document promises."""

import json
import re
from functools import cache
from typing import Any, Final

import pytest
from cloudevents.core.base import BaseCloudEvent
from cloudevents.core.bindings.http import HTTPMessage, from_binary
from cloudevents.core.exceptions import CloudEventValidationError
from cloudevents.core.formats.json import JSONFormat
from faststream.specification.asyncapi.v3_0_0.schema import ApplicationSchema
from jsonschema_rs import ValidationError, Validator, validator_for
from pydantic import ValidationError as Unfit

from deploy.contracts import FOLDER
from deploy.local.rights import rights
from shared.events.event import sealed_fields
from shared.events.language import LANGUAGE
from shared.events.words import SERVICES
from shared.log.bus import Bus, Message, subject_of
from tests.doors import DOORS
from tests.http import Caller, quiet
from tests.worlds import make_world

MOST: Final = 300
"""Messages looked at of one stream: the newest."""
DOCUMENT: Final[dict[str, Any]] = json.loads((FOLDER / "bus.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
async def messages(host: Caller) -> list[Message]:
    """What every stream carries, after every door was opened once."""
    for door in DOORS:
        world = await make_world(host, door)
        assert (await door.knock(door.asker(host), world, door.body(world))).status in {200, 201}
    await quiet(host)
    found = []
    for service in SERVICES:
        bus = Bus(host.brygga.bus_url(service), service)
        last = (await bus.end(service)).last
        found += [await bus.message(service, at) for at in range(max(1, last - MOST), last + 1)]
        await bus.close()
    return [message for message in found if message]


def headers(message: Message) -> dict[str, str]:
    """The headers of a message by name."""
    lines = message.headers.strip().split("\r\n")[1:]
    return dict(line.split(": ", 1) for line in lines)


def parsed(message: Message) -> BaseCloudEvent:
    """The message as the CloudEvents SDK reads it: NATS names the headers as HTTP does."""
    return from_binary(HTTPMessage(headers(message), message.envelope), JSONFormat())


@cache
def checker(message: str, part: str) -> Validator:
    """Checks headers or payload of one kind of message against the document."""
    place = f"#/components/messages/{message}/{part}"
    return validator_for({"$ref": place, **DOCUMENT}, validate_formats=True)


def test_every_fact_has_its_channel_and_nothing_else_has() -> None:
    facts = {(service, name) for service in SERVICES for name in LANGUAGE[service]}
    told = {channel["address"] for channel in DOCUMENT["channels"].values()}
    assert {subject_of(*fact) for fact in facts} == {it for it in told if it.startswith("brygga.")}
    assert DOCUMENT["asyncapi"] == "3.0.0"


def test_what_is_said_beside_the_facts_is_what_the_users_may_say_and_hear() -> None:
    told = {re.sub(r"\{.*", ">", channel["address"]) for channel in DOCUMENT["channels"].values()}
    may = {subject for user in rights().values() for subject in (*user.publish, *user.subscribe)}
    assert {it for it in told if it.startswith("brygga-")} == {
        it for it in may if it.startswith("brygga-")
    }


def test_the_document_is_asyncapi_3() -> None:
    ApplicationSchema.model_validate(DOCUMENT)
    for wrong in (
        {"info": {}},
        {"channels": {"x": []}},
        {"operations": {"x": {"action": "shout"}}},
    ):
        with pytest.raises(Unfit):
            ApplicationSchema.model_validate(DOCUMENT | wrong)


def test_no_document_promises_what_is_sealed() -> None:
    for service in SERVICES:
        for name, word in LANGUAGE[service].items():
            data = DOCUMENT["components"]["schemas"][f"{service}.{name}"]
            assert data["properties"].keys() == word.model_fields.keys() - sealed_fields(word)


async def test_every_message_is_a_cloud_event(messages: list[Message]) -> None:
    for message in messages:
        event, envelope = parsed(message), json.loads(message.envelope)
        assert event.get_specversion() == "1.0"
        assert event.get_id() == envelope["id"]
        assert event.get_source() == f"/brygga/{envelope['service']}"
        assert event.get_type() == subject_of(envelope["service"], envelope["type"])
        assert event.get_datacontenttype() == "application/json"
        assert event.get_time().utcoffset().total_seconds() == 0
        assert event.get_extension("traceparent") is None
        assert headers(message)["traceparent"] == envelope["trace"]
        assert event.get_data() == envelope


async def test_every_message_is_what_the_document_says(messages: list[Message]) -> None:
    seen = set()
    for message in messages:
        envelope = json.loads(message.envelope)
        name = f"{envelope['service']}.{envelope['type']}"
        checker(name, "headers").validate(headers(message))
        checker(name, "payload").validate(envelope)
        seen.add(name)
    assert len(seen) > len(DOORS) / 2


async def test_what_is_not_so_would_be_seen(messages: list[Message]) -> None:
    [*_, message] = [it for it in messages if b'"VisitRecorded"' in it.envelope]
    envelope = json.loads(message.envelope)
    for wrong in (
        {"id": "not an id"},
        {"type": "VisitWithdrawn"},
        {"data": {}},
        {"sealed": {"name": "00"}},
        {"occurred_at": "yesterday"},
    ):
        with pytest.raises(ValidationError):
            checker("visits.VisitRecorded", "payload").validate(envelope | wrong)
    with pytest.raises(ValidationError):
        checker("visits.VisitRecorded", "headers").validate(headers(message) | {"ce-type": "x"})
    with pytest.raises(CloudEventValidationError):
        parsed(Message(message.envelope, message.headers.replace("ce-source", "x-source")))
