"""Which erasures were asked for, and how far each has come: by opaque ids alone (R10)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Final, Literal
from uuid import UUID

from services.visits.deciders.guarding import Guard
from services.visits.deciders.people import people
from shared.database import Fetches
from shared.events.common import SubjectErased
from shared.events.envelope import Recorded, read
from shared.events.erasures import ErasureApproved, ErasureAsked, ErasureWithdrawn
from shared.events.personal import CODE, OPAQUE, WHEN, NotPersonal, clear
from shared.events.words import ErasureBasis
from shared.log.recall import histories
from shared.readmodel import ReadModel

FACTS: Final = """
select position, recorded_at, envelope from event
where type in ('ErasureAsked', 'ErasureApproved', 'ErasureWithdrawn', 'SubjectErased')
order by position
"""

ErasureState = Literal["waiting", "approved", "done"]


class Erasure(ReadModel):
    """An erasure that stands; `done_at` is when nothing readable was left in visits."""

    id: Annotated[UUID, OPAQUE]
    person: Annotated[UUID, clear("link", "person", "whom the decision is about")]
    state: Annotated[ErasureState, CODE] = "waiting"
    basis: Annotated[ErasureBasis, CODE]
    decision: Annotated[str, NotPersonal("the decision's number in the diary")]
    asked_by: Annotated[str, clear("staff", "asked_by", "who may not approve it")]
    asked_at: Annotated[datetime, WHEN]
    approved_by: Annotated[str | None, clear("staff", "approved_by", "who agreed")] = None
    approved_at: Annotated[datetime | None, WHEN] = None
    done_at: Annotated[datetime | None, WHEN] = None


async def erasures(db: Fetches, state: ErasureState) -> list[Erasure]:
    """All of them that have come so far, in the order in which they were asked for."""
    standing: dict[UUID, Erasure] = {}
    for row in await db.fetch(FACTS):
        _take(standing, read(row["envelope"], row["position"], row["recorded_at"]))
    return [it for it in standing.values() if it.state == state]


async def guards(db: Fetches, persons: Sequence[UUID]) -> dict[UUID, Guard]:
    """What stands between each of them, taken back since or not, and those who ask."""
    return {id_: people.state(its).guard for id_, its in (await histories(db, persons)).items()}


def _take(standing: dict[UUID, Erasure], fact: Recorded) -> None:
    """What waited for the same person waits for nothing any more once another is approved."""
    by, at = fact.envelope.actor, fact.recorded_at
    match fact.event:
        case ErasureAsked(erasure=id_) as it:
            about = it.model_dump(include={"person", "basis", "decision"})
            standing[id_] = Erasure(id=id_, asked_by=by, asked_at=at, **about)
        case ErasureApproved(erasure=id_, person=person):
            for other in [it for it in standing.values() if it.person == person and it.id != id_]:
                del standing[other.id]
            agreed = {"state": "approved", "approved_by": by, "approved_at": at}
            standing[id_] = standing[id_].model_copy(update=agreed)
        case ErasureWithdrawn(erasure=id_):
            standing.pop(id_, None)
        case SubjectErased(erasure=id_):
            standing[id_] = standing[id_].model_copy(update={"state": "done", "done_at": at})
        case _:
            pass
