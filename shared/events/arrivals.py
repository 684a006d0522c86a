"""What visits tells of those who came while nobody could be looked up: noted by name, matched later."""

from datetime import date, datetime
from typing import Annotated

from shared.events.event import Event
from shared.events.personal import OPAQUE, PUBLIC, WHEN, Reason, Sealed, clear, sealed
from shared.events.visits import GivenBy, Givers
from shared.events.words import ArrivalId, PersonId, Support

Arrival = Annotated[ArrivalId, OPAQUE]
Person = Annotated[PersonId, clear("attendance", "person", "unique visitors")]


class ArrivalNoted(Event):
    """Somebody came while the network was down: a visit of somebody nameless until it is matched."""

    arrival: Arrival
    name: Annotated[Sealed, sealed("identity", "arrival", "to find out whose visit it was")] = None
    site: Annotated[str, PUBLIC]
    on: Annotated[date, WHEN]
    noted_at: Annotated[datetime, WHEN]
    supports: Annotated[
        tuple[Support, ...], clear("attendance", "arrival", "what help was given, by code")
    ] = ()
    given_by: GivenBy = None
    givers: Givers = ()


class ArrivalMatched(Event):
    """It was this person's visit."""

    arrival: Arrival
    person: Person


class ArrivalMatchWithdrawn(Event):
    """It was somebody else's visit: nobody's again until it is matched anew."""

    arrival: Arrival
    person: Person
    reason: Reason = None


class ArrivalWithdrawn(Event):
    """Nobody came: the note was a mistake."""

    arrival: Arrival
    reason: Annotated[Sealed, sealed("identity", "arrival", "why a record was taken back")] = None
