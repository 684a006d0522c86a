"""How things were before: set, taken back, and read."""

from collections.abc import Mapping
from typing import Final

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from services.reporting.api.answering import Index
from services.reporting.api.catching_up import catch_up
from services.reporting.commands.baselines import SetBaseline, WithdrawBaseline
from services.reporting.indicators.catalogue import newest
from services.reporting.indicators.definitions import LIBRARY
from services.reporting.looking import looking
from services.reporting.queries.sealed import unsealed
from services.reporting.queries.targets import Baseline, baselines
from shared.command import Command
from shared.decider import Refused
from shared.events.governing import Indicator
from shared.events.words import Purpose
from shared.log.recall import receipts
from shared.log.wish import Wish
from shared.node import Node
from shared.permissions import right
from shared.readmodel import Listed
from shared.web.asking import Caller, caller
from shared.web.catching_up import After
from shared.web.door import Door
from shared.web.openapi import heeding
from shared.web.preparing import Prepare
from shared.web.reading import admit, record

VIEWS: Final = frozenset({"baseline"})
SEALED: Final = ("source",)


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/baselines", SetBaseline)
    door.command("POST", "/baselines/{setting}/withdraw", WithdrawBaseline)


def prepare(node: Node) -> Mapping[type[Command], Prepare]:
    """What the door looks at before it hands in a baseline: a share is no more than the whole.

    One that was accepted before that was a rule gets its receipt when it is sent again.
    """

    async def find(_: Caller, wish: Wish) -> Wish:
        told = wish.command
        assert isinstance(told, SetBaseline)  # noqa: S101 - the door asks only for these
        share = newest(LIBRARY[told.indicator]).figure.kind == "share"
        if share and told.value > 1 and not await receipts(node.db, [wish.key]):
            raise Refused("too_large", "/value")
        return wish

    return {SetBaseline: Prepare(find)}


def add_reading(app: FastAPI, node: Node) -> None:
    """The baselines, with their sources for those who keep the records; of persons inside the unit alone."""

    @app.get(
        "/baselines",
        name="ReadBaselines",
        summary="Which values indicators had on which days",
        response_model=Listed[Baseline],
        openapi_extra=heeding("Brygga-Purpose"),
    )
    async def read_baselines(
        request: Request, indicator: Indicator | None = None, as_of: Index = None, after: After = 0
    ) -> Response:
        asker = caller(node, request)
        purpose = await _admitted(node, asker, request)
        await catch_up(node, VIEWS, after)
        async with looking(node.db, as_of, node.settings.time_zone, VIEWS) as look:
            found = await baselines(look, indicator)
        if purpose is None and right("ReadIndicator", asker.actor.roles) is None:
            found = [it for it in found if not newest(LIBRARY[it.indicator]).persons]
        if purpose and found:
            found = await unsealed(node, found, *SEALED)
            await record(node, asker, purpose, "listed", [it.id for it in found], SEALED)
        told = Listed[Baseline](items=found)
        return Response(told.model_dump_json(), media_type="application/json")


async def _admitted(node: Node, asker: Caller, request: Request) -> Purpose | None:
    """The purpose of whoever is told sources; None for those who see values, and need none."""
    roles = asker.actor.roles
    if right("ReadBaselines", roles) is None and right("ReadBaselineValues", roles):
        return None
    return await admit(node, asker, request, "ReadBaselines", "listed")
