"""What visits tells of who may know of a person: protected, restricted, opened in an emergency."""

from datetime import date, datetime
from typing import Annotated

from shared.events.event import Event
from shared.events.personal import CODE, OPAQUE, WHEN, Reason, Sealed, clear, sealed
from shared.events.words import EmergencyId, PersonId

Person = Annotated[PersonId, clear("link", "person", "ties facts together under an opaque id")]
STAFF = clear("staff", "named_readers", "who may know of the person (R7)", "OSL 22:1, 26:1")
Why = Annotated[Sealed, sealed("link", "person", "why it was needed, for those who review")]


class ProtectedIdentitySet(Event):
    """From now on only the named know of the person (R7); or, where it is not `on`, everybody again."""

    person: Person
    on: Annotated[bool, CODE]
    named_readers: Annotated[tuple[str, ...], STAFF] = ()
    since: Annotated[date | None, WHEN] = None
    """From which day they are named: whoever hands over on that day or later hands this over too."""


class RestrictionSet(Event):
    """The record is only stored (GDPR art. 18); or, where it is not `on`, used as before."""

    person: Person
    on: Annotated[bool, CODE]
    reason: Why = None


class EmergencyAccessOpened(Event):
    """Somebody broke the glass: they may read of this person until then. Always reviewed later.

    It says nothing of whether there is such a person.
    """

    access: Annotated[EmergencyId, OPAQUE]
    person: Person
    until: Annotated[datetime, WHEN]
    reason: Why = None


class EmergencyAccessWithdrawn(Event):
    """The glass was broken by mistake: it is whole again at once; what was read is reviewed all the same."""

    access: Annotated[EmergencyId, OPAQUE]
    person: Person
    reason: Reason = None
