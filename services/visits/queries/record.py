"""A person's whole record: who they are, and what holds of them from when until when."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Annotated, Final
from uuid import UUID, uuid5

from services.visits.deciders.escorts import ESCORTS
from services.visits.deciders.households import HOUSEHOLDS, Household, Households, households
from services.visits.deciders.information import INFORMATION
from services.visits.deciders.leaves import LEAVES
from services.visits.deciders.outcomes import OUTCOMES
from services.visits.queries import intervals
from services.visits.queries.people import ASKED_FOR, Person, fold
from shared.events.personal import clear
from shared.log.kept import Kept
from shared.node import Node
from shared.privacy.opening import opened

FACTS: Final = """
select position, recorded_at, envelope, sealed from event where stream_id = any($1) order by position
"""
NAMESPACES: Final = (LEAVES, INFORMATION, ESCORTS, OUTCOMES)
"""Of the streams that hold what is told of a person beside their own."""


class Record(Person):
    """A person as the desk sees them, with all that holds of them by its dates, with any of their ids."""

    merged: Annotated[tuple[UUID, ...], clear("link", "id", "which ids are this person too")] = ()
    has_personnummer: Annotated[
        bool, clear("coarse", "id", "that there is one to ask for (R6)")
    ] = False
    target_groups: Annotated[tuple[intervals.GroupSince, ...], intervals.COARSE] = ()
    support_periods: Annotated[tuple[intervals.Supported, ...], intervals.HOUSEHOLD] = ()
    parental_leaves: Annotated[tuple[intervals.OnLeave, ...], intervals.HOUSEHOLD] = ()
    households: Annotated[tuple[intervals.LivedIn, ...], intervals.HOUSEHOLD] = ()
    information: Annotated[tuple[intervals.Informed, ...], intervals.CAME] = ()
    escorts: Annotated[tuple[intervals.Escorted, ...], intervals.CAME] = ()
    outcomes: Annotated[tuple[intervals.Came, ...], intervals.COARSE] = ()


SHOWN: Final = tuple(
    name for name in Record.model_fields if name not in {"id", "version"} | ASKED_FOR
)
"""What is shown of a person to everybody who may open their record, and recorded as shown."""


@dataclass(slots=True)
class Homes:
    """Who lives where."""

    node: Node
    _kept: Kept[Households] = field(default_factory=lambda: Kept(HOUSEHOLDS, households))

    async def of(self, ids: Sequence[UUID]) -> tuple[intervals.LivedIn, ...]:
        """The households that a person lives or lived in, each as it is told of the first of their ids."""
        known = await self._kept.now(self.node.db)
        lived = {id_: (it, one) for one in reversed(ids) for id_, it in known.of(one)}
        return tuple(_lived_in(id_, it, one, ids) for id_, (it, one) in lived.items())


async def whole(node: Node, homes: Homes, ids: Sequence[UUID]) -> Record | None:
    """The record of the person with these ids, opened; None where there is none.

    The first id says who they are, and to which group they belong; what happened to any of the
    ids happened to them. Record the reading before releasing it.
    """
    streams = [*ids, *(uuid5(space, id_.hex) for space in NAMESPACES for id_ in ids)]
    facts = await opened(node.db, node.vault, await node.db.fetch(FACTS, streams))
    own = [fact for fact in facts if fact.envelope.stream == ids[0]]
    known = fold(own)
    if known is None:
        return None
    return Record(
        **dict(known),
        merged=ids[1:],
        has_personnummer=known.personnummer is not None,
        target_groups=intervals.holding(own, intervals.group),
        support_periods=intervals.holding(facts, intervals.supported),
        parental_leaves=intervals.holding(facts, intervals.on_leave),
        households=await homes.of(ids),
        information=intervals.holding(facts, intervals.informed),
        escorts=intervals.holding(facts, intervals.escorted),
        outcomes=intervals.holding(facts, intervals.came),
    )


def _lived_in(
    id_: UUID, household: Household, person: UUID, ids: Sequence[UUID]
) -> intervals.LivedIn:
    return intervals.LivedIn(
        id=id_,
        kind=household.kind,
        since=household.since,
        until=household.left.get(person),
        members=tuple(other for other in household.people if other not in ids),
        guardian_of=household.guardian_of if household.people[0] == person else (),
    )
