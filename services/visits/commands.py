"""What may be asked of visits."""

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import AfterValidator, Field

from shared.command import (
    Command,
    Count,
    Day,
    Happened,
    HappenedAt,
    HappenedOn,
    PlannedAt,
    Private,
    Reason,
    Text,
    Version,
)
from shared.events.words import (
    Channel,
    ChildBand,
    Giver,
    PersonnummerMotivation,
    Sex,
    Support,
    TargetGroup,
)
from shared.personnummer import checked

Personnummer = Annotated[Private, AfterValidator(checked)]
Supports = Annotated[tuple[Support, ...], Field(max_length=20)]
Hosts = Annotated[tuple[Text, ...], Field(max_length=50)]
"""Those at the desk, as their tokens call them."""


class PersonFields(Command):
    """What may be told of a person; nothing of it must be."""

    given_name: Private | None = None
    family_name: Private | None = None
    birth_date: Annotated[Day | None, Happened, Field(repr=False)] = None
    birth_year: Annotated[int | None, Happened] = None
    sex: Sex | None = None
    personnummer: Personnummer | None = None
    personnummer_motivation: PersonnummerMotivation | None = None
    phone: Private | None = None
    case_number: Private | None = None
    interpreter_language: Private | None = None
    arrived_on: Annotated[Day | None, Happened] = None
    channel: Channel | None = None


class RegisterPerson(PersonFields):
    """Let a person be known, with as little as they wish to give."""

    target_group: TargetGroup
    site: Text


class CorrectPerson(PersonFields):
    """Put fields of a person right; a field given as null is cleared."""

    target: ClassVar[str | None] = "person"
    missing: ClassVar[str] = "no_such_person"
    person: UUID
    expected_version: Version
    target_group: TargetGroup | None = None


class WithdrawPerson(Command):
    """Take back a registration that was a mistake."""

    target: ClassVar[str | None] = "person"
    missing: ClassVar[str] = "no_such_person"
    person: UUID
    reason: Reason


class StartParentalLeave(Command):
    """Let a person's parental leave begin; its last day may be known already."""

    person: UUID
    since: Day = Field(alias="from")
    until: Day | None = Field(default=None, alias="to")


class EndParentalLeave(Command):
    """Tell the leave's last day."""

    target: ClassVar[str | None] = "leave"
    missing: ClassVar[str] = "no_such_leave"
    person: UUID
    leave: UUID
    on: Day


class WithdrawParentalLeave(Command):
    """Take back a leave that was a mistake."""

    target: ClassVar[str | None] = "leave"
    missing: ClassVar[str] = "no_such_leave"
    person: UUID
    leave: UUID
    reason: Reason


class WithdrawParentalLeaveEnd(Command):
    """Take back an end that was a mistake: the leave lasts as long as was known before."""

    target: ClassVar[str | None] = "leave"
    missing: ClassVar[str] = "no_such_leave"
    person: UUID
    leave: UUID
    reason: Reason


class RecordVisit(Command):
    """Check somebody in: a person, or, without one, somebody nameless."""

    person: UUID | None = None
    site: Text
    occurred_at: HappenedAt
    supports: Supports = ()
    given_by: Giver | None = None
    channel: Channel | None = None
    stayed: bool | None = None
    children: Count | None = None


class CorrectVisit(Command):
    """Put a visit right; supports replace those recorded before."""

    target: ClassVar[str | None] = "visit"
    missing: ClassVar[str] = "no_such_visit"
    visit: UUID
    expected_version: Version
    supports: Supports = ()
    stayed: bool = False
    children: Count | None = None


class WithdrawVisit(Command):
    """Take back a visit that was a mistake."""

    target: ClassVar[str | None] = "visit"
    missing: ClassVar[str] = "no_such_visit"
    visit: UUID
    reason: Reason


class RecordHeadcount(Command):
    """Count everybody who is here, checked in or not; the latest count of a day replaces the earlier."""

    site: Text
    date: HappenedOn
    newcomers: Count
    established: Count
    unknown: Count = 0
    children: dict[ChildBand, Count] = Field(default_factory=dict)


class WithdrawHeadcount(Command):
    """Take back a headcount that was a mistake."""

    target: ClassVar[str | None] = "headcount"
    missing: ClassVar[str] = "no_such_headcount"
    headcount: UUID
    reason: Reason


class RecordOpening(Command):
    """Tell that the meeting place was, or is to be, open, and who is there to receive."""

    site: Text
    opens_at: PlannedAt
    closes_at: PlannedAt
    hosts: Hosts = ()


class CloseOpening(Command):
    """Tell that the meeting place was not open after all, and why."""

    target: ClassVar[str | None] = "opening"
    missing: ClassVar[str] = "no_such_opening"
    opening: UUID
    reason: Reason


class WithdrawOpeningClose(Command):
    """Take back a closing that was a mistake."""

    target: ClassVar[str | None] = "opening"
    missing: ClassVar[str] = "no_such_opening"
    opening: UUID
    reason: Reason


class WithdrawOpening(Command):
    """Take back an opening that was a mistake."""

    target: ClassVar[str | None] = "opening"
    missing: ClassVar[str] = "no_such_opening"
    opening: UUID
    reason: Reason
