"""Which named exceptions of R2 hold at a site, by which decision, on which days."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, assert_never
from uuid import UUID, uuid5

from services.visits.commands.exceptions import DecideException, WithdrawException
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.exceptions import ExceptionDecided, ExceptionWithdrawn
from shared.events.words import ExceptionKind

ExceptionCommand = DecideException | WithdrawException

EXCEPTIONS: Final = UUID("b7a0e6d2-4f18-4c95-9d3b-8e5c2f7a1064")
"""Namespace of the streams that hold the decisions about one exception at one site."""


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision: both days inclusive."""

    site: str
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class Exceptions:
    """The decisions that stand about one exception at one site."""

    by_id: Mapping[UUID, Decided] = field(default_factory=dict)

    def hold(self, day: date) -> bool:
        """Whether one of them holds on this day."""
        return any(it.since <= day <= (it.until or date.max) for it in self.by_id.values())


def stream_of(kind: ExceptionKind, site: str) -> UUID:
    """Where the decisions about an exception at a site stand."""
    return uuid5(EXCEPTIONS, f"{kind}/{site}")


def evolve(exceptions: Exceptions, fact: Recorded) -> Exceptions:
    """What stands after one fact."""
    match fact.event:
        case ExceptionDecided(exception=id_, site=site, since=since, until=until):
            return Exceptions({**exceptions.by_id, id_: Decided(site, since, until)})
        case ExceptionWithdrawn(exception=id_):
            return Exceptions({k: v for k, v in exceptions.by_id.items() if k != id_})
        case _:
            return exceptions


def decide(asked: Asked[ExceptionCommand], exceptions: Exceptions, _: Seen) -> Accepted:
    """What follows from a wish about an exception."""
    match asked.command:
        case DecideException() as wish:
            return Accepted((_decided(wish, asked),), asked.key, 1)
        case WithdrawException(reason=reason):
            decided = exceptions.by_id.get(asked.thing)
            if decided is None:
                raise Refused("no_such_exception", "/exception")
            if not asked.works_at(decided.site):
                raise Refused("wrong_site")
            return Accepted(
                (ExceptionWithdrawn(exception=asked.thing, reason=reason),), asked.thing, 2
            )
        case _:
            assert_never(asked.command)


def _decided(wish: DecideException, asked: Asked[ExceptionCommand]) -> ExceptionDecided:
    if wish.until is not None and wish.until < wish.since:
        raise Refused("ends_before_it_begins", "/to")
    return ExceptionDecided(exception=asked.key, **dict(wish))


def _stream(asked: Asked[ExceptionCommand]) -> UUID:
    match asked.command:
        case DecideException(kind=kind, site=site):
            return stream_of(kind, site)
        case _:
            return asked.key


exceptions: Final[Decider[ExceptionCommand, Exceptions]] = Decider(
    initial=Exceptions(), stream=_stream, evolve=evolve, decide=decide
)
