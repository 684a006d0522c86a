"""The goals, and what they count."""

from collections.abc import Sequence
from typing import Annotated, Final
from uuid import UUID

from fastapi import FastAPI, Query
from starlette.requests import Request
from starlette.responses import Response

from services.reporting.answers import Figure, Page, Trend
from services.reporting.api.answering import (
    From,
    Index,
    asked_period,
    calendar,
    json_answer,
)
from services.reporting.api.keeping import kept_today
from services.reporting.disclosure.released import VIEWS
from services.reporting.disclosure.showing import shown_goals
from services.reporting.figures import GOAL_VIEWS, Question, aimed, goals
from services.reporting.indicators.behind import NOBODY, PAGE, held, persons
from services.reporting.indicators.catalogue import newest
from services.reporting.indicators.definitions import GOALS, LIBRARY
from services.reporting.indicators.evidence import Evidence
from services.reporting.looking import Look, looking
from services.reporting.review.discretion import kept_at
from services.reporting.trends import trend
from shared.command import Day
from shared.events.words import Rung
from shared.node import Node
from shared.permissions import right
from shared.web.asking import Caller, allowed, caller, wait_after
from shared.web.openapi import heeding
from shared.web.problems import Problem
from shared.web.reading import admit, record

Released = Annotated[
    bool, Query(description="Only what everybody may see, whoever asks: for a wall.")
]
EVERYBODY: Final[frozenset[str]] = frozenset()
"""No role: whoever walks past."""
PROTECTED_LEFT_OUT: Final = "protected_left_out"
"""Said of every list of persons, whoever asks, so that it tells nobody whether anybody is left out (R7)."""


def add_reading(app: FastAPI, node: Node) -> None:
    """What may be read of goals."""
    _add_goals(app, node)
    _add_evidence(app, node)
    _add_trend(app, node)


def _add_goals(app: FastAPI, node: Node) -> None:
    @app.get(
        "/goals",
        name="ReadGoals",
        summary="Every goal",
        response_model=list[Figure],
        openapi_extra=heeding("Brygga-After"),
    )
    async def read_goals(
        request: Request,
        since: From = None,
        to: Day | None = None,
        as_of: Index = None,
        rung: Rung | None = None,
        *,
        released: Released = False,
    ) -> Response:
        asker = caller(node, request)
        exact = _exact(asker) and not released
        await wait_after(node, request)
        views = GOAL_VIEWS | (frozenset() if exact else VIEWS)
        async with looking(node.db, as_of, node.settings.time_zone, views) as look:
            question = Question(asked_period(look, since, to), rung, exact=exact)
            told = await goals(look, question)
            roles = EVERYBODY if released else asker.actor.roles
            days = calendar(node.settings)
            return json_answer(await shown_goals(look, question, roles, told, days))


def _add_evidence(app: FastAPI, node: Node) -> None:
    @app.get(
        "/goals/{goal}/evidence",
        name="ReadEvidence",
        summary="What a goal counts, and whom by opaque ids",
        response_model=Page,
        openapi_extra=heeding("Brygga-Purpose", "Brygga-Reason", "Brygga-After"),
    )
    async def read_evidence(
        request: Request,
        goal: str,
        since: From = None,
        to: Day | None = None,
        as_of: Index = None,
        rung: Rung | None = None,
        after: UUID = NOBODY,
    ) -> Response:
        asker = caller(node, request)
        if goal in GOALS and not newest(LIBRARY[goal]).persons:
            allowed(asker, "ReadEvidence")
            await wait_after(node, request)
            async with looking(node.db, as_of, node.settings.time_zone, GOAL_VIEWS) as look:
                return _evidence(goal, look, await held(look, goal, asked_period(look, since, to)))
        purpose = await admit(node, asker, request, "ReadEvidence", "listed")
        if goal not in GOALS:
            raise Problem("no_such_goal")
        await wait_after(node, request)
        kept = await kept_today(node, asker)
        async with looking(node.db, as_of, node.settings.time_zone, GOAL_VIEWS) as look:
            period = asked_period(look, since, to)
            headline = rung or (await aimed(look, goal, period)).rung
            left_out = await kept_at(look, kept)
            rows = await persons(look, goal, period, headline, after, left_out)
        listed = list(dict.fromkeys(row.person for row in rows))
        if rows:
            fields = type(rows[0]).model_fields
            await record(node, asker, purpose, "listed", listed, tuple(fields))
        following = listed[-1] if len(listed) == PAGE else None
        return _evidence(goal, look, rows, following, [PROTECTED_LEFT_OUT])


def _add_trend(app: FastAPI, node: Node) -> None:
    @app.get(
        "/goals/{goal}/trend",
        name="ReadTrend",
        summary="A goal month by month, and a forecast",
        response_model=Trend,
        openapi_extra=heeding("Brygga-After"),
    )
    async def read_trend(
        request: Request,
        goal: str,
        since: From = None,
        to: Day | None = None,
        as_of: Index = None,
        rung: Rung | None = None,
    ) -> Response:
        asker = caller(node, request)
        allowed(asker, "ReadTrend")
        if goal not in GOALS:
            raise Problem("no_such_goal")
        await wait_after(node, request)
        exact = right("ReadGoals", asker.actor.roles) is not None
        async with looking(node.db, as_of, node.settings.time_zone, GOAL_VIEWS) as look:
            question = Question(asked_period(look, since, to), rung, exact=exact)
            return json_answer(await trend(look, goal, question))


def _exact(asker: Caller) -> bool:
    """Whether this caller sees exact figures; 403 where not even released ones."""
    if right("ReadGoals", asker.actor.roles):
        return True
    allowed(asker, "ReadReleasedGoals")
    return False


def _evidence(
    goal: str,
    look: Look,
    rows: Sequence[Evidence],
    following: UUID | None = None,
    caveats: Sequence[str] = (),
) -> Response:
    items = [row.model_dump() for row in rows]
    told = {"goal": goal, "as_of": look.as_of, "items": items, "next": following}
    return json_answer(told | {"caveats": caveats})
