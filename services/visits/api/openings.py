"""When the place is open, and how many are there: the doors."""

from typing import Annotated, Final

from fastapi import FastAPI, Query
from starlette.requests import Request
from starlette.responses import Response

from services.visits.commands.headcounts import RecordHeadcount, WithdrawHeadcount
from services.visits.commands.openings import (
    CloseOpening,
    RecordOpening,
    WithdrawOpening,
    WithdrawOpeningClose,
)
from services.visits.queries.evening import EveningOf, evening_of
from shared.command import Day
from shared.log.views import OwnViews
from shared.node import Node
from shared.web.asking import Caller, caller
from shared.web.catching_up import After, catch_up
from shared.web.door import Door
from shared.web.openapi import heeding
from shared.web.places import check_site
from shared.web.problems import Problem
from shared.web.reading import admit, record

OF_STAFF: Final = ("hosts",)


def open_doors(door: Door) -> None:
    """Openings and headcounts."""
    door.command("POST", "/headcounts", RecordHeadcount)
    door.command("POST", "/headcounts/{headcount}/withdraw", WithdrawHeadcount)
    door.command("POST", "/openings", RecordOpening)
    door.command("POST", "/openings/{opening}/close", CloseOpening)
    door.command("POST", "/openings/{opening}/close/withdraw", WithdrawOpeningClose)
    door.command("POST", "/openings/{opening}/withdraw", WithdrawOpening)


def add_reading(app: FastAPI, node: Node, views: OwnViews) -> None:
    """What is recorded of a day, for whoever closes it."""

    @app.get(
        "/evening",
        name="ReadEvening",
        summary="What is recorded of a site's day (today): openings, headcount, arrivals yet to be matched",
        response_model=EveningOf,
        openapi_extra=heeding("Brygga-Purpose"),
    )
    async def read_evening(
        request: Request,
        site: str,
        day: Annotated[Day | None, Query(alias="date")] = None,
        after: After = 0,
    ) -> Response:
        asker = caller(node, request)
        purpose = await admit(node, asker, request, "ReadEvening", "opened")
        await _check(node, asker, site)
        await catch_up(views, after)
        today = asker.now.astimezone(node.sites.zone(site)).date()
        found = await evening_of(node.db, site, day or today)
        if any(it.hosts for it in found.openings):
            await record(node, asker, purpose, "opened", (), OF_STAFF)
        return Response(found.model_dump_json(), media_type="application/json")


async def _check(node: Node, asker: Caller, site: str) -> None:
    """422 or 403 where this site's evenings are nothing that the caller may see; a refusal is recorded."""
    check_site(node, site)
    if asker.actor.sites is not None and site not in asker.actor.sites:
        await record(node, asker, None, "opened", (), (), "wrong_site")
        raise Problem("wrong_site", [("/site", "wrong_site")])
