"""What visits tells of people: known, corrected, on leave."""

from datetime import date
from typing import Annotated

from shared.events.event import Event
from shared.events.personal import (
    CODE,
    OPAQUE,
    PUBLIC,
    NotPersonal,
    Reason,
    Sealed,
    clear,
    sealed,
)
from shared.events.words import (
    Channel,
    LeaveId,
    PersonId,
    PersonnummerMotivation,
    Sex,
    TargetGroup,
)

Person = Annotated[PersonId, clear("link", "person", "ties facts together under an opaque id")]
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
