"""Where people can go next."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Final
from uuid import UUID

from fastapi import FastAPI, Query
from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import Response

from services.referrals.commands.destinations import (
    ChangeDestination,
    CloseDestination,
    IssueDestinationLink,
    Language,
    ListDestination,
    RevokeDestinationLink,
    VerifyDestination,
    WithdrawDestination,
    WithdrawDestinationClose,
    WithdrawDestinationVerification,
)
from services.referrals.projections.weekdays import Weekday
from services.referrals.queries.contacts import Contact, contact
from services.referrals.queries.destinations import (
    Destination,
    Place,
    Sought,
    destination,
    destinations,
    referred_to,
)
from shared.command import Command
from shared.decider import Refused
from shared.events import words
from shared.log.recall import receipts
from shared.log.views import OwnViews
from shared.log.wish import Wish
from shared.node import Node
from shared.readmodel import Paged
from shared.web.asking import Caller, allowed, caller, wait_after
from shared.web.catching_up import After, catch_up, catch_up_with_all
from shared.web.door import Door
from shared.web.openapi import heeding
from shared.web.paging import MOST, Cursor, Limit, Order
from shared.web.preparing import Prepare
from shared.web.problems import Problem
from shared.web.reading import admit, record

IN_ORDER: Final[Order[Destination, Place]] = Order(
    lambda it: (it.stale, it.name, it.id), TypeAdapter(Place)
)

Searched = Annotated[str, Query(max_length=200, pattern=r"^[^\x00]*$")]
"""Words of a listing; PostgreSQL knows no text with a zero byte in it."""


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/destinations", ListDestination)
    door.command("PATCH", "/destinations/{destination}", ChangeDestination)
    one = "/destinations/{destination}"
    door.command("POST", f"{one}/verify", VerifyDestination)
    door.command("POST", f"{one}/verify/withdraw", WithdrawDestinationVerification)
    door.command("POST", f"{one}/link", IssueDestinationLink)
    door.command("POST", f"{one}/link/revoke", RevokeDestinationLink)
    door.command("POST", f"{one}/close", CloseDestination)
    door.command("POST", f"{one}/close/withdraw", WithdrawDestinationClose)
    door.command("POST", f"{one}/withdraw", WithdrawDestination)


def prepare(node: Node, views: OwnViews) -> Mapping[type[Command], Prepare]:
    """A listing to which people were referred was no mistake: it is closed and not taken back.

    Its referrals stand in streams of their own, so no decider sees them: the door looks. One that is made
    in that moment goes on as those to a closed destination do.
    """

    async def check(_: Caller, wish: Wish) -> Wish:
        assert isinstance(wish.command, WithdrawDestination)  # noqa: S101 - the door asks only for these
        if await receipts(node.db, [wish.key]):
            return wish
        await catch_up_with_all(views, node.db)
        if await referred_to(node.db, wish.command.destination):
            raise Refused("has_referrals", "/destination")
        return wish

    return {WithdrawDestination: Prepare(check)}


def add_reading(app: FastAPI, node: Node, views: OwnViews) -> None:
    """The directory of destinations, one of them, and whom staff may call there."""
    _add_directory(app, node, views)
    _add_one(app, node, views)
    _add_contact(app, node)


def _add_directory(app: FastAPI, node: Node, views: OwnViews) -> None:
    @app.get(
        "/destinations",
        name="ReadDestinations",
        summary="Destinations that fit: those that were verified lately first, by name",
        response_model=Paged[Destination],
        openapi_extra=heeding("Brygga-After"),
    )
    async def directory(
        request: Request,
        category: words.Category | None = None,
        language: Language | None = None,
        age: Annotated[int | None, Query(ge=0, le=130)] = None,
        day: Weekday | None = None,
        text: Searched | None = None,
        include_closed: bool = False,  # noqa: FBT001, FBT002 - FastAPI reads it by name
        after: After = 0,
        limit: Limit = MOST,
        cursor: Cursor = None,
    ) -> Response:
        asker = caller(node, request)
        allowed(asker, "ReadDestinations")
        place = IN_ORDER.after(cursor)
        await wait_after(node, request)
        await catch_up(views, after)
        sought = Sought(category, language, age, day, text, include_closed)
        today = _today(node, asker)
        found = await destinations(node.db, sought, today, after=place, most=limit + 1)
        return IN_ORDER.page(found, limit)


def _add_one(app: FastAPI, node: Node, views: OwnViews) -> None:
    @app.get(
        "/destinations/{destination}",
        name="OpenDestination",
        summary="One destination, open or closed",
        response_model=Destination,
    )
    async def open_destination(request: Request, after: After = 0) -> Response:
        asker = caller(node, request)
        allowed(asker, "OpenDestination")
        id_ = _id_of(request)
        await catch_up(views, after)
        found = await destination(node.db, id_, _today(node, asker))
        if found is None:
            raise Problem("no_such_destination", status=404)
        return Response(found.model_dump_json(), media_type="application/json")


def _add_contact(app: FastAPI, node: Node) -> None:
    @app.get(
        "/destinations/{destination}/contact",
        name="ReadContact",
        summary="Whom staff may call at a destination",
        response_model=Contact,
        openapi_extra=heeding("Brygga-Purpose"),
    )
    async def read_contact(request: Request) -> Response:
        asker = caller(node, request)
        id_ = _id_of(request)
        purpose = await admit(node, asker, request, "ReadContact", "opened", id_)
        found = await contact(node, id_)
        if found is None:
            raise Problem("no_such_destination", status=404)
        if found.contact is not None:
            await record(node, asker, purpose, "opened", [id_], ["contact"])
        return Response(found.model_dump_json(), media_type="application/json")


def _today(node: Node, asker: Caller) -> date:
    """The municipality's date."""
    return asker.now.astimezone(node.sites.zone(None)).date()


def _id_of(request: Request) -> UUID:
    """The destination's id as the path names it; 404 where it is none."""
    try:
        return UUID(request.path_params["destination"])
    except ValueError:
        raise Problem("no_such_destination", status=404) from None
