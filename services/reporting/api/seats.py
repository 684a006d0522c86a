"""The seats of the two groups: filled, left, taken back, and read."""

from typing import Final

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from services.reporting.api.catching_up import catch_up
from services.reporting.api.own import reach, within
from services.reporting.commands.seats import (
    FillSeat,
    VacateSeat,
    WithdrawSeatFill,
    WithdrawSeatVacate,
)
from services.reporting.looking import looking
from services.reporting.queries.groups import Seat, seats
from services.reporting.queries.sealed import unsealed
from shared.events.governing import Group
from shared.node import Node
from shared.readmodel import Listed
from shared.web.asking import caller
from shared.web.catching_up import After
from shared.web.door import Door
from shared.web.openapi import heeding
from shared.web.reading import admit, record

VIEWS: Final = frozenset({"seat"})
SEALED: Final = ("holder",)


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/seats", FillSeat)
    door.command("POST", "/seats/{seat}/vacate", VacateSeat)
    door.command("POST", "/seats/{seat}/vacate/withdraw", WithdrawSeatVacate)
    door.command("POST", "/seats/{seat}/withdraw", WithdrawSeatFill)


def add_reading(app: FastAPI, node: Node) -> None:
    """The seats and who has them; each group reads of its own."""

    @app.get(
        "/seats",
        name="ReadSeats",
        summary="Seats of the groups, as they were filled",
        response_model=Listed[Seat],
        openapi_extra=heeding("Brygga-Purpose"),
    )
    async def read_seats(request: Request, body: Group | None = None, after: After = 0) -> Response:
        asker = caller(node, request)
        theirs = reach(asker, "ReadSeats", "ReadOwnSeats")
        purpose = await admit(node, asker, request, theirs.action, "listed")
        bodies = await within(node, asker, purpose, theirs, body)
        await catch_up(node, VIEWS, after)
        async with looking(node.db, None, node.settings.time_zone, VIEWS) as look:
            found = await seats(look, bodies)
        if found:
            found = await unsealed(node, found, *SEALED)
            await record(node, asker, purpose, "listed", [it.id for it in found], SEALED)
        told = Listed[Seat](items=found)
        return Response(told.model_dump_json(), media_type="application/json")
