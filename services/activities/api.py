"""The HTTP door of activities."""

from typing import Annotated, Final, get_args

from fastapi import FastAPI, Query
from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import Response

from services.activities import commands as c
from services.activities.queries import Place, Session, sessions
from shared.command import Day
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
    "activity_kinds": get_args(words.ActivityKind),
    "partner_kinds": get_args(words.PartnerKind),
    "initiated_by": get_args(words.InitiatedBy),
    "child_bands": get_args(words.ChildBand),
    "leaving_reasons": get_args(words.LeavingReason),
    "channels": get_args(words.Channel),
}
PATIENCE: Final = 2.0
BY_BEGINNING: Final[Order[Session, Place]] = Order(
    lambda session: (session.starts_at, session.id), TypeAdapter(Place)
)


def make(node: Node, views: OwnViews) -> FastAPI:
    """The application of activities."""
    app = make_app(node, "Brygga activities", CONFIGURATION)
    door = Door(node, app)
    door.command("POST", "/partners", c.AgreePartner)
    door.command("POST", "/partners/{partner}/withdraw", c.WithdrawPartner)
    door.command("POST", "/activities", c.PlanActivity)
    door.command("POST", "/activities/{activity}/withdraw", c.WithdrawActivity)
    _open_sessions(door)
    _open_attendance(door)
    _open_volunteers(door)
    open_batch(door)
    _add_calendar(app, node, views)
    return app


def _open_sessions(door: Door) -> None:
    door.command("POST", "/sessions", c.ScheduleSession)
    door.command("POST", "/sessions/{session}/move", c.MoveSession)
    door.command("POST", "/sessions/{session}/hold", c.HoldSession)
    door.command("POST", "/sessions/{session}/hold/withdraw", c.WithdrawSessionHold)
    door.command("POST", "/sessions/{session}/cancel", c.CancelSession)
    door.command("POST", "/sessions/{session}/cancel/withdraw", c.WithdrawSessionCancel)
    door.command("POST", "/sessions/{session}/withdraw", c.WithdrawSession)


def _open_attendance(door: Door) -> None:
    door.command("POST", "/sessions/{session}/participations", c.RecordParticipation)
    door.command("POST", "/participations/{participation}/withdraw", c.WithdrawParticipation)
    door.command("POST", "/sessions/{session}/headcounts", c.RecordSessionHeadcount)
    door.command("POST", "/headcounts/{headcount}/withdraw", c.WithdrawSessionHeadcount)


def _open_volunteers(door: Door) -> None:
    door.command("POST", "/volunteers", c.WelcomeVolunteer)
    door.command("POST", "/volunteers/{volunteer}/leave", c.LeaveVolunteering)
    door.command("POST", "/volunteers/{volunteer}/leave/withdraw", c.WithdrawVolunteerLeave)
    door.command("POST", "/volunteers/{volunteer}/withdraw", c.WithdrawVolunteer)
    door.command("POST", "/volunteers/{volunteer}/hours", c.ReportHours)
    door.command("POST", "/hours/approve", c.ApproveHours)
    door.command("POST", "/hours/{hours}/reject", c.RejectHours)
    door.command("POST", "/hours/{hours}/withdraw", c.WithdrawHours)


def _add_calendar(app: FastAPI, node: Node, views: OwnViews) -> None:
    @app.get(
        "/sessions",
        name="ReadSessions",
        summary="Sessions on these days, in the order in which they begin",
        response_model=Paged[Session],
        openapi_extra=heeding("Brygga-After"),
    )
    async def calendar(
        request: Request,
        since: Annotated[Day | None, Query(alias="from")] = None,
        until: Annotated[Day | None, Query(alias="to")] = None,
        site: str | None = None,
        after: Annotated[int, Query(ge=0)] = 0,
        limit: Limit = MOST,
        cursor: Cursor = None,
    ) -> Response:
        allowed(caller(node, request), "ReadSessions")
        if since and until and until < since:
            raise Problem("ends_before_it_begins", [("/to", "ends_before_it_begins")])
        if site is not None and site not in node.settings.sites:
            raise Problem("unknown_site", [("/site", "unknown_site")])
        place = BY_BEGINNING.after(cursor)
        await wait_after(node, request)
        if not await views.reached.wait_for(after, PATIENCE):
            raise Problem("not_reached_yet")
        found = await sessions(node.db, since, until, site, after=place, most=limit + 1)
        return BY_BEGINNING.page(found, limit)
