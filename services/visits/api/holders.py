"""Whose a card is, and which cards are somebody's: read through the door that records first."""

from typing import Annotated, Final

from fastapi import FastAPI, Query
from starlette.requests import Request
from starlette.responses import JSONResponse

from services.visits.api.cards import CardDesk
from services.visits.api.people import id_of
from services.visits.deciders.cards import Card
from services.visits.queries import cards as known
from services.visits.queries.people import person
from shared.cards import spelled
from shared.log.views import OwnViews
from shared.node import Node
from shared.readmodel import Listed
from shared.web.asking import caller
from shared.web.openapi import heeding
from shared.web.problems import Problem
from shared.web.reading import admit, record

PATIENCE: Final = 2.0
"""Seconds to wait for the view of cards."""
SHOWN: Final = ("display_name", "birth_year")


def add_reading(app: FastAPI, node: Node, views: OwnViews, desk: CardDesk) -> None:
    """Whose a card is, and which cards are somebody's."""
    _add_finding(app, node, desk)

    @app.get(
        "/people/{person}/cards",
        name="ReadCards",
        summary="A person's cards, the newest first: which one to revoke",
        response_model=Listed[known.PersonsCard],
        openapi_extra=heeding("Brygga-Purpose"),
    )
    async def cards(request: Request, after: Annotated[int, Query(ge=0)] = 0) -> JSONResponse:
        asker = caller(node, request)
        id_ = id_of(request.path_params["person"])
        purpose = await admit(node, asker, request, "ReadCards", "opened", id_)
        if not await views.reached.wait_for(after, PATIENCE):
            raise Problem("not_reached_yet")
        if await person(node, id_) is None:
            raise Problem("no_such_person", status=404)
        found = (await known.cards_of(node, [id_])).get(id_, [])
        await record(node, asker, purpose, "opened", [id_], ["cards"])
        return JSONResponse({"items": [it.model_dump(mode="json") for it in found]})


def _add_finding(app: FastAPI, node: Node, desk: CardDesk) -> None:

    @app.get(
        "/cards/{card}",
        name="FindByCard",
        summary="Whose a card is",
        response_model=known.Holder,
        openapi_extra=heeding("Brygga-Purpose"),
    )
    async def find(request: Request, card: str) -> JSONResponse:
        asker = caller(node, request)
        purpose = await admit(node, asker, request, "FindByCard", "opened")
        its = await desk.find(asker.actor.sub, card)
        holder = await _holder(node, spelled(card), its)
        if holder.person:
            await record(node, asker, purpose, "opened", [holder.person], SHOWN)
        return JSONResponse(holder.model_dump(mode="json"))


async def _holder(node: Node, code: str | None, card: Card) -> known.Holder:
    if code is None or not card.known:
        raise Problem("no_such_card", status=404)
    holder = known.Holder(person=card.person, code=code, state=known.state(card))
    if card.person is None:
        return holder
    its = await person(node, card.person)
    if its is None:
        raise Problem("no_such_card", status=404)
    return holder.model_copy(
        update={"display_name": its.display_name, "birth_year": its.birth_year}
    )
