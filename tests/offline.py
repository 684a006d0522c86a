"""Tablets without network: what they edited waits in a queue, and is sent once they are back, often twice."""

from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from tests.books import open_books
from tests.doors import EARLIER, SITE
from tests.http import Caller

Told = dict[str, Any]
BARE = {"target_group": "abo", "site": SITE}


async def person(host: Caller, **told: object) -> str:
    return await host.made("/visits/people", BARE | told)


async def visit(host: Caller, **told: object) -> str:
    return await host.made("/visits/visits", {"site": SITE, "occurred_at": EARLIER} | told)


def of_person(id_: str, since: int = 1, **fields: object) -> Told:
    """A correction of a person, as a tablet keeps it."""
    data = {"person": id_, "expected_version": since, **fields}
    return {"key": str(uuid4()), "command": "CorrectPerson", "data": data}


def of_visit(id_: str, since: int = 1, **fields: object) -> Told:
    """A correction of a visit, as a tablet keeps it."""
    data = {"visit": id_, "expected_version": since, **fields}
    return {"key": str(uuid4()), "command": "CorrectVisit", "data": data}


@dataclass(frozen=True, slots=True)
class Tablet:
    """One device's queue, and whose it is."""

    caller: Caller
    queue: list[Told] = field(default_factory=list)

    async def send(self) -> list[Told]:
        """Send the whole queue; what was answered to each."""
        answer = await self.caller.ask("/visits/batch", self.queue)
        assert answer.status == 200, answer
        told: list[Told] = answer.json()
        return told


async def meet(first: Caller, second: Caller, one: Told, other: Told) -> Told:
    """Two edits are sent, one after the other; what the second is answered, whose conflict it is."""
    [taken] = await Tablet(first, [one]).send()
    assert taken["status"] == "ok", taken
    [met] = await Tablet(second, [other]).send()
    assert met["status"] == "conflict", met
    problem: Told = met["problem"]
    return problem


async def tasks(caller: Caller) -> list[Told]:
    """What somebody is shown to be settled, after all that was recorded."""
    async with open_books(caller.brygga) as books:
        after = (await books.ends())["visits"]
    answer = await caller.get(f"/visits/conflicts?after={after}")
    assert answer.status == 200, answer
    items: list[Told] = answer.json()["items"]
    return items


async def task(caller: Caller, conflict: str) -> Told | None:
    """One of them; None where it is not shown."""
    return next((it for it in await tasks(caller) if it["id"] == conflict), None)
