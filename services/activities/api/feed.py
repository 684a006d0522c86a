"""A site's calendar, for whoever subscribes to it: public, as the notice on the door is."""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Final

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from services.activities.queries.feed import feed
from shared.log.views import OwnViews
from shared.node import Node
from shared.web.places import check_site

FRESH: Final = "public, max-age=300"
UNCHANGED: Final = 304


class CalendarResponse(Response):
    """A calendar as RFC 5545 has it."""

    media_type = "text/calendar"


@dataclass(frozen=True, slots=True)
class Told:
    """A site's calendar as it was on a day, when so much was to be seen."""

    on: date
    position: int
    text: bytes
    tag: str


@dataclass(slots=True)
class Feeds:
    """The calendars of all sites, each written once however many ask: anybody may, as often as they like."""

    node: Node
    views: OwnViews
    _told: dict[str, Told] = field(default_factory=dict)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def of(self, site: str) -> Told:
        """The calendar of a site; written anew where something was told since, or a day has begun."""
        zone = self.node.sites.zone(site)
        async with self._turn:
            today, position = datetime.now(UTC).astimezone(zone).date(), self.views.reached.position
            told = self._told.get(site)
            if told is None or (told.on, told.position) != (today, position):
                name = self.node.sites.names.get(site, site)
                text = await feed(self.node.db, site, name, zone, today)
                told = Told(today, position, text, f'"{sha256(text).hexdigest()}"')
                self._told[site] = told
            return told


def add_reading(app: FastAPI, node: Node, views: OwnViews) -> None:
    """The calendar; it names nobody, and needs no token."""
    feeds = Feeds(node, views)

    @app.get(
        "/calendar.ics",
        name="ReadCalendar",
        summary="A site's sessions as iCalendar, for other calendars to subscribe to",
        response_class=CalendarResponse,
        responses={UNCHANGED: {"description": "What is held already (If-None-Match)."}},
    )
    async def calendar(request: Request, site: str) -> Response:
        check_site(node, site)
        told = await feeds.of(site)
        headers = {"ETag": told.tag, "Cache-Control": FRESH}
        if told.tag in request.headers.get("if-none-match", ""):
            return Response(status_code=UNCHANGED, headers=headers)
        return CalendarResponse(told.text, headers=headers)
