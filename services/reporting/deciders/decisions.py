"""Decisions about the meeting place: open until they were carried out or dropped."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final, assert_never

from services.reporting.commands.decisions import (
    CloseDecision,
    RecordDecision,
    WithdrawDecision,
    WithdrawDecisionClose,
)
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.decisions import (
    DecisionClosed,
    DecisionCloseWithdrawn,
    DecisionRecorded,
    DecisionWithdrawn,
)
from shared.events.envelope import Recorded
from shared.events.governing import BodyDecisionId, DecidingBody

DecisionCommand = RecordDecision | CloseDecision | WithdrawDecisionClose | WithdrawDecision


@dataclass(frozen=True, slots=True)
class Decision:
    """What is known of one decision; whose it is not, where it does not stand."""

    version: int = 0
    body: DecidingBody | None = None
    decided_on: date = date.min
    closed: bool = False


def evolve(decision: Decision, fact: Recorded) -> Decision:
    """The decision after one fact."""
    match fact.event:
        case DecisionRecorded(body=body, decided_on=day):
            return Decision(fact.version, body, day)
        case DecisionClosed():
            return replace(decision, version=fact.version, closed=True)
        case DecisionCloseWithdrawn():
            return replace(decision, version=fact.version, closed=False)
        case DecisionWithdrawn():
            return Decision(fact.version)
        case _:
            return decision


def decide(asked: Asked[DecisionCommand], decision: Decision, _: Seen) -> Accepted:
    """What follows from a wish about a decision."""
    match asked.command:
        case RecordDecision() as wish:
            return Accepted((_recorded(asked, wish),), asked.key, 1)
        case _ if decision.body is None:
            raise Refused("no_such_decision", "/decision")
        case CloseDecision() as wish:
            event: DecisionClosed | DecisionCloseWithdrawn | DecisionWithdrawn
            event = _closed(asked, wish, decision)
        case WithdrawDecisionClose() if not decision.closed:
            raise Refused("decision_open")
        case WithdrawDecisionClose(reason=reason):
            event = DecisionCloseWithdrawn(decision=BodyDecisionId(asked.thing), reason=reason)
        case WithdrawDecision(reason=reason):
            event = DecisionWithdrawn(decision=BodyDecisionId(asked.thing), reason=reason)
        case _:
            assert_never(asked.command)
    return Accepted((event,), asked.thing, decision.version + 1)


def _recorded(asked: Asked[DecisionCommand], wish: RecordDecision) -> DecisionRecorded:
    if wish.due_on and wish.due_on < wish.decided_on:
        raise Refused("ends_before_it_begins", "/due_on")
    return DecisionRecorded(decision=BodyDecisionId(asked.key), **dict(wish))


def _closed(
    asked: Asked[DecisionCommand], wish: CloseDecision, decision: Decision
) -> DecisionClosed:
    day = wish.on or asked.day
    if decision.closed:
        raise Refused("decision_closed")
    if day < decision.decided_on:
        raise Refused("ends_before_it_begins", "/on")
    return DecisionClosed(decision=BodyDecisionId(asked.thing), on=day, outcome=wish.outcome)


decisions: Final[Decider[DecisionCommand, Decision]] = Decider(
    initial=Decision(), stream=lambda asked: asked.key, evolve=evolve, decide=decide
)
