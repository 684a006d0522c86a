"""Who was told what is stored of them (R9)."""

from typing import Final, assert_never
from uuid import UUID, uuid5

from services.visits.commands.reach import GiveInformation, WithdrawInformation
from services.visits.deciders.one_person import reads
from services.visits.deciders.people import people
from services.visits.deciders.told import Told
from shared.decider import Accepted, Asked, Decider, Seen
from shared.events.envelope import Recorded
from shared.events.reach import InformationGiven, InformationWithdrawn

InformationCommand = GiveInformation | WithdrawInformation

INFORMATION: Final = UUID("3d9f2f11-5f0b-4f37-8a61-0c5d7a2e9b04")
"""Namespace of the streams that hold what a person was told."""


def evolve(told: Told, fact: Recorded) -> Told:
    """What was told after one fact."""
    match fact.event:
        case InformationGiven(information=id_, person=person):
            return told.with_(id_, person)
        case InformationWithdrawn(information=id_):
            return told.without(id_)
        case _:
            return told


def decide(asked: Asked[InformationCommand], told: Told, seen: Seen) -> Accepted:
    """What follows from a wish about what a person was told."""
    wish = asked.command
    seen.of(people, wish.person).refuse_closed(asked, seen)
    match wish:
        case GiveInformation():
            given = InformationGiven(information=asked.key, on=asked.day, **dict(wish))
            return Accepted((given,), asked.key, 1)
        case WithdrawInformation(reason=reason):
            person = told.whose(asked, seen, "information")
            back = InformationWithdrawn(information=asked.thing, person=person, reason=reason)
            return Accepted((back,), asked.thing, 2)
        case _:
            assert_never(wish)


information: Final[Decider[InformationCommand, Told]] = Decider(
    initial=Told(),
    stream=lambda asked: uuid5(INFORMATION, asked.command.person.hex),
    evolve=evolve,
    decide=decide,
    reads=reads,
)
