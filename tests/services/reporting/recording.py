"""What Hypothesis lets those tell who govern: meetings, decisions, seats, the grant, targets, baselines."""

from collections.abc import Sequence
from typing import get_args
from uuid import UUID

from hypothesis import strategies as st

from shared.events import decisions as d
from shared.events import grants as g
from shared.events import meetings as m
from shared.events import seats as s
from shared.events.baselines import BaselineSet, BaselineSetWithdrawn
from shared.events.event import Event
from shared.events.governing import (
    SEATS,
    DecidingBody,
    DecisionOutcome,
    GrantKind,
    GrantPurpose,
    Group,
    Indicator,
)
from shared.events.targets import GoalSet, GoalSetWithdrawn
from shared.events.words import LADDER, Goal
from tests.services.reporting.giving import around
from tests.services.reporting.telling import DAYS, Said, Thread, named

days = st.sampled_from(DAYS)
few = st.integers(0, 3)
decided = around("2026-02-26", "2026-02-27", "2026-05-31", "2026-06-01")
"""Some thirty days before a day that is asked about, and some a day more."""


@st.composite
def recording(draw: st.DrawFn) -> list[Thread]:
    """A little of everything that is recorded about the place itself."""
    kinds = (meetings, decisions, seats, entries, targets, baselines)
    return [draw(kind(n)) for kind in kinds for n in range(draw(few))]


@st.composite
def meetings(draw: st.DrawFn, n: int) -> Thread:
    """A group met, perhaps by mistake."""
    id_, body = named("meeting", n), draw(st.sampled_from(("steering", *get_args(Group))))
    held = m.MeetingHeld(meeting=id_, body=body, on=draw(days), present=draw(few))
    return _perhaps(draw, id_, held, m.MeetingWithdrawn(meeting=id_))


@st.composite
def decisions(draw: st.DrawFn, n: int) -> Thread:
    """Something was decided; closed, open again, closed once more, perhaps a mistake."""
    id_ = named("decision", n)
    recorded = d.DecisionRecorded(
        decision=id_, body=draw(st.sampled_from(get_args(DecidingBody))), decided_on=draw(decided)
    )
    outcome, on = draw(st.sampled_from(get_args(DecisionOutcome))), draw(days)
    closed = d.DecisionClosed(decision=id_, on=max(on, recorded.decided_on), outcome=outcome)
    again = d.DecisionCloseWithdrawn(decision=id_)
    life = draw(st.sampled_from(((), (), (closed,), (closed, again), (closed, again, closed))))
    gone = (d.DecisionWithdrawn(decision=id_),) if draw(st.integers(0, 5)) == 5 else ()
    return _of(id_, [recorded, *life, *gone])


@st.composite
def seats(draw: st.DrawFn, n: int) -> Thread:
    """A seat has somebody, is empty again, or is not after all, perhaps a mistake."""
    id_, (body, kind) = named("seat", n), draw(st.sampled_from(sorted(SEATS)))
    since, on = sorted((draw(days), draw(days)))
    filled = s.SeatFilled(seat=id_, body=body, kind=kind, since=since)
    empty, again = s.SeatVacated(seat=id_, on=on), s.SeatVacateWithdrawn(seat=id_)
    life = draw(st.sampled_from(((), (), (empty,), (empty, again), (empty, again, empty))))
    gone = (s.SeatFillWithdrawn(seat=id_),) if draw(st.integers(0, 5)) == 5 else ()
    return _of(id_, [filled, *life, *gone])


@st.composite
def entries(draw: st.DrawFn, n: int) -> Thread:
    """So many öre, perhaps a mistake; whether a grant covers them is for who decides, not for who counts."""
    id_, day = named("entry", n), draw(days)
    entered = g.GrantLedgerEntered(
        entry=id_,
        year=day.year,
        kind=draw(st.sampled_from(("spent", *get_args(GrantKind)))),
        purpose=draw(st.sampled_from(get_args(GrantPurpose))),
        amount_ore=draw(st.sampled_from((1, 99, 100, 12_345, 10_000_050))),
        on=day,
    )
    return _perhaps(draw, id_, entered, g.GrantEntryWithdrawn(entry=id_))


@st.composite
def targets(draw: st.DrawFn, n: int) -> Thread:
    """What a goal is to reach, and which rung counts, perhaps a mistake."""
    id_ = named("target", n)
    told = GoalSet(
        setting=id_,
        goal=draw(st.sampled_from(("G1", "G1", *get_args(Goal)))),
        target=draw(st.sampled_from((None, 3, 100))),
        rung=draw(st.sampled_from((None, *LADDER))),
        since=draw(days),
    )
    return _perhaps(draw, id_, told, GoalSetWithdrawn(setting=id_))


@st.composite
def baselines(draw: st.DrawFn, n: int) -> Thread:
    """How something was before, perhaps a mistake."""
    id_, value = named("baseline", n), draw(st.sampled_from((0.0, 0.25, 40.0)))
    of = draw(st.sampled_from(get_args(Indicator)))
    told = BaselineSet(setting=id_, indicator=of, value=value, on=draw(days))
    return _perhaps(draw, id_, told, BaselineSetWithdrawn(setting=id_))


def _perhaps(draw: st.DrawFn, thing: UUID, told: Event, back: Event) -> Thread:
    """What was told; one of six was a mistake."""
    return _of(thing, [told, back] if draw(st.integers(0, 5)) == 5 else [told])


def _of(thing: UUID, events: Sequence[Event]) -> Thread:
    return Thread("reporting", tuple(Said(thing, thing, event) for event in events))
