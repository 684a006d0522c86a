"""The HTTP door of reporting."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from datetime import date
from typing import Annotated, Any, Final
from uuid import UUID

import orjson
from fastapi import Depends, FastAPI, Query
from fastapi.sse import EventSourceResponse, ServerSentEvent
from starlette.requests import Request
from starlette.responses import Response

from services.reporting.answers import Figure, Page, Status
from services.reporting.board import Board
from services.reporting.figures import Question, goals
from services.reporting.indicators.definitions import GOALS
from services.reporting.indicators.evidence import Evidence
from services.reporting.indicators.goals import NOBODY, PAGE, evidence
from services.reporting.indicators.held import held
from services.reporting.indicators.period import Period, period
from services.reporting.looking import Look, looking
from services.reporting.queries import status
from shared.command import Day
from shared.decider import Refused
from shared.events.words import LADDER, Rung
from shared.node import Node
from shared.permissions import right
from shared.web.app import make_app
from shared.web.asking import Caller, allowed, caller
from shared.web.openapi import heeding
from shared.web.problems import Problem
from shared.web.reading import admit, record

CONFIGURATION: Final = {"goals": tuple(GOALS), "rungs": LADDER}

Index = Annotated[int | None, Query(ge=0, le=2**63 - 1)]
From = Annotated[Day | None, Query(alias="from")]


def make(node: Node, board: Board) -> FastAPI:
    """The application of reporting."""
    app = make_app(node, "Brygga reporting", CONFIGURATION)
    _add_goals(app, node)
    _add_evidence(app, node)
    _add_status(app, node)
    _add_stream(app, node, board)
    return app


def _add_goals(app: FastAPI, node: Node) -> None:
    @app.get("/goals", name="ReadGoals", summary="Every goal", response_model=list[Figure])
    async def read_goals(
        request: Request,
        since: From = None,
        to: Day | None = None,
        as_of: Index = None,
        rung: Rung | None = None,
    ) -> Response:
        asker = caller(node, request)
        exact = _exact(asker)
        async with looking(node.db, as_of, node.settings.time_zone) as look:
            question = Question(_period(look, since, to), rung, exact=exact)
            return _json(await goals(look, question))


def _add_evidence(app: FastAPI, node: Node) -> None:
    @app.get(
        "/goals/{goal}/evidence",
        name="ReadEvidence",
        summary="What a goal counts, and whom by opaque ids",
        response_model=Page,
        openapi_extra=heeding("Brygga-Purpose"),
    )
    async def read_evidence(
        request: Request,
        goal: str,
        since: From = None,
        to: Day | None = None,
        as_of: Index = None,
        rung: Rung | None = None,
        after: UUID = NOBODY,
    ) -> Response:
        asker = caller(node, request)
        if goal in GOALS and not GOALS[goal].persons:
            allowed(asker, "ReadEvidence")
            async with looking(node.db, as_of, node.settings.time_zone) as look:
                return _evidence(goal, look, await held(look, goal, _period(look, since, to)))
        purpose = await admit(node, asker, request, "ReadEvidence", "listed")
        if goal not in GOALS:
            raise Problem("no_such_goal")
        headline = rung or GOALS[goal].headline or "informed"
        async with looking(node.db, as_of, node.settings.time_zone) as look:
            rows = await evidence(look, goal, _period(look, since, to), headline, after)
        persons = list(dict.fromkeys(row.person for row in rows))
        if rows:
            fields = type(rows[0]).model_fields
            await record(node, asker, purpose, "listed", persons, tuple(fields))
        return _evidence(goal, look, rows, persons[-1] if len(persons) == PAGE else None)


def _add_status(app: FastAPI, node: Node) -> None:
    @app.get("/status", name="ReadStatus", summary="How far it all is", response_model=Status)
    async def read_status(request: Request) -> Response:
        allowed(caller(node, request), "ReadStatus")
        told, logs = await asyncio.gather(status(node.db, node.bus), node.talk.positions())
        for service, stream in told["streams"].items():
            stream["log"] = logs[service]
        return _json(told)


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


def _exact(asker: Caller) -> bool:
    """Whether this caller sees exact figures; 403 where not even released ones."""
    if right("ReadGoals", asker.actor.roles):
        return True
    allowed(asker, "ReadReleasedGoals")
    return False


def _period(look: Look, since: date | None, until: date | None) -> Period:
    asked = period(look, since, until)
    if since and since > asked.until and until:
        raise Refused("ends_before_it_begins", "/to")
    return asked


def _evidence(
    goal: str,
    look: Look,
    rows: Sequence[Evidence],
    following: UUID | None = None,
) -> Response:
    items = [row.model_dump() for row in rows]
    return _json({"goal": goal, "as_of": look.as_of, "items": items, "next": following})


def _event(name: str, index: int, content: object) -> ServerSentEvent:
    return ServerSentEvent(raw_data=_bytes(content).decode(), event=name, id=str(index))


def _json(content: object) -> Response:
    return Response(_bytes(content), media_type="application/json")


def _bytes(content: object) -> bytes:
    return orjson.dumps(content, default=str)
