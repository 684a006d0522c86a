"""From a request to a wish: who asks, with which key, what, and when it happened."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from secrets import token_hex
from typing import Any, Final, TypeVar
from urllib.parse import unquote
from uuid import UUID
from zoneinfo import ZoneInfo

import orjson
from pydantic import SecretStr, TypeAdapter, ValidationError
from starlette.requests import Request

from shared.command import CONTROL, Command, dates, misdated
from shared.events.words import SERVICES, Service
from shared.identity import Actor, NotIdentified
from shared.log.wish import Wish
from shared.node import Node
from shared.permissions import right
from shared.roles import Relation
from shared.web.headers import said
from shared.web.members import named_twice
from shared.web.places import site_of
from shared.web.problems import Problem, invalid

C = TypeVar("C", bound=Command)

TRACE: Final = re.compile(r"00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}")
KEY: Final = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_UUID: Final = TypeAdapter(UUID).validator.validate_python
"""A UUID in a quarter of the time."""
NIL: Final = str(UUID(int=0))
"""No key: it is what two broken clients share."""
REASON: Final = range(15, 501)
"""Characters that a reason may have (DESIGN §10)."""
POSITION: Final = re.compile(r"[0-9]{1,18}")
BEARER: Final = "brygga.bearer"
"""Where a request's scope says whose token it carries, once one that we made was looked up."""
PATIENCE: Final = 2.0
"""Seconds to wait for what another service said (Brygga-After)."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks, and what the request says about time and trace."""

    actor: Actor
    now: datetime
    skew: timedelta
    trace: str
    reason: SecretStr | None = None
    """Why they read what is protected, where they say so (R7); recorded with whatever they are shown."""


def caller(node: Node, request: Request) -> Caller:
    """Identify a request; 401 where it carries no valid token."""
    now, scope = datetime.now(UTC), request.scope
    try:
        known: Actor | None = scope.get(BEARER)
        actor = known or node.issuer.identify(said(scope, b"authorization"))
    except NotIdentified as nobody:
        raise Problem(str(nobody)) from None
    sent = said(scope, b"brygga-sent-at")
    skew = timedelta() if sent is None else now - _moment(sent)
    reason = _reason(said(scope, b"brygga-reason"))
    return Caller(actor, now, skew, trace_of(said(scope, b"traceparent")), reason)


def allowed(caller: Caller, action: str) -> Relation:
    """The relation under which the caller may do this; 403 where none of their roles may.

    For themselves may who is known as a volunteer, by their link.
    """
    relation = right(action, caller.actor.roles)
    if relation is None or (relation == "own" and caller.actor.volunteer is None):
        raise Problem("not_allowed")
    return relation


def key_of(*texts: str) -> UUID:
    """An idempotency key; 400 where it is missing, said twice, not written as a UUID, or the nil one."""
    if not any(texts):
        raise Problem("key_missing")
    if len(texts) > 1 or not is_key(texts[0]):
        raise Problem("key_malformed")
    key: UUID = _UUID(texts[0])
    return key


def is_key(text: str) -> bool:
    """Whether this is a UUID as RFC 9562 writes it, and not the nil one."""
    return KEY.fullmatch(text) is not None and text != NIL


async def body_of(request: Request, most: int) -> bytes:
    """The body; 413 as soon as it is known to be longer than so many bytes."""
    if int(said(request.scope, b"content-length") or "0") > most:
        raise Problem("body_too_large")
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > most:
            raise Problem("body_too_large")
    return body


def json_of(body: bytes) -> Any:  # noqa: ANN401 - JSON is anything until a schema has seen it
    """A body as JSON; 400 where it is not UTF-8, not JSON, or names a member twice (RFC 7493 §2.3)."""
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise Problem("unreadable_body") from None
    if named_twice(body, value):
        raise Problem("unreadable_body")
    return value


def command_of(model: type[C], body: Any, path: Mapping[str, str]) -> tuple[C, bytes]:  # noqa: ANN401
    """The command in a body and a path, and its data in one fixed order; 422 or 404 where unfit."""
    if not isinstance(body, dict):
        raise Problem("wrong_type", [("", "wrong_type")])
    if clash := path.keys() & body.keys():
        raise Problem("unknown_field", [(f"/{name}", "unknown_field") for name in sorted(clash)])
    try:
        data = orjson.dumps({**body, **path}, option=orjson.OPT_SORT_KEYS)
        return _reader(model)(data), data
    except ValidationError as unfit:
        raise invalid(unfit, path) from None
    except orjson.JSONEncodeError:  # nested deeper than anything we ask for
        raise Problem("unreadable_body") from None


@cache
def _reader(model: type[C]) -> Callable[[bytes], C]:
    """`model_validate_json` without its options."""
    read: Callable[[bytes], C] = TypeAdapter(model).validator.validate_json
    return read


def wish_of(
    node: Node,
    caller: Caller,
    relation: Relation,
    command: Command,
    data: bytes,
    key: UUID,
) -> Wish:
    """The wish of this caller, checked against the clock and the sites; 403 or 422 where it cannot be."""
    site = site_of(node, caller.actor, relation, command)
    zone = node.sites.zone(site)
    command, at = _happened(caller, command, zone)
    return Wish(
        command=command,
        key=key,
        mac=node.vault.mac(canonical(type(command).__name__, data)),
        actor=caller.actor.sub,
        at=at,
        day=at.astimezone(zone).date(),
        trace=caller.trace,
        sites=caller.actor.sites,
        roles=caller.actor.roles,
        zone_of=node.sites.zone,
        asked_on=dates(caller.now, node.sites.zone(None))[0],
        own=caller.actor.volunteer if relation == "own" else None,
    )


def canonical(name: str, data: bytes) -> bytes:
    """What a key stands for, as JSON: receipts of years ago compare with these very bytes."""
    return b'["%s",%s]' % (name.encode(), data)


def after(text: str | None) -> dict[Service, int]:
    """What a Brygga-After header wants to have been heard, as `visits=17, referrals=4`."""
    wanted: dict[Service, int] = {}
    for part in filter(None, (text or "").replace(" ", "").split(",")):
        name, _, position = part.partition("=")
        if name not in SERVICES or not POSITION.fullmatch(position):
            raise Problem("header_malformed")
        wanted[name] = int(position)
    return wanted


async def wait_after(node: Node, request: Request) -> None:
    """Wait until this service has heard what the request wants it to have heard, two seconds at most."""
    for service, position in after(said(request.scope, b"brygga-after")).items():
        heard = node.heard.get(service)
        if heard and not await heard.wait_for(position, PATIENCE):
            raise Problem("not_heard_yet")


async def wait_for_sites(node: Node, request: Request) -> None:
    """Wait likewise, before a site is asked for by name: another instance may have heard of it."""
    await wait_after(node, request)
    if said(request.scope, b"brygga-after"):
        await node.sites.look()


def _happened(caller: Caller, command: C, zone: ZoneInfo) -> tuple[C, datetime]:
    """The command with its time by the server's clock, and that time; 422 where it cannot be true."""
    at: datetime = getattr(command, "occurred_at", None) or caller.now
    if caller.skew and at is not caller.now:
        try:
            at += caller.skew
        except OverflowError:
            raise Problem("wrong_format", [("/occurred_at", "wrong_format")]) from None
        command = command.model_copy(update={"occurred_at": at})
    if fault := misdated(command, caller.now, dates(caller.now, zone)[1]):
        raise Problem(fault[1], [(f"/{fault[0]}", fault[1])])
    return command, at


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise Problem("header_malformed") from None
    if moment.tzinfo is None:
        raise Problem("header_malformed")
    return moment


def _reason(told: str | None) -> SecretStr | None:
    """A reason, percent-encoded where it is not ASCII; None where nothing is said, or too little to be one."""
    if told is None:
        return None
    text = unquote(told, errors="replace").strip()
    if CONTROL.search(text) or len(text) >= REASON.stop:
        raise Problem("header_malformed")
    return SecretStr(text) if len(text) in REASON else None


def trace_of(given: str | None) -> str:
    """A request's trace context (W3C), or a new one where it names none."""
    if given and TRACE.fullmatch(given):
        return given
    fresh = token_hex(24)
    return f"00-{fresh[:32]}-{fresh[32:]}-01"
