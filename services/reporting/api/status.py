"""How far everything has come, asked once or followed live."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Annotated, Any

from fastapi import Depends, FastAPI
from fastapi.sse import EventSourceResponse, ServerSentEvent
from starlette.requests import Request
from starlette.responses import Response

from services.reporting.answers import Status
from services.reporting.api.answering import json_answer, json_bytes
from services.reporting.board import Board
from services.reporting.queries import status
from shared.node import Node
from shared.web.asking import Caller, allowed, caller


def add_reading(app: FastAPI, node: Node, board: Board) -> None:
    """What may be read of how far it all is."""
    _add_status(app, node)
    _add_stream(app, node, board)


def _add_status(app: FastAPI, node: Node) -> None:
    @app.get("/status", name="ReadStatus", summary="How far it all is", response_model=Status)
    async def read_status(request: Request) -> Response:
        allowed(caller(node, request), "ReadStatus")
        told, logs = await asyncio.gather(status(node.db, node.bus), node.talk.positions())
        for service, stream in told["streams"].items():
            stream["log"] = logs[service]
        return json_answer(told)


def _add_stream(app: FastAPI, node: Node, board: Board) -> None:
    def follower(request: Request) -> Caller:
        asker = caller(node, request)
        allowed(asker, "FollowStream")
        return asker

    @app.get(
        "/stream",
        name="FollowStream",
        summary="Server-sent events: `goals` and `status`, now and whenever they change",
        response_class=EventSourceResponse,
    )
    async def stream(_: Annotated[Caller, Depends(follower)]) -> AsyncGenerator[Any, None]:
        async with aclosing(board.follow()) as following:
            async for news in following:
                if news is None:
                    yield ServerSentEvent(comment="still here")
                    continue
                yield _event("goals", news.index, news.goals)
                yield _event("status", news.index, news.status)


def _event(name: str, index: int, content: object) -> ServerSentEvent:
    return ServerSentEvent(raw_data=json_bytes(content).decode(), event=name, id=str(index))
