"""What is shown of the persons behind a goal: opaque ids, dates and codes, to those who may ask why."""

from datetime import date
from typing import Annotated
from uuid import UUID

from shared.events.personal import CODE, OPAQUE, clear
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


Evidence = CountedLink | CountedLeave
