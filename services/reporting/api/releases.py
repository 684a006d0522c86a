"""Tables that left the unit, and who gets exact totals: decided, taken back, and read."""

from contextlib import suppress
from typing import Final
from uuid import UUID

from fastapi import FastAPI
from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import Response

from services.reporting.api.catching_up import catch_up
from services.reporting.commands.releases import (
    DecideDisclosure,
    WithdrawDisclosure,
    WithdrawRelease,
)
from services.reporting.looking import looking
from services.reporting.queries.releases import (
    Disclosure,
    Release,
    disclosures,
    releases,
)
from services.reporting.queries.releases import release as one
from shared.events.governing import Indicator
from shared.node import Node
from shared.readmodel import Listed, Paged
from shared.web.asking import allowed, caller
from shared.web.catching_up import After
from shared.web.door import Door
from shared.web.paging import MOST, Cursor, Limit, Order
from shared.web.problems import Problem

RELEASED: Final = frozenset({"release"})
DISCLOSED: Final = frozenset({"disclosure"})
NEWEST: Final[Order[Release, int]] = Order(lambda it: it.told_at, TypeAdapter(int))


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/disclosures", DecideDisclosure)
    door.command("POST", "/disclosures/{disclosure}/withdraw", WithdrawDisclosure)
    door.command("POST", "/releases/{release}/withdraw", WithdrawRelease)


def add_reading(app: FastAPI, node: Node) -> None:
    """Whatever left may be read by everybody who reads figures at all."""
    _add_releases(app, node)
    _add_disclosures(app, node)


def _add_releases(app: FastAPI, node: Node) -> None:
    @app.get(
        "/releases",
        name="ReadReleases",
        summary="Tables that left the unit and stand, the newest first",
        response_model=Paged[Release],
    )
    async def read_releases(
        request: Request,
        indicator: Indicator | None = None,
        limit: Limit = MOST,
        cursor: Cursor = None,
    ) -> Response:
        allowed(caller(node, request), "ReadReleases")
        place = NEWEST.after(cursor)
        async with looking(node.db, None, node.settings.time_zone, RELEASED) as look:
            return NEWEST.page(await releases(look, indicator, place, limit + 1), limit)

    @app.get(
        "/releases/{release}",
        name="ReadRelease",
        summary="One table that left the unit",
        response_model=Release,
    )
    async def read_release(request: Request) -> Response:
        allowed(caller(node, request), "ReadRelease")
        id_ = _id(request.path_params["release"])
        async with looking(node.db, None, node.settings.time_zone, RELEASED) as look:
            found = await one(look, id_) if id_ else None
        if found is None:
            raise Problem("no_such_release", status=404)
        return Response(found.model_dump_json(), media_type="application/json")


def _id(said: str) -> UUID | None:
    """The id in a path; None where it could be nobody's."""
    with suppress(ValueError):
        return UUID(said)
    return None


def _add_disclosures(app: FastAPI, node: Node) -> None:
    @app.get(
        "/disclosures",
        name="ReadDisclosures",
        summary="Who gets which goal's total exact, and by which decision",
        response_model=Listed[Disclosure],
    )
    async def read_disclosures(request: Request, after: After = 0) -> Response:
        allowed(caller(node, request), "ReadDisclosures")
        await catch_up(node, DISCLOSED, after)
        async with looking(node.db, None, node.settings.time_zone, DISCLOSED) as look:
            told = Listed[Disclosure](items=await disclosures(look))
        return Response(told.model_dump_json(), media_type="application/json")
