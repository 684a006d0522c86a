"""What visits tells of the named exceptions to searching by name or number only (R2)."""

from datetime import date
from typing import Annotated

from shared.events.event import Event
from shared.events.personal import CODE, OPAQUE, PUBLIC, WHEN, Sealed, sealed
from shared.events.words import ExceptionId, ExceptionKind


class ExceptionDecided(Event):
    """A named exception holds at a site, by a decision, on these days; without a last one until taken back."""

    exception: Annotated[ExceptionId, OPAQUE]
    kind: Annotated[ExceptionKind, CODE]
    site: Annotated[str, PUBLIC]
    decision: Annotated[str, PUBLIC]
    decided_on: Annotated[date, WHEN]
    since: Annotated[date, WHEN]
    until: Annotated[date | None, WHEN] = None


class ExceptionWithdrawn(Event):
    """The decision was recorded by mistake, or holds no more."""

    exception: Annotated[ExceptionId, OPAQUE]
    reason: Annotated[Sealed, sealed("staff", "exception", "why a record was taken back")] = None
