"""What visits tells of who takes over from whom among those who work here."""

from datetime import date
from typing import Annotated

from shared.events.event import Event
from shared.events.personal import OPAQUE, WHEN, Sealed, clear, sealed
from shared.events.words import HandoverId

BASIS = "GDPR art. 6.1 e"


class HandoverMade(Event):
    """Since a day somebody has what was another's: people they alone may read, and tasks of their own."""

    handover: Annotated[HandoverId, OPAQUE]
    giver: Annotated[str, clear("staff", "giver", "who may read what now", BASIS)]
    successor: Annotated[str, clear("staff", "successor", "who may read what now", BASIS)]
    on: Annotated[date, WHEN]


class HandoverWithdrawn(Event):
    """The handover was a mistake: everybody has what they had."""

    handover: Annotated[HandoverId, OPAQUE]
    reason: Annotated[Sealed, sealed("staff", "handover", "why a record was taken back")] = None
