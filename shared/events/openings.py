"""What visits tells of the place: when it was open, how many were there."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field

from shared.events.event import Event
from shared.events.personal import (
    COUNT,
    OPAQUE,
    PUBLIC,
    WHEN,
    Sealed,
    clear,
    sealed,
)
from shared.events.words import (
    ChildBand,
    HeadcountId,
    OpeningId,
)

Site = Annotated[str, PUBLIC]


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
    zone: Annotated[str | None, PUBLIC] = None
    """The time zone of the site then; earlier facts lack it, and are of the municipality's."""


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
