"""What visits tells of the roster: who is on it from a day on, or, where nobody is named, how many."""

from datetime import date
from typing import Annotated

from shared.events.event import Event
from shared.events.people import Person
from shared.events.personal import COUNT, OPAQUE, WHEN, Sealed, clear, sealed
from shared.events.words import RosterCountId, RosterId

Roster = Annotated[RosterId, OPAQUE]
Count = Annotated[RosterCountId, OPAQUE]
Day = Annotated[date, clear("coarse", "person", "who is on the roster when (goal 2)")]


class RosterStated(Event):
    """Caseworkers said who is on the roster as of a day: what changed since they said so last."""

    roster: Roster
    as_of: Annotated[date, WHEN]


class RosterEntered(Event):
    """A person is on the roster from this day on."""

    roster: Roster
    person: Person
    on: Day


class RosterLeft(Event):
    """A person is on the roster no more from this day on."""

    roster: Roster
    person: Person
    on: Day


class RosterWithdrawn(Event):
    """The roster was a mistake, with everybody it says entered or left: what the others say holds."""

    roster: Roster
    reason: Annotated[Sealed, sealed("link", "roster", "why a record was taken back")] = None


class RosterCountStated(Event):
    """Caseworkers said how many newcomers there are as of a day, and how many of them are on leave."""

    count: Count
    as_of: Annotated[date, WHEN]
    newcomers: Annotated[int, COUNT]
    on_leave: Annotated[int, COUNT]


class RosterCountWithdrawn(Event):
    """The count was a mistake: what was said before it holds."""

    count: Count
    reason: Annotated[Sealed, sealed("link", "count", "why a record was taken back")] = None
