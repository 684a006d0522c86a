"""What Hypothesis lets people give and get at the meeting place: hours, escorts, outcomes, counts, modes."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, get_args
from uuid import UUID
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from shared.events import activities as a
from shared.events import facilitation as f
from shared.events import modes as m
from shared.events import openings as o
from shared.events import reach
from shared.events.event import Event
from shared.events.words import (
    ActivityKind,
    Channel,
    ChildBand,
    DocumentationMode,
    FacilitationTask,
    InitiatedBy,
    OutcomeKind,
    OutcomeSource,
    Service,
)
from tests.services.reporting.giving import around, hours, volunteering
from tests.services.reporting.telling import DAYS, Said, Thread, named

ZONE = ZoneInfo("Europe/Stockholm")
days = st.sampled_from(DAYS)
sites = st.sampled_from(("motesplatsen", "biblioteket"))


offering = around("2026-03-14", "2026-03-15", "2026-03-16", "2026-06-16", "2026-06-17")
few = st.integers(0, 3)


@st.composite
def helping(draw: st.DrawFn, persons: Sequence[UUID], sessions: int) -> list[Thread]:
    """Volunteers with their hours, the staff's time, what came of it for persons, and what was counted."""
    volunteers = [named("volunteer", n) for n in range(1, draw(st.integers(2, 4)))]
    threads = [draw(volunteering(volunteer)) for volunteer in volunteers]
    threads.append(draw(hours([*volunteers, named("volunteer", 0)])))
    threads += [draw(facilitations(n)) for n in range(draw(few))]
    threads += [draw(escorts(n, persons)) for n in range(draw(few))]
    threads += [draw(outcomes(n, persons)) for n in range(draw(few))]
    threads += [draw(informing(n, persons)) for n in range(draw(st.integers(0, 1)))]
    threads += [draw(hosted(n)) for n in range(draw(few))]
    threads += [draw(counts(n, sessions)) for n in range(draw(st.integers(0, 4)))]
    threads += [draw(plans(n)) for n in range(draw(few))]
    threads += [draw(modes(n)) for n in range(draw(st.integers(0, 2)))]
    return [thread for thread in threads if thread.said]


@st.composite
def facilitations(draw: st.DrawFn, n: int) -> Thread:
    """Time of the staff, or a home that was furnished, perhaps a mistake."""
    if draw(st.integers(0, 3)) == 3:
        home = named("furnishing", n)
        furnished = f.FurnishingDone(furnishing=home, on=draw(days), volunteers=3)
        return _perhaps(draw, "activities", home, furnished, f.FurnishingWithdrawn(furnishing=home))
    id_ = named("facilitation", n)
    logged = f.FacilitationLogged(
        facilitation=id_,
        by="anna",
        on=draw(days),
        minutes=draw(st.sampled_from((0, 25, 60))),
        task=draw(st.sampled_from(get_args(FacilitationTask))),
    )
    return _perhaps(draw, "activities", id_, logged, f.FacilitationWithdrawn(facilitation=id_))


@st.composite
def escorts(draw: st.DrawFn, n: int, persons: Sequence[UUID]) -> Thread:
    """Company that was offered, wanted or not, perhaps done, perhaps not after all, perhaps a mistake."""
    escort = named("escort", n)
    of: dict[str, Any] = {"escort": escort, "person": draw(st.sampled_from(persons))}
    on, accepted = draw(offering), draw(st.sampled_from((True, True, False)))
    events: list[Event] = [reach.EscortOffered(**of, on=on, accepted=accepted)]
    if accepted:
        done, undone = reach.EscortDone(**of, on=on), reach.EscortDoneWithdrawn(**of)
        events += draw(st.sampled_from(((), (done,), (done, undone), (done, undone, done))))
    if draw(st.integers(0, 5)) == 5:
        events.append(reach.EscortWithdrawn(**of))
    return _of("visits", escort, events)


@st.composite
def outcomes(draw: st.DrawFn, n: int, persons: Sequence[UUID]) -> Thread:
    """What came of it for somebody, perhaps a mistake."""
    id_ = named("outcome", n)
    of: dict[str, Any] = {"outcome": id_, "person": draw(st.sampled_from(persons))}
    reported = reach.OutcomeReported(
        **of,
        kind=draw(st.sampled_from(("volunteering", *get_args(OutcomeKind)))),
        source=draw(st.sampled_from(get_args(OutcomeSource))),
        on=draw(days),
    )
    return _perhaps(draw, "visits", id_, reported, reach.OutcomeWithdrawn(**of))


@st.composite
def informing(draw: st.DrawFn, n: int, persons: Sequence[UUID]) -> Thread:
    """Somebody was informed, or everybody through a channel, perhaps by mistake."""
    if draw(st.booleans()):
        id_ = named("outreach", n)
        channel = draw(st.sampled_from(get_args(Channel)))
        told = reach.OutreachDone(outreach=id_, channel=channel, on=draw(days))
        return _perhaps(draw, "visits", id_, told, reach.OutreachWithdrawn(outreach=id_))
    id_ = named("information", n)
    of: dict[str, Any] = {"information": id_, "person": draw(st.sampled_from(persons))}
    given = reach.InformationGiven(**of, notice_version="1", on=draw(days))
    return _perhaps(draw, "visits", id_, given, reach.InformationWithdrawn(**of))


@st.composite
def hosted(draw: st.DrawFn, n: int) -> Thread:
    """An opening with its hours and hosts: over an evening, a night, the day on which clocks go forward.

    Some are on one day, and are of the same hours or meet.
    """
    opening, on = named("hosted opening", n), draw(st.one_of(days, st.just(DAYS[0])))
    begins, lasts_for = draw(st.sampled_from(((7, 600), (16, 75), (23, 300), (0, 1440))))
    opens_at = datetime(on.year, on.month, on.day, begins, 30, tzinfo=ZONE).astimezone(UTC)
    held = o.OpeningHeld(
        opening=opening,
        site=draw(sites),
        on=on,
        opens_at=opens_at,
        closes_at=opens_at + timedelta(minutes=lasts_for),
        hosts=draw(st.sampled_from(((), ("anna",), ("anna",), ("anna", "omar"), ("anna", "omar")))),
        zone=draw(st.sampled_from((None, "Europe/Stockholm", "Europe/Helsinki"))),
    )
    closed, again = o.OpeningClosed(opening=opening), o.OpeningCloseWithdrawn(opening=opening)
    gone = o.OpeningWithdrawn(opening=opening)
    life = draw(st.sampled_from((*[()] * 6, (closed,), (closed, again), (gone,))))
    return _of("visits", opening, [held, *life])


@st.composite
def counts(draw: st.DrawFn, n: int, sessions: int) -> Thread:
    """Heads of an opening or a session, and of the children how old, perhaps a mistake."""
    heads: dict[str, Any] = {name: draw(few) for name in ("newcomers", "established", "unknown")}
    heads["children"] = {band: draw(few) for band in get_args(ChildBand) if draw(st.booleans())}
    id_ = named("count", n)
    if draw(st.booleans()):
        recorded = o.HeadcountRecorded(headcount=id_, site=draw(sites), on=draw(days), **heads)
        return _perhaps(draw, "visits", id_, recorded, o.HeadcountWithdrawn(headcount=id_))
    of: dict[str, Any] = {
        "headcount": id_,
        "session": named("session", draw(st.integers(0, sessions))),
    }
    counted = a.SessionHeadcountRecorded(**of, **heads)
    return _perhaps(draw, "activities", id_, counted, a.SessionHeadcountWithdrawn(**of))


@st.composite
def plans(draw: st.DrawFn, n: int) -> Thread:
    """Something that is to happen, begun by somebody, perhaps a mistake."""
    id_, on = named("activity", n), draw(days)
    planned = a.ActivityPlanned(
        activity=id_,
        title="Symöte",
        kind=draw(st.sampled_from(get_args(ActivityKind))),
        site=draw(sites),
        initiated_by=draw(st.sampled_from(get_args(InitiatedBy))),
        starts_at=datetime(on.year, on.month, on.day, draw(st.sampled_from((0, 23))), tzinfo=UTC),
        duration_minutes=90,
    )
    return _perhaps(draw, "activities", id_, planned, a.ActivityWithdrawn(activity=id_))


@st.composite
def modes(draw: st.DrawFn, n: int) -> Thread:
    """How much may be written down at a site or an activity since a day, perhaps a mistake."""
    id_, since = named("mode", n), draw(days)
    scope, place = draw(
        st.sampled_from((("site", "motesplatsen"), ("activity", str(named("activity", 0)))))
    )
    decided = m.DocumentationModeDecided(
        decision=id_,
        scope=scope,
        of=place,
        mode=draw(st.sampled_from(get_args(DocumentationMode))),
        number="SN 2026/14",
        decided_on=since,
        since=since,
    )
    return _perhaps(draw, "visits", id_, decided, m.DocumentationModeWithdrawn(decision=id_))


def _perhaps(draw: st.DrawFn, service: Service, thing: UUID, told: Event, back: Event) -> Thread:
    """What was told; one of six was a mistake."""
    return _of(service, thing, [told, back] if draw(st.integers(0, 5)) == 5 else [told])


def _of(service: Service, thing: UUID, events: Sequence[Event]) -> Thread:
    return Thread(service, tuple(Said(thing, thing, event) for event in events))
