"""The state grant: entered to the öre, and read by year."""

from collections.abc import Mapping
from typing import Annotated

from fastapi import FastAPI, Query
from starlette.requests import Request
from starlette.responses import Response

from services.reporting.api.answering import Index
from services.reporting.api.catching_up import catch_up
from services.reporting.commands.grants import EnterGrant, WithdrawGrantEntry
from services.reporting.looking import looking
from services.reporting.queries.grants import VIEWS, Grant, Year, grant, year_of
from shared.command import Command
from shared.log.wish import Wish
from shared.node import Node
from shared.web.asking import Caller, allowed, caller
from shared.web.catching_up import After
from shared.web.door import Door
from shared.web.preparing import Prepare

Named = Annotated[int, Query(ge=1990, le=2199)]


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/grant-entries", EnterGrant)
    door.command("POST", "/grant-entries/{entry}/withdraw", WithdrawGrantEntry)


def prepare(node: Node) -> Mapping[type[Command], Prepare]:
    """What the door fills in: of which grant year money is that names none, by the day that it is of."""

    async def find(_: Caller, wish: Wish) -> Wish:
        entry = wish.command
        assert isinstance(entry, EnterGrant)  # noqa: S101 - the door asks only for these
        year = year_of(entry.on, node.settings.grant_year_begins)
        return wish._replace(command=entry.model_copy(update={"year": year}))

    return {EnterGrant: Prepare(find, _names_no_year)}


def _names_no_year(entry: EnterGrant) -> bool:
    return entry.year is None


def add_reading(app: FastAPI, node: Node) -> None:
    """What became of a year's grant."""

    @app.get(
        "/grants",
        name="ReadGrants",
        summary="A year's grant: granted, spent, given back and unspent, by purpose",
        response_model=Grant,
    )
    async def read_grant(
        request: Request, year: Named, as_of: Index = None, after: After = 0
    ) -> Response:
        allowed(caller(node, request), "ReadGrants")
        await catch_up(node, VIEWS, after)
        settings = node.settings
        async with looking(node.db, as_of, settings.time_zone, VIEWS) as look:
            told = await grant(look, Year(year, settings.grant_year_begins))
        return Response(told.model_dump_json(), media_type="application/json")
