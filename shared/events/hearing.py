"""What a service tells of what it heard from visits: who exists (Brygga-After)."""

from typing import Annotated
from uuid import UUID

from shared.events.event import Event
from shared.events.personal import NotPersonal, clear
from shared.events.words import PersonId

Person = Annotated[PersonId, clear("link", "person", "ties facts together under an opaque id")]


class PersonNoted(Event):
    """The service heard from visits that this person exists."""

    person: Person
    noted: Annotated[UUID, NotPersonal("id of the fact that was heard")]


class PersonNoteWithdrawn(Event):
    """The service heard from visits that this person's registration was a mistake."""

    person: Person
    noted: Annotated[UUID, NotPersonal("id of the fact that was heard")]
