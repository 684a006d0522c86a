"""Rosters as Hypothesis writes them: whom they name, how many where they name nobody, perhaps a mistake."""

from collections.abc import Sequence
from datetime import date
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
def listings_of(draw: st.DrawFn, persons: Sequence[UUID]) -> list[Thread]:
    """Some rosters and counts, as of few days, so that they meet."""
    when = draw(st.lists(days, min_size=1, max_size=3))
    threads = [draw(rosters(n, persons, when)) for n in range(draw(st.integers(0, 5)))]
    return [*threads, *(draw(counts(n, when)) for n in range(draw(st.integers(0, 2))))]


@st.composite
def rosters(draw: st.DrawFn, n: int, persons: Sequence[UUID], when: Sequence[date]) -> Thread:
    """A roster as of a day: each of some enters or leaves."""
    roster, day = named("roster", n), draw(st.sampled_from(when))
    events: list[Event] = [RosterStated(roster=roster, as_of=day)]
    for who in draw(st.lists(st.sampled_from(persons), unique=True, max_size=6)):
        kind = draw(st.sampled_from((RosterEntered, RosterLeft, RosterLeft)))
        events.append(kind(roster=roster, person=who, on=day))
    if draw(st.integers(0, 3)) == 3:
        events.append(RosterWithdrawn(roster=roster))
    return Thread("visits", tuple(Said(roster, roster, event) for event in events))


@st.composite
def counts(draw: st.DrawFn, n: int, when: Sequence[date]) -> Thread:
    """A count as of a day, mostly one as of which there is a roster."""
    count, on_leave = named("count", n), draw(st.integers(0, 4))
    day = draw(st.sampled_from(when) | days)
    events: list[Event] = [
        RosterCountStated(count=count, as_of=day, newcomers=9, on_leave=on_leave)
    ]
    if draw(st.booleans()):
        events.append(RosterCountWithdrawn(count=count))
    return Thread("visits", tuple(Said(count, count, event) for event in events))
