"""What reporting tells of figures that left the unit, and of who gets goals 1 and 2 exact (R14)."""

from datetime import date
from typing import Annotated

from shared.events.event import Event
from shared.events.governing import ControlledGoal, DisclosureId, Indicator, Recipient, ReleaseId
from shared.events.personal import CODE, OPAQUE, PUBLIC, WHEN, NotPersonal, Sealed, sealed

ROUNDED = NotPersonal("counts rounded to five, in which nobody can be found")


class FiguresReleased(Event):
    """A table of persons left the unit: of each code the count to the nearest five.

    0 stands for fewer than five, none included. Without `by` the one cell is the total, under the code ''.
    """

    release: Annotated[ReleaseId, OPAQUE]
    indicator: Annotated[Indicator, CODE]
    figure: Annotated[str, CODE]
    definition_version: Annotated[int, NotPersonal("a number of a version")]
    since: Annotated[date | None, WHEN]
    until: Annotated[date, WHEN]
    by: Annotated[tuple[str, ...], CODE]
    as_of: Annotated[int, NotPersonal("a ledger index")]
    codes: Annotated[tuple[str, ...], CODE]
    counts: Annotated[tuple[int, ...], ROUNDED]


class FiguresReleaseWithdrawn(Event):
    """The table should not have left: readers see it no more, and whoever saw it knows it for ever."""

    release: Annotated[ReleaseId, OPAQUE]
    reason: Annotated[Sealed, sealed("staff", "release", "why a record was taken back")] = None


class DisclosureDecided(Event):
    """From a day on a recipient gets a goal's total exact, by a decision with its number."""

    disclosure: Annotated[DisclosureId, OPAQUE]
    figure: Annotated[ControlledGoal, CODE]
    recipient: Annotated[Recipient, CODE]
    decision: Annotated[str, PUBLIC]
    decided_on: Annotated[date, WHEN]
    since: Annotated[date, WHEN]


class DisclosureDecidedWithdrawn(Event):
    """The decision was recorded by mistake, or holds no more."""

    disclosure: Annotated[DisclosureId, OPAQUE]
    reason: Annotated[Sealed, sealed("staff", "disclosure", "why a record was taken back")] = None
