"""Tonight's room: a named exception of R2, which shows no supports and no destinations."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from fastapi import FastAPI
from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import Response

from services.visits.api.exceptions import refuse_undecided
from services.visits.api.reading import Readers
from services.visits.directory import Allows, Directory
from services.visits.queries.cards import active_codes
from services.visits.queries.here import Evening, Present, Room, as_told, evening, present
from shared.command import PlannedAt
from shared.log.views import OwnViews
from shared.node import Node
from shared.web.asking import Caller, caller
from shared.web.catching_up import After, catch_up
from shared.web.openapi import heeding
from shared.web.paging import MOST, Cursor, Limit, Order
from shared.web.places import check_site
from shared.web.problems import Problem
from shared.web.reading import admit, record

TOLD: Final = tuple(
    name for name in Present.model_fields if name not in {"visit", "version", "arrival"}
)
"""What says something of a person."""

Place = tuple[PlannedAt, UUID]
"""When somebody came, and the visit."""
BY_ARRIVAL: Final[Order[Present, Place]] = Order(
    lambda it: (it.arrived_at, it.visit), TypeAdapter(Place)
)


def add_reading(
    app: FastAPI, node: Node, views: OwnViews, directory: Directory, readers: Readers
) -> None:
    """Who is here tonight."""

    @app.get(
        "/here",
        name="ReadRoom",
        summary="Who came to the current opening of a site, in the order in which they did",
        response_model=Room,
        openapi_extra=heeding("Brygga-Purpose", "Brygga-Reason"),
    )
    async def read_room(
        request: Request,
        site: str,
        after: After = 0,
        limit: Limit = MOST,
        cursor: Cursor = None,
    ) -> Response:
        asker = caller(node, request)
        purpose = await admit(node, asker, request, "ReadRoom", "listed")
        await _refuse(node, asker, site)
        place = BY_ARRIVAL.after(cursor)
        await catch_up(views, after)
        tonight = await evening(node.db, site, asker.now, node.sites.zone(site))
        came, names = await _came(directory, tonight, await readers.shows(asker, purpose))
        left = [it for it in came if place is None or BY_ARRIVAL.place(it) > place]
        people = [it.person for it in left[:limit] if it.person]
        codes = await active_codes(node, directory.aliases.shown(people))
        shown = tuple(as_told(it, tonight.mode, names, codes) for it in left[:limit])
        if shown:
            await record(node, asker, purpose, "listed", people, _fields(shown))
        following = BY_ARRIVAL.cursor(shown[-1]) if len(left) > limit else None
        room = _room(site, tonight, shown, following)
        return Response(room.model_dump_json(exclude_none=True), media_type="application/json")


async def _refuse(node: Node, asker: Caller, site: str) -> None:
    """422 or 403 where this site's room is nothing that the caller may see; a refusal is recorded."""
    check_site(node, site)
    if asker.actor.sites is not None and site not in asker.actor.sites:
        await record(node, asker, None, "listed", (), (), "wrong_site")
        raise Problem("wrong_site", [("/site", "wrong_site")])
    await refuse_undecided(node, asker, "room", site)


async def _came(
    directory: Directory, tonight: Evening, allows: Allows
) -> tuple[list[Present], dict[UUID, str]]:
    """Who came, of those who may be shown, and how they are called."""
    known = await directory.known({it.person for it in tonight.came if it.person}, allows)
    came = present(tonight.came, {id_: person.id for id_, person in known.items()})
    return came, {person.id: person.display_name for person in known.values()}


def _fields(shown: Sequence[Present]) -> list[str]:
    """What is told of any of them."""
    return [name for name in TOLD if any(getattr(it, name) is not None for it in shown)]


def _room(site: str, tonight: Evening, shown: tuple[Present, ...], following: str | None) -> Room:
    return Room(
        site=site,
        date=tonight.day,
        opening=tonight.opening,
        items=shown,
        anonymous=sum(it.person is None and not it.arrival for it in tonight.came),
        noted=sum(it.person is None and it.arrival for it in tonight.came),
        next=following,
    )
