"""What was decided, and what became of it: recorded, closed, taken back, and read."""

from typing import Annotated, Final

from fastapi import FastAPI, Query
from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import Response

from services.reporting.api.catching_up import catch_up
from services.reporting.api.own import reach, within
from services.reporting.commands.decisions import (
    CloseDecision,
    RecordDecision,
    WithdrawDecision,
    WithdrawDecisionClose,
)
from services.reporting.looking import looking
from services.reporting.queries.decisions import Decision, Place, decisions
from services.reporting.queries.sealed import unsealed
from shared.events.governing import DecidingBody
from shared.node import Node
from shared.readmodel import Paged
from shared.web.asking import caller
from shared.web.catching_up import After
from shared.web.door import Door
from shared.web.openapi import heeding
from shared.web.paging import MOST, Cursor, Limit, Order
from shared.web.reading import admit, record

VIEWS: Final = frozenset({"decision"})
SEALED: Final = ("title", "responsible")
NEWEST: Final[Order[Decision, Place]] = Order(lambda it: (it.decided_on, it.id), TypeAdapter(Place))


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/decisions", RecordDecision)
    door.command("POST", "/decisions/{decision}/close", CloseDecision)
    door.command("POST", "/decisions/{decision}/close/withdraw", WithdrawDecisionClose)
    door.command("POST", "/decisions/{decision}/withdraw", WithdrawDecision)


def add_reading(app: FastAPI, node: Node) -> None:
    """The decisions in their words; each group reads of its own."""

    @app.get(
        "/decisions",
        name="ReadDecisions",
        summary="Decisions, the newest first; open ones, closed ones, or all",
        response_model=Paged[Decision],
        openapi_extra=heeding("Brygga-Purpose"),
    )
    async def read_decisions(
        request: Request,
        is_open: Annotated[bool | None, Query(alias="open")] = None,
        body: DecidingBody | None = None,
        after: After = 0,
        limit: Limit = MOST,
        cursor: Cursor = None,
    ) -> Response:
        asker = caller(node, request)
        theirs = reach(asker, "ReadDecisions", "ReadOwnDecisions")
        purpose = await admit(node, asker, request, theirs.action, "listed")
        bodies = await within(node, asker, purpose, theirs, body)
        place = NEWEST.after(cursor)
        await catch_up(node, VIEWS, after)
        async with looking(node.db, None, node.settings.time_zone, VIEWS) as look:
            found = await decisions(look, bodies, place, limit + 1, is_open=is_open)
        if found:
            found = await unsealed(node, found, "number", *SEALED)
            shown = [it.id for it in found[:limit]]
            await record(node, asker, purpose, "listed", shown, SEALED)
        return NEWEST.page(found, limit)
