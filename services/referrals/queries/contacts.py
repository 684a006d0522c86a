"""Whom staff may call at a destination: sealed in the log, and in no view."""

from collections.abc import Sequence
from typing import Annotated, Final
from uuid import UUID

from services.referrals.deciders.destinations import destinations
from shared.events.destinations import DestinationChanged, DestinationListed
from shared.events.envelope import Recorded
from shared.events.personal import plain, sealed
from shared.node import Node
from shared.privacy.opening import opened
from shared.readmodel import ReadModel

FACTS: Final = """
select position, recorded_at, envelope, sealed from event
where stream_id = $1 order by version, part
"""


class Contact(ReadModel):
    """Whom staff may call; null where nobody is told, or it is not ours to open any more."""

    contact: Annotated[str | None, sealed("contact", "destination", "whom staff may call")]


async def contact(node: Node, id_: UUID) -> Contact | None:
    """Whom to call; None where nothing is listed. Record the reading before releasing it."""
    facts = await opened(node.db, node.vault, await node.db.fetch(FACTS, id_))
    return _told(facts) if destinations.state(facts).listed else None


def _told(facts: Sequence[Recorded]) -> Contact:
    """The last that was said of it."""
    said = [
        event.contact
        for event in (fact.event for fact in facts)
        if isinstance(event, DestinationListed)
        or (isinstance(event, DestinationChanged) and "contact" in event.fields)
    ]
    text = plain(said[-1])
    return Contact(contact=text if isinstance(text, str) else None)
