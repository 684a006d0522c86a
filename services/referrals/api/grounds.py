"""Grounds on which staff disclose (R8): the doors, and the reading."""

from typing import Final
from uuid import UUID

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from services.referrals.api.readers import reader_of
from services.referrals.commands.grounds import (
    RecordGround,
    RevokeGround,
    WithdrawGround,
    WithdrawGroundRevoke,
)
from services.referrals.queries.grounds import Ground, grounds_of
from services.referrals.queries.guarded import heard_of
from shared.log.aliases import Aliases
from shared.log.views import OwnViews
from shared.node import Node
from shared.readmodel import Listed
from shared.web.asking import caller
from shared.web.catching_up import After, catch_up
from shared.web.door import Door
from shared.web.openapi import heeding
from shared.web.pace import unhurried
from shared.web.problems import Problem
from shared.web.reading import admit, record

TOLD: Final = tuple(n for n in Ground.model_fields if n not in {"id", "version", "person"})


def open_doors(door: Door) -> None:
    """Grounds."""
    door.command("POST", "/grounds", RecordGround)
    door.command("POST", "/grounds/{ground}/revoke", RevokeGround)
    door.command("POST", "/grounds/{ground}/revoke/withdraw", WithdrawGroundRevoke)
    door.command("POST", "/grounds/{ground}/withdraw", WithdrawGround)


def add_reading(app: FastAPI, node: Node, views: OwnViews) -> None:
    """The grounds of one person, under whichever of their ids each was given."""
    aliases = Aliases()

    @app.get(
        "/grounds",
        name="ReadGrounds",
        summary="On what grounds something of a person may be disclosed",
        response_model=Listed[Ground],
        openapi_extra=heeding("Brygga-Purpose", "Brygga-Reason"),
    )
    async def grounds(request: Request, person: UUID, after: After = 0) -> Response:
        asker = caller(node, request)
        purpose = await admit(node, asker, request, "ReadGrounds", "opened", person)
        await catch_up(views, after)
        reader = reader_of(node, asker, purpose)
        await aliases.refresh(node.db)
        ids = (person, *(it for it in aliases.ids(person) if it != person))
        known = await heard_of(node.db, ids)
        closed = known.closed_to(reader, person)
        if closed:
            await record(node, asker, purpose, "opened", [person], (), closed)
            await unhurried(asker.now)
            raise Problem(closed, [("/person", closed)] if closed == "no_such_person" else ())
        shown = [it for it in ids if known.closed_to(reader, it) is None]
        found = await grounds_of(node.db, shown, reader.day)
        whose = dict.fromkeys((person, *(it.person for it in found)))
        await record(node, asker, purpose, "opened", [*whose], TOLD if found else (), about=person)
        told = Listed[Ground](items=found).model_dump_json()
        return Response(told, media_type="application/json")
