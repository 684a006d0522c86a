"""What the activities service tells of the work behind the place: hours by task, and homes furnished."""

from datetime import date
from typing import Annotated

from shared.events.activities import TakenBack
from shared.events.event import Event
from shared.events.personal import AGREEMENT, CODE, COUNT, OPAQUE, WHEN, clear
from shared.events.words import FacilitationId, FacilitationTask, FurnishingId


class FacilitationLogged(Event):
    """Somebody of the staff gave so many minutes of a day to a task that lets others help."""

    facilitation: Annotated[FacilitationId, OPAQUE]
    by: Annotated[str, clear("staff", "by", "relief by volunteers (E6)", AGREEMENT)]
    on: Annotated[date, clear("staff", "by", "relief by volunteers (E6)", AGREEMENT)]
    minutes: Annotated[int, clear("staff", "by", "relief by volunteers (E6)", AGREEMENT)]
    task: Annotated[FacilitationTask, CODE]


class FacilitationWithdrawn(Event):
    """The time was told of by mistake."""

    facilitation: Annotated[FacilitationId, OPAQUE]
    reason: TakenBack = None


class FurnishingDone(Event):
    """A home was furnished before somebody arrived, with so many volunteers; whose home is not told."""

    furnishing: Annotated[FurnishingId, OPAQUE]
    on: Annotated[date, WHEN]
    volunteers: Annotated[int | None, COUNT] = None


class FurnishingWithdrawn(Event):
    """The furnishing was told of by mistake."""

    furnishing: Annotated[FurnishingId, OPAQUE]
    reason: TakenBack = None
