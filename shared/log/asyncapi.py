"""The bus as AsyncAPI 3: every subject, the headers of its messages, and what is in them."""

from typing import Any, Final

from pydantic import TypeAdapter

from shared.events.envelope import Envelope
from shared.events.event import sealed_fields
from shared.events.language import LANGUAGE
from shared.events.schema import language
from shared.events.words import SERVICES, Service
from shared.log.bus import (
    ASKER,
    answers_to,
    nudge_of,
    question_to,
    source_of,
    stream_of,
    subject_of,
)

Told = dict[str, Any]

SPOKEN: Final = language()
VERSION: Final = "1"
TEXT: Final = {"type": "string"}
HEADERS: Final[Told] = {
    "type": "object",
    "description": "CloudEvents 1.0 in NATS binary mode; what occurred when is in the payload.",
    "properties": {
        "ce-specversion": {"const": "1.0"},
        "ce-id": {"type": "string", "format": "uuid"},
        "ce-source": TEXT,
        "ce-type": TEXT,
        "ce-time": {"type": "string", "format": "date-time", "description": "When recorded."},
        "content-type": {"const": "application/json"},
        "traceparent": {"type": "string", "description": "W3C trace context of the command."},
    },
    "required": ["ce-specversion", "ce-id", "ce-source", "ce-type", "content-type"],
}
TALK: Final[Told] = {
    "question": {"summary": "How far has your log come?", "payload": {"type": "null"}},
    "position": {
        "summary": "The position of the newest fact.",
        "contentType": "application/json",
        "payload": {"type": "integer", "minimum": 0},
    },
    "nudge": {"summary": "There is something new to look at.", "payload": {"type": "null"}},
}
PROMISE: Final = """\
One JetStream stream for each service; a message's sequence in it is the fact's position in the service's log. \
Nothing readable about a person travels here but opaque ids, coarse attributes and dates; what is sealed stays \
in its service, and `sealed` holds digests of ciphertext alone."""


def document() -> Told:
    """Every fact of every service, as it travels."""
    facts = [
        (service, name) for service, events in sorted(LANGUAGE.items()) for name in sorted(events)
    ]
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Brygga's bus",
            "version": VERSION,
            "description": PROMISE,
            "license": {"name": "EUPL-1.2"},
        },
        "defaultContentType": "application/json",
        "channels": {_name(*fact): _channel(*fact) for fact in facts} | _talk(),
        "operations": {f"tell.{_name(*fact)}": _operation(*fact) for fact in facts} | _asking(),
        "components": {
            "messages": {_name(*fact): _message(*fact) for fact in facts} | TALK,
            "schemas": {"Headers": HEADERS, "Envelope": _envelope()}
            | {_name(*fact): _data(*fact) for fact in facts},
        },
    }


def _talk() -> Told:
    """What is said beside the facts, on core NATS: lost when nobody hears it, and no harm done."""
    asked = {f"{it}.status": _said(question_to(it), "question") for it in _asked()}
    answers = _said(f"{answers_to(ASKER)}.{{inbox}}.{{question}}", "position")
    answers["parameters"] = {
        name: {"description": "Chosen by whoever asks."} for name in ("inbox", "question")
    }
    nudge = _said(nudge_of(ASKER), "nudge")
    return asked | {f"{ASKER}.answers": answers, f"{ASKER}.nudge": nudge}


def _asking() -> Told:
    answers = {"channel": {"$ref": f"#/channels/{ASKER}.answers"}}
    asking = {
        f"ask.{it}": {"action": "send", "channel": {"$ref": f"#/channels/{it}.status"}}
        | {"reply": answers}
        for it in _asked()
    }
    nudge = {"action": "send", "channel": {"$ref": f"#/channels/{ASKER}.nudge"}}
    return asking | {f"nudge.{ASKER}": nudge}


def _asked() -> list[Service]:
    return [service for service in sorted(SERVICES) if service != ASKER]


def _said(address: str, message: str) -> Told:
    return {
        "address": address,
        "messages": {message: {"$ref": f"#/components/messages/{message}"}},
    }


def _name(service: Service, event: str) -> str:
    return f"{service}.{event}"


def _channel(service: Service, event: str) -> Told:
    return {
        "address": subject_of(service, event),
        "description": f"Kept in the stream {stream_of(service)}.",
        "messages": {event: {"$ref": f"#/components/messages/{_name(service, event)}"}},
    }


def _operation(service: Service, event: str) -> Told:
    channel = f"#/channels/{_name(service, event)}"
    messages = [{"$ref": f"{channel}/messages/{event}"}]
    return {"action": "send", "channel": {"$ref": channel}, "messages": messages}


def _message(service: Service, event: str) -> Told:
    word = LANGUAGE[service][event]
    return {
        "name": event,
        "summary": (word.__doc__ or "").partition("\n")[0],
        "contentType": "application/json",
        "headers": _narrowed(
            "Headers",
            {
                "ce-source": {"const": source_of(service)},
                "ce-type": {"const": subject_of(service, event)},
            },
        ),
        "payload": _narrowed(
            "Envelope",
            {
                "service": {"const": service},
                "type": {"const": event},
                "schema_version": {"maximum": word.schema_version},
                "data": {"$ref": f"#/components/schemas/{_name(service, event)}"},
                "sealed": {"propertyNames": {"enum": sorted(sealed_fields(word))}},
            },
        ),
    }


def _narrowed(schema: str, properties: Told) -> Told:
    its = {"type": "object", "properties": properties}
    return {"allOf": [{"$ref": f"#/components/schemas/{schema}"}, its]}


def _envelope() -> Told:
    schema = TypeAdapter(Envelope).json_schema()
    for its in schema["properties"].values():
        its.pop("title", None)
    return schema


def _data(service: Service, event: str) -> Told:
    """A fact's fields but for the sealed ones: those are not in the message."""
    told = SPOKEN[service][event]
    hidden = sealed_fields(LANGUAGE[service][event])
    fields = {k: v for k, v in told["properties"].items() if k not in hidden}
    needed = [name for name in told.get("required", ()) if name not in hidden]
    rest = {k: v for k, v in told.items() if k != "schema_version"}
    return rest | {"properties": fields, "required": needed}
