"""What a row of exported facts says, field by field: pseudonyms, dates and codes, nothing finer."""

from datetime import date
from typing import Annotated
from uuid import UUID

from typing_extensions import TypedDict

from shared.events.personal import CODE, COUNT, OPAQUE, PUBLIC, clear
from shared.readmodel import ReadModel

WHY = "follow-up by the reporting team"

Person = Annotated[UUID, clear("link", "person", WHY)]
Guest = Annotated[UUID | None, clear("link", "person", WHY)]
"""Null: somebody nameless."""
Day = Annotated[date, clear("attendance", "person", WHY)]
Step = Annotated[date | None, clear("link", "person", WHY)]


class PersonFact(ReadModel):
    """Somebody who is known; merged persons are one."""

    person: Person
    target_group: Annotated[str, clear("coarse", "person", WHY)]
    sex: Annotated[str | None, clear("coarse", "person", WHY)]
    birth_year: Annotated[int | None, clear("coarse", "person", WHY)]
    arrived_month: Annotated[date | None, clear("coarse", "person", WHY)]
    channel: Annotated[str | None, clear("coarse", "person", WHY)]


class VisitFact(ReadModel):
    """One check-in, or an arrival noted while the network was down."""

    visit: Annotated[UUID, OPAQUE]
    person: Guest
    site: Annotated[str, PUBLIC]
    day: Day
    stayed: Annotated[bool, clear("attendance", "person", WHY)]
    children: Annotated[int | None, COUNT]


class SupportFact(ReadModel):
    """One kind of help during a visit."""

    visit: Annotated[UUID, OPAQUE]
    person: Guest
    site: Annotated[str, PUBLIC]
    day: Day
    support: Annotated[str, clear("attendance", "person", WHY)]
    given_by: Annotated[str | None, CODE]


class ParticipationFact(ReadModel):
    """Somebody took part in a session, which schema reports shows under the same id."""

    participation: Annotated[UUID, OPAQUE]
    session: Annotated[UUID, OPAQUE]
    person: Guest
    site: Annotated[str, PUBLIC]
    day: Day


class ReferralFact(ReadModel):
    """One link: to where, the day of each rung, and the highest reached by the period's end."""

    referral: Annotated[UUID, OPAQUE]
    person: Person
    destination: Annotated[UUID, OPAQUE]
    category: Annotated[str | None, CODE]
    beneficiary: Annotated[str, CODE]
    initiated_by: Annotated[str, CODE]
    informed: Annotated[date, clear("link", "person", WHY)]
    contact_made: Step
    accompanied: Step
    participated: Step
    rung: Annotated[str, clear("link", "person", WHY)]
    declined_on: Step
    revoked_on: Step
    closed_on: Step
    closing_reason: Annotated[str | None, CODE]


class LeaveFact(ReadModel):
    """A parental leave, both days inclusive; without an end it goes on."""

    leave: Annotated[UUID, OPAQUE]
    person: Person
    since: Annotated[date, clear("household", "person", WHY)]
    until: Annotated[date | None, clear("household", "person", WHY)]


class OutcomeFact(ReadModel):
    """What came of it, as somebody said; that the place was its cause is not said."""

    outcome: Annotated[UUID, OPAQUE]
    person: Person
    kind: Annotated[str, clear("link", "person", WHY)]
    source: Annotated[str, clear("link", "person", WHY)]
    day: Day


class EscortFact(ReadModel):
    """Somebody was offered company on their first way to the place, and whether it came true."""

    escort: Annotated[UUID, OPAQUE]
    person: Person
    day: Day
    accepted: Annotated[bool, clear("attendance", "person", WHY)]
    done_on: Annotated[date | None, clear("attendance", "person", WHY)]


ExportedFact = (
    PersonFact
    | VisitFact
    | SupportFact
    | ParticipationFact
    | ReferralFact
    | LeaveFact
    | OutcomeFact
    | EscortFact
)


class Exported(TypedDict):
    """A page of exported facts: of so many subjects in all; `next` is where the next page begins (`after`).

    Whoever hands on `export` gets more of the same export: the same pseudonyms, at the same index. Those
    of whom the asker may not know are left out, and not counted (R7).
    """

    view: str
    export: str
    as_of: int
    subjects: int
    items: list[ExportedFact]
    next: UUID | None
