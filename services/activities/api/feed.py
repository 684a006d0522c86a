"""A site's calendar, for whoever subscribes to it: public, as the notice on the door is."""

from datetime import UTC, datetime
from hashlib import sha256
from typing import Annotated, Final

from fastapi import FastAPI, Query
from starlette.requests import Request
from starlette.responses import Response

from services.activities.queries.feed import feed
from shared.log.views import OwnViews
from shared.node import Node
from shared.web.problems import Problem

PATIENCE: Final = 2.0
FRESH: Final = "public, max-age=300"
UNCHANGED: Final = 304


class CalendarResponse(Response):
    """A calendar as RFC 5545 has it."""

    media_type = "text/calendar"


def add_reading(app: FastAPI, node: Node, views: OwnViews) -> None:
    """The calendar; it names nobody, and needs no token."""

    @app.get(
        "/calendar.ics",
        name="ReadCalendar",
        summary="A site's sessions as iCalendar, for other calendars to subscribe to",
        response_class=CalendarResponse,
        responses={UNCHANGED: {"description": "What is held already (If-None-Match)."}},
    )
    async def calendar(
        request: Request, site: str, after: Annotated[int, Query(ge=0)] = 0
    ) -> Response:
        if site not in node.settings.sites:
            raise Problem("unknown_site", [("/site", "unknown_site")])
        if not await views.reached.wait_for(after, PATIENCE):
            raise Problem("not_reached_yet")
        name, zone = node.settings.site_names.get(site, site), node.settings.zone(site)
        told = await feed(node.db, site, name, zone, datetime.now(UTC).astimezone(zone).date())
        tag = f'"{sha256(told).hexdigest()}"'
        headers = {"ETag": tag, "Cache-Control": FRESH}
        if tag in request.headers.get("if-none-match", ""):
            return Response(status_code=UNCHANGED, headers=headers)
        return CalendarResponse(told, headers=headers)
