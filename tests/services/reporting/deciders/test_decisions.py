"""Decisions and meetings: recorded, closed, taken back; each group its own."""

from datetime import date

from services.reporting.commands.decisions import (
    CloseDecision,
    RecordDecision,
    WithdrawDecision,
    WithdrawDecisionClose,
)
from services.reporting.commands.meetings import RecordMeeting, WithdrawMeeting
from services.reporting.deciders.decisions import decisions
from services.reporting.deciders.meetings import meetings
from shared.events.decisions import (
    DecisionClosed,
    DecisionCloseWithdrawn,
    DecisionRecorded,
    DecisionWithdrawn,
)
from shared.events.meetings import MeetingHeld, MeetingWithdrawn
from tests.given import EVENING, given, named

ID = named("key")
DAY = date(2026, 3, 2)
EARLIER = date(2026, 3, 1)
TITLE = "Öppet också i juli"
BACK = WithdrawDecision(decision=ID, reason="a slip")
OPEN_STILL = WithdrawDecisionClose(decision=ID, reason="a slip")
CLOSED = DecisionClosed(decision=ID, on=DAY, outcome="dropped")


def record(**told: object) -> RecordDecision:
    about = {"body": "steering", "title": TITLE, "decided_on": DAY}
    return RecordDecision.model_validate(about | told)


def recorded(name: str = "key", **told: object) -> DecisionRecorded:
    about = {"decision": named(name), "body": "steering", "title": TITLE, "decided_on": DAY}
    return DecisionRecorded.model_validate(about | told)


def close(on: date | None = DAY) -> CloseDecision:
    return CloseDecision(decision=ID, on=on, outcome="dropped")


def test_a_decision_is_recorded_with_who_sees_to_it_and_by_when() -> None:
    told = {"number": "SN 2026/117", "due_on": DAY, "responsible": "Yonas"}
    given(decisions).when(record(**told)).then(recorded(**told), version=1, thing=ID)


def test_nothing_is_due_before_it_was_decided() -> None:
    given(decisions).when(record(due_on=EARLIER)).refused("ends_before_it_begins", "/due_on")


def test_a_decision_is_closed_once_and_not_before_it_was_made() -> None:
    had = given(decisions, recorded())
    had.when(close(EARLIER)).refused("ends_before_it_begins", "/on")
    shut = had.when(close()).then(CLOSED, version=2, thing=ID)
    shut.when(close()).refused("decision_closed")


def test_without_a_day_it_is_closed_today() -> None:
    today = DecisionClosed(decision=ID, on=EVENING.date(), outcome="dropped")
    given(decisions, recorded()).when(close(None)).then(today)


def test_a_decision_that_was_not_closed_is_open_again() -> None:
    given(decisions, recorded()).when(OPEN_STILL).refused("decision_open")
    again = given(decisions, recorded(), CLOSED).when(OPEN_STILL)
    reopened = again.then(DecisionCloseWithdrawn(decision=ID, reason="a slip"), version=3)
    reopened.when(close()).then(CLOSED, version=4)


def test_what_was_never_decided_can_be_neither_closed_nor_taken_back() -> None:
    taken = given(decisions, recorded(), CLOSED).when(BACK)
    gone = taken.then(DecisionWithdrawn(decision=ID, reason="a slip"), version=3)
    for story in (gone, given(decisions)):
        for wish in (close(), BACK, OPEN_STILL):
            story.when(wish).refused("no_such_decision", "/decision")


def test_a_meeting_is_told_of_with_its_own_groups_decisions_alone() -> None:
    wish = RecordMeeting(body="steering", on=DAY, present=3, decisions=(named("ours"), ID))
    theirs = given(meetings).and_of(named("ours"), recorded("ours"))
    theirs.when(wish).refused("no_such_decision", "/decisions/1")
    working = theirs.and_of(ID, recorded(body="working"))
    working.when(wish).refused("no_such_decision", "/decisions/1")
    held = MeetingHeld(meeting=ID, body="steering", on=DAY, present=3, decisions=wish.decisions)
    theirs.and_of(ID, recorded()).when(wish).then(held, version=1, thing=ID)


def test_a_meeting_that_was_not_is_taken_back_once() -> None:
    wish = WithdrawMeeting(meeting=ID, reason="a slip")
    had = given(meetings, MeetingHeld(meeting=ID, body="working", on=DAY, present=0))
    gone = had.when(wish).then(MeetingWithdrawn(meeting=ID, reason="a slip"), version=2)
    gone.when(wish).refused("no_such_meeting", "/meeting")
