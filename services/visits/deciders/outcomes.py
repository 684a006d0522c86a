"""What came of it for a person, as they tell it themselves."""

from typing import Final, assert_never
from uuid import UUID, uuid5

from services.visits.commands.reach import ReportOutcome, WithdrawOutcome
from services.visits.deciders.one_person import reads
from services.visits.deciders.people import people
from services.visits.deciders.told import Told
from shared.decider import Accepted, Asked, Decider, Seen
from shared.events.envelope import Recorded
from shared.events.reach import OutcomeReported, OutcomeWithdrawn

OutcomeCommand = ReportOutcome | WithdrawOutcome

OUTCOMES: Final = UUID("b7e0c9a2-41d6-4c1c-9d2b-7f3b5e8a1c05")
"""Namespace of the streams that hold what came of it for a person."""


def evolve(told: Told, fact: Recorded) -> Told:
    """The outcomes after one fact."""
    match fact.event:
        case OutcomeReported(outcome=id_, person=person):
            return told.with_(id_, person)
        case OutcomeWithdrawn(outcome=id_):
            return told.without(id_)
        case _:
            return told


def decide(asked: Asked[OutcomeCommand], told: Told, seen: Seen) -> Accepted:
    """What follows from a wish about an outcome."""
    wish = asked.command
    seen.of(people, wish.person).refuse_closed(asked, seen)
    match wish:
        case ReportOutcome():
            reported = OutcomeReported(outcome=asked.key, **dict(wish))
            return Accepted((reported,), asked.key, 1)
        case WithdrawOutcome(reason=reason):
            person = told.whose(asked, seen, "outcome")
            back = OutcomeWithdrawn(outcome=asked.thing, person=person, reason=reason)
            return Accepted((back,), asked.thing, 2)
        case _:
            assert_never(wish)


outcomes: Final[Decider[OutcomeCommand, Told]] = Decider(
    initial=Told(),
    stream=lambda asked: uuid5(OUTCOMES, asked.command.person.hex),
    evolve=evolve,
    decide=decide,
    reads=reads,
)
