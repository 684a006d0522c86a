"""The HTTP door of referrals."""

from typing import Annotated, Final, get_args

from fastapi import FastAPI, Query
from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import Response

from services.referrals.commands import (
    AdvanceReferral,
    ChangeDestination,
    DeclineReferral,
    Language,
    ListDestination,
    MakeReferral,
    WithdrawAdvance,
    WithdrawDecline,
    WithdrawDestination,
    WithdrawReferral,
)
from services.referrals.queries import Destination, Place, destinations
from shared.events import words
from shared.log.views import OwnViews
from shared.node import Node
from shared.readmodel import Paged
from shared.web.app import make_app
from shared.web.asking import allowed, caller, wait_after
from shared.web.batch import open_batch
from shared.web.door import Door
from shared.web.openapi import heeding
from shared.web.paging import MOST, Cursor, Limit, Order
from shared.web.problems import Problem

CONFIGURATION: Final = {
    "categories": get_args(words.Category),
    "owners": get_args(words.Owner),
    "rungs": words.LADDER,
    "vias": get_args(words.Via),
}
PATIENCE: Final = 2.0
BY_NAME: Final[Order[Destination, Place]] = Order(
    lambda destination: (destination.name, destination.id), TypeAdapter(Place)
)

Searched = Annotated[str, Query(max_length=200, pattern=r"^[^\x00]*$")]
"""Part of a name; PostgreSQL knows no text with a zero byte in it."""


def make(node: Node, views: OwnViews) -> FastAPI:
    """The application of referrals."""
    app = make_app(node, "Brygga referrals", CONFIGURATION)
    door = Door(node, app)
    door.command("POST", "/destinations", ListDestination)
    door.command("PATCH", "/destinations/{destination}", ChangeDestination)
    door.command("POST", "/destinations/{destination}/withdraw", WithdrawDestination)
    door.command("POST", "/referrals", MakeReferral)
    door.command("POST", "/referrals/{referral}/advance", AdvanceReferral)
    door.command("POST", "/referrals/{referral}/advances/{rung}/withdraw", WithdrawAdvance)
    door.command("POST", "/referrals/{referral}/decline", DeclineReferral)
    door.command("POST", "/referrals/{referral}/decline/withdraw", WithdrawDecline)
    door.command("POST", "/referrals/{referral}/withdraw", WithdrawReferral)
    open_batch(door)
    _add_directory(app, node, views)
    return app


def _add_directory(app: FastAPI, node: Node, views: OwnViews) -> None:
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
