"""Who helps at which session."""

from typing import Annotated, Final

from fastapi import FastAPI, Query
from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import Response

from services.activities.commands.shifts import (
    OfferShift,
    ReleaseShift,
    SwapShift,
    TakeShift,
    WithdrawShift,
)
from services.activities.queries.shifts import Place, Shift, shifts
from shared.command import Day
from shared.events.words import Purpose
from shared.log.views import OwnViews
from shared.node import Node
from shared.permissions import right
from shared.readmodel import Paged
from shared.web.asking import Caller, caller
from shared.web.catching_up import After, catch_up
from shared.web.door import Door
from shared.web.openapi import heeding
from shared.web.paging import MOST, Cursor, Limit, Order
from shared.web.places import check_site
from shared.web.problems import Problem
from shared.web.reading import admit, record

BY_BEGINNING: Final[Order[Shift, Place]] = Order(
    lambda shift: (shift.starts_at, shift.id), TypeAdapter(Place)
)


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/shifts", OfferShift)
    door.command("POST", "/shifts/{shift}/take", TakeShift)
    door.command("POST", "/shifts/{shift}/release", ReleaseShift)
    door.command("POST", "/shifts/{shift}/swap", SwapShift)
    door.command("POST", "/shifts/{shift}/withdraw", WithdrawShift)


def add_reading(app: FastAPI, node: Node, views: OwnViews) -> None:
    """The shifts; who has taken them is told to those who coordinate alone."""

    @app.get(
        "/shifts",
        name="ReadShifts",
        summary="Shifts on these days, in the order in which they begin",
        response_model=Paged[Shift],
        openapi_extra=heeding("Brygga-Purpose"),
    )
    async def listed(
        request: Request,
        since: Annotated[Day | None, Query(alias="from")] = None,
        until: Annotated[Day | None, Query(alias="to")] = None,
        site: str | None = None,
        after: After = 0,
        limit: Limit = MOST,
        cursor: Cursor = None,
    ) -> Response:
        asker = caller(node, request)
        purpose = await _admitted(node, asker, request)
        if since and until and until < since:
            raise Problem("ends_before_it_begins", [("/to", "ends_before_it_begins")])
        sites = _sites(node, asker, site)
        place = BY_BEGINNING.after(cursor)
        await catch_up(views, after)
        found = await shifts(node.db, since, until, sites, after=place, most=limit + 1)
        if purpose is None:
            found = [it.model_copy(update={"taken_by": None}) for it in found]
        elif taken := {who for it in found[:limit] for who in it.taken_by or ()}:
            await record(node, asker, purpose, "listed", sorted(taken), ("taken_by",))
        return BY_BEGINNING.page(found, limit)


async def _admitted(node: Node, asker: Caller, request: Request) -> Purpose | None:
    """The purpose of whoever is told names by id; None for those who see how many, and need none."""
    roles = asker.actor.roles
    if right("ReadShifts", roles) is None and right("ReadShiftCounts", roles) is not None:
        return None
    return await admit(node, asker, request, "ReadShifts", "listed")


def _sites(node: Node, asker: Caller, site: str | None) -> list[str] | None:
    """Where to look: at this site, or wherever the asker works; None is everywhere."""
    check_site(node, site)
    theirs = asker.actor.sites
    if site is None:
        return None if theirs is None else sorted(theirs)
    if theirs is not None and site not in theirs:
        raise Problem("wrong_site")
    return [site]
