"""Who gives of their time."""

from typing import Final

from fastapi import FastAPI
from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import Response

from services.activities.commands.volunteers import (
    CheckVolunteer,
    CorrectVolunteer,
    LeaveVolunteering,
    PauseVolunteer,
    ReturnVolunteer,
    WelcomeVolunteer,
    WithdrawVolunteer,
    WithdrawVolunteerCheck,
    WithdrawVolunteerLeave,
    WithdrawVolunteerPause,
    WithdrawVolunteerReturn,
)
from services.activities.queries.oneself import OF_ONESELF, Oneself, of_oneself
from services.activities.queries.volunteers import FIELDS, Place, Volunteer, volunteers
from shared.log.views import OwnViews
from shared.node import Node
from shared.readmodel import Paged
from shared.web.asking import caller
from shared.web.catching_up import After, catch_up
from shared.web.door import Door
from shared.web.openapi import heeding
from shared.web.paging import MOST, Cursor, Limit, Order
from shared.web.problems import Problem
from shared.web.reading import admit, record

BY_JOINING: Final[Order[Volunteer, Place]] = Order(
    lambda one: (one.joined_on, one.id), TypeAdapter(Place)
)


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/volunteers", WelcomeVolunteer)
    door.command("PATCH", "/volunteers/{volunteer}", CorrectVolunteer)
    door.command("POST", "/volunteers/{volunteer}/check", CheckVolunteer)
    door.command("POST", "/volunteers/{volunteer}/check/withdraw", WithdrawVolunteerCheck)
    door.command("POST", "/volunteers/{volunteer}/pause", PauseVolunteer)
    door.command("POST", "/volunteers/{volunteer}/pause/withdraw", WithdrawVolunteerPause)
    door.command("POST", "/volunteers/{volunteer}/return", ReturnVolunteer)
    door.command("POST", "/volunteers/{volunteer}/return/withdraw", WithdrawVolunteerReturn)
    door.command("POST", "/volunteers/{volunteer}/leave", LeaveVolunteering)
    door.command("POST", "/volunteers/{volunteer}/leave/withdraw", WithdrawVolunteerLeave)
    door.command("POST", "/volunteers/{volunteer}/withdraw", WithdrawVolunteer)


def add_reading(app: FastAPI, node: Node, views: OwnViews) -> None:
    """Who helps, for those who coordinate; and what volunteers see of themselves."""

    @app.get(
        "/volunteers",
        name="ReadVolunteers",
        summary="Volunteers with their names, in the order in which they joined",
        response_model=Paged[Volunteer],
        openapi_extra=heeding("Brygga-Purpose"),
    )
    async def listed(
        request: Request, after: After = 0, limit: Limit = MOST, cursor: Cursor = None
    ) -> Response:
        asker = caller(node, request)
        purpose = await admit(node, asker, request, "ReadVolunteers", "listed")
        place = BY_JOINING.after(cursor)
        await catch_up(views, after)
        found = await volunteers(node, place, limit + 1)
        if shown := found[:limit]:
            await record(node, asker, purpose, "listed", [it.id for it in shown], FIELDS)
        return BY_JOINING.page(found, limit)

    @app.get(
        "/volunteers/me",
        name="ReadOneself",
        summary="A volunteer's own name, shifts to come and hours; asked with their link's token",
        response_model=Oneself,
        openapi_extra=heeding("Brygga-Purpose"),
    )
    async def oneself_(request: Request, after: After = 0) -> Response:
        asker = caller(node, request)
        purpose = await admit(node, asker, request, "ReadOneself", "opened")
        me = asker.actor.volunteer
        assert me is not None  # noqa: S101 - who is admitted to their own is known
        await catch_up(views, after)
        today = asker.now.astimezone(node.sites.zone(None)).date()
        if (told := await of_oneself(node, me, today)) is None:  # their link counted a moment ago
            raise Problem("token_invalid")
        await record(node, asker, purpose, "opened", [me], OF_ONESELF)
        return Response(told.model_dump_json(), media_type="application/json")
