"""Who is known: the doors, and a person's record, exact."""

from uuid import UUID

import orjson
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from services.visits.api.reading import Readers, refuse_closed
from services.visits.commands.leaves import (
    EndParentalLeave,
    StartParentalLeave,
    WithdrawParentalLeave,
    WithdrawParentalLeaveEnd,
)
from services.visits.commands.people import CorrectPerson, RegisterPerson, WithdrawPerson
from services.visits.queries.merges import Aliases
from services.visits.queries.people import guard_of, rows_of
from services.visits.queries.record import SHOWN, Homes, Record, whole
from shared.node import Node
from shared.web.asking import caller
from shared.web.door import Door
from shared.web.openapi import heeding
from shared.web.problems import Problem
from shared.web.reading import admit, record


def open_doors(door: Door) -> None:
    """People and their parental leaves."""
    door.command("POST", "/people", RegisterPerson)
    door.command("PATCH", "/people/{person}", CorrectPerson)
    door.command("POST", "/people/{person}/withdraw", WithdrawPerson)
    leaves = "/people/{person}/parental-leaves"
    door.command("POST", leaves, StartParentalLeave)
    door.command("POST", f"{leaves}/{{leave}}/end", EndParentalLeave)
    door.command("POST", f"{leaves}/{{leave}}/end/withdraw", WithdrawParentalLeaveEnd)
    door.command("POST", f"{leaves}/{{leave}}/withdraw", WithdrawParentalLeave)


def add_reading(app: FastAPI, node: Node, aliases: Aliases, readers: Readers) -> None:
    """A person's record."""
    homes = Homes(node)

    @app.get(
        "/people/{person}",
        name="OpenPerson",
        summary="A person, exact",
        response_model=Record,
        openapi_extra=heeding("Brygga-Purpose", "Brygga-Reason"),
    )
    async def open_person(request: Request) -> Response:
        asker = caller(node, request)
        id_ = id_of(request.path_params["person"])
        purpose = await admit(node, asker, request, "OpenPerson", "opened", id_)
        reader = await readers.of(asker, purpose, id_)
        await aliases.refresh(node.db)
        ids = aliases.ids(id_)
        await refuse_closed(node, asker, reader, ids[0], guard_of(await rows_of(node.db, ids[0])))
        known = await whole(node, homes, ids)
        await record(node, asker, purpose, "opened", ids, SHOWN)
        assert known is not None  # noqa: S101 - these rows have a guard
        named = known.guard.on(reader.day, reader.handovers).readers
        told = known.model_dump() | {"named_readers": sorted(named or ())}
        return Response(orjson.dumps(told), media_type="application/json")


def id_of(text: str) -> UUID:
    """A person's id as a path names it; 404 where it is none."""
    try:
        return UUID(text)
    except ValueError:
        raise Problem("no_such_person", status=404) from None
