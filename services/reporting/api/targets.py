"""What goals are to reach: set, taken back, and read."""

from typing import Final

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from services.reporting.api.answering import Index
from services.reporting.api.catching_up import catch_up
from services.reporting.commands.targets import SetGoal, WithdrawGoalSet
from services.reporting.indicators.definitions import GOALS
from services.reporting.looking import looking
from services.reporting.queries.targets import Target, targets
from shared.node import Node
from shared.readmodel import Listed
from shared.web.asking import allowed, caller
from shared.web.catching_up import After
from shared.web.door import Door
from shared.web.problems import Problem

VIEWS: Final = frozenset({"goal_target"})


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/goals/{goal}/targets", SetGoal)
    door.command("POST", "/goals/targets/{setting}/withdraw", WithdrawGoalSet)


def add_reading(app: FastAPI, node: Node) -> None:
    """What a goal is to reach, and was to reach before."""

    @app.get(
        "/goals/{goal}/targets",
        name="ReadTargets",
        summary="Every target of a goal that stands, the newest first",
        response_model=Listed[Target],
    )
    async def read_targets(
        request: Request, goal: str, as_of: Index = None, after: After = 0
    ) -> Response:
        allowed(caller(node, request), "ReadTargets")
        if goal not in GOALS:
            raise Problem("no_such_goal")
        await catch_up(node, VIEWS, after)
        async with looking(node.db, as_of, node.settings.time_zone, VIEWS) as look:
            told = Listed[Target](items=await targets(look, goal))
        return Response(told.model_dump_json(), media_type="application/json")
