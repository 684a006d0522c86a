"""What is shown of what is counted for a goal: opaque ids, dates and codes, to those who may ask why."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from shared.events.personal import CODE, OPAQUE, PUBLIC, WHEN, NotPersonal, clear
from shared.readmodel import ReadModel

Person = Annotated[UUID, clear("link", "person", "a figure that explains itself")]


class CountedLink(ReadModel):
    """A referral that counts for goal 1."""

    person: Person
    referral: Annotated[UUID, OPAQUE]
    destination: Annotated[UUID, OPAQUE]
    category: Annotated[str, CODE]
    made_on: Annotated[date, clear("link", "person", "when the link was made")]
    rung: Annotated[int, clear("link", "person", "how far the link came")]


class CountedLeave(ReadModel):
    """Somebody in goal 2's denominator."""

    person: Person
    leave_since: Annotated[date, clear("household", "person", "since when on leave")]
    first_visit_on: Annotated[date | None, clear("attendance", "person", "whether they came")]
    informed: Annotated[bool, clear("attendance", "person", "whether they were told of leave")]


class CountedSession(ReadModel):
    """A session that counts, where and when it was held."""

    session: Annotated[UUID, OPAQUE]
    site: Annotated[str, PUBLIC]
    held_on: Annotated[date, WHEN]


class CountedAssociationDay(CountedSession):
    """A session in goal 3's numerator."""

    half_year_from: Annotated[date, WHEN]
    associations: Annotated[tuple[UUID, ...], OPAQUE]


class CountedVolunteerEvening(CountedSession):
    """A session in goal 4's numerator; its week begins on a Monday (ISO 8601)."""

    week_from: Annotated[date, WHEN]


class CountedDropIn(ReadModel):
    """An opening in goal 5's denominator, and what tells best that there was one."""

    site: Annotated[str, PUBLIC]
    held_on: Annotated[date, WHEN]
    known_by: Annotated[Literal["session", "opening", "visit", "headcount"], CODE]
    with_fika: Annotated[bool, NotPersonal("whether there was fika")]
    with_activity: Annotated[bool, NotPersonal("whether there was an activity")]


CountedPerson = CountedLink | CountedLeave
CountedHeld = CountedAssociationDay | CountedVolunteerEvening | CountedDropIn
Evidence = CountedPerson | CountedHeld
