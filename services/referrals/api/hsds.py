"""The directory in HSDS 3: given to whoever may read it, and taken in from others, record by record."""

from collections.abc import Mapping
from typing import Annotated, Final

import orjson
from fastapi import FastAPI, Query
from starlette.requests import Request
from starlette.responses import Response

from services.referrals.api.taking import Imported, Taking
from services.referrals.commands.hsds import records
from services.referrals.queries.hsds import Page, page
from shared.events.words import Category, Owner
from shared.log.views import OwnViews
from shared.node import Node
from shared.web.asking import allowed, body_of, caller, json_of
from shared.web.door import Door
from shared.web.openapi import asking, heeding
from shared.web.problems import Problem
from shared.web.texts import preferred

BODY: Final = 2 * 1024 * 1024
MOST: Final = 1000
"""Records in one document."""
DOCUMENT: Final[Mapping[str, object]] = {
    "type": ["object", "array"],
    "description": "A service, a list of services, a page, or an organisation with its services.",
}


def add_exchange(app: FastAPI, node: Node, views: OwnViews, door: Door) -> None:
    """Giving and taking."""
    _add_export(app, node)
    _add_import(app, node, views, door)


def _add_export(app: FastAPI, node: Node) -> None:
    @app.get(
        "/destinations/hsds",
        name="ExportDestinations",
        summary="All destinations in HSDS 3, a page of services at a time",
        response_model=Page,
    )
    async def export(
        request: Request,
        number: Annotated[int, Query(alias="page", ge=1, le=10_000)] = 1,
        size: Annotated[int, Query(alias="per_page", ge=1, le=500)] = 100,
    ) -> Response:
        asker = caller(node, request)
        allowed(asker, "ExportDestinations")
        today = asker.now.astimezone(node.sites.zone(None)).date()
        told = await page(node.db, number, size, today)
        return Response(told.model_dump_json(), media_type="application/json")


def _add_import(app: FastAPI, node: Node, views: OwnViews, door: Door) -> None:
    @app.post(
        "/destinations/hsds",
        name="ImportDestinations",
        summary="Take in services in HSDS 3; each is answered by itself, and again changes nothing",
        response_model=Imported,
        openapi_extra=heeding("Accept-Language") | asking(dict(DOCUMENT)),
    )
    async def take_in(
        request: Request, category: Category | None = None, owner: Owner = "outside"
    ) -> Response:
        asker = caller(node, request)
        relation = allowed(asker, "ImportDestinations")
        document = json_of(await body_of(request, BODY))
        if not isinstance(document, dict | list):
            raise Problem("wrong_type", [("", "wrong_type")])
        found = list(records(document))
        if len(found) > MOST:
            raise Problem("batch_too_large")
        language = preferred(request.headers.get("accept-language"))
        defaults = {"category": category, "owner": owner}
        taking = Taking(door, views, asker, relation, defaults, language)
        told = await taking.all(found)
        return Response(orjson.dumps(told.model_dump(mode="json")), media_type="application/json")
