"""Whether somebody may read of a person: what the log says, and the one rule about it."""

from datetime import datetime
from uuid import UUID

from services.visits.deciders.emergencies import emergencies, stream_of
from shared.database import Fetches
from shared.log.recall import histories


async def broke_the_glass(db: Fetches, actor: str, person: UUID, moment: datetime) -> bool:
    """Whether this actor has opened this person, real or not, and it is open at that moment."""
    stream = stream_of(actor, person)
    history = (await histories(db, [stream])).get(stream, ())
    return emergencies.state(history).open_at(moment)
