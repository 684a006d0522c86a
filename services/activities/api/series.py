"""Activities as they are planned, and the dates that follow from a plan."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Annotated, Final
from uuid import UUID

import orjson
from fastapi import FastAPI, Query
from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import Response

from services.activities.commands.planning import PlanActivity
from services.activities.queries.activities import (
    OF_STAFF,
    Activity,
    DateOfSeries,
    OneActivity,
    Place,
    Proposed,
    activities,
    activity,
    dates,
    proposed,
)
from services.activities.queries.series import planned, scheduled, withdrawn
from shared.command import Day
from shared.events.words import ActivityKind
from shared.feast_days import feast_days
from shared.log.views import OwnViews
from shared.node import Node
from shared.readmodel import Listed, Paged, ReadModel
from shared.recurrence import Series
from shared.web.asking import allowed, body_of, caller, command_of, json_of
from shared.web.catching_up import After, catch_up
from shared.web.door import BODY
from shared.web.openapi import asking, heeding
from shared.web.paging import MOST, Cursor, Limit, Order
from shared.web.places import check_site
from shared.web.problems import Problem
from shared.web.reading import admit, record

AHEAD: Final = timedelta(weeks=26)
"""How many dates are shown where nobody says until when."""
LONGEST: Final = timedelta(days=2 * 366)
BY_BEGINNING: Final[Order[Activity, Place]] = Order(
    lambda activity: (activity.starts_at, activity.id), TypeAdapter(Place)
)
Since = Annotated[Day | None, Query(alias="from")]
Until = Annotated[Day | None, Query(alias="to")]


def add_reading(app: FastAPI, node: Node, views: OwnViews) -> None:
    """The plans, one of them, its dates, and those that a plan would have."""
    _add_activities(app, node, views)
    _add_activity(app, node, views)
    _add_dates(app, node, views)
    _add_proposal(app, node)


def _add_activities(app: FastAPI, node: Node, views: OwnViews) -> None:
    @app.get(
        "/activities",
        name="ReadActivities",
        summary="What is planned, in the order in which it first begins",
        response_model=Paged[Activity],
    )
    async def plans(
        request: Request,
        site: str | None = None,
        kind: ActivityKind | None = None,
        after: After = 0,
        limit: Limit = MOST,
        cursor: Cursor = None,
    ) -> Response:
        allowed(caller(node, request), "ReadActivities")
        check_site(node, site)
        place = BY_BEGINNING.after(cursor)
        await catch_up(views, after)
        found = await activities(node.db, site, kind, after=place, most=limit + 1)
        return BY_BEGINNING.page(found, limit)


def _add_activity(app: FastAPI, node: Node, views: OwnViews) -> None:
    @app.get(
        "/activities/{activity}",
        name="ReadActivity",
        summary="One activity, with those of the staff who hold it",
        response_model=OneActivity,
        openapi_extra=heeding("Brygga-Purpose"),
    )
    async def plan(request: Request, after: After = 0) -> Response:
        asker = caller(node, request)
        purpose = await admit(node, asker, request, "ReadActivity", "opened")
        await catch_up(views, after)
        if (found := await activity(node.db, _id(request.path_params["activity"]))) is None:
            raise Problem("no_such_activity", status=404)
        if found.hosts:
            await record(node, asker, purpose, "opened", (), OF_STAFF)
        return Response(found.model_dump_json(), media_type="application/json")


def _add_dates(app: FastAPI, node: Node, views: OwnViews) -> None:
    @app.get(
        "/activities/{activity}/dates",
        name="ReadDates",
        summary="The dates of a series, and what became of each; 26 weeks from today on by default",
        response_model=Listed[DateOfSeries],
    )
    async def dates_of(
        request: Request, since: Since = None, until: Until = None, after: After = 0
    ) -> Response:
        asker = caller(node, request)
        allowed(asker, "ReadDates")
        id_ = _id(request.path_params["activity"])
        await catch_up(views, after)
        plans = await planned(node.db, id_)
        if not plans or plans[0].withdrawn:
            raise Problem("no_such_activity", status=404)
        [plan] = plans
        zone = node.sites.zone(plan.site)
        since, until = _span(since or asker.now.astimezone(zone).date(), until)
        sessions = await scheduled(node.db, id_)
        days = plan.series(zone).dates(since, until)
        days = tuple(day for day in days if plan.ends_on is None or day <= plan.ends_on)
        feasts = feast_days(node.settings.holidays, since, until)
        gone = await withdrawn(node.db, id_)
        return _told(dates(plan, zone, days, sessions, gone, feasts))


def _add_proposal(app: FastAPI, node: Node) -> None:
    @app.post(
        "/activities/dates",
        name="ProposeDates",
        summary="The dates that a plan would have; on holidays it is proposed to leave them out",
        response_model=Listed[Proposed],
        openapi_extra=asking({"$ref": "#/components/schemas/PlanActivity"}),
    )
    async def proposal(request: Request, since: Since = None, until: Until = None) -> Response:
        allowed(caller(node, request), "ProposeDates")
        plan, _ = command_of(PlanActivity, json_of(await body_of(request, BODY)), {})
        check_site(node, plan.site)
        series = Series(plan.starts_at, plan.rrule, node.sites.zone(plan.site))
        if not series.ever():
            raise Problem("no_such_date", [("/rrule", "no_such_date")])
        since, until = _span(since or series.wall.date(), until)
        feasts = feast_days(node.settings.holidays, since, until)
        return _told(proposed(series, series.dates(since, until), feasts))


def _span(since: date, until: date | None) -> tuple[date, date]:
    """These days; 422 where the last is before the first, or there are more than of two years."""
    until = until or min(since, date.max - AHEAD) + AHEAD
    if until < since:
        raise Problem("ends_before_it_begins", [("/to", "ends_before_it_begins")])
    if until - since > LONGEST:
        raise Problem("too_large", [("/to", "too_large")])
    return since, until


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise Problem("no_such_activity", status=404) from None


def _told(rows: Iterable[ReadModel]) -> Response:
    items = [row.model_dump(mode="json") for row in rows]
    return Response(orjson.dumps({"items": items}), media_type="application/json")
