"""What a service tells of whom it heard to be forgotten (R10)."""

from typing import Annotated
from uuid import UUID

from shared.events.event import Event
from shared.events.personal import OPAQUE, NotPersonal, clear
from shared.events.words import ErasureId, PersonId


class ErasureNoted(Event):
    """The service heard from visits that this person is forgotten: here too nothing is kept of them (R10)."""

    erasure: Annotated[ErasureId, OPAQUE]
    noted: Annotated[UUID, NotPersonal("id of the fact that was heard")]
    person: Annotated[PersonId, clear("link", "person", "ties facts together under an opaque id")]
