"""Whether a named exception of R2 holds."""

from datetime import date

from services.visits.deciders.exceptions import exceptions, stream_of
from shared.database import Fetches
from shared.events.words import ExceptionKind
from shared.log.recall import histories


async def exception_holds(db: Fetches, kind: ExceptionKind, site: str, day: date) -> bool:
    """Whether a recorded decision switches this exception on, at this site, on this local day."""
    stream = stream_of(kind, site)
    history = (await histories(db, [stream])).get(stream, ())
    return exceptions.state(history).hold(day)
