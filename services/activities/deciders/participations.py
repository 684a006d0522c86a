"""Who took part: once per person and session, under each of their ids; the nameless each for themselves.

Whoever is known by several ids is counted once by whoever counts, as in visits, so that each id keeps what was
told of it.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final, assert_never
from uuid import UUID, uuid5

from services.activities.commands.attendance import (
    RecordParticipation,
    TakePart,
    WithdrawParticipation,
)
from services.activities.deciders.one_session import Session, refuse_quiet
from services.activities.deciders.recording import forbid_identity, ruled_by
from services.activities.deciders.sessions import sessions
from shared.cards import card_of
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.activities import ParticipationRecorded, ParticipationWithdrawn
from shared.events.envelope import Recorded
from shared.events.words import PersonId, SessionId
from shared.handovers import HANDOVERS
from shared.hearing.cards import check_card
from shared.hearing.people import Person, people

ParticipationCommand = RecordParticipation | WithdrawParticipation

PARTICIPATIONS: Final = UUID("6a2f1d5e-3c47-4b8a-9e60-51c7d0b8f3a4")
"""Namespace of the streams that hold a person's participation in a session."""


@dataclass(frozen=True, slots=True)
class Participation:
    """What is known of one participation that stands."""

    id: UUID
    session: SessionId
    person: PersonId | None
    site: str
    on: date
    scanned_by: str | None = None
    """Who recorded it by a card, and may not know whose that is."""


Standing = tuple[Participation, ...]
"""Those that stand of one person at one session: one for each day that it was on, where it was moved."""


def evolve(known: Standing, fact: Recorded) -> Standing:
    """The participations after one fact."""
    match fact.event:
        case ParticipationRecorded() as told:
            by = fact.envelope.actor if told.by_card else None
            its = (told.participation, told.session, told.person, told.site, told.on)
            return (*known, Participation(*its, scanned_by=by))
        case ParticipationWithdrawn(participation=id_):
            return tuple(it for it in known if it.id != id_)
        case _:
            return known


def decide(asked: Asked[ParticipationCommand], known: Standing, seen: Seen) -> Accepted:
    """What follows from a wish about a participation."""
    match asked.command:
        case RecordParticipation() as wish:
            session = seen.of(sessions, wish.session)
            refuse_quiet(asked, session)
            _check_who(wish, asked, seen)
            if wish.person:
                forbid_identity(session, seen, by_card=wish.card is not None)
            if before := _before(session, known):
                return Accepted((), before, 1)
            return Accepted((_recorded(wish, asked.key, session),), asked.key, 1)
        case WithdrawParticipation(reason=reason):
            its = _found(asked, known, seen)
            back = ParticipationWithdrawn(
                participation=its.id, session=its.session, person=its.person, reason=reason
            )
            return Accepted((back,), its.id, 2)
        case _:
            assert_never(asked.command)


def _found(asked: Asked[ParticipationCommand], known: Standing, seen: Seen) -> Participation:
    """The one that is to be taken back, by whoever may."""
    its = next((it for it in known if it.id == asked.thing), None)
    if its is None:
        raise Refused("no_such_participation", "/participation")
    if its.person:
        _refuse_hidden(asked, its, seen, seen.of(people, its.person))
    if not asked.works_at(its.site):
        raise Refused("wrong_site")
    return its


def _refuse_hidden(
    asked: Asked[ParticipationCommand], its: Participation, seen: Seen, person: Person
) -> None:
    """What the protected did is hidden as they are (R7), but whoever scanned their card may take that back."""
    if not person.hidden_from(asked, seen):
        person.refuse_restricted(asked, seen, "/participation")
    elif not (person.stands and its.scanned_by == asked.actor):
        raise Refused("no_such_participation", "/participation")


def _check_who(wish: RecordParticipation, asked: Asked[ParticipationCommand], seen: Seen) -> None:
    """Whoever is named must be known to whoever asks; whoever has a card is known by that alone (R7)."""
    if wish.card:
        check_card(card_of(wish.card.get_secret_value()), _chain(wish), seen)
    elif wish.person:
        seen.of(people, wish.person).refuse_closed(asked, seen)


def _before(session: Session, known: Standing) -> UUID | None:
    """The participation that there is already on the session's day, under the same id."""
    return next((it.id for it in known if it.on == session.on), None)


def _chain(wish: RecordParticipation) -> tuple[UUID, ...]:
    """The one to whom the card was given, and whoever stands for them, one after the other."""
    dropped = wish.dropped if isinstance(wish, TakePart) else ()
    return (*dropped, wish.person) if wish.person else dropped


def _recorded(wish: RecordParticipation, id_: UUID, session: Session) -> ParticipationRecorded:
    return ParticipationRecorded(
        participation=id_,
        session=wish.session,
        person=wish.person,
        site=session.site,
        on=session.on,
        by_card=wish.card is not None,
    )


def _stream(asked: Asked[ParticipationCommand]) -> UUID:
    match asked.command:
        case RecordParticipation(session=session, person=UUID() as person):
            return uuid5(PARTICIPATIONS, f"{session.hex}/{person.hex}")
        case _:
            return asked.key


def _reads(asked: Asked[ParticipationCommand]) -> tuple[UUID, ...]:
    match asked.command:
        case RecordParticipation(session=session, person=None, card=None):
            return (session,)
        case RecordParticipation(session=session, card=card) as wish:
            its = (card_of(card.get_secret_value()),) if card else ()
            return (session, *_chain(wish), *its, HANDOVERS)
        case _:
            return ()


def _reads_beyond(asked: Asked[ParticipationCommand], seen: Seen) -> tuple[UUID, ...]:
    """What is decided about the place of the session, where somebody is to be written down."""
    match asked.command:
        case RecordParticipation(session=session, person=UUID()):
            return ruled_by(seen.of(sessions, session))
        case _:
            return ()


def _reads_then(known: Standing) -> tuple[UUID, ...]:
    persons = dict.fromkeys(it.person for it in known if it.person)
    return (*persons, HANDOVERS) if persons else ()


participations: Final[Decider[ParticipationCommand, Standing]] = Decider(
    initial=(),
    stream=_stream,
    evolve=evolve,
    decide=decide,
    reads=_reads,
    reads_then=_reads_then,
    reads_beyond=_reads_beyond,
)
