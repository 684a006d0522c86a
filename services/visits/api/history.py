"""A person's history, fact by fact."""

from typing import Annotated

from fastapi import FastAPI, Query
from starlette.requests import Request
from starlette.responses import Response

from services.visits.api.people import id_of
from services.visits.api.reading import Fields, Readers, refuse_closed
from services.visits.deciders.guarding import knows_of
from services.visits.directory import Directory
from services.visits.queries.history import History, fields_of, history
from services.visits.queries.people import ASKED_FOR, guard_of, rows_of
from shared.log.views import OwnViews
from shared.node import Node
from shared.web.asking import caller
from shared.web.catching_up import catch_up_with_all
from shared.web.openapi import heeding
from shared.web.reading import admit, record


def add_reading(
    app: FastAPI, node: Node, views: OwnViews, directory: Directory, readers: Readers
) -> None:
    """What was told with an id, also with one that was dropped since."""

    @app.get(
        "/people/{person}/history",
        name="ReadHistory",
        summary="What was recorded of a person, fact by fact, oldest first",
        response_model=History,
        openapi_extra=heeding("Brygga-Purpose", "Brygga-Reason"),
    )
    async def read_history(
        request: Request,
        cursor: Annotated[int, Query(ge=0, le=2**63 - 1)] = 0,
        fields: Fields = None,
    ) -> Response:
        asker = caller(node, request)
        id_ = id_of(request.path_params["person"])
        purpose = await admit(node, asker, request, "ReadHistory", "opened", id_)
        reader = await readers.of(asker, purpose, id_)
        await directory.aliases.refresh(node.db)
        shown = directory.aliases.canonical(id_)
        await refuse_closed(node, asker, reader, shown, guard_of(await rows_of(node.db, shown)))
        await catch_up_with_all(views, node.db)
        told = await history(node, id_, cursor, ASKED_FOR.difference([fields]))
        others = {it for line in told.items for it in line.others}
        known = await directory.known(others - {id_}, lambda it: knows_of(it.guard, reader))
        told = told.among({id_, *known})
        await record(node, asker, purpose, "opened", [id_], fields_of(told.items))
        return Response(told.model_dump_json(), media_type="application/json")
