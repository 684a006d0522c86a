"""Whose a card is, and which cards are somebody's: read through the door that records first."""

from typing import Final
from uuid import UUID

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import JSONResponse

from services.visits.api.cards import CardDesk
from services.visits.api.people import id_of
from services.visits.api.reading import Readers, flags_of, refuse_closed
from services.visits.deciders.guarding import Reader
from services.visits.queries import cards as known
from services.visits.queries.people import Person, guard_of, rows_of, shown
from shared.cards import spelled
from shared.log.aliases import Aliases
from shared.log.views import OwnViews
from shared.node import Node
from shared.readmodel import Listed
from shared.web.asking import Caller, caller
from shared.web.catching_up import After, catch_up
from shared.web.openapi import heeding
from shared.web.pace import unhurried
from shared.web.problems import Problem
from shared.web.reading import admit, record

SHOWN: Final = ("display_name", "birth_year")


def add_reading(
    app: FastAPI,
    node: Node,
    views: OwnViews,
    desk: CardDesk,
    aliases: Aliases,
    readers: Readers,
) -> None:
    """Whose a card is, and which cards are somebody's."""
    _add_finding(app, node, desk, aliases, readers)

    @app.get(
        "/people/{person}/cards",
        name="ReadCards",
        summary="A person's cards, the newest first: which one to revoke",
        response_model=Listed[known.PersonsCard],
        openapi_extra=heeding("Brygga-Purpose", "Brygga-Reason"),
    )
    async def cards(request: Request, after: After = 0) -> JSONResponse:
        asker = caller(node, request)
        id_ = id_of(request.path_params["person"])
        purpose = await admit(node, asker, request, "ReadCards", "opened", id_)
        await catch_up(views, after)
        reader = await readers.of(asker, purpose, id_)
        await aliases.refresh(node.db)
        ids = aliases.ids(id_)
        await refuse_closed(node, asker, reader, ids[0], guard_of(await rows_of(node.db, ids[0])))
        found = (await known.cards_of(node, aliases.shown(ids[:1]))).get(ids[0], [])
        await record(node, asker, purpose, "opened", ids, ["cards"], about=ids[0])
        return JSONResponse({"items": [it.model_dump(mode="json") for it in found]})


def _add_finding(
    app: FastAPI, node: Node, desk: CardDesk, aliases: Aliases, readers: Readers
) -> None:

    @app.get(
        "/cards/{card}",
        name="FindByCard",
        summary="Whose a card is",
        response_model=known.Holder,
        openapi_extra=heeding("Brygga-Purpose", "Brygga-Reason"),
    )
    async def find(request: Request, card: str) -> JSONResponse:
        asker = caller(node, request)
        purpose = await admit(node, asker, request, "FindByCard", "opened")
        found = await desk.find(asker.actor.sub, card)
        code = spelled(card)
        if code is None or not found.known:
            await unhurried(asker.now)
            raise Problem("no_such_card", status=404)
        await aliases.refresh(node.db)
        person = aliases.canonical(found.person) if found.person else None
        holder = known.Holder(person=person, code=code, state=known.state(found))
        if person:
            reader = await readers.of(asker, purpose, person)
            its = await _whose(node, asker, reader, person)
            shown_as = {"display_name": its.display_name, "birth_year": its.birth_year}
            holder = holder.model_copy(update=shown_as)
            flags = flags_of(asker, its.family_name)
            await record(node, asker, purpose, "opened", [person], SHOWN, flags=flags)
        return JSONResponse(holder.model_dump(mode="json"))


async def _whose(node: Node, asker: Caller, reader: Reader, id_: UUID) -> Person:
    """The holder as they are known; a card of whoever may not be known is told like no card (R7)."""
    rows = await rows_of(node.db, id_)
    try:
        await refuse_closed(node, asker, reader, id_, guard_of(rows))
    except Problem as closed:
        if closed.code != "no_such_person":
            raise
        raise Problem("no_such_card", status=404) from None
    its = await shown(node, rows)
    assert its is not None  # noqa: S101 - these rows have a guard
    return its
