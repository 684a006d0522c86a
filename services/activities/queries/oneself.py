"""What volunteers see of themselves, and of nobody else."""

from datetime import date, timedelta
from typing import Annotated, Final
from uuid import UUID

from services.activities.deciders.volunteers import volunteers
from services.activities.queries.hours import Hours, hours
from services.activities.queries.shifts import Shift, shifts
from services.activities.queries.volunteers import HELPS, Name, Standing, texts_of
from shared.events.personal import OPAQUE, NotPersonal
from shared.log.recall import histories
from shared.node import Node
from shared.readmodel import ReadModel

SHIFTS: Final = 50
HOURS: Final = 500
YEAR: Final = timedelta(days=366)


class Oneself(ReadModel):
    """A volunteer's own name, shifts taken from today on, and the hours of a year, newest first."""

    id: Annotated[UUID, OPAQUE]
    given_name: Name
    family_name: Name
    standing: Annotated[Standing, HELPS]
    shifts: Annotated[tuple[Shift, ...], NotPersonal("shifts, annotated themselves")]
    hours: Annotated[tuple[Hours, ...], NotPersonal("hours, annotated themselves")]


OF_ONESELF: Final = ("given_name", "family_name", "standing", "shifts", "hours")


async def of_oneself(node: Node, me: UUID, today: date) -> Oneself | None:
    """Everything that a volunteer is shown; None of nobody. Record the reading before releasing it.

    Who they are is read in the log itself: whoever has just got a link may not show in a view yet.
    """
    standing = volunteers.state((await histories(node.db, [me])).get(me, ())).standing
    if standing == "unknown":
        return None
    texts = (await texts_of(node, [me]))[me]
    taken = await shifts(node.db, today, None, None, me, after=None, most=SHIFTS)
    given = await hours(
        node.db, me, None, None, since=today - YEAR, newest=True, after=None, most=HOURS
    )
    return Oneself(
        id=me,
        **{name: texts[name] for name in ("given_name", "family_name")},
        standing=standing,
        shifts=tuple(it.model_copy(update={"taken_by": None}) for it in taken),
        hours=tuple(given),
    )
