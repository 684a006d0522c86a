"""What takes place when."""

from typing import Annotated, Final

from fastapi import FastAPI, Query
from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import Response

from services.activities.commands.sessions import (
    CancelSession,
    HoldSession,
    MoveSession,
    ScheduleSession,
    WithdrawSession,
    WithdrawSessionCancel,
    WithdrawSessionHold,
)
from services.activities.queries.sessions import Place, Session, sessions
from shared.command import Day
from shared.log.aliases import Aliases
from shared.log.views import OwnViews
from shared.node import Node
from shared.readmodel import Paged
from shared.web.asking import allowed, caller, wait_for_sites
from shared.web.catching_up import After, catch_up
from shared.web.door import Door
from shared.web.openapi import heeding
from shared.web.paging import MOST, Cursor, Limit, Order
from shared.web.places import check_site
from shared.web.problems import Problem

BY_BEGINNING: Final[Order[Session, Place]] = Order(
    lambda session: (session.starts_at, session.id), TypeAdapter(Place)
)


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/sessions", ScheduleSession)
    door.command("POST", "/sessions/{session}/move", MoveSession)
    door.command("POST", "/sessions/{session}/hold", HoldSession)
    door.command("POST", "/sessions/{session}/hold/withdraw", WithdrawSessionHold)
    door.command("POST", "/sessions/{session}/cancel", CancelSession)
    door.command("POST", "/sessions/{session}/cancel/withdraw", WithdrawSessionCancel)
    door.command("POST", "/sessions/{session}/withdraw", WithdrawSession)


def add_reading(app: FastAPI, node: Node, views: OwnViews) -> None:
    """The calendar of sessions."""
    aliases = Aliases()

    @app.get(
        "/sessions",
        name="ReadSessions",
        summary="Sessions on these days, in the order in which they begin",
        response_model=Paged[Session],
        openapi_extra=heeding("Brygga-After"),
    )
    async def calendar(
        request: Request,
        since: Annotated[Day | None, Query(alias="from")] = None,
        until: Annotated[Day | None, Query(alias="to")] = None,
        site: str | None = None,
        after: After = 0,
        limit: Limit = MOST,
        cursor: Cursor = None,
    ) -> Response:
        allowed(caller(node, request), "ReadSessions")
        if since and until and until < since:
            raise Problem("ends_before_it_begins", [("/to", "ends_before_it_begins")])
        place = BY_BEGINNING.after(cursor)
        await wait_for_sites(node, request)
        check_site(node, site)
        await catch_up(views, after)
        await aliases.refresh(node.db)
        found = await sessions(node.db, aliases, since, until, site, after=place, most=limit + 1)
        return BY_BEGINNING.page(found, limit)
