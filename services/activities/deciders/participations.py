"""Who took part: once per person and session; the nameless each for themselves."""

from dataclasses import dataclass
from typing import Final, assert_never
from uuid import UUID, uuid5

from services.activities.commands.attendance import RecordParticipation, WithdrawParticipation
from services.activities.deciders.sessions import Session, refuse_quiet, sessions
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.activities import ParticipationRecorded, ParticipationWithdrawn
from shared.events.envelope import Recorded
from shared.events.words import PersonId, SessionId
from shared.handovers import HANDOVERS
from shared.hearing import Person, people

ParticipationCommand = RecordParticipation | WithdrawParticipation

PARTICIPATIONS: Final = UUID("6a2f1d5e-3c47-4b8a-9e60-51c7d0b8f3a4")
"""Namespace of the streams that hold a person's participation in a session."""


@dataclass(frozen=True, slots=True)
class Participation:
    """What is known of the participation that holds now; `id` is None where there is none."""

    id: UUID | None = None
    session: SessionId | None = None
    person: PersonId | None = None
    site: str = ""


def evolve(participation: Participation, fact: Recorded) -> Participation:
    """The participation after one fact."""
    match fact.event:
        case ParticipationRecorded(participation=id_, session=session, person=person, site=site):
            return Participation(id_, session, person, site)
        case ParticipationWithdrawn():
            return Participation()
        case _:
            return participation


def decide(
    asked: Asked[ParticipationCommand], participation: Participation, seen: Seen
) -> Accepted:
    """What follows from a wish about a participation."""
    match asked.command:
        case RecordParticipation() as wish:
            session = seen.of(sessions, wish.session)
            refuse_quiet(asked, session)
            if wish.person:
                _refuse_hidden(asked, seen, seen.of(people, wish.person))
            if participation.id is not None:
                return Accepted((), participation.id, 1)
            return Accepted((_recorded(wish, asked.key, session),), asked.key, 1)
        case _ if participation.id is None or participation.id != asked.thing:
            raise Refused("no_such_participation", "/participation")
        case _ if _hides(participation, asked, seen):
            raise Refused("no_such_participation", "/participation")
        case _ if not asked.works_at(participation.site):
            raise Refused("wrong_site")
        case WithdrawParticipation(reason=reason):
            if participation.person:
                whose = seen.of(people, participation.person)
                whose.refuse_restricted(asked, "/participation")
            back = ParticipationWithdrawn(
                participation=participation.id,
                session=participation.session,
                person=participation.person,
                reason=reason,
            )
            return Accepted((back,), participation.id, 2)
        case _:
            assert_never(asked.command)


def _hides(it: Participation, asked: Asked[ParticipationCommand], seen: Seen) -> bool:
    return it.person is not None and seen.of(people, it.person).hidden_from(asked, seen)


def _refuse_hidden(asked: Asked[ParticipationCommand], seen: Seen, whose: Person) -> None:
    if not whose.known_to(asked, seen):
        raise Refused("no_such_person", "/person")
    whose.refuse_restricted(asked, "/person")


def _recorded(wish: RecordParticipation, id_: UUID, session: Session) -> ParticipationRecorded:
    return ParticipationRecorded(
        participation=id_,
        session=wish.session,
        person=wish.person,
        site=session.site,
        on=session.on,
    )


def _stream(asked: Asked[ParticipationCommand]) -> UUID:
    match asked.command:
        case RecordParticipation(session=session, person=UUID() as person):
            return uuid5(PARTICIPATIONS, f"{session.hex}/{person.hex}")
        case _:
            return asked.key


def _reads(asked: Asked[ParticipationCommand]) -> tuple[UUID, ...]:
    match asked.command:
        case RecordParticipation(session=session, person=UUID() as person):
            return (session, person, HANDOVERS)
        case RecordParticipation(session=session):
            return (session,)
        case _:
            return ()


participations: Final[Decider[ParticipationCommand, Participation]] = Decider(
    initial=Participation(),
    stream=_stream,
    evolve=evolve,
    decide=decide,
    reads=_reads,
    reads_then=lambda it: (it.person, HANDOVERS) if it.person else (),
)
