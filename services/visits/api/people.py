"""Who is known: the doors, and a person's record, exact."""

from uuid import UUID

import orjson
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from services.visits.api.reading import Fields, Readers, flags_of, refuse_closed
from services.visits.commands.leaves import (
    EndParentalLeave,
    StartParentalLeave,
    WithdrawParentalLeave,
    WithdrawParentalLeaveEnd,
)
from services.visits.commands.people import CorrectPerson, RegisterPerson, WithdrawPerson
from services.visits.deciders.guarding import Reader, knows_of
from services.visits.directory import Directory
from services.visits.queries.people import ASKED_FOR, guard_of, rows_of
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


def add_reading(app: FastAPI, node: Node, directory: Directory, readers: Readers) -> None:
    """A person's record."""
    homes, aliases = Homes(node), directory.aliases

    @app.get(
        "/people/{person}",
        name="OpenPerson",
        summary="A person, exact",
        response_model=Record,
        openapi_extra=heeding("Brygga-Purpose", "Brygga-Reason"),
    )
    async def open_person(request: Request, fields: Fields = None) -> Response:
        asker = caller(node, request)
        id_ = id_of(request.path_params["person"])
        purpose = await admit(node, asker, request, "OpenPerson", "opened", id_)
        reader = await readers.of(asker, purpose, id_)
        await aliases.refresh(node.db)
        ids = aliases.ids(id_)
        await refuse_closed(node, asker, reader, ids[0], guard_of(await rows_of(node.db, ids[0])))
        known = await whole(node, homes, ids)
        assert known is not None  # noqa: S101 - these rows have a guard
        shown = await _with_whom(known, directory, reader)
        flags = flags_of(asker, known.family_name)
        hidden = ASKED_FOR.difference([fields])
        names = (*SHOWN, *sorted(ASKED_FOR - hidden))
        await record(node, asker, purpose, "opened", ids, names, flags=flags, about=ids[0])
        named = known.guard.on(reader.day, reader.handovers).readers
        told = shown.model_dump() | {"named_readers": sorted(named or ())}
        told |= dict.fromkeys(hidden)
        return Response(orjson.dumps(told), media_type="application/json")


async def _with_whom(record: Record, directory: Directory, reader: Reader) -> Record:
    """The record, with those of its households whom the reader may know of; the others are nobody (R7)."""
    if not record.households:
        return record
    others = {id_ for home in record.households for id_ in (*home.members, *home.guardian_of)}
    known = await directory.known(others, lambda it: knows_of(it.guard, reader))
    shown = {id_: person.id for id_, person in known.items() if person.id != record.id}
    homes = tuple(home.among(shown) for home in record.households)
    return record.model_copy(update={"households": homes})


def id_of(text: str) -> UUID:
    """A person's id as a path names it; 404 where it is none."""
    try:
        return UUID(text)
    except ValueError:
        raise Problem("no_such_person", status=404) from None
