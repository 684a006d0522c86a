"""Who reads of a person, and why they may not: refusals are recorded, the hidden told like nobody (R1, R7)."""

from uuid import UUID

from services.visits.deciders.guarding import Guard, Reader, closed_to
from services.visits.directory import Allows
from services.visits.queries.protection import broke_the_glass
from shared.events.words import Purpose
from shared.node import Node
from shared.web.asking import Caller
from shared.web.pace import unhurried
from shared.web.problems import Problem
from shared.web.reading import record


async def reader_of(node: Node, asker: Caller, purpose: Purpose, person: UUID) -> Reader:
    """Somebody who wants to read of this person, who may be nobody."""
    broken = purpose == "emergency" and await broke_the_glass(
        node.db, asker.actor.sub, person, asker.now
    )
    said = asker.reason is not None
    return Reader(asker.actor.sub, asker.actor.roles, purpose, says_why=said, emergency=broken)


def shows(asker: Caller, purpose: Purpose) -> Allows:
    """Who may be listed to somebody who asks: none of whom they may not know, none who is only stored."""
    said = asker.reason is not None
    reader = Reader(asker.actor.sub, asker.actor.roles, purpose, says_why=said)
    return lambda person: closed_to(person.guard, reader) is None


async def refuse_closed(
    node: Node, asker: Caller, reader: Reader, person: UUID, guard: Guard | None
) -> None:
    """Nothing where the person may be shown; else the problem, recorded, and at nobody's pace where hidden."""
    code = "no_such_person" if guard is None else closed_to(guard, reader)
    if code is None:
        return
    await record(node, asker, reader.purpose, "opened", [person], (), code)
    if code != "no_such_person":
        raise Problem(code)
    await unhurried(asker.now)
    raise Problem(code, status=404)
