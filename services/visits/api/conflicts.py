"""Edits that met: both values to whoever may see them, the tasks of a desk, and how one is settled (law 10)."""

from collections.abc import Mapping
from typing import Final, cast
from uuid import UUID

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from services.visits.api.exceptions import decided
from services.visits.api.reading import Readers, shown_to
from services.visits.commands.conflicts import ConcludeConflict, NoteConflict, SettleConflict
from services.visits.commands.people import CorrectPerson, PersonFields
from services.visits.commands.visits import CorrectVisit
from services.visits.deciders import corrections
from services.visits.deciders.guarding import Reader
from services.visits.queries.conflicts import Conflict, Desk, said, tasks
from services.visits.queries.people import person
from shared.command import AHEAD, Command, misdated
from shared.decider import Refused
from shared.events.personal import plain
from shared.log.aliases import Aliases
from shared.log.recall import things
from shared.log.views import OwnViews
from shared.log.wish import Wish
from shared.node import Node
from shared.permissions import right
from shared.readmodel import Listed
from shared.web.asking import Caller, caller
from shared.web.catching_up import After, catch_up
from shared.web.door import Door, Explain
from shared.web.noting import Note
from shared.web.openapi import heeding
from shared.web.preparing import Prepare
from shared.web.problems import Problem
from shared.web.reading import admit, record


def open_doors(door: Door) -> None:
    """Settling."""
    door.command("POST", "/conflicts/{conflict}/settle", SettleConflict)


NOTE: Final[Mapping[type[Command], Note]] = {
    CorrectPerson: lambda edit, met: NoteConflict(edited=edit.person, edit=edit, met=met),
    CorrectVisit: lambda edit, met: NoteConflict(edited=edit.visit, edit=edit, met=met),
}
"""Which edits are kept where they met another, and how."""


def prepare(node: Node) -> Mapping[type[Command], Prepare]:
    """What was said is sealed, so no decider sees it: the door opens it for the correction that it becomes."""

    async def conclude(asker: Caller, wish: Wish) -> Wish:
        command = wish.command
        assert isinstance(command, SettleConflict)  # noqa: S101 - the door asks only for these
        conclusion = await _conclusion(node, asker, command)
        return wish._replace(command=conclusion)

    return {SettleConflict: Prepare(conclude)}


async def _conclusion(node: Node, asker: Caller, command: SettleConflict) -> ConcludeConflict:
    settling = ConcludeConflict(
        conflict=command.conflict, choice="theirs", expected_version=command.expected_version
    )
    match command.choose:
        case "theirs":
            return settling
        case "mine":
            values = await said(node, command.conflict)
            return settling.model_copy(update={"choice": "mine", "values": values})
        case values:
            today = (asker.now + AHEAD).astimezone(node.sites.zone(None)).date()
            if fault := misdated(values, asker.now, today):
                raise Problem(fault[1], [(f"/choose/{fault[0]}", fault[1])])
            return settling.model_copy(update={"choice": "other", "values": values})


def both_values(node: Node) -> Mapping[type[Command], Explain]:
    """What whoever corrects a person is told of a correction that came before."""

    async def explain(asker: Caller, wish: Wish, refused: Refused) -> Refused:
        """Both values of the fields in conflict as the decision saw them, once that reading is recorded.

        Of a protected person only with a reason; an edit that is kept is told of by its id alone then.
        """
        id_ = refused.about or await _answered_to(node, wish)
        theirs = await person(node, id_, cast("int", refused.facts["version"]))
        if theirs and theirs.protected and asker.reason is None:
            return _without_values(refused)
        fields = cast("list[str]", refused.facts["fields"])
        await record(node, asker, "coordination", "opened", [id_], fields)
        mine = _said_of(wish.command, fields)
        both = {name: {"mine": mine[name], "theirs": getattr(theirs, name)} for name in fields}
        return Refused(refused.code, refused.pointer, None, **{**refused.facts, "fields": both})

    return {CorrectPerson: explain, ConcludeConflict: explain}


def _without_values(refused: Refused) -> Refused:
    if "conflict" not in refused.facts:
        return Refused("reason_needed")
    told = {name: it for name, it in refused.facts.items() if name != "fields"}
    return Refused(refused.code, refused.pointer, None, **told)


async def _answered_to(node: Node, wish: Wish) -> UUID:
    """The id of what answers to the key that the wish names."""
    assert wish.target  # noqa: S101 - a correction names what it corrects
    [(id_, _)] = (await things(node.db, [wish.target])).values()
    return id_


def _said_of(command: Command, fields: list[str]) -> dict[str, object]:
    """What a correction says of these fields, readable."""
    values = command.values if isinstance(command, ConcludeConflict) else command
    assert isinstance(values, PersonFields)  # noqa: S101 - the door asks only for these
    told = corrections.told(values, fields)
    return {name: plain(it) for name, it in told.items()}


def add_reading(
    app: FastAPI, node: Node, views: OwnViews, aliases: Aliases, readers: Readers
) -> None:
    """The tasks."""

    @app.get(
        "/conflicts",
        name="ReadConflicts",
        summary="Edits that met and wait to be settled; the oldest first",
        response_model=Listed[Conflict],
        openapi_extra=heeding("Brygga-Purpose", "Brygga-Reason"),
    )
    async def listed(request: Request, after: After = 0) -> Response:
        asker = caller(node, request)
        purpose = await admit(node, asker, request, "ReadConflicts", "listed")
        await catch_up(views, after)
        reader = await readers.of(asker, purpose)
        await aliases.refresh(node.db)
        found = await tasks(node, aliases, await _desk(node, asker, reader), shown_to(reader))
        if found:
            about = dict.fromkeys(it.person for it in found if it.person)
            await record(node, asker, purpose, "listed", [*about], _names(found))
        return Response(
            Listed[Conflict](items=found).model_dump_json(), media_type="application/json"
        )


async def _desk(node: Node, asker: Caller, reader: Reader) -> Desk:
    """Whose tasks somebody is shown: their own, and those of others where a decision lets them (R2)."""
    actor = asker.actor
    works = [it for it in node.sites.zones if actor.sites is None or it in actor.sites]
    sites = frozenset([it for it in works if await decided(node, asker, "tasks", it)])
    return Desk(
        sub=actor.sub,
        sites=sites,
        visits=right("CorrectVisit", actor.roles) is not None,
        day=reader.day,
        zone=node.sites.zone(None),
        handovers=reader.handovers,
    )


def _names(found: list[Conflict]) -> list[str]:
    """What is shown of people: the names of fields."""
    named = {name for it in found for name, both in it.fields.items() if both}
    return ["display_name", *sorted(named)]
