"""What the categories of destinations count as: the doors, and what holds on a day."""

from typing import Annotated

from fastapi import FastAPI, Query
from starlette.requests import Request
from starlette.responses import Response

from services.referrals.commands.categories import DefineCategory, WithdrawCategoryDefinition
from services.referrals.queries.categories import Category, categories
from shared.command import Day
from shared.log.views import OwnViews
from shared.node import Node
from shared.readmodel import Listed
from shared.web.asking import allowed, caller
from shared.web.catching_up import After, catch_up
from shared.web.door import Door


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/categories", DefineCategory)
    door.command("POST", "/categories/{definition}/withdraw", WithdrawCategoryDefinition)


def add_reading(app: FastAPI, node: Node, views: OwnViews) -> None:
    """What each category counts as."""

    @app.get(
        "/categories",
        name="ReadCategories",
        summary="Every category, and whether it counts for goal 1 on a day",
        response_model=Listed[Category],
    )
    async def read_categories(
        request: Request,
        on: Annotated[Day | None, Query()] = None,
        after: After = 0,
    ) -> Response:
        asker = caller(node, request)
        allowed(asker, "ReadCategories")
        await catch_up(views, after)
        day = on or asker.now.astimezone(node.sites.zone(None)).date()
        told = Listed[Category](items=await categories(node.db, day))
        return Response(told.model_dump_json(), media_type="application/json")
