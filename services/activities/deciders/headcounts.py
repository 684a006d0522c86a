"""How many were at a session: snapshots, each for itself."""

from dataclasses import dataclass
from typing import Final, assert_never
from uuid import UUID

from services.activities.commands.attendance import RecordSessionHeadcount, WithdrawSessionHeadcount
from services.activities.deciders.one_session import refuse_quiet
from services.activities.deciders.sessions import sessions
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.activities import SessionHeadcountRecorded, SessionHeadcountWithdrawn
from shared.events.envelope import Recorded
from shared.events.words import SessionId
from shared.heads import refuse_more_children

HeadcountCommand = RecordSessionHeadcount | WithdrawSessionHeadcount


@dataclass(frozen=True, slots=True)
class Headcount:
    """What is known of one count."""

    version: int = 0
    session: SessionId | None = None
    """What was counted; None where there is no such count, or it was taken back."""


def evolve(headcount: Headcount, fact: Recorded) -> Headcount:
    """The count after one fact."""
    match fact.event:
        case SessionHeadcountRecorded(session=session):
            return Headcount(fact.version, session)
        case SessionHeadcountWithdrawn():
            return Headcount(fact.version)
        case _:
            return headcount


def decide(asked: Asked[HeadcountCommand], headcount: Headcount, seen: Seen) -> Accepted:
    """What follows from a wish about a count."""
    match asked.command:
        case RecordSessionHeadcount() as wish:
            refuse_quiet(asked, seen.of(sessions, wish.session))
            refuse_more_children(wish.children, wish.newcomers + wish.established + wish.unknown)
            return Accepted((_recorded(wish, asked.key),), asked.key, 1)
        case _ if headcount.session is None:
            raise Refused("no_such_headcount", "/headcount")
        case _ if not asked.works_at(seen.of(sessions, headcount.session).site):
            raise Refused("wrong_site")
        case WithdrawSessionHeadcount(reason=reason):
            back = SessionHeadcountWithdrawn(
                headcount=asked.thing, session=headcount.session, reason=reason
            )
            return Accepted((back,), asked.thing, headcount.version + 1)
        case _:
            assert_never(asked.command)


def _recorded(wish: RecordSessionHeadcount, key: UUID) -> SessionHeadcountRecorded:
    return SessionHeadcountRecorded(
        headcount=key,
        session=wish.session,
        newcomers=wish.newcomers,
        established=wish.established,
        unknown=wish.unknown,
        children=wish.children,
    )


def _reads(asked: Asked[HeadcountCommand]) -> tuple[UUID, ...]:
    match asked.command:
        case RecordSessionHeadcount(session=session):
            return (session,)
        case _:
            return ()


def _reads_then(headcount: Headcount) -> tuple[UUID, ...]:
    return (headcount.session,) if headcount.session else ()


headcounts: Final[Decider[HeadcountCommand, Headcount]] = Decider(
    initial=Headcount(),
    stream=lambda asked: asked.key,
    evolve=evolve,
    decide=decide,
    reads=_reads,
    reads_then=_reads_then,
)
