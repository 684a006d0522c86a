"""What the activities service tells of plans: dates of a series that fall out, its end, and places taken."""

from datetime import date
from typing import Annotated

from shared.events.activities import Activity, Session, TakenBack
from shared.events.event import Event
from shared.events.personal import (
    AGREEMENT,
    OPAQUE,
    WHEN,
    Reason,
    Sealed,
    clear,
    sealed,
)
from shared.events.words import PersonId, SignUpId

Why = Annotated[Sealed, sealed("staff", "event", "why a date is skipped", AGREEMENT)]
SignUp = Annotated[SignUpId, OPAQUE]
Guest = Annotated[
    PersonId | None, clear("link", "person", "a place at a session; none for the nameless")
]


class ActivityDateSkipped(Event):
    """On this date of the series it does not take place; no other date moves."""

    activity: Activity
    on: Annotated[date, WHEN]
    reason: Why = None


class ActivityDateSkipWithdrawn(Event):
    """The date was skipped by mistake: it is one of the series again."""

    activity: Activity
    on: Annotated[date, WHEN]
    reason: TakenBack = None


class ActivityEnded(Event):
    """The series has a last day; what is scheduled after it does not take place."""

    activity: Activity
    on: Annotated[date, WHEN]


class ActivityEndWithdrawn(Event):
    """The series was ended by mistake: it goes on by its rule."""

    activity: Activity
    reason: TakenBack = None


class SignUpMade(Event):
    """Somebody means to come to a session, a known person or a nameless one; it says not who came."""

    sign_up: SignUp
    session: Session
    person: Guest = None


class SignUpWithdrawn(Event):
    """The place is free again."""

    sign_up: SignUp
    session: Session
    person: Guest = None
    reason: Reason = None
