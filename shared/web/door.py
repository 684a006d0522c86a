"""The door for commands: one route each."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final
from uuid import UUID

import orjson
from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.routing import Match, Route
from starlette.types import ASGIApp, Receive, Scope, Send
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
    json_of,
    key_of,
    wait_for_sites,
    wish_of,
)
from shared.web.headers import all_said
from shared.web.noting import Note
from shared.web.pace import unhurried
from shared.web.preparing import Prepare, Preparing
from shared.web.problems import refusal
from shared.web.reading import record

BODY: Final = 64 * 1024
JSON: Final = (b"content-type", b"application/json")

Explain = Callable[[Caller, Wish, Refused], Awaitable[Refused]]
"""Adds what a caller must be told of a refusal, once that telling is recorded."""
Tell = Callable[[Wish, Receipt], Awaitable[Mapping[str, object]]]
"""What stands beside the receipt in an answer."""


@dataclass(slots=True)
class Door:
    """A service's commands, each under its name, as the batch and the routes take them."""

    node: Node
    app: FastAPI
    explain: Mapping[type[Command], Explain] = field(default_factory=dict)
    explain_code: Mapping[str, Explain] = field(default_factory=dict)
    prepare: Mapping[type[Command], Prepare] = field(default_factory=dict)
    tell: Mapping[type[Command], Tell] = field(default_factory=dict)
    note: Mapping[type[Command], Note] = field(default_factory=dict)
    """How an edit that met another is kept where nobody waits for the answer."""
    commands: dict[str, type[Command]] = field(default_factory=dict)
    straight: dict[tuple[str, str], "Way"] = field(default_factory=dict)
    """Ways that a method and a path say whole, so that whoever takes one is not led past all others."""

    def __post_init__(self) -> None:
        told = self.app.exception_handlers
        self.app.user_middleware.append(Middleware(Straight, ways=self.straight, told=told))

    def command(self, method: str, path: str, model: type[Command]) -> None:
        """Open a route for a command; it is also taken by the batch."""
        self.commands[model.__name__] = model
        way = Way(method, path, Taking(self, model), model)
        self.app.router.routes.append(way)
        if not way.param_convertors:
            self.straight[method, path] = way

    async def answer(self, wish: Wish, receipt: Receipt) -> dict[str, object]:
        """The receipt as it is told, with what else there is to tell."""
        told = {"id": str(receipt.id), "position": receipt.position, "version": receipt.version}
        tell = self.tell.get(type(wish.command))
        return {**told, **await tell(wish, receipt)} if tell else told

    async def submit(self, asker: Caller, wish: Wish) -> Receipt:
        """Hand a wish to the log; a refusal is explained where there is more to tell."""
        try:
            return await self.node.batcher.submit(wish)
        except Refused as refused:
            raise await self.explained(asker, wish, refused) from None

    async def explained(self, asker: Caller, wish: Wish, refused: Refused) -> Refused:
        """A refusal as it may be told: what it tells of somebody is recorded."""
        if refused.code.startswith("no_such_"):
            await unhurried(asker.now)
        explain = self.explain_code.get(refused.code)
        if refused.code == "version_conflict" and isinstance(refused.facts["fields"], list):
            explain = self.explain.get(type(wish.command))
        if explain:
            return await explain(asker, wish, refused)
        if refused.about:
            await self._note(asker, refused.about, refused)
        return refused

    async def _note(self, asker: Caller, person: UUID, refused: Refused) -> None:
        """Record what a refusal tells of somebody, before it does."""
        fields = refused.facts.get("fields", refused.facts)
        names = sorted(fields) if isinstance(fields, dict) else ()
        await record(self.node, asker, "coordination", "opened", [person], names)

    async def take(
        self, request: Request, model: type[Command]
    ) -> tuple[Receipt, dict[str, object]]:
        """The receipt of the command that a request asks for, and the answer to it."""
        asker = caller(self.node, request)
        relation = allowed(asker, model.__name__)
        key = key_of(*all_said(request.scope, b"idempotency-key"))
        path: Mapping[str, str] = request.path_params
        command, data = command_of(model, json_of(await body_of(request, BODY)), path)
        await wait_for_sites(self.node, request)
        wish = wish_of(self.node, asker, relation, command, data, key)
        try:
            wish = await Preparing(self.prepare).alone(asker, wish)
            receipt = await self.submit(asker, wish)
        except Refused as refused:
            raise refusal(refused, path) from None
        return receipt, await self.answer(wish, receipt)


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
class Straight:
    """Leads to a way that is said whole, past all that other requests need; everybody else goes there."""

    app: ASGIApp
    ways: Mapping[tuple[str, str], Way]
    told: Mapping[Any, Callable[..., Any]]
    """From a kind of exception to what tells it."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on."""
        way = self.ways.get((scope.get("method", ""), scope.get("path", "")))
        if way is None or scope.get("root_path"):
            await self.app(scope, receive, send)
            return
        scope["route"], scope["path_params"] = way, {}
        try:
            await way.app(scope, receive, send)
        except Exception as fault:
            tell = next((self.told[it] for it in type(fault).__mro__ if it in self.told), None)
            if tell is None:
                raise
            answer = await tell(Request(scope), fault)
            await answer(scope, receive, send)


@dataclass(frozen=True, slots=True)
class Taking:
    """One command's way in, as bare ASGI: what checks itself needs nothing of FastAPI's in between."""

    door: Door
    model: type[Command]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with the receipt: 201 for what is created now, 200 for a change or a retry."""
        receipt, told = await self.door.take(Request(scope, receive), self.model)
        created = scope["method"] == "POST" and not receipt.replayed
        status = HTTPStatus.CREATED if created else HTTPStatus.OK
        body = orjson.dumps(told)
        headers = [(b"content-length", b"%d" % len(body)), JSON]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body})
