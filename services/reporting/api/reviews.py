"""The monthly review of the access log: shown, and signed by others than those whose accesses it has."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from typing import Annotated, Final
from uuid import UUID

from fastapi import FastAPI, Query
from starlette.requests import Request
from starlette.responses import Response

from services.reporting.api.answering import json_answer
from services.reporting.api.catching_up import catch_up
from services.reporting.api.keeping import asker_of
from services.reporting.commands.reviews import (
    DrawReview,
    OrderReview,
    SignReview,
    WithdrawReviewSignature,
)
from services.reporting.looking import looking
from services.reporting.review.discretion import discretion
from services.reporting.review.drawing import ordered
from services.reporting.review.gathering import VIEWS as SEEN
from services.reporting.review.items import FIELDS, VIEWS, Opened, Review, opened, reviews
from services.reporting.review.months import Days
from shared.command import Command
from shared.decider import Refused
from shared.log.wish import Wish
from shared.node import Node
from shared.readmodel import Listed
from shared.web.asking import Caller, allowed, caller
from shared.web.catching_up import After as Done
from shared.web.door import Door
from shared.web.openapi import heeding
from shared.web.preparing import Prepare
from shared.web.problems import Problem
from shared.web.reading import admit, record

After = Annotated[int, Query(ge=0, le=2**63 - 1)]
"""Where a page begins: the `next` of the page before."""
GLANCE: Final = 0.1
TRIES: Final = 20
"""So often it is looked whether the views are where the ledger is."""
NOT_THERE: Final = "no_such_review"


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/reviews", OrderReview)
    door.command("POST", "/reviews/{review}/sign", SignReview)
    door.command("POST", "/reviews/signatures/{signature}/withdraw", WithdrawReviewSignature)


def prepare(node: Node) -> Mapping[type[Command], Prepare]:
    """What the door finds out before it hands in an order: the sample, as it is drawn now."""

    async def find(_: Caller, wish: Wish) -> Wish:
        order = wish.command
        assert isinstance(order, OrderReview)  # noqa: S101 - the door asks only for these
        if order.since > order.until:
            raise Refused("ends_before_it_begins", "/to")
        days = Days(order.since, order.until, node.sites.zone(None))
        return wish._replace(command=await _drawn(node, days))

    return {OrderReview: Prepare(find)}


async def _drawn(node: Node, days: Days) -> DrawReview:
    """The sample as soon as the views are where the ledger is; Refused where they do not come there."""
    for _ in range(TRIES):
        with suppress(Refused):
            async with looking(node.db, None, days.zone.key, SEEN) as look:
                return await ordered(look, days, node.settings.holidays)
        await asyncio.sleep(GLANCE)
    async with looking(node.db, None, days.zone.key, SEEN) as look:
        return await ordered(look, days, node.settings.holidays)


def add_reading(app: FastAPI, node: Node) -> None:
    """What may be read of reviews."""
    _add_all(app, node)
    _add_one(app, node)


def _add_all(app: FastAPI, node: Node) -> None:
    @app.get(
        "/reviews",
        name="ReadReviews",
        summary="Every month's review, the latest first",
        response_model=Listed[Review],
    )
    async def read_reviews(request: Request, after: Done = 0) -> Response:
        allowed(caller(node, request), "ReadReviews")
        await catch_up(node, VIEWS, after)
        async with looking(node.db, None, node.settings.time_zone, VIEWS) as look:
            found = await reviews(look)
        return json_answer({"items": [it.model_dump(by_alias=True) for it in found]})


def _add_one(app: FastAPI, node: Node) -> None:
    @app.get(
        "/reviews/{review}",
        name="OpenReview",
        summary="A month's review, with the accesses to look at",
        response_model=Opened,
        openapi_extra=heeding("Brygga-Purpose", "Brygga-Reason"),
    )
    async def open_review(request: Request, review: UUID, after: After = 0) -> Response:
        asker = caller(node, request)
        why = await admit(node, asker, request, "OpenReview", "listed")
        async with looking(node.db, None, node.settings.time_zone, VIEWS) as look:
            kept = await discretion(look, asker_of(node, asker))
            page = await opened(look, kept, review, after)
        if page is None:
            raise Problem(NOT_THERE, status=404)
        named = dict.fromkeys(who for item in page.items for who in item.subjects)
        await record(node, asker, why, "listed", tuple(named), FIELDS)
        return Response(page.model_dump_json(by_alias=True), media_type="application/json")
