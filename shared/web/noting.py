"""An edit from an offline queue that met another is kept as a task for somebody (law 10).

An offline queue is what comes by the batch: nobody waits there who could be asked. Whoever edits
through a command's own door is told of both values at once, and nothing is kept.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, cast
from uuid import UUID, uuid5

from shared.command import Command
from shared.decider import Refused
from shared.log.recall import fact_under
from shared.log.wish import Wish
from shared.node import Node

CONFLICTS: Final = UUID("c2a86c1e-4b57-4b0d-9d0e-7f3a51d6e911")
"""Namespace of the conflicts: the same edit, sent however often, is the same conflict."""

Note = Callable[[Any, int], Command]
"""From an edit, and the version that it met, to the command that keeps it."""


def conflict_of(key: UUID) -> UUID:
    """The conflict of the edit with this key, where it met another."""
    return uuid5(CONFLICTS, key.hex)


@dataclass(frozen=True, slots=True)
class Noting:
    """Which edits are kept, and by which commands."""

    node: Node
    by: Mapping[type[Command], Note]

    async def noted(self, wish: Wish, refused: Refused) -> Refused:
        """The refusal of an edit, with the conflict's id and position once it is committed; any other as it is.

        A crash before that leaves nothing: sent again, the edit is refused again and kept then. What
        of it met nothing is recorded with the conflict, so only the fields that wait are told of.
        """
        note = self.by.get(type(wish.command))
        if refused.code != "version_conflict" or note is None:
            return refused
        key = conflict_of(wish.key)
        command = note(wish.command, cast("int", refused.facts["version"]))
        receipt = await self.node.batcher.submit(wish._replace(command=command, key=key))
        told = (await fact_under(self.node.db, key)).envelope.data
        kept = {"conflict": str(key), "version": told["version"], "position": receipt.position}
        fields = _of(refused, told["fields"])
        facts = {**refused.facts, **kept, "fields": fields}
        return Refused(refused.code, f"/{told['fields'][0]}", refused.about, **facts)


def _of(refused: Refused, names: list[str]) -> object:
    """What the refusal told of these fields, as far as it did: both values, or their names alone."""
    fields = refused.facts["fields"]
    return {n: fields[n] for n in names if n in fields} if isinstance(fields, dict) else names
