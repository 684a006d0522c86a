"""What visits tells of households: who lives together, from when until when."""

from datetime import date
from typing import Annotated

from shared.events.event import Event
from shared.events.people import Person
from shared.events.personal import OPAQUE, Reason, clear
from shared.events.words import HouseholdId, HouseholdKind, PersonId

Others = Annotated[
    tuple[PersonId, ...], clear("household", "person", "who shares support and leave")
]
Day = Annotated[date, clear("household", "person", "from when until when they live together")]


class HouseholdFormed(Event):
    """A person lives in a household since a day, with these others, and is guardian of some of them."""

    household: Annotated[HouseholdId, OPAQUE]
    person: Person
    kind: Annotated[HouseholdKind, clear("household", "person", "how long support usually lasts")]
    members: Others = ()
    guardian_of: Others = ()
    since: Day


class HouseholdLeft(Event):
    """A person lives in a household no more after this day."""

    household: Annotated[HouseholdId, OPAQUE]
    person: Person
    on: Day


class HouseholdLeftWithdrawn(Event):
    """Leaving was recorded by mistake: the person lives there still."""

    household: Annotated[HouseholdId, OPAQUE]
    person: Person
    reason: Reason = None


class HouseholdWithdrawn(Event):
    """The household was recorded by mistake."""

    household: Annotated[HouseholdId, OPAQUE]
    person: Person
    reason: Reason = None
