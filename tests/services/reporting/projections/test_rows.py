"""Facts that figures rest on, folded: what stands after them, whatever was put right or taken back."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from services.reporting.projections import PROJECTIONS
from shared.events import activities as a
from shared.events import destinations as d
from shared.events import facilitation as f
from shared.events import modes as m
from shared.events import openings as o
from shared.events import reach, referrals
from shared.events import volunteers as v
from shared.events.envelope import read
from shared.events.event import Event
from shared.events.language import LANGUAGE
from shared.events.people import PersonCorrected, PersonRegistered
from shared.events.visits import VisitRecorded
from shared.events.words import SERVICES
from shared.projection import AnyProjection, fold
from tests.services.reporting.telling import about, hear

AT = datetime(2026, 5, 4, 15, tzinfo=UTC)
MONDAY, TUESDAY = date(2026, 5, 4), date(2026, 5, 5)
ONE, OTHER, PERSON, SYKRETSEN = (UUID(int=n) for n in (1, 2, 3, 4))
FOR_IT: dict[str, Any] = {"volunteer": ONE}
OF_HOURS: dict[str, Any] = {"hours": ONE, "volunteer": OTHER}
OF_LINK: dict[str, Any] = {"referral": ONE, "person": PERSON}

REGISTERED = PersonRegistered(
    person=PERSON, target_group="abo", channel="vanner", site="motesplatsen"
)
HEADS: dict[str, Any] = {"newcomers": 9, "established": 4, "children": {"0-5": 2, "13-17": 1}}
COUNTED = {"newcomers": 9, "established": 4, "unknown": 0} | {
    f"children_{band}": heads for band, heads in (("0_5", 2), ("6_12", 0), ("13_17", 1))
}
PLANNED = a.ActivityPlanned(
    activity=ONE,
    title="Symöte",
    kind="foreningstraff",
    partner=SYKRETSEN,
    site="motesplatsen",
    initiated_by="association",
    starts_at=AT,
    duration_minutes=90,
)
SCHEDULED = a.SessionScheduled(
    session=ONE,
    activity=OTHER,
    kind="verksamhetspresentation",
    site="motesplatsen",
    on=MONDAY,
    starts_at=AT,
    duration_minutes=90,
)
HELD = a.SessionHeld(session=ONE, fika=True, presenting_units=("bosokarstod",))
LATER = a.SessionMoved(session=ONE, on=TUESDAY, starts_at=AT + timedelta(days=1))
OPENED = o.OpeningHeld(
    opening=ONE,
    site="motesplatsen",
    on=MONDAY,
    opens_at=AT,
    closes_at=AT + timedelta(hours=3),
    hosts=("anna",),
)
HOURS = v.HoursReported(**OF_HOURS, on=MONDAY, minutes=90)
JOINED = v.VolunteerJoined(**FOR_IT, known_until=TUESDAY, partner=SYKRETSEN, on=MONDAY)
LEFT = v.VolunteerLeft(**FOR_IT, reason="work", on=TUESDAY)
PAUSED, RETURNED = v.VolunteerPaused(**FOR_IT), v.VolunteerReturned(**FOR_IT)
LISTED = d.DestinationListed(
    destination=ONE, name="Symöte", category="sygrupp", owner="outside", partner=SYKRETSEN
)
MADE = referrals.ReferralMade(**OF_LINK, destination=OTHER, initiated_by="visitor", on=MONDAY)
DECLINED = referrals.ReferralDeclined(**OF_LINK, on=TUESDAY)
REVOKED = referrals.ReferralRevoked(**OF_LINK, cause="visitor", on=TUESDAY)
CLOSED = referrals.ReferralClosed(**OF_LINK, reason="cost", on=TUESDAY)
OFFERED = reach.EscortOffered(escort=ONE, person=PERSON, on=MONDAY, accepted=True)
DONE = reach.EscortDone(escort=ONE, person=PERSON, on=TUESDAY)
REPORTED = reach.OutcomeReported(
    outcome=ONE, person=PERSON, kind="job", source="volunteer", on=MONDAY
)
INFORMED = reach.InformationGiven(information=ONE, person=PERSON, notice_version="3", on=MONDAY)
REACHED_OUT = reach.OutreachDone(outreach=ONE, channel="hemsida", on=MONDAY)
LOGGED = f.FacilitationLogged(facilitation=ONE, by="anna", on=MONDAY, minutes=45, task="booking")
FURNISHED = f.FurnishingDone(furnishing=ONE, on=MONDAY, volunteers=3)
DECIDED = m.DocumentationModeDecided(
    decision=ONE,
    scope="site",
    of="motesplatsen",
    mode="headcount",
    number="SN 2026/14",
    decided_on=MONDAY,
    since=TUESDAY,
)
WITH_CHANNEL = VisitRecorded(
    visit=ONE, person=PERSON, site="motesplatsen", on=MONDAY, channel="hemsida"
)
COUNT = o.HeadcountRecorded(headcount=ONE, site="motesplatsen", on=MONDAY, **HEADS)
SESSION_COUNT = a.SessionHeadcountRecorded(headcount=ONE, session=OTHER, **HEADS)

STANDS: Sequence[tuple[str, Sequence[Event], dict[str, Any]]] = (
    ("person", [REGISTERED], {"channel": "vanner"}),
    (
        "person",
        [REGISTERED, PersonCorrected(person=PERSON, fields=("channel",))],
        {"channel": None, "target_group": "abo"},
    ),
    ("visit", [WITH_CHANNEL], {"channel": "hemsida"}),
    (
        "opening",
        [OPENED],
        {"opens_at": AT, "closes_at": AT + timedelta(hours=3), "hosts": ("anna",), "closed": False},
    ),
    ("opening", [OPENED, o.OpeningClosed(opening=ONE)], {"closed": True, "hosts": ("anna",)}),
    ("headcount", [COUNT], {"day": MONDAY, "told_at": 1, **COUNTED}),
    ("session_headcount", [SESSION_COUNT], {"session": OTHER, "told_at": 1, **COUNTED}),
    ("session", [SCHEDULED], {"activity": OTHER, "starts_at": AT, "duration_minutes": 90}),
    ("session", [SCHEDULED, LATER], {"day": TUESDAY, "starts_at": AT + timedelta(days=1)}),
    (
        "session",
        [SCHEDULED, HELD],
        {"standing": "held", "fika": True, "presenting_units": ("bosokarstod",)},
    ),
    (
        "session",
        [SCHEDULED, LATER, HELD, a.SessionHoldWithdrawn(session=ONE)],
        {"standing": "scheduled", "fika": False, "presenting_units": (), "day": TUESDAY},
    ),
    (
        "session",
        [SCHEDULED, a.SessionCancelled(session=ONE)],
        {"standing": "cancelled", "activity": OTHER},
    ),
    ("destination", [LISTED], {"category": "sygrupp", "partner": SYKRETSEN}),
    (
        "destination",
        [LISTED, d.DestinationChanged(destination=ONE, fields=("name",), name="Sy")],
        {"category": "sygrupp", "partner": SYKRETSEN},
    ),
    (
        "destination",
        [LISTED, d.DestinationChanged(destination=ONE, fields=("partner",))],
        {"category": "sygrupp", "partner": None},
    ),
    (
        "destination",
        [LISTED, d.DestinationChanged(destination=ONE, fields=("category",), category="hlr")],
        {"category": "hlr", "partner": SYKRETSEN},
    ),
    ("referral", [MADE, DECLINED], {"declined_on": TUESDAY, "informed": MONDAY}),
    (
        "referral",
        [MADE, DECLINED, referrals.ReferralDeclineWithdrawn(**OF_LINK)],
        {"declined_on": None},
    ),
    ("referral", [MADE, REVOKED], {"revoked_on": TUESDAY}),
    (
        "referral",
        [MADE, REVOKED, referrals.ReferralRevokeWithdrawn(**OF_LINK)],
        {"revoked_on": None},
    ),
    ("referral", [MADE, CLOSED], {"closed_on": TUESDAY, "closing_reason": "cost"}),
    (
        "referral",
        [MADE, CLOSED, referrals.ReferralCloseWithdrawn(**OF_LINK)],
        {"closed_on": None, "closing_reason": None},
    ),
    (
        "activity",
        [PLANNED],
        {"kind": "foreningstraff", "starts_at": AT, "initiated_by": "association"},
    ),
    ("outcome", [REPORTED], {"kind": "job", "source": "volunteer", "day": MONDAY}),
    ("escort", [OFFERED], {"day": MONDAY, "accepted": True, "done_on": None}),
    ("escort", [OFFERED, DONE], {"done_on": TUESDAY}),
    (
        "escort",
        [OFFERED, DONE, reach.EscortDoneWithdrawn(escort=ONE, person=PERSON)],
        {"done_on": None},
    ),
    ("outreach", [REACHED_OUT], {"channel": "hemsida", "day": MONDAY}),
    ("information", [INFORMED], {"person": PERSON, "day": MONDAY, "notice_version": "3"}),
    ("facilitation", [LOGGED], {"day": MONDAY, "minutes": 45, "task": "booking"}),
    ("furnishing", [FURNISHED], {"day": MONDAY, "volunteers": 3}),
    (
        "documentation_mode",
        [DECIDED],
        {"scope": "site", "place": "motesplatsen", "value": "headcount", "told_at": 1},
    ),
    ("hours", [HOURS], {"volunteer": OTHER, "minutes": 90, "rejected_at": 0}),
    ("hours", [HOURS, v.HoursRejected(**OF_HOURS)], {"rejected_at": 2}),
    (
        "hours",
        [HOURS, v.HoursRejected(**OF_HOURS), v.HoursRejected(**OF_HOURS)],
        {"rejected_at": 3},
    ),
    ("approval", [v.HoursApproved(hours=(ONE, OTHER))], {"hours": (ONE, OTHER), "told_at": 1}),
    (
        "volunteer",
        [JOINED],
        {"joined_on": MONDAY, "known_until": TUESDAY, "partner": SYKRETSEN, "stood": ("active",)},
    ),
    ("volunteer", [v.VolunteerJoined(**FOR_IT)], {"joined_on": None, "joined_at": AT}),
    (
        "volunteer",
        [JOINED, v.VolunteerCorrected(**FOR_IT, fields=("given_name", "known_until"))],
        {"known_until": None, "partner": SYKRETSEN},
    ),
    (
        "volunteer",
        [JOINED, LEFT],
        {"left_on": TUESDAY, "left_at": AT, "leaving_reason": "work", "stood": ("active", "left")},
    ),
    (
        "volunteer",
        [JOINED, PAUSED, LEFT, v.VolunteerLeaveWithdrawn(**FOR_IT)],
        {"left_on": None, "left_at": None, "leaving_reason": None, "stood": ("active", "paused")},
    ),
    ("volunteer", [JOINED, PAUSED, RETURNED], {"stood": ("active", "paused", "active")}),
    (
        "volunteer",
        [JOINED, PAUSED, RETURNED, v.VolunteerReturnWithdrawn(**FOR_IT)],
        {"stood": ("active", "paused")},
    ),
    (
        "volunteer",
        [JOINED, PAUSED, v.VolunteerPauseWithdrawn(**FOR_IT)],
        {"stood": ("active",)},
    ),
)
GONE: Sequence[tuple[str, Sequence[Event]]] = (
    ("opening", [OPENED, o.OpeningWithdrawn(opening=ONE)]),
    ("headcount", [COUNT, o.HeadcountWithdrawn(headcount=ONE)]),
    (
        "session_headcount",
        [SESSION_COUNT, a.SessionHeadcountWithdrawn(headcount=ONE, session=OTHER)],
    ),
    ("session", [SCHEDULED, HELD, a.SessionWithdrawn(session=ONE)]),
    ("referral", [MADE, CLOSED, referrals.ReferralWithdrawn(**OF_LINK)]),
    ("activity", [PLANNED, a.ActivityWithdrawn(activity=ONE)]),
    ("outcome", [REPORTED, reach.OutcomeWithdrawn(outcome=ONE, person=PERSON)]),
    ("escort", [OFFERED, DONE, reach.EscortWithdrawn(escort=ONE, person=PERSON)]),
    ("outreach", [REACHED_OUT, reach.OutreachWithdrawn(outreach=ONE)]),
    ("information", [INFORMED, reach.InformationWithdrawn(information=ONE, person=PERSON)]),
    ("facilitation", [LOGGED, f.FacilitationWithdrawn(facilitation=ONE)]),
    ("furnishing", [FURNISHED, f.FurnishingWithdrawn(furnishing=ONE)]),
    ("documentation_mode", [DECIDED, m.DocumentationModeWithdrawn(decision=ONE)]),
    ("hours", [HOURS, v.HoursRejected(**OF_HOURS), v.HoursWithdrawn(**OF_HOURS)]),
    ("volunteer", [JOINED, LEFT, v.VolunteerWithdrawn(**FOR_IT)]),
)


def after(view: str, events: Sequence[Event]) -> list[object]:
    """The rows of a view that stand after these facts, as its projection hears them."""
    [projection] = [it for it in PROJECTIONS if it.name == view]
    told = [_told(projection, at, event) for at, event in enumerate(events, 1)]
    lives = fold(projection, {}, told)
    return [life[-1].row for life in lives.values() if life and life[-1].to_index is None]


def _told(projection: AnyProjection, at: int, event: Event) -> Any:  # noqa: ANN401 - a Recorded
    service = next(it for it in SERVICES if type(event).__name__ in LANGUAGE[it])
    assert type(event).__name__ in projection.hears[service]
    return read(hear(service, at, about(event), AT).envelope, at, AT)


@pytest.mark.parametrize(
    ("view", "events", "row"), STANDS, ids=[f"{n} {it[0]}" for n, it in enumerate(STANDS)]
)
def test_what_was_told_last_stands(
    view: str, events: Sequence[Event], row: dict[str, object]
) -> None:
    [stands] = after(view, events)
    assert {name: getattr(stands, name) for name in row} == row


@pytest.mark.parametrize(("view", "events"), GONE, ids=[it[0] for it in GONE])
def test_what_was_taken_back_is_gone(view: str, events: Sequence[Event]) -> None:
    assert after(view, events[:-1])
    assert after(view, events) == []


def test_what_begins_a_row_is_heard_of_the_one_service_that_gives_the_row_its_id() -> None:
    for projection in PROJECTIONS:
        if projection.begins:
            [heard] = projection.hears.values()
            assert projection.begins <= heard
