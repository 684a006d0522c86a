"""What reporting tells of the seats of the steering group and the working group (E19)."""

from datetime import date
from typing import Annotated

from shared.events.event import Event
from shared.events.governing import Group, SeatId, SeatKind
from shared.events.personal import CODE, OPAQUE, WHEN, Sealed, sealed


class SeatFilled(Event):
    """Somebody has a seat of this kind from a day on; who it is is sealed for the seat itself."""

    seat: Annotated[SeatId, OPAQUE]
    body: Annotated[Group, CODE]
    kind: Annotated[SeatKind, CODE]
    since: Annotated[date, WHEN]
    until: Annotated[date | None, WHEN] = None
    """The last day of the term; None where it has none."""
    holder: Annotated[Sealed, sealed("staff", "seat", "who has a seat")] = None


class SeatVacated(Event):
    """The seat is empty from a day on."""

    seat: Annotated[SeatId, OPAQUE]
    on: Annotated[date, WHEN]


class SeatVacateWithdrawn(Event):
    """Whoever has the seat did not leave it."""

    seat: Annotated[SeatId, OPAQUE]
    reason: Annotated[Sealed, sealed("staff", "seat", "why a record was taken back")] = None


class SeatFillWithdrawn(Event):
    """That the seat was filled was a mistake."""

    seat: Annotated[SeatId, OPAQUE]
    reason: Annotated[Sealed, sealed("staff", "seat", "why a record was taken back")] = None
