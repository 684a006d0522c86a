"""What was decided about sites, lists, modes, exceptions and devices: one reading for those who decide it."""

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from services.visits.queries.settings import Settings, settings
from shared.node import Node
from shared.web.asking import allowed, caller


def add_reading(app: FastAPI, node: Node) -> None:
    """What stands now; nothing of it is about a visitor."""

    @app.get(
        "/settings",
        name="ReadSettings",
        summary="Sites, modes, exceptions, target groups, support lengths and devices that stand",
        response_model=Settings,
    )
    async def read_settings(request: Request) -> Response:
        allowed(caller(node, request), "ReadSettings")
        told = await settings(node.db, node.sites.opened)
        return Response(told.model_dump_json(), media_type="application/json")
