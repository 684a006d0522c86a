"""What visits tells of who came."""

from datetime import date
from typing import Annotated

from shared.events.event import Event
from shared.events.personal import (
    CODE,
    COUNT,
    OPAQUE,
    PUBLIC,
    NotPersonal,
    Reason,
    clear,
)
from shared.events.words import (
    Channel,
    Giver,
    PersonId,
    Support,
    VisitId,
)

Visitor = Annotated[
    PersonId | None, clear("attendance", "person", "unique visitors; none for the nameless")
]
Site = Annotated[str, PUBLIC]
ChangedFields = Annotated[tuple[str, ...], NotPersonal("names of fields, not their content")]
FoundThrough = Annotated[Channel | None, clear("coarse", "person", "which channels reach people")]
Day = Annotated[date, clear("attendance", "person", "the local date of the visit")]
Supports = Annotated[
    tuple[Support, ...], clear("attendance", "person", "what kind of help was given, by code")
]
GivenBy = Annotated[Giver | None, CODE]
Givers = Annotated[tuple[Giver | None, ...], CODE]
"""Who gave each of the supports, in their order; none where `given_by` gave all of them."""
ByCard = Annotated[bool, NotPersonal("whether it was told by a card, and by nothing else")]
Given = tuple[Support, Giver | None]
"""One kind of help, and by whom, where that is said."""


class VisitRecorded(Event):
    """Somebody came: a known person, once per person, site and local date, or a nameless one."""

    visit: Annotated[VisitId, OPAQUE]
    person: Visitor = None
    site: Site
    on: Day
    supports: Supports = ()
    given_by: GivenBy = None
    givers: Givers = ()
    channel: FoundThrough = None
    stayed: Annotated[bool, clear("attendance", "person", "stayed on after the help (E1)")] = False
    children: Annotated[int | None, COUNT] = None
    by_card: ByCard = False


class SupportGiven(Event):
    """Help given later during the same visit."""

    visit: Annotated[VisitId, OPAQUE]
    person: Visitor = None
    supports: Supports
    given_by: GivenBy = None
    givers: Givers = ()


class StayedOn(Event):
    """The visitor stayed on after the help (E1)."""

    visit: Annotated[VisitId, OPAQUE]
    person: Visitor = None


class VisitCorrected(Event):
    """Fields of a visit were put right; only the named fields carry a meaning."""

    visit: Annotated[VisitId, OPAQUE]
    person: Visitor = None
    fields: ChangedFields
    supports: Supports = ()
    given_by: GivenBy = None
    givers: Givers = ()
    stayed: Annotated[bool, clear("attendance", "person", "stayed on after the help (E1)")] = False
    children: Annotated[int | None, COUNT] = None
    channel: FoundThrough = None


class VisitWithdrawn(Event):
    """The visit was recorded by mistake."""

    visit: Annotated[VisitId, OPAQUE]
    person: Visitor = None
    reason: Reason = None
