"""The meetings of the two groups: told of, taken back, and read."""

from typing import Final

from fastapi import FastAPI
from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import Response

from services.reporting.api.catching_up import catch_up
from services.reporting.api.own import reach, refusals
from services.reporting.commands.meetings import RecordMeeting, WithdrawMeeting
from services.reporting.looking import looking
from services.reporting.queries.groups import Meeting, Place, meetings
from shared.events.governing import Group
from shared.node import Node
from shared.readmodel import Paged
from shared.web.asking import allowed, caller
from shared.web.catching_up import After
from shared.web.door import Door
from shared.web.paging import MOST, Cursor, Limit, Order

VIEWS: Final = frozenset({"meeting"})
NEWEST: Final[Order[Meeting, Place]] = Order(lambda it: (it.on, it.id), TypeAdapter(Place))


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/meetings", RecordMeeting)
    door.command("POST", "/meetings/{meeting}/withdraw", WithdrawMeeting)


def add_reading(app: FastAPI, node: Node) -> None:
    """The meetings; each group reads of its own."""

    @app.get(
        "/meetings",
        name="ReadMeetings",
        summary="Meetings of the groups, the newest first",
        response_model=Paged[Meeting],
    )
    async def read_meetings(
        request: Request,
        body: Group | None = None,
        after: After = 0,
        limit: Limit = MOST,
        cursor: Cursor = None,
    ) -> Response:
        asker = caller(node, request)
        theirs = reach(asker, "ReadMeetings", "ReadOwnMeetings")
        async with refusals(node, asker, None):
            allowed(asker, theirs.action)
            bodies = theirs.of(body)
        place = NEWEST.after(cursor)
        await catch_up(node, VIEWS, after)
        async with looking(node.db, None, node.settings.time_zone, VIEWS) as look:
            return NEWEST.page(await meetings(look, bodies, place, limit + 1), limit)
