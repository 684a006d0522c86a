"""Who came while nobody could be looked up: the doors, and the list to match."""

from typing import Annotated

import orjson
from fastapi import FastAPI, Query
from starlette.requests import Request
from starlette.responses import Response

from services.visits.api.reading import Readers
from services.visits.commands.arrivals import (
    MatchArrival,
    NoteArrival,
    WithdrawArrival,
    WithdrawMatch,
)
from services.visits.directory import Directory
from services.visits.queries.arrivals import FIELDS, Arrival, arrivals
from shared.log.views import OwnViews
from shared.node import Node
from shared.readmodel import Listed
from shared.web.asking import caller
from shared.web.catching_up import After, catch_up
from shared.web.door import Door
from shared.web.openapi import heeding
from shared.web.reading import admit, record


def open_doors(door: Door) -> None:
    """Arrivals."""
    door.command("POST", "/arrivals", NoteArrival)
    door.command("POST", "/arrivals/{arrival}/match", MatchArrival)
    door.command("POST", "/arrivals/{arrival}/match/withdraw", WithdrawMatch)
    door.command("POST", "/arrivals/{arrival}/withdraw", WithdrawArrival)


def add_reading(
    app: FastAPI, node: Node, views: OwnViews, directory: Directory, readers: Readers
) -> None:
    """The list of those who came, with the names that were noted."""

    @app.get(
        "/arrivals",
        name="ReadArrivals",
        summary="Who came while nobody could be looked up; the oldest first",
        response_model=Listed[Arrival],
        openapi_extra=heeding("Brygga-Purpose", "Brygga-Reason"),
    )
    async def listed(
        request: Request,
        open_: Annotated[bool | None, Query(alias="open")] = None,
        after: After = 0,
    ) -> Response:
        asker = caller(node, request)
        purpose = await admit(node, asker, request, "ReadArrivals", "listed")
        await catch_up(views, after)
        sites = asker.actor.sites
        noted = await arrivals(node, open_, None if sites is None else sorted(sites))
        whose = {one.person for one in noted if one.person}
        known = await directory.known(whose, await readers.shows(asker, purpose))
        found = [one for one in noted if one.person is None or one.person in known]
        if found:
            await record(node, asker, purpose, "listed", [one.id for one in found], FIELDS)
        items = {"items": [one.model_dump(mode="json") for one in found]}
        return Response(orjson.dumps(items), media_type="application/json")
