"""What Hypothesis lets happen at the meeting place: sessions, partners, participations, openings, counts."""

from collections.abc import Sequence
from datetime import date
from typing import Any, get_args
from uuid import UUID

from hypothesis import strategies as st

from shared.events import activities as a
from shared.events.event import Event
from shared.events.openings import (
    HeadcountRecorded,
    HeadcountWithdrawn,
    OpeningClosed,
    OpeningCloseWithdrawn,
    OpeningHeld,
    OpeningWithdrawn,
)
from shared.events.words import ActivityKind, ChildBand, PartnerKind, PresentingUnit, Service
from tests.services.reporting.telling import DAYS, FIRST, Said, Thread, named

UNITS = get_args(PresentingUnit)
days = st.sampled_from(DAYS)
bands = st.sampled_from(get_args(ChildBand))
sites = st.sampled_from(("motesplatsen", "biblioteket"))
kinds = st.sampled_from(
    (*("drop_in", "drop_in", "fika", "foreningsdag", "volontarkvall"), *get_args(ActivityKind))
)


@st.composite
def happenings(draw: st.DrawFn, persons: Sequence[UUID], most: int) -> list[Thread]:
    """At most so many sessions, with what belongs to them, and openings and counts beside them."""
    partners = [named("partner", n) for n in range(3)]
    threads = [draw(agreements(partner)) for partner in partners[: draw(st.integers(0, 3))]]
    for n in range(draw(st.integers(0, most))):
        site, day = draw(sites), draw(days)
        threads.append(draw(sessions(named("session", n), site, day, partners)))
        if draw(st.booleans()):
            threads.append(draw(participations(n, site, day, persons)))
        threads += draw(heads(n, site, day))
    threads += [draw(openings(named("opening", n))) for n in range(draw(st.integers(0, 4)))]
    threads += [draw(headcounts(named("headcount", n))) for n in range(draw(st.integers(0, 4)))]
    return threads


@st.composite
def agreements(draw: st.DrawFn, partner: UUID) -> Thread:
    """A partner, most often an association, perhaps of another kind at first, ended, or a mistake."""
    likely = st.sampled_from(("association", "association", *get_args(PartnerKind)))
    events: list[Event] = [a.PartnerAgreed(partner=partner, name="Sykretsen", kind=draw(likely))]
    if draw(st.booleans()):
        kind, fields = draw(likely), ("kind",)
        events.append(a.PartnerCorrected(partner=partner, fields=fields, kind=kind))
    if draw(st.booleans()):
        events.append(a.PartnerCorrected(partner=partner, fields=("name",), name="Syföreningen"))
        events.append(a.PartnerEnded(partner=partner, on=draw(days)))
    if draw(st.integers(0, 2)) == 2:
        events.append(a.PartnerWithdrawn(partner=partner))
    return _of("activities", partner, events)


@st.composite
def sessions(
    draw: st.DrawFn, session: UUID, site: str, on: date, partners: Sequence[UUID]
) -> Thread:
    """A session: planned, moved, held or cancelled, that taken back and said anew, perhaps a mistake."""
    planned = a.SessionScheduled(
        session=session, kind=draw(kinds), site=site, on=on, starts_at=FIRST, duration_minutes=90
    )
    events: list[Event] = [planned]
    for step in draw(st.sampled_from(STEPS)):
        match step:
            case "move":
                events.append(a.SessionMoved(session=session, on=draw(days), starts_at=FIRST))
            case "hold":
                present = tuple(draw(st.lists(st.sampled_from(partners), unique=True)))
                fika = draw(st.booleans())
                units = tuple(draw(st.lists(st.sampled_from(UNITS), unique=True, max_size=2)))
                events.append(
                    a.SessionHeld(
                        session=session,
                        fika=fika,
                        present_partners=present,
                        presenting_units=units,
                    )
                )
            case _:
                events.append(AGAIN[step](session=session))
    return _of("activities", session, events)


AGAIN: dict[str, type[Event]] = {
    "unhold": a.SessionHoldWithdrawn,
    "cancel": a.SessionCancelled,
    "uncancel": a.SessionCancelWithdrawn,
    "withdraw": a.SessionWithdrawn,
}
STEPS = (
    *[("hold",)] * 6,
    (),
    ("move", "hold"),
    ("move", "move", "hold"),
    ("cancel",),
    ("cancel", "uncancel", "hold"),
    ("hold", "unhold"),
    ("hold", "unhold", "hold"),
    ("hold", "unhold", "move", "hold"),
    ("hold", "unhold", "cancel"),
    ("hold", "withdraw"),
    ("withdraw",),
)
"""Lives of a session, as its decider lets them be."""


@st.composite
def participations(draw: st.DrawFn, n: int, site: str, on: date, persons: Sequence[UUID]) -> Thread:
    """Somebody took part, known or nameless, perhaps by mistake."""
    participation, person = named("participation", n), draw(st.sampled_from((None, *persons)))
    of = {"participation": participation, "session": named("session", n), "person": person}
    events: list[Event] = [a.ParticipationRecorded(**of, site=site, on=on)]
    if draw(st.integers(0, 3)) == 3:
        events.append(a.ParticipationWithdrawn(**of))
    return _of("activities", participation, events)


@st.composite
def heads(draw: st.DrawFn, n: int, site: str, on: date) -> list[Thread]:
    """Those who met at a session, or at its opening, as few as a rule about them looks at; or nobody counts."""
    met = {name: draw(st.sampled_from((0, 1, 2, 2, 3))) for name in ("newcomers", "established")}
    children = {band: draw(st.integers(0, 2)) for band in draw(st.sets(bands))}
    id_ = named("heads", n)
    told: dict[str, Any] = {"headcount": id_, **met, "children": children}
    match draw(st.sampled_from(("session", "opening", "nobody"))):
        case "session":
            counted = a.SessionHeadcountRecorded(**told, session=named("session", n))
            return [_of("activities", id_, [counted])]
        case "opening":
            return [_of("visits", id_, [HeadcountRecorded(**told, site=site, on=on)])]
        case _:
            return []


@st.composite
def openings(draw: st.DrawFn, opening: UUID) -> Thread:
    """An opening, of the past or planned, perhaps closed after all, perhaps a mistake."""
    told = {"site": draw(sites), "on": draw(days), "opens_at": FIRST, "closes_at": FIRST}
    events: list[Event] = [OpeningHeld(opening=opening, **told)]
    closed, opened = OpeningClosed(opening=opening), OpeningCloseWithdrawn(opening=opening)
    events += draw(st.sampled_from(((), (), (closed,), (closed, opened), (closed, opened, closed))))
    if draw(st.integers(0, 5)) == 5:
        events.append(OpeningWithdrawn(opening=opening))
    return _of("visits", opening, events)


@st.composite
def headcounts(draw: st.DrawFn, headcount: UUID) -> Thread:
    """A count of everybody, perhaps a mistake."""
    told = {"site": draw(sites), "on": draw(days), "newcomers": 9, "established": 4}
    events: list[Event] = [HeadcountRecorded(headcount=headcount, **told)]
    if draw(st.booleans()):
        events.append(HeadcountWithdrawn(headcount=headcount))
    return _of("visits", headcount, events)


def _of(service: Service, thing: UUID, events: Sequence[Event]) -> Thread:
    return Thread(service, tuple(Said(thing, thing, event) for event in events))
