"""Ids that are one person, or are not: the doors, and what is asked of a person under either."""

from collections.abc import Mapping
from typing import Final

from services.visits.api.reading import Readers
from services.visits.commands import households, leaves, reach
from services.visits.commands.merges import (
    MergePersons,
    RecordDistinction,
    UndoMerge,
    WithdrawDistinction,
)
from services.visits.commands.support_periods import SetSupportPeriod, WithdrawSupportPeriod
from services.visits.deciders.guarding import closed_to
from services.visits.queries.people import guard_of, rows_of
from shared.command import Command
from shared.decider import Refused
from shared.log.aliases import Aliases
from shared.log.wish import Wish
from shared.node import Node
from shared.web.asking import Caller
from shared.web.door import Door, Explain
from shared.web.pace import unhurried
from shared.web.preparing import Prepare
from shared.web.reading import record

UNDER_ANY_ID: Final = (
    leaves.StartParentalLeave,
    leaves.EndParentalLeave,
    leaves.WithdrawParentalLeaveEnd,
    leaves.WithdrawParentalLeave,
    households.LeaveHousehold,
    households.WithdrawHouseholdLeave,
    households.WithdrawHousehold,
    reach.WithdrawInformation,
    reach.FinishEscort,
    reach.WithdrawEscortDone,
    reach.WithdrawEscort,
    reach.WithdrawOutcome,
    SetSupportPeriod,
    WithdrawSupportPeriod,
)
"""What is asked about, or beside, facts that may have been told under another id of the person."""


def open_doors(door: Door) -> None:
    """Merges, and pairs that were looked at and are two."""
    door.command("POST", "/people/merges", MergePersons)
    door.command("POST", "/people/merges/{merge}/undo", UndoMerge)
    door.command("POST", "/people/distinct", RecordDistinction)
    door.command("POST", "/people/distinct/{distinction}/withdraw", WithdrawDistinction)


def prepare(node: Node, aliases: Aliases) -> Mapping[type[Command], Prepare]:
    """The door names the other ids of the person: no stream tells who was dropped for somebody."""

    async def name_others(_: Caller, wish: Wish) -> Wish:
        command = wish.command
        assert isinstance(command, UNDER_ANY_ID)  # noqa: S101 - the door asks only for these
        await aliases.refresh(node.db)
        ids = aliases.ids(command.person)
        return wish._replace(others=tuple(id_ for id_ in ids if id_ != command.person))

    return dict.fromkeys(UNDER_ANY_ID, Prepare(name_others))


def canonical_told(node: Node, aliases: Aliases, readers: Readers) -> Explain:
    """What whoever asks something of a dropped id is told: the id that stands for it."""

    async def explain(asker: Caller, _: Wish, refused: Refused) -> Refused:
        """The end of the chain, where the decision saw its next link; once that reading is recorded.

        Whoever may not read of the kept one is told what they are told of nobody (R7).
        """
        assert refused.about is not None  # noqa: S101 - narrows the type
        await aliases.refresh(node.db)
        canonical = aliases.canonical(refused.about)
        guard = guard_of(await rows_of(node.db, canonical))
        reader = await readers.of(asker, "coordination", canonical)
        if code := closed_to(guard, reader) if guard else "no_such_person":
            await unhurried(asker.now)
            return Refused(code, refused.pointer)
        await record(node, asker, "coordination", "opened", [canonical], ["canonical"])
        return Refused(refused.code, refused.pointer, None, canonical=str(canonical))

    return explain
