"""What a service tells of what it heard from visits: who exists (Brygga-After)."""

from datetime import date
from typing import Annotated
from uuid import UUID

from shared.events.event import Event
from shared.events.personal import CODE, OPAQUE, WHEN, NotPersonal, clear
from shared.events.words import HandoverId, PersonId

Person = Annotated[PersonId, clear("link", "person", "ties facts together under an opaque id")]


Noted = Annotated[UUID, NotPersonal("id of the fact that was heard")]


class PersonNoted(Event):
    """The service heard from visits that this person exists."""

    person: Person
    noted: Noted


class PersonGuardNoted(Event):
    """The service heard from visits who may know of this person, or whether they are only stored.

    What is None was not told of, and is as before.
    """

    person: Person
    noted: Noted
    protected: Annotated[bool | None, CODE] = None
    named_readers: Annotated[
        tuple[str, ...], clear("staff", "named_readers", "who may know of the person (R7)")
    ] = ()
    since: Annotated[date | None, WHEN] = None
    restricted: Annotated[bool | None, CODE] = None


class PersonNoteWithdrawn(Event):
    """The service heard from visits that this person's registration was a mistake."""

    person: Person
    noted: Noted


class HandoverNoted(Event):
    """The service heard from visits who has what was another's, since which day."""

    handover: Annotated[HandoverId, OPAQUE]
    noted: Noted
    giver: Annotated[str, clear("staff", "giver", "who may know of a person now (R7)")]
    successor: Annotated[str, clear("staff", "successor", "who may know of a person now (R7)")]
    on: Annotated[date, WHEN]


class HandoverNoteWithdrawn(Event):
    """The service heard from visits that this handover was a mistake."""

    handover: Annotated[HandoverId, OPAQUE]
    noted: Noted
