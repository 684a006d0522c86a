"""Facts that every service records: who read what about whom."""

from typing import Annotated
from uuid import UUID

from shared.events.event import Event
from shared.events.personal import CODE, OPAQUE, NotPersonal, Personal, Sealed, clear, sealed
from shared.events.words import AccessFlag, ErasureId, PersonId, Purpose, Release

_LOG = ("access_review", "Lag 2001:454 §10", "as long as what was read (R1)")


class PersonalDataRead(Event):
    """Somebody was shown, or refused, personal data; recorded before it left (R1, law 7)."""

    reader: Annotated[str, Personal("staff", "reader", *_LOG)]
    roles: Annotated[tuple[str, ...], NotPersonal("roles of the staff member who read")]
    unit: Annotated[str | None, NotPersonal("the staff member's unit")] = None
    purpose: Annotated[Purpose | None, CODE] = None
    subjects: Annotated[tuple[UUID, ...], Personal("link", "subjects", *_LOG)] = ()
    fields: Annotated[tuple[str, ...], NotPersonal("names of fields, not their content")] = ()
    release: Annotated[Release, CODE]
    outcome: Annotated[str, NotPersonal("released, or the code of the refusal")]
    flags: Annotated[tuple[AccessFlag, ...], CODE] = ()
    """What only the service that releases can see, for those who review."""
    about: Annotated[UUID | None, Personal("link", "about", *_LOG)] = None
    """The one person whom the reason tells of; None where it tells of several, or of nobody."""
    reason: Annotated[Sealed, sealed("link", "about", "why a protected record was read (R7)")] = (
        None
    )


class SubjectErased(Event):
    """Nothing readable is left of a person in this service: their keys are destroyed (R10)."""

    erasure: Annotated[ErasureId, OPAQUE]
    person: Annotated[PersonId, clear("link", "person", "so that everybody else forgets too")]
