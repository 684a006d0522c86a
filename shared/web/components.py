"""What every service's OpenAPI document refers to: headers, receipts, problems and how callers sign in."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any, Final, get_args

from shared.events.words import SERVICES, Purpose
from shared.web.codes import STATUS
from shared.web.problems import HEADERS

Told = dict[str, Any]

UUID_TEXT: Final = {"type": "string", "format": "uuid"}
ONE: Final = rf"({'|'.join(SERVICES)})=[0-9]{{1,18}}"
AFTER: Final = f"^{ONE}(, *{ONE})*$"
WHOLE: Final = {"type": "integer", "minimum": 1}


def _header(name: str, schema: Told, description: str, *, required: bool = False) -> Told:
    told = {"name": name, "in": "header", "required": required, "description": description}
    return told | {"schema": schema}


PARAMETERS: Final[Mapping[str, Told]] = {
    it["name"]: it
    for it in (
        _header(
            "Idempotency-Key",
            UUID_TEXT,
            "Made by the client. Sent again with the same body, it gets the same receipt.",
            required=True,
        ),
        _header(
            "Brygga-Sent-At",
            {"type": "string", "format": "date-time"},
            "What the device's clock said when it sent this: the server corrects for its error.",
        ),
        _header(
            "Brygga-After",
            {
                "type": "string",
                "pattern": AFTER,
                "examples": ["visits=17", "visits=17, referrals=4"],
            },
            "Waits, for two seconds at most, until this service has heard so much of another.",
        ),
        _header(
            "Brygga-Purpose",
            {"type": "string", "enum": list(get_args(Purpose))},
            "Why personal data is read; it is recorded. A host may leave it out: drop_in_support.",
        ),
        _header(
            "Brygga-Reason",
            {"type": "string"},
            "Why somebody with a protected identity is read of: 15 characters at least,"
            " percent-encoded where it is not ASCII. It is recorded, sealed.",
        ),
        _header(
            "Accept-Language",
            {"type": "string", "default": "sv"},
            "The language of problems, and of what kinds of fact are called: sv or en.",
        ),
        _header("traceparent", {"type": "string"}, "W3C trace context, kept with the fact."),
    )
}

SCHEMAS: Final[Mapping[str, Told]] = {
    "Receipt": {
        "type": "object",
        "description": "What was recorded: the thing's id, the position in the log, the version.",
        "properties": {"id": UUID_TEXT, "position": WHOLE, "version": WHOLE},
        "required": ["id", "position", "version"],
    },
    "Problem": {
        "type": "object",
        "description": "RFC 9457, in the caller's language; `code` is stable. It never echoes input.",
        "properties": {
            "type": {"type": "string"},
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "code": {"type": "string"},
            "errors": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {
                        "pointer": {"type": "string", "description": "RFC 6901, into the body."},
                        "code": {"type": "string"},
                        "detail": {"type": "string"},
                    },
                    "required": ["pointer", "code", "detail"],
                },
            },
        },
        "required": ["type", "title", "status", "code"],
    },
}

SAID: Final[Mapping[int, str]] = {
    400: "The request cannot be read.",
    401: "There is no token, or none that is valid.",
    403: "The token's roles, its sites or the purpose do not allow this.",
    404: "What the path names is not there.",
    409: "Something changed meanwhile, or is not there yet.",
    410: "It is over: what the path names opens nothing any more.",
    413: "The body is too large.",
    422: "The body or the query does not fit, or a rule says no.",
    429: "Too many tries that led to nobody; wait.",
    500: "A fault of ours.",
    503: "Try again; whether a command was recorded is known by sending it again under its key.",
}
NAMES: Final[Mapping[str, str]] = {"WWW-Authenticate": "How to sign in.", "Retry-After": "Seconds."}

SECURITY: Final = {"bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}}


def components(schemas: Mapping[str, Told]) -> Told:
    """Everything that the operations of one service refer to."""
    return {
        "schemas": dict(sorted({**SCHEMAS, **schemas}.items())),
        "parameters": dict(PARAMETERS),
        "responses": {f"Problem{status}": _problem(status) for status in SAID},
        "securitySchemes": SECURITY,
    }


def header(name: str) -> Told:
    """A reference to one of the headers."""
    return {"$ref": f"#/components/parameters/{name}"}


def schema(name: str) -> Told:
    """A reference to one of the schemas."""
    return {"$ref": f"#/components/schemas/{name}"}


def problems(statuses: Iterable[int]) -> Told:
    """References to the problems with these statuses."""
    return {str(it): {"$ref": f"#/components/responses/Problem{it}"} for it in sorted(statuses)}


def json_of(schema: Told) -> Told:
    """Content that is JSON of this schema."""
    return {"application/json": {"schema": schema}}


def _problem(status: int) -> Told:
    codes = {"type": "object", "properties": {"code": {"enum": _codes()[status]}}}
    told: Told = {"description": SAID[status]}
    if given := HEADERS.get(status):
        told["headers"] = {
            name: {"description": NAMES[name], "schema": {"type": "string"}} for name in given
        }
    content = {"schema": {"allOf": [schema("Problem"), codes]}}
    return told | {"content": {"application/problem+json": content}}


def _codes() -> Mapping[int, list[str]]:
    """The codes of each status; what is not there is a 404 where it stands in the path."""
    found: dict[int, list[str]] = defaultdict(list)
    for code, status in STATUS.items():
        found[status].append(code)
        if code.startswith("no_such_") and status != HTTPStatus.NOT_FOUND:
            found[HTTPStatus.NOT_FOUND].append(code)
    return found
