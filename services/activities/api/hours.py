"""The time that volunteers give."""

from typing import Annotated, Final

from fastapi import FastAPI, Query
from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import Response

from services.activities.commands.hours import ApproveHours, RejectHours, ReportHours, WithdrawHours
from services.activities.queries.hours import FIELDS, Hours, Place, hours
from shared.command import AnyDay
from shared.log.views import OwnViews
from shared.node import Node
from shared.readmodel import Paged
from shared.web.asking import caller
from shared.web.catching_up import After, catch_up
from shared.web.door import Door
from shared.web.openapi import heeding
from shared.web.paging import MOST, Cursor, Limit, Order
from shared.web.reading import admit, record

BY_DAY: Final[Order[Hours, Place]] = Order(lambda one: (one.on, one.id), TypeAdapter(Place))


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/volunteers/{volunteer}/hours", ReportHours)
    door.command("POST", "/hours/approve", ApproveHours)
    door.command("POST", "/hours/{hours}/reject", RejectHours)
    door.command("POST", "/hours/{hours}/withdraw", WithdrawHours)


def add_reading(app: FastAPI, node: Node, views: OwnViews) -> None:
    """The hours to find right."""

    @app.get(
        "/hours",
        name="ReadHours",
        summary="Hours of volunteers from a day on, the oldest first; with open=true those not judged yet",
        response_model=Paged[Hours],
        openapi_extra=heeding("Brygga-Purpose"),
    )
    async def listed(
        request: Request,
        open_: Annotated[bool | None, Query(alias="open")] = None,
        since: Annotated[AnyDay | None, Query(alias="from")] = None,
        after: After = 0,
        limit: Limit = MOST,
        cursor: Cursor = None,
    ) -> Response:
        asker = caller(node, request)
        purpose = await admit(node, asker, request, "ReadHours", "listed")
        place = BY_DAY.after(cursor)
        await catch_up(views, after)
        sites = None if asker.actor.sites is None else sorted(asker.actor.sites)
        most = limit + 1
        found = await hours(node.db, None, sites, open_, since=since, after=place, most=most)
        if whose := {it.volunteer for it in found[:limit]}:
            await record(node, asker, purpose, "listed", sorted(whose), FIELDS)
        return BY_DAY.page(found, limit)
