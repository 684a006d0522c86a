"""What the visits service tells: people known, leaves, visits, headcounts."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field

from shared.events.event import Event
from shared.events.personal import (
    CODE,
    COUNT,
    OPAQUE,
    PUBLIC,
    WHEN,
    NotPersonal,
    Reason,
    Sealed,
    clear,
    sealed,
)
from shared.events.words import (
    Channel,
    ChildBand,
    Giver,
    HeadcountId,
    LeaveId,
    OpeningId,
    PersonId,
    PersonnummerMotivation,
    Sex,
    Support,
    TargetGroup,
    VisitId,
)

Person = Annotated[PersonId, clear("link", "person", "ties facts together under an opaque id")]
Visitor = Annotated[
    PersonId | None, clear("attendance", "person", "unique visitors; none for the nameless")
]
Site = Annotated[str, PUBLIC]
ChangedFields = Annotated[tuple[str, ...], NotPersonal("names of fields, not their content")]

GivenName = Annotated[Sealed, sealed("identity", "person", "to greet and find the person")]
BirthDate = Annotated[Sealed, sealed("identity", "person", "to tell namesakes apart")]
Personnummer = Annotated[
    Sealed, sealed("identity", "person", "only where clearly motivated", "GDPR art. 87 (R6)")
]
Phone = Annotated[Sealed, sealed("contact", "person", "to reach the person")]
CaseNumber = Annotated[Sealed, sealed("identity", "person", "to find the person's case")]
Language = Annotated[Sealed, sealed("contact", "person", "which interpreter is needed (R5)")]
BirthYear = Annotated[int | None, clear("coarse", "person", "child or adult")]
SexOf = Annotated[Sex | None, clear("coarse", "person", "figures by sex")]
Group = Annotated[TargetGroup | None, clear("coarse", "person", "newcomer or not (goals)")]
ArrivedOn = Annotated[date | None, clear("coarse", "person", "from when on the roster")]
FoundThrough = Annotated[Channel | None, clear("coarse", "person", "which channels reach people")]
Day = Annotated[date, clear("attendance", "person", "the local date of the visit")]
Supports = Annotated[
    tuple[Support, ...], clear("attendance", "person", "what kind of help was given, by code")
]


class PersonRegistered(Event):
    """A person became known to the meeting place, with as little as they wished to give."""

    person: Person
    given_name: GivenName = None
    family_name: GivenName = None
    birth_date: BirthDate = None
    personnummer: Personnummer = None
    phone: Phone = None
    case_number: CaseNumber = None
    interpreter_language: Language = None
    personnummer_motivation: Annotated[PersonnummerMotivation | None, CODE] = None
    birth_year: BirthYear = None
    sex: SexOf = None
    target_group: Group
    arrived_on: ArrivedOn = None
    channel: FoundThrough = None
    site: Site


class PersonCorrected(Event):
    """Fields of a person were put right; a field that is named without a value was cleared."""

    person: Person
    fields: ChangedFields
    given_name: GivenName = None
    family_name: GivenName = None
    birth_date: BirthDate = None
    personnummer: Personnummer = None
    phone: Phone = None
    case_number: CaseNumber = None
    interpreter_language: Language = None
    personnummer_motivation: Annotated[PersonnummerMotivation | None, CODE] = None
    birth_year: BirthYear = None
    sex: SexOf = None
    target_group: Group = None
    arrived_on: ArrivedOn = None
    channel: FoundThrough = None


class PersonWithdrawn(Event):
    """The registration was a mistake: there is no such person."""

    person: Person
    reason: Reason = None


class ParentalLeaveStarted(Event):
    """A person is on parental leave since a day, and until a day where that is known."""

    leave: Annotated[LeaveId, OPAQUE]
    person: Person
    since: Annotated[date, clear("household", "person", "goal 2")]
    until: Annotated[date | None, clear("household", "person", "goal 2")] = None


class ParentalLeaveEnded(Event):
    """The leave's last day is known."""

    leave: Annotated[LeaveId, OPAQUE]
    person: Person
    on: Annotated[date, clear("household", "person", "goal 2")]


class ParentalLeaveWithdrawn(Event):
    """The leave was recorded by mistake."""

    leave: Annotated[LeaveId, OPAQUE]
    person: Person
    reason: Reason = None


class ParentalLeaveEndWithdrawn(Event):
    """The end was recorded by mistake: the leave's last day is what it was before, where that was known."""

    leave: Annotated[LeaveId, OPAQUE]
    person: Person
    until: Annotated[date | None, clear("household", "person", "goal 2")] = None
    reason: Reason = None


class OpeningHeld(Event):
    """The meeting place was, or is to be, open on a date, with hosts there; `on` is the local date."""

    opening: Annotated[OpeningId, OPAQUE]
    site: Site
    on: Annotated[date, WHEN]
    opens_at: Annotated[datetime, WHEN]
    closes_at: Annotated[datetime, WHEN]
    hosts: Annotated[
        tuple[str, ...], clear("staff", "hosts", "hours with a host (E0, E5)", "GDPR art. 6.1 e")
    ] = ()


class OpeningClosed(Event):
    """The meeting place was not open after all, and why."""

    opening: Annotated[OpeningId, OPAQUE]
    reason: Annotated[Sealed, sealed("staff", "opening", "why it was closed")] = None


class OpeningCloseWithdrawn(Event):
    """The closing was recorded by mistake: it was open as said before."""

    opening: Annotated[OpeningId, OPAQUE]
    reason: Annotated[Sealed, sealed("staff", "opening", "why a record was taken back")] = None


class OpeningWithdrawn(Event):
    """The opening was recorded by mistake."""

    opening: Annotated[OpeningId, OPAQUE]
    reason: Annotated[Sealed, sealed("staff", "opening", "why a record was taken back")] = None


class VisitRecorded(Event):
    """Somebody came: a known person, once per person, site and local date, or a nameless one."""

    visit: Annotated[VisitId, OPAQUE]
    person: Visitor = None
    site: Site
    on: Day
    supports: Supports = ()
    given_by: Annotated[Giver | None, CODE] = None
    channel: FoundThrough = None
    stayed: Annotated[bool, clear("attendance", "person", "stayed on after the help (E1)")] = False
    children: Annotated[int | None, COUNT] = None


class SupportGiven(Event):
    """Help given later during the same visit."""

    visit: Annotated[VisitId, OPAQUE]
    person: Visitor = None
    supports: Supports
    given_by: Annotated[Giver | None, CODE] = None


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
    stayed: Annotated[bool, clear("attendance", "person", "stayed on after the help (E1)")] = False
    children: Annotated[int | None, COUNT] = None


class VisitWithdrawn(Event):
    """The visit was recorded by mistake."""

    visit: Annotated[VisitId, OPAQUE]
    person: Visitor = None
    reason: Reason = None


class HeadcountRecorded(Event):
    """A snapshot of everybody at an opening; the latest replaces the earlier."""

    headcount: Annotated[HeadcountId, OPAQUE]
    site: Site
    on: Annotated[date, WHEN]
    newcomers: Annotated[int, COUNT]
    established: Annotated[int, COUNT]
    unknown: Annotated[int, COUNT] = 0
    children: Annotated[dict[ChildBand, int], COUNT] = Field(default_factory=dict)


class HeadcountWithdrawn(Event):
    """The headcount was a mistake; the one before it holds again."""

    headcount: Annotated[HeadcountId, OPAQUE]
    reason: Annotated[Sealed, sealed("link", "person", "why a record was taken back")] = None
