"""What reporting tells of decisions about the meeting place, and of what became of them."""

from datetime import date
from typing import Annotated

from shared.events.event import Event
from shared.events.governing import BodyDecisionId, DecidingBody, DecisionOutcome
from shared.events.personal import CODE, OPAQUE, WHEN, NotPersonal, Sealed, sealed


class DecisionRecorded(Event):
    """A body decided something; what, and who sees to it, is sealed for the decision itself."""

    decision: Annotated[BodyDecisionId, OPAQUE]
    body: Annotated[DecidingBody, CODE]
    title: Annotated[Sealed, sealed("staff", "decision", "what was decided")] = None
    decided_on: Annotated[date, WHEN]
    number: Annotated[str | None, NotPersonal("a number in the diary")] = None
    due_on: Annotated[date | None, WHEN] = None
    responsible: Annotated[Sealed, sealed("staff", "decision", "who sees to it")] = None


class DecisionClosed(Event):
    """Since a day nothing more is to be done: it was carried out, or dropped."""

    decision: Annotated[BodyDecisionId, OPAQUE]
    on: Annotated[date, WHEN]
    outcome: Annotated[DecisionOutcome, CODE]


class DecisionCloseWithdrawn(Event):
    """It is open still."""

    decision: Annotated[BodyDecisionId, OPAQUE]
    reason: Annotated[Sealed, sealed("staff", "decision", "why a record was taken back")] = None


class DecisionWithdrawn(Event):
    """It was recorded by mistake."""

    decision: Annotated[BodyDecisionId, OPAQUE]
    reason: Annotated[Sealed, sealed("staff", "decision", "why a record was taken back")] = None
