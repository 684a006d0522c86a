"""The door for commands: one route each, and a batch of up to a thousand."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final
from uuid import UUID

import orjson
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match, Route
from starlette.types import Receive, Scope, Send
from typing_extensions import override

from shared.command import Command
from shared.decider import Refused
from shared.log.append import Receipt
from shared.log.wish import Wish
from shared.node import Node
from shared.web.asking import (
    Caller,
    allowed,
    body_of,
    caller,
    command_of,
    is_key,
    json_of,
    key_of,
    wait_after,
    wish_of,
)
from shared.web.problems import STATUS, Problem, refusal
from shared.web.reading import record
from shared.web.texts import preferred

BODY: Final = 64 * 1024
BATCH_BODY: Final = 2 * 1024 * 1024
MOST: Final = 1000
"""Commands in one batch."""

Explain = Callable[[Caller, Wish, Refused], Awaitable[Refused]]
"""Adds what a caller must be told of a conflict, once that telling is recorded."""


@dataclass(slots=True)
class Door:
    """A service's commands, each under its name, as the batch and the routes take them."""

    node: Node
    app: FastAPI
    explain: Mapping[type[Command], Explain] = field(default_factory=dict)
    explain_code: Mapping[str, Explain] = field(default_factory=dict)
    _commands: dict[str, type[Command]] = field(default_factory=dict)

    def command(self, method: str, path: str, model: type[Command]) -> None:
        """Open a route for a command; it is also taken by the batch."""
        self._commands[model.__name__] = model
        self.app.router.routes.append(Way(method, path, Taking(self, model), model))

    def batch(self) -> None:
        """Open POST /batch."""

        async def take(request: Request) -> Response:
            items = await self._take_batch(request)
            return Response(orjson.dumps(items), media_type="application/json")

        self.app.router.routes.append(Way("POST", "/batch", take))

    async def submit(self, asker: Caller, wish: Wish) -> Receipt:
        """Hand a wish to the log; a refusal is explained where there is more to tell."""
        try:
            return await self.node.batcher.submit(wish)
        except Refused as refused:
            explain = self.explain_code.get(refused.code)
            if refused.code == "version_conflict":
                explain = self.explain.get(type(wish.command))
            if explain:
                raise await explain(asker, wish, refused) from None
            if refused.about:
                await self._note(asker, refused.about, refused)
            raise

    async def _note(self, asker: Caller, person: UUID, refused: Refused) -> None:
        """Record what a refusal tells of somebody, before it does."""
        fields = refused.facts.get("fields", refused.facts)
        names = sorted(fields) if isinstance(fields, dict) else ()
        await record(self.node, asker, "coordination", "opened", [person], names)

    async def take(self, request: Request, model: type[Command]) -> Receipt:
        """The receipt of the command that a request asks for."""
        asker = caller(self.node, request)
        relation = allowed(asker, model.__name__)
        key = key_of(*request.headers.getlist("idempotency-key"))
        path: Mapping[str, str] = request.path_params
        command, data = command_of(model, json_of(await body_of(request, BODY)), path)
        wish = wish_of(self.node, asker, relation, command, data, key)
        await wait_after(self.node, request)
        try:
            return await self.submit(asker, wish)
        except Refused as refused:
            raise refusal(refused, path) from None

    async def _take_batch(self, request: Request) -> list[dict[str, Any]]:
        asker = caller(self.node, request)
        items = json_of(await body_of(request, BATCH_BODY))
        if not isinstance(items, list):
            raise Problem("wrong_type", [("", "wrong_type")])
        if len(items) > MOST:
            raise Problem("batch_too_large")
        await wait_after(self.node, request)
        language = preferred(request.headers.get("accept-language"))
        return await asyncio.gather(*(self._take_item(asker, item, language) for item in items))

    async def _take_item(self, asker: Caller, item: object, language: str) -> dict[str, Any]:
        """One command of a batch: its own answer, whatever happens to the others."""
        key = _key_in(item)
        try:
            receipt = await self._ask_item(asker, item)
        except Refused as refused:
            return _refused_item(key, refusal(refused), language)
        except Problem as problem:
            return _refused_item(key, problem, language)
        status = "replayed" if receipt.replayed else "ok"
        return {"key": key, "status": status, "receipt": _receipt(receipt)}

    async def _ask_item(self, asker: Caller, item: object) -> Receipt:
        command, data, key = _parts(item)
        model = self._commands.get(command)
        if model is None:
            raise Problem("unknown_command", [("/command", "unknown_command")])
        relation = allowed(asker, command)
        wish = wish_of(self.node, asker, relation, *command_of(model, data, {}), key_of(key))
        return await self.submit(asker, wish)


class Way(Route):
    """A plain route for one command, or, without a model, for a batch; the metrics are told of it."""

    def __init__(
        self,
        method: str,
        path: str,
        take: Callable[..., Any],
        model: type[Command] | None = None,
    ) -> None:
        name = model.__name__ if model else "batch"
        super().__init__(path, take, methods=[method], name=name)
        self.model = model

    @override
    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        match, found = super().matches(scope)
        return match, {**found, "route": self}


@dataclass(frozen=True, slots=True)
class Taking:
    """One command's way in, as bare ASGI: what checks itself needs nothing of FastAPI's in between."""

    door: Door
    model: type[Command]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with the receipt: 201 for what is created now, 200 for a change or a retry."""
        receipt = await self.door.take(Request(scope, receive), self.model)
        created = scope["method"] == "POST" and not receipt.replayed
        status = HTTPStatus.CREATED if created else HTTPStatus.OK
        answer = Response(orjson.dumps(_receipt(receipt)), status, media_type="application/json")
        await answer(scope, receive, send)


def _parts(item: object) -> tuple[str, object, str]:
    """A batch item's command, data and key; 422 where it is not {key, command, data}."""
    if not isinstance(item, dict) or item.keys() != {"key", "command", "data"}:
        raise Problem("wrong_type", [("", "wrong_type")])
    command, key = item["command"], item["key"]
    if not isinstance(command, str):
        raise Problem("wrong_type", [("/command", "wrong_type")])
    if not isinstance(key, str):
        raise Problem("key_malformed", [("/key", "key_malformed")])
    return command, item["data"], key


def _key_in(item: object) -> str | None:
    """The key that an item is answered under; None where it has none that may be repeated to the caller."""
    key = item.get("key") if isinstance(item, dict) else None
    return key if isinstance(key, str) and is_key(key) else None


def _refused_item(key: str | None, problem: Problem, language: str) -> dict[str, Any]:
    conflict = problem.status == STATUS["version_conflict"]
    told = problem.document(language)
    return {"key": key, "status": "conflict" if conflict else "refused", "problem": told}


def _receipt(receipt: Receipt) -> dict[str, object]:
    return {"id": str(receipt.id), "position": receipt.position, "version": receipt.version}
