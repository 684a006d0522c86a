"""What is sealed in the records of governance, straight from reporting's own log; it stands in no view."""

from collections.abc import Sequence
from typing import Final, TypeVar
from uuid import UUID

from shared.events.personal import plain
from shared.node import Node
from shared.privacy.opening import opened
from shared.readmodel import ReadModel

TOLD: Final = """
select position, recorded_at, envelope, sealed
from event join command using (position)
where key = any($1)
"""
"""What the commands said that made things: a thing's id is the key under which it was made."""

R = TypeVar("R", bound=ReadModel)


async def unsealed(node: Node, rows: Sequence[R], *fields: str) -> list[R]:
    """The same rows with these fields as they were told; None where the key is destroyed.

    Record the reading before releasing any of it.
    """
    ids: list[UUID] = [getattr(row, "id") for row in rows]  # noqa: B009 - what they have in common
    found = await node.db.fetch(TOLD, ids)
    told = {it.envelope.thing: it.event for it in await opened(node.db, node.vault, found)}
    return [_with(row, told.get(id_), fields) for row, id_ in zip(rows, ids, strict=True)]


def _with(row: R, told: object, fields: Sequence[str]) -> R:
    return row.model_copy(update={name: plain(getattr(told, name, None)) for name in fields})
