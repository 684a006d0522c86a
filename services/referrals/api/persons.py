"""What one person is linked to: opened by whoever meets them at the desk, found by name before (R2)."""

from typing import Final
from uuid import UUID

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from services.referrals.api.readers import reader_of
from services.referrals.queries.guarded import heard_of
from services.referrals.queries.persons import Looking, PersonsLink, links_of
from shared.log.aliases import Aliases
from shared.log.views import OwnViews
from shared.node import Node
from shared.readmodel import Listed
from shared.web.asking import caller, wait_after
from shared.web.catching_up import After, catch_up
from shared.web.openapi import heeding
from shared.web.pace import unhurried
from shared.web.problems import Problem
from shared.web.reading import admit, record

TOLD: Final = tuple(
    it for it in PersonsLink.model_fields if it not in {"id", "version", "person", "own"}
)


def add_reading(app: FastAPI, node: Node, views: OwnViews) -> None:
    """The referrals of one person, under whichever of their ids each was made."""
    aliases = Aliases()

    @app.get(
        "/people/{person}/referrals",
        name="ReadPersonsReferrals",
        summary="What a person is linked to, and how far each link came; the oldest first",
        response_model=Listed[PersonsLink],
        openapi_extra=heeding("Brygga-Purpose", "Brygga-Reason", "Brygga-After"),
    )
    async def links(request: Request, after: After = 0) -> Response:
        asker = caller(node, request)
        person = _id_of(request)
        purpose = await admit(node, asker, request, "ReadPersonsReferrals", "opened", person)
        await wait_after(node, request)
        await catch_up(views, after)
        reader = reader_of(node, asker, purpose)
        await aliases.refresh(node.db)
        ids = (person, *(it for it in aliases.ids(person) if it != person))
        known = await heard_of(node.db, ids)
        if closed := known.closed_to(reader, person):
            await record(node, asker, purpose, "opened", [person], (), closed)
            await unhurried(asker.now)
            raise Problem(closed, status=404 if closed == "no_such_person" else None)
        shown = [it for it in ids if known.closed_to(reader, it) is None]
        looking = Looking(reader.sub, reader.day, node.sites.zone(None), known.handovers)
        found = await links_of(node.db, shown, looking)
        whose = dict.fromkeys((person, *(it.person for it in found)))
        await record(node, asker, purpose, "opened", [*whose], TOLD if found else (), about=person)
        told = Listed[PersonsLink](items=found).model_dump_json()
        return Response(told, media_type="application/json")


def _id_of(request: Request) -> UUID:
    """The person's id as the path names it; 404 where it is none."""
    try:
        return UUID(request.path_params["person"])
    except ValueError:
        raise Problem("no_such_person", status=404) from None
