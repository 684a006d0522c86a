"""Who means to come: a person once, the nameless each for themselves, and no more than there is room for.

All places of a session lie on one stream, so two who ask at once for the last one cannot both get it.
Whether they then came is nobody's business (R11).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any, Final, assert_never
from uuid import UUID, uuid5

from services.activities.commands.sign_ups import SignUp, TakePlace, WithdrawSignUp
from services.activities.deciders.one_session import Session, refuse_settled
from services.activities.deciders.recording import forbid_identity, ruled_by
from services.activities.deciders.sessions import sessions
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.planning import SignUpMade, SignUpWithdrawn
from shared.handovers import HANDOVERS
from shared.hearing import people

SignUpCommand = SignUp | WithdrawSignUp

SIGN_UPS: Final = UUID("0d4b6f51-9d0a-4c39-a2f5-83be17c0d2e6")
"""Namespace of the streams that hold a session's places."""


@dataclass(frozen=True, slots=True)
class SignUps:
    """The places that are taken at one session."""

    taken: Mapping[UUID, SignUpMade] = field(default_factory=dict)

    def of(self, *ids: UUID) -> UUID | None:
        """The place of a person under any of these ids; None where they have none."""
        its = (id_ for id_, made in self.taken.items() if made.person in ids)
        return next(its, None)

    @property
    def people(self) -> tuple[UUID, ...]:
        """Those who have one."""
        return tuple(made.person for made in self.taken.values() if made.person)


def evolve(sign_ups: SignUps, fact: Recorded) -> SignUps:
    """The places after one fact."""
    match fact.event:
        case SignUpMade() as made:
            return SignUps({**sign_ups.taken, made.sign_up: made})
        case SignUpWithdrawn(sign_up=gone):
            return SignUps({id_: it for id_, it in sign_ups.taken.items() if id_ != gone})
        case _:
            return sign_ups


def decide(asked: Asked[SignUpCommand], sign_ups: SignUps, seen: Seen) -> Accepted:
    """What follows from a wish about a place."""
    match asked.command:
        case SignUp() as wish:
            return _made(wish, asked, sign_ups, seen)
        case WithdrawSignUp(reason=reason):
            made = sign_ups.taken.get(asked.thing)
            if made is None or _hides(made, asked, seen):
                raise Refused("no_such_sign_up", "/sign_up")
            if not asked.works_at(seen.of(sessions, made.session).site):
                raise Refused("wrong_site")
            if made.person:
                seen.of(people, made.person).refuse_restricted(asked, seen, "/sign_up")
            back = SignUpWithdrawn(**dict(made), reason=reason)
            return Accepted((back,), made.sign_up, 2)
        case _:
            assert_never(asked.command)


def _made(wish: SignUp, asked: Asked[SignUpCommand], sign_ups: SignUps, seen: Seen) -> Accepted:
    session = seen.of(sessions, wish.session)
    _refuse_closed(asked, session)
    if wish.person:
        seen.of(people, wish.person).refuse_closed(asked, seen)
        forbid_identity(session, seen, by_card=False)
    if before := sign_ups.of(*_ids(wish)):
        return Accepted((), before, 1)
    if session.capacity is not None and _places(sign_ups, seen) >= session.capacity:
        raise Refused("session_full", "/session")
    made = SignUpMade(sign_up=asked.key, session=wish.session, person=wish.person)
    return Accepted((made,), asked.key, 1)


def _ids(wish: SignUp) -> tuple[UUID, ...]:
    """Every id of whoever is named."""
    others = wish.others if isinstance(wish, TakePlace) else ()
    return (wish.person, *others) if wish.person else ()


def _places(sign_ups: SignUps, seen: Seen) -> int:
    """How many places are taken: one by each person, whichever of their ids have one.

    That of somebody forgotten, whom nobody can name any more, is free.
    """
    nameless = len(sign_ups.taken) - len(sign_ups.people)
    known = (one for one in sign_ups.people if seen.of(people, one).erasure is None)
    return nameless + len({_stands_for(one, seen) for one in known})


def _stands_for(person: UUID, seen: Seen) -> UUID:
    """Who stands for an id now; whoever was a mistake, or is forgotten, stands for nobody."""
    _, *kept = _chain(person, seen)
    return [person, *takewhile(lambda one: seen.of(people, one).stands, kept)][-1]


def _chain(person: UUID, seen: Seen) -> tuple[UUID, ...]:
    """An id, and whoever it was dropped for, one after the other."""
    chain: tuple[UUID, ...] = (person,)
    while (kept := seen.of(people, chain[-1]).kept) and kept[0] not in chain:
        chain += kept
    return chain


def _refuse_closed(asked: Asked[Any], session: Session) -> None:
    if session.standing == "unknown":
        raise Refused("no_such_session", "/session")
    if not asked.works_at(session.site):
        raise Refused("wrong_site")
    refuse_settled(session)


def _hides(made: SignUpMade, asked: Asked[Any], seen: Seen) -> bool:
    return made.person is not None and seen.of(people, made.person).hidden_from(asked, seen)


def _stream(asked: Asked[SignUpCommand]) -> UUID:
    match asked.command:
        case SignUp(session=session):
            return uuid5(SIGN_UPS, session.hex)
        case _:
            return asked.key


def _reads(asked: Asked[SignUpCommand]) -> tuple[UUID, ...]:
    match asked.command:
        case SignUp(session=session, person=UUID() as person):
            return (session, person, HANDOVERS)
        case SignUp(session=session):
            return (session,)
        case _:
            return ()


def _reads_beyond(asked: Asked[SignUpCommand], seen: Seen) -> tuple[UUID, ...]:
    """Who stands for whoever has a place; and, where somebody is to be written down, what rules it (R4)."""
    match asked.command:
        case SignUp(session=session, person=person):
            ruled = ruled_by(seen.of(sessions, session)) if person else ()
            taken = seen.of(sign_ups, _stream(asked)).people
            return (*ruled, *(id_ for one in taken for id_ in _chain(one, seen)))
        case _:
            return ()


def _reads_then(sign_ups: SignUps) -> tuple[UUID, ...]:
    """Whose the places are, and at which session: one may be asked for by its id alone."""
    where = {made.session for made in sign_ups.taken.values()}
    return (*where, *sign_ups.people, HANDOVERS)


sign_ups: Final[Decider[SignUpCommand, SignUps]] = Decider(
    initial=SignUps(),
    stream=_stream,
    evolve=evolve,
    decide=decide,
    reads=_reads,
    reads_then=_reads_then,
    reads_beyond=_reads_beyond,
)
