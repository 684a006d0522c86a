"""The hours that volunteers give: reported, rejected, or reported by mistake."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, assert_never
from uuid import UUID

from services.activities.commands.hours import RejectHours, ReportHours, WithdrawHours
from services.activities.deciders.one_session import Session, refuse_quiet
from services.activities.deciders.sessions import sessions
from services.activities.deciders.volunteers import volunteers
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.volunteers import HoursRejected, HoursReported, HoursWithdrawn
from shared.events.words import SessionId, VolunteerId
from shared.roles import volunteer_sub

HoursCommand = ReportHours | RejectHours | WithdrawHours

BESIDE: Final = timedelta(days=1)
"""So far from its session's day hours are given at it: what is prepared, and what is cleared past midnight."""


@dataclass(frozen=True, slots=True)
class Hours:
    """What is known of some hours."""

    version: int = 0
    volunteer: VolunteerId | None = None
    """Who gave them; None where nobody did, or they were taken back."""
    session: SessionId | None = None
    reported_by: str = ""
    link_from: str | None = None
    """Who issued the link by which they were told, and so may have told of them."""

    def is_of(self, actor: str) -> bool:
        """Whether these are the hours of whoever asks: given by them, or perhaps told of by them."""
        return actor in {self.reported_by, self.link_from, volunteer_sub(self.volunteer)}


def evolve(hours: Hours, fact: Recorded) -> Hours:
    """The hours after one fact."""
    match fact.event:
        case HoursReported(volunteer=volunteer, session=session, link_from=issuer):
            return Hours(fact.version, volunteer, session, fact.envelope.actor, issuer)
        case HoursRejected():
            return replace(hours, version=fact.version)
        case HoursWithdrawn():
            return Hours(fact.version)
        case _:
            return hours


def decide(asked: Asked[HoursCommand], hours: Hours, seen: Seen) -> Accepted:
    """What follows from a wish about hours; of approval and rejection the latest holds."""
    match asked.command:
        case ReportHours() as wish:
            return Accepted((_reported(wish, asked, seen),), asked.key, 1)
        case _ if hours.volunteer is None:
            raise Refused("no_such_hours", "/hours")
        case RejectHours() | WithdrawHours() as wish:
            event = _undone(wish, asked, hours, seen)
            return Accepted((event,), asked.thing, hours.version + 1)
        case _:
            assert_never(asked.command)


def _undone(
    wish: RejectHours | WithdrawHours, asked: Asked[HoursCommand], hours: Hours, seen: Seen
) -> HoursRejected | HoursWithdrawn:
    """Of others' hours nobody who asks for themselves alone learns where they were given."""
    assert hours.volunteer is not None  # noqa: S101 - narrows the type
    asked.refuse_others(hours.volunteer)
    if not _may(asked, hours.session, seen):
        raise Refused("wrong_site")
    match wish:
        case RejectHours() if hours.is_of(asked.actor):
            raise Refused("same_person", "/hours")
        case RejectHours(reason=why):
            return HoursRejected(hours=asked.thing, volunteer=hours.volunteer, reason=why)
        case WithdrawHours(reason=why):
            return HoursWithdrawn(hours=asked.thing, volunteer=hours.volunteer, reason=why)
        case _:
            assert_never(wish)


def _reported(wish: ReportHours, asked: Asked[HoursCommand], seen: Seen) -> HoursReported:
    """Who has left may still tell of hours they gave."""
    asked.refuse_others(wish.volunteer)
    volunteer = seen.of(volunteers, wish.volunteer)
    if volunteer.standing == "unknown":
        raise Refused("no_such_volunteer", "/volunteer")
    if wish.session:
        session = seen.of(sessions, wish.session)
        refuse_quiet(asked, session)
        _refuse_apart(wish.date, session)
    by_link = asked.actor == volunteer_sub(wish.volunteer)
    return HoursReported(
        hours=asked.key,
        volunteer=wish.volunteer,
        on=wish.date,
        minutes=wish.minutes,
        session=wish.session,
        link_from=volunteer.link_from if by_link else None,
    )


def _refuse_apart(day: date, session: Session) -> None:
    if abs(day - session.on) > BESIDE:
        raise Refused("another_day", "/date")


def _may(asked: Asked[HoursCommand], session: UUID | None, seen: Seen) -> bool:
    """Hours at a session are the matter of those who work there; others are everybody's."""
    return session is None or asked.works_at(seen.of(sessions, session).site)


def _reads(asked: Asked[HoursCommand]) -> tuple[UUID, ...]:
    match asked.command:
        case ReportHours(volunteer=volunteer, session=UUID() as session):
            return (volunteer, session)
        case ReportHours(volunteer=volunteer):
            return (volunteer,)
        case _:
            return ()


def _reads_then(hours: Hours) -> tuple[UUID, ...]:
    return (hours.session,) if hours.session else ()


hours: Final[Decider[HoursCommand, Hours]] = Decider(
    initial=Hours(),
    stream=lambda asked: asked.key,
    evolve=evolve,
    decide=decide,
    reads=_reads,
    reads_then=_reads_then,
)
