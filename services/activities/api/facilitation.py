"""The work that lets others help."""

from typing import Annotated, Final

from fastapi import FastAPI, Query
from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import Response

from services.activities.commands.facilitation import (
    LogFacilitation,
    RecordFurnishing,
    WithdrawFacilitation,
    WithdrawFurnishing,
)
from services.activities.queries.facilitation import (
    Facilitation,
    Furnishing,
    Place,
    facilitations,
    furnishings,
)
from shared.command import AnyDay
from shared.log.views import OwnViews
from shared.node import Node
from shared.readmodel import Paged
from shared.web.asking import allowed, caller
from shared.web.catching_up import After, catch_up
from shared.web.door import Door
from shared.web.openapi import heeding
from shared.web.paging import MOST, Cursor, Limit, Order
from shared.web.reading import admit, record

BY_DAY: Final[Order[Facilitation, Place]] = Order(lambda it: (it.on, it.id), TypeAdapter(Place))
HOMES_BY_DAY: Final[Order[Furnishing, Place]] = Order(lambda it: (it.on, it.id), TypeAdapter(Place))
OF_STAFF: Final = ("by", "on", "minutes", "task")


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/facilitations", LogFacilitation)
    door.command("POST", "/facilitations/{facilitation}/withdraw", WithdrawFacilitation)
    door.command("POST", "/furnishings", RecordFurnishing)
    door.command("POST", "/furnishings/{furnishing}/withdraw", WithdrawFurnishing)


def add_reading(app: FastAPI, node: Node, views: OwnViews) -> None:
    """Hours by task, and homes that were furnished."""

    @app.get(
        "/facilitations",
        name="ReadFacilitations",
        summary="Hours of the staff that let others help, from a day on",
        response_model=Paged[Facilitation],
        openapi_extra=heeding("Brygga-Purpose"),
    )
    async def logged(
        request: Request,
        since: Annotated[AnyDay | None, Query(alias="from")] = None,
        after: After = 0,
        limit: Limit = MOST,
        cursor: Cursor = None,
    ) -> Response:
        asker = caller(node, request)
        purpose = await admit(node, asker, request, "ReadFacilitations", "listed")
        place = BY_DAY.after(cursor)
        await catch_up(views, after)
        found = await facilitations(node.db, since, place, limit + 1)
        if found:
            await record(node, asker, purpose, "listed", (), OF_STAFF)
        return BY_DAY.page(found, limit)

    @app.get(
        "/furnishings",
        name="ReadFurnishings",
        summary="Homes that were furnished, by day",
        response_model=Paged[Furnishing],
    )
    async def done(
        request: Request, after: After = 0, limit: Limit = MOST, cursor: Cursor = None
    ) -> Response:
        allowed(caller(node, request), "ReadFurnishings")
        place = HOMES_BY_DAY.after(cursor)
        await catch_up(views, after)
        return HOMES_BY_DAY.page(await furnishings(node.db, place, limit + 1), limit)
