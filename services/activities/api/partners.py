"""Who works together with the meeting place."""

from typing import Final

from fastapi import FastAPI
from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import Response

from services.activities.commands.partners import (
    AgreePartner,
    CorrectPartner,
    EndPartner,
    WithdrawPartner,
    WithdrawPartnerEnd,
)
from services.activities.queries.partners import Partner, Place, partners
from shared.log.views import OwnViews
from shared.node import Node
from shared.readmodel import Paged
from shared.web.asking import allowed, caller
from shared.web.catching_up import After, catch_up
from shared.web.door import Door
from shared.web.paging import MOST, Cursor, Limit, Order

BY_NAME: Final[Order[Partner, Place]] = Order(lambda one: (one.name, one.id), TypeAdapter(Place))


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/partners", AgreePartner)
    door.command("PATCH", "/partners/{partner}", CorrectPartner)
    door.command("POST", "/partners/{partner}/end", EndPartner)
    door.command("POST", "/partners/{partner}/end/withdraw", WithdrawPartnerEnd)
    door.command("POST", "/partners/{partner}/withdraw", WithdrawPartner)


def add_reading(app: FastAPI, node: Node, views: OwnViews) -> None:
    """The partners."""

    @app.get(
        "/partners",
        name="ReadPartners",
        summary="Partners by name, with the days of their agreements",
        response_model=Paged[Partner],
    )
    async def listed(
        request: Request, after: After = 0, limit: Limit = MOST, cursor: Cursor = None
    ) -> Response:
        allowed(caller(node, request), "ReadPartners")
        place = BY_NAME.after(cursor)
        await catch_up(views, after)
        return BY_NAME.page(await partners(node.db, place, limit + 1), limit)
