"""Who is to be forgotten: the doors, what waits, and the birthday that time alone never disposes of."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final
from uuid import UUID

from fastapi import FastAPI
from pydantic import AwareDatetime, TypeAdapter
from starlette.requests import Request
from starlette.responses import Response

from services.visits.api.reading import Readers
from services.visits.commands.erasures import ApproveErasure, AskErasure, WithdrawErasure
from services.visits.deciders.erasures import forgettable
from services.visits.deciders.guarding import Reader, closed_to
from services.visits.deciders.people import people
from services.visits.queries.erasures import Erasure, ErasureState, erasures, guards
from services.visits.queries.people import Person, fold, rows_of
from shared.command import Command
from shared.decider import Refused, Seen
from shared.events.erasures import ErasureAsked
from shared.events.people import PersonWithdrawn
from shared.events.words import ErasureBasis
from shared.handovers import HANDOVERS
from shared.log.aliases import Aliases
from shared.log.recall import histories, receipts, things
from shared.log.wish import Wish
from shared.node import Node
from shared.personnummer import plain
from shared.privacy.opening import opened
from shared.readmodel import Paged
from shared.web.asking import Caller, caller
from shared.web.door import Door
from shared.web.openapi import heeding
from shared.web.paging import MOST, Cursor, Limit, Order
from shared.web.preparing import Prepare
from shared.web.reading import admit, record

KEPT: Final = frozenset({5, 15, 25})
"""Born on these days of a month, a person is never disposed of by time (2025:468 13:1, R10)."""
COORDINATION: Final = 60
"""Added to the day in a coordination number."""
READ: Final = ("birth_date", "personnummer")
TOLD: Final = tuple(name for name in Erasure.model_fields if name not in {"id", "person"})
PROTECTED: Final = (
    "Of somebody with a protected identity they are listed for those alone who are named and say why"
    " (`Brygga-Reason`), until they are done: then nothing tells any more who that was."
)

Place = tuple[AwareDatetime, UUID]
"""When an erasure was asked for, and the erasure."""
BY_AGE: Final[Order[Erasure, Place]] = Order(lambda it: (it.asked_at, it.id), TypeAdapter(Place))

Asked = tuple[UUID, ErasureBasis] | tuple[None, None]


def open_doors(door: Door) -> None:
    """Erasures."""
    door.command("POST", "/erasures", AskErasure)
    door.command("POST", "/erasures/{erasure}/approve", ApproveErasure)
    door.command("POST", "/erasures/{erasure}/withdraw", WithdrawErasure)


def add_reading(app: FastAPI, node: Node, aliases: Aliases, readers: Readers) -> None:
    """Those that wait, are approved, or are done."""

    @app.get(
        "/erasures",
        name="ReadErasures",
        summary="Erasures in a state, the oldest first: ids alone",
        description=PROTECTED,
        response_model=Paged[Erasure],
        openapi_extra=heeding("Brygga-Purpose", "Brygga-Reason"),
    )
    async def listed(
        request: Request,
        state: ErasureState = "waiting",
        limit: Limit = MOST,
        cursor: Cursor = None,
    ) -> Response:
        asker = caller(node, request)
        purpose = await admit(node, asker, request, "ReadErasures", "listed")
        place, reader = BY_AGE.after(cursor), await readers.of(asker, purpose)
        found = await erasures(node.db, state)
        shown = found if state == "done" else await _open_to(node, aliases, reader, found)
        left = [it for it in shown if place is None or BY_AGE.place(it) > place]
        if left:
            # Nothing is sealed any more for whoever is behind the fence, not even why they were read of.
            asker = asker if state == "waiting" else replace(asker, reason=None)
            about = dict.fromkeys(it.person for it in left[:limit])
            await record(node, asker, purpose, "listed", [*about], TOLD)
        return BY_AGE.page(left[: limit + 1], limit)


async def _open_to(
    node: Node, aliases: Aliases, reader: Reader, found: Sequence[Erasure]
) -> list[Erasure]:
    """Those about people who may be shown to a reader, merged since or not (R7)."""
    await aliases.refresh(node.db)
    whose = {it.person: aliases.canonical(it.person) for it in found}
    known = await guards(node.db, [*whose.values()])
    return [it for it in found if closed_to(known[whose[it.person]], reader) is None]


def prepare(node: Node, aliases: Aliases) -> Mapping[type[Command], Prepare]:
    """Whoever asks for or approves an erasure is told what forbids it.

    Who was merged into somebody stands in the streams of those who were dropped, and of a disposal
    the birthday is sealed, so no decider sees them: the door looks, and records that it did (R1).
    """

    async def check(asker: Caller, wish: Wish) -> Wish:
        whom, basis = await _whom(node, wish)
        if not whom or await receipts(node.db, [wish.key]):
            return wish
        await aliases.refresh(node.db)
        merged = aliases.dropped_for(whom)
        ids = aliases.chain(whom)
        known = await _known(node, wish, ids) if merged or basis == "disposal" else None
        if not known:
            return wish
        if merged:
            await record(node, asker, "coordination", "opened", [whom], ["merged"])
            pointer = "/person" if wish.target is None else "/erasure"
            raise Refused("others_merged", pointer, merges=await _merges(node, merged))
        await record(node, asker, "disposal", "opened", [known.id], READ)
        if born_on(known) in KEPT:
            raise Refused("kept_by_birthday", "/basis" if wish.target is None else "/erasure")
        return wish

    return {AskErasure: Prepare(check), ApproveErasure: Prepare(check)}


async def _known(node: Node, wish: Wish, ids: Sequence[UUID]) -> Person | None:
    """Whoever was registered, taken back since or not, where whoever asks may know of them (R7).

    `ids` are theirs, and whoever it was dropped for.
    """
    seen, whom = Seen(await histories(node.db, [*ids, HANDOVERS])), ids[0]
    if not forgettable(seen.of(people, whom), wish.asked(whom), seen):
        return None
    facts = await opened(node.db, node.vault, await rows_of(node.db, whom))
    return fold(it for it in facts if not isinstance(it.event, PersonWithdrawn))


async def _merges(node: Node, dropped: Sequence[UUID]) -> list[str]:
    """What merged these ids, as far as it still stands: whoever is told undoes that first."""
    known = [people.state(its) for its in (await histories(node.db, dropped)).values()]
    return [str(one.merge.merge) for one in known if one.merge]


def born_on(known: Person) -> int | None:
    """The day of the month on which somebody was born, as far as anything tells it."""
    if known.birth_date:
        return int(known.birth_date[-2:])
    if known.personnummer:
        return int(plain(known.personnummer)[-6:-4]) % COORDINATION
    return None


async def _whom(node: Node, wish: Wish) -> Asked:
    """Whom this would have forgotten, and on what ground; nobody where there is no such erasure."""
    match wish.command:
        case AskErasure(person=whom, basis=basis):
            return whom, basis
        case ApproveErasure(erasure=erasure):
            return await _asked_for(node, erasure)
        case other:
            raise TypeError(type(other).__name__)


async def _asked_for(node: Node, erasure: UUID) -> Asked:
    for id_, stream in (await things(node.db, [erasure])).values():
        for fact in (await histories(node.db, [stream])).get(stream, ()):
            match fact.event:
                case ErasureAsked(erasure=its, person=whom, basis=basis) if its == id_:
                    return whom, basis
                case _:
                    continue
    return None, None
