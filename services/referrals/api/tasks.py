"""The worklist: one's own referrals, and what stood in the way of all of them."""

from datetime import date, timedelta
from typing import Annotated, Final
from uuid import UUID

from fastapi import FastAPI, Query
from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import Response

from services.referrals.api.readers import reader_of
from services.referrals.queries.guarded import Reader, heard_of
from services.referrals.queries.reasons import Threshold, thresholds
from services.referrals.queries.tasks import Desk, Task, TaskState, tasks
from shared.command import Day
from shared.log.views import OwnViews
from shared.node import Node
from shared.readmodel import Listed, Paged
from shared.web.asking import allowed, caller
from shared.web.catching_up import After, catch_up
from shared.web.openapi import heeding
from shared.web.paging import MOST, Cursor, Limit, Order
from shared.web.reading import admit, record

CENTURY: Final = 36_525
"""Days; nothing here is older."""
TOLD: Final = tuple(name for name in Task.model_fields if name not in {"id", "version", "person"})

PROTECTED: Final = (
    "Referrals of somebody with a protected identity are listed for those alone who are named and say"
    " why (`Brygga-Reason`). Without the header they are left out, and nothing tells that there are any."
)

Place = tuple[Day, UUID]
"""When a referral was made, and the referral."""
BY_AGE: Final[Order[Task, Place]] = Order(lambda it: (it.made_on, it.id), TypeAdapter(Place))


def add_reading(app: FastAPI, node: Node, views: OwnViews) -> None:
    """One's own tasks, and the thresholds."""
    _add_tasks(app, node, views)
    _add_reasons(app, node, views)


def _add_tasks(app: FastAPI, node: Node, views: OwnViews) -> None:
    @app.get(
        "/referrals",
        name="ReadReferrals",
        summary="One's own referrals in a state, the oldest first: ids alone",
        description=PROTECTED,
        response_model=Paged[Task],
        openapi_extra=heeding("Brygga-Purpose", "Brygga-Reason"),
    )
    async def own(
        request: Request,
        state: TaskState = "open",
        older_than_days: Annotated[int, Query(ge=0, le=CENTURY)] = 0,
        after: After = 0,
        limit: Limit = MOST,
        cursor: Cursor = None,
    ) -> Response:
        asker = caller(node, request)
        purpose = await admit(node, asker, request, "ReadReferrals", "listed")
        place = BY_AGE.after(cursor)
        await catch_up(views, after)
        reader = reader_of(node, asker, purpose)
        made_by = reader.day - timedelta(days=older_than_days)
        left = [
            it
            for it in await _own(node, reader, state, made_by)
            if place is None or BY_AGE.place(it) > place
        ]
        if left:
            persons = dict.fromkeys(it.person for it in left[:limit])
            await record(node, asker, purpose, "listed", [*persons], TOLD)
        return BY_AGE.page(left[: limit + 1], limit)


def _add_reasons(app: FastAPI, node: Node, views: OwnViews) -> None:
    @app.get(
        "/referrals/reasons",
        name="ReadReasons",
        summary="What stood in the way, counted by reason and category",
        response_model=Listed[Threshold],
    )
    async def reasons(
        request: Request,
        since: Annotated[Day | None, Query(alias="from")] = None,
        until: Annotated[Day | None, Query(alias="to")] = None,
        after: After = 0,
    ) -> Response:
        allowed(caller(node, request), "ReadReasons")
        await catch_up(views, after)
        found = await thresholds(node.db, since, until)
        told = Listed[Threshold](items=found).model_dump_json()
        return Response(told, media_type="application/json")


async def _own(node: Node, reader: Reader, state: TaskState, made_by: date) -> list[Task]:
    """What is the reader's, of everybody who may be shown to them; the hidden are left out (R7)."""
    took_over = (await heard_of(node.db, ())).handovers
    desk = Desk(reader.sub, reader.day, node.sites.zone(None), took_over)
    found = await tasks(node.db, desk, state, made_by)
    known = await heard_of(node.db, {it.person for it in found})
    return [it for it in found if known.closed_to(reader, it.person) is None]
