"""Where people can go next."""

from typing import Annotated, Final

from fastapi import FastAPI, Query
from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import Response

from services.referrals.commands.destinations import (
    ChangeDestination,
    Language,
    ListDestination,
    WithdrawDestination,
)
from services.referrals.queries.destinations import Destination, Place, destinations
from shared.events import words
from shared.log.views import OwnViews
from shared.node import Node
from shared.readmodel import Paged
from shared.web.asking import allowed, caller, wait_after
from shared.web.door import Door
from shared.web.openapi import heeding
from shared.web.paging import MOST, Cursor, Limit, Order
from shared.web.problems import Problem

PATIENCE: Final = 2.0
BY_NAME: Final[Order[Destination, Place]] = Order(
    lambda destination: (destination.name, destination.id), TypeAdapter(Place)
)

Searched = Annotated[str, Query(max_length=200, pattern=r"^[^\x00]*$")]
"""Part of a name; PostgreSQL knows no text with a zero byte in it."""


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/destinations", ListDestination)
    door.command("PATCH", "/destinations/{destination}", ChangeDestination)
    door.command("POST", "/destinations/{destination}/withdraw", WithdrawDestination)


def add_reading(app: FastAPI, node: Node, views: OwnViews) -> None:
    """The directory of destinations."""

    @app.get(
        "/destinations",
        name="ReadDestinations",
        summary="Destinations that fit, by name",
        response_model=Paged[Destination],
        openapi_extra=heeding("Brygga-After"),
    )
    async def directory(
        request: Request,
        category: words.Category | None = None,
        language: Language | None = None,
        age: Annotated[int | None, Query(ge=0, le=130)] = None,
        text: Searched | None = None,
        after: Annotated[int, Query(ge=0)] = 0,
        limit: Limit = MOST,
        cursor: Cursor = None,
    ) -> Response:
        allowed(caller(node, request), "ReadDestinations")
        place = BY_NAME.after(cursor)
        await wait_after(node, request)
        if not await views.reached.wait_for(after, PATIENCE):
            raise Problem("not_reached_yet")
        of = (category, language, age, text)
        return BY_NAME.page(await destinations(node.db, *of, after=place, most=limit + 1), limit)
