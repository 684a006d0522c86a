"""What a service tells of what it heard from visits: who exists (Brygga-After)."""

from typing import Annotated
from uuid import UUID

from shared.events.event import Event
from shared.events.personal import CODE, NotPersonal, clear
from shared.events.words import PersonId

Person = Annotated[PersonId, clear("link", "person", "ties facts together under an opaque id")]


class PersonNoted(Event):
    """The service heard from visits that this person exists."""

    person: Person
    noted: Annotated[UUID, NotPersonal("id of the fact that was heard")]


class PersonGuardNoted(Event):
    """The service heard from visits who may know of this person, or whether they are only stored.

    What is None was not told of, and is as before.
    """

    person: Person
    noted: Annotated[UUID, NotPersonal("id of the fact that was heard")]
    protected: Annotated[bool | None, CODE] = None
    named_readers: Annotated[
        tuple[str, ...], clear("staff", "named_readers", "who may know of the person (R7)")
    ] = ()
    restricted: Annotated[bool | None, CODE] = None


class PersonNoteWithdrawn(Event):
    """The service heard from visits that this person's registration was a mistake."""

    person: Person
    noted: Annotated[UUID, NotPersonal("id of the fact that was heard")]
