"""Rosters as Hypothesis writes them: whom they name, how many where they name nobody, perhaps a mistake."""

from collections.abc import Sequence
from uuid import UUID

from hypothesis import strategies as st

from shared.events.event import Event
from shared.events.rosters import (
    RosterCountStated,
    RosterCountWithdrawn,
    RosterEntered,
    RosterLeft,
    RosterStated,
    RosterWithdrawn,
)
from tests.services.reporting.groups import days
from tests.services.reporting.telling import Said, Thread, named


@st.composite
def rosters(draw: st.DrawFn, n: int, persons: Sequence[UUID]) -> Thread:
    """A roster as of a day: each of some enters or leaves."""
    roster, day = named("roster", n), draw(days)
    events: list[Event] = [RosterStated(roster=roster, as_of=day)]
    for who in draw(st.lists(st.sampled_from(persons), unique=True, max_size=4)):
        kind = draw(st.sampled_from((RosterEntered, RosterLeft, RosterLeft)))
        events.append(kind(roster=roster, person=who, on=day))
    if draw(st.integers(0, 3)) == 3:
        events.append(RosterWithdrawn(roster=roster))
    return Thread("visits", tuple(Said(roster, roster, event) for event in events))


@st.composite
def counts(draw: st.DrawFn, n: int) -> Thread:
    """A count as of a day."""
    count, on_leave = named("count", n), draw(st.integers(0, 4))
    events: list[Event] = [
        RosterCountStated(count=count, as_of=draw(days), newcomers=9, on_leave=on_leave)
    ]
    if draw(st.booleans()):
        events.append(RosterCountWithdrawn(count=count))
    return Thread("visits", tuple(Said(count, count, event) for event in events))
