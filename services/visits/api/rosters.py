"""The roster: the doors, and who is on it on a day, by id alone.

That is no search and no compilation by attribute (R2): a roster is what caseworkers stated themselves, and
it is told back to them, and to nobody else, with no name and no number, so that the next one can be
compared with it. It is a reading all the same, and recorded.
"""

from datetime import date
from typing import Annotated, Final
from uuid import UUID

from fastapi import FastAPI, Query
from starlette.requests import Request
from starlette.responses import Response

from services.visits.api.reading import Readers
from services.visits.commands.rosters import (
    StateRoster,
    StateRosterCount,
    WithdrawRoster,
    WithdrawRosterCount,
)
from services.visits.queries.rosters import NOBODY, OnRoster, Rosters, page
from shared.command import Day
from shared.log.aliases import Aliases
from shared.node import Node
from shared.web.asking import Caller, caller
from shared.web.door import Door
from shared.web.openapi import heeding
from shared.web.problems import Problem
from shared.web.reading import admit, record

LISTED: Final = ("on_roster",)


def open_doors(door: Door) -> None:
    """Rosters, and counts where nobody is named."""
    door.command("POST", "/rosters", StateRoster)
    door.command("POST", "/rosters/counts", StateRosterCount)
    door.command("POST", "/rosters/{roster}/withdraw", WithdrawRoster)
    door.command("POST", "/rosters/counts/{count}/withdraw", WithdrawRosterCount)


def add_reading(app: FastAPI, node: Node, aliases: Aliases, readers: Readers) -> None:
    """Who is on the roster."""
    rosters = Rosters(node, aliases)

    @app.get(
        "/rosters",
        name="ReadRoster",
        summary="Who is on the roster on a day, by id alone",
        response_model=OnRoster,
        openapi_extra=heeding("Brygga-Purpose", "Brygga-Reason"),
    )
    async def read_roster(
        request: Request,
        on: Annotated[Day | None, Query()] = None,
        cursor: UUID = NOBODY,
    ) -> Response:
        asker = caller(node, request)
        purpose = await admit(node, asker, request, "ReadRoster", "listed")
        day = _day(node, asker, on)
        allows = await readers.shows(asker, purpose)
        roll = await rosters.refreshed()
        told = page(roll, day, allows, cursor)
        if told.items:
            await record(node, asker, purpose, "listed", told.items, LISTED)
        return Response(told.model_dump_json(), media_type="application/json")


def _day(node: Node, asker: Caller, on: date | None) -> date:
    """The day that is asked for, or today; 422 where it has not come yet."""
    today = asker.now.astimezone(node.sites.zone(None)).date()
    if on and on > today:
        raise Problem("ahead_of_time", [("/on", "ahead_of_time")])
    return on or today
