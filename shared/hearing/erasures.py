"""Who is forgotten, as it was heard, and that nothing readable is left of them here either (R10)."""

from typing import Final, assert_never
from uuid import UUID

from shared.command import Command
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.common import SubjectErased
from shared.events.erasures import ErasureApproved
from shared.events.forgetting import ErasureNoted
from shared.hearing.people import Person, noted, people


class NoteErasure(Command):
    """Take note that a person is forgotten; asked by the reaction, never by a caller."""

    erasure: UUID
    noted: UUID
    person: UUID


class ConfirmErasure(Command):
    """Tell that nothing readable is left here; asked by what destroyed it, never by a caller."""

    erasure: UUID
    person: UUID


ErasureNote = NoteErasure | ConfirmErasure


def confirm(heard: ErasureApproved | ErasureNoted) -> ConfirmErasure:
    """What a service that heard of an erasure asks itself, once nothing readable is left."""
    return ConfirmErasure(erasure=heard.erasure, person=heard.person)


def decide(asked: Asked[ErasureNote], person: Person, _: Seen) -> Accepted:
    """The fence is put up once, and what was done behind it is told once."""
    wish = asked.command
    match wish:
        case NoteErasure() if person.erasure is None:
            return noted(person, wish.person, ErasureNoted(**dict(wish)))
        case ConfirmErasure() if person.erasure != wish.erasure:
            raise Refused("no_such_erasure", "/erasure")
        case ConfirmErasure() if not person.erased:
            return noted(person, wish.person, SubjectErased(**dict(wish)))
        case NoteErasure() | ConfirmErasure():
            return noted(person, wish.person)
        case _:
            assert_never(wish)


erasures: Final[Decider[ErasureNote, Person]] = Decider(
    initial=people.initial,
    stream=lambda asked: asked.command.person,
    evolve=people.evolve,
    decide=decide,
)
