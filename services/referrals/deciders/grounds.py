"""On what ground staff disclose something of a person to somebody else (R8)."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, assert_never
from uuid import UUID

from services.referrals.commands.grounds import (
    RecordGround,
    RevokeGround,
    WithdrawGround,
    WithdrawGroundRevoke,
)
from services.referrals.deciders.destinations import destinations
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.event import Event
from shared.events.grounds import (
    SecrecyGroundRecorded,
    SecrecyGroundRevoked,
    SecrecyGroundRevokeWithdrawn,
    SecrecyGroundWithdrawn,
)
from shared.events.words import PersonId, RevokingCause
from shared.handovers import HANDOVERS
from shared.hearing import people

GroundCommand = RecordGround | RevokeGround | WithdrawGroundRevoke | WithdrawGround

LONGEST: Final = timedelta(days=366)
"""So long a ground may hold: whoever waived last year is asked again (a local choice)."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What is known of one ground; without a person there is none."""

    version: int = 0
    person: PersonId | None = None
    recipient: UUID | None = None
    given_on: date = date.max
    expires_on: date = date.min
    revoked: bool = False

    def lets(self, destination: UUID | None, day: date) -> bool:
        """Whether its person's matters may be told this destination on a day."""
        meant = destination is not None and destination == self.recipient
        return meant and self.given_on <= day and self.lapsed(day) is None

    def lapsed(self, day: date) -> RevokingCause | None:
        """Why the ground holds no more on a day; None while it does."""
        if self.person is None or self.revoked:
            return "ground_revoked"
        return "ground_expired" if self.expires_on < day else None


def evolve(ground: Ground, fact: Recorded) -> Ground:
    """The ground after one fact."""
    match fact.event:
        case SecrecyGroundRecorded() as told:
            dates = (told.given_on, told.expires_on)
            return Ground(fact.version, told.person, told.recipient, *dates)
        case SecrecyGroundRevoked():
            return replace(ground, version=fact.version, revoked=True)
        case SecrecyGroundRevokeWithdrawn():
            return replace(ground, version=fact.version, revoked=False)
        case SecrecyGroundWithdrawn():
            return Ground(fact.version)
        case _:
            return ground


def decide(asked: Asked[GroundCommand], ground: Ground, seen: Seen) -> Accepted:
    """What follows from a wish about a ground."""
    if isinstance(asked.command, RecordGround):
        return Accepted((_recorded(asked.command, asked, seen),), asked.key, 1)
    if ground.person is None:
        raise Refused("no_such_ground", "/ground")
    whose = seen.of(people, ground.person)
    if whose.hidden_from(asked, seen):
        raise Refused("no_such_ground", "/ground")
    events = _follows(asked, ground)
    return Accepted(events, asked.thing, ground.version + bool(events))


def _recorded(wish: RecordGround, asked: Asked[GroundCommand], seen: Seen) -> SecrecyGroundRecorded:
    seen.of(people, wish.person).refuse_closed(asked, seen)
    if not seen.of(destinations, wish.recipient).listed:
        raise Refused("no_such_destination", "/recipient")
    _check(wish)
    told = dict(wish) | {"scope": tuple(sorted(set(wish.scope)))}
    return SecrecyGroundRecorded(ground=asked.key, **told)


def _check(wish: RecordGround) -> None:
    """A waiver is somebody's, a harm test is ours; neither holds for ever."""
    given = wish.given_by is not None, wish.form is not None
    if wish.kind == "waiver" and not all(given):
        raise Refused("waiver_incomplete", "/form" if given[0] else "/given_by")
    if wish.kind == "harm_test" and any(given):
        raise Refused("harm_test_is_ours", "/given_by" if given[0] else "/form")
    if wish.expires_on <= wish.given_on:
        raise Refused("ends_before_it_begins", "/expires_on")
    if wish.expires_on - wish.given_on > LONGEST:
        raise Refused("ground_lasts_too_long", "/expires_on")


def _follows(asked: Asked[GroundCommand], ground: Ground) -> tuple[Event, ...]:
    """What follows from a wish about a ground that is there; revoking is never refused (R8)."""
    of = {"ground": asked.thing, "person": ground.person}
    match asked.command:
        case RevokeGround() if ground.revoked:
            return ()
        case RevokeGround():
            return (SecrecyGroundRevoked(**of, on=asked.day),)
        case WithdrawGroundRevoke() if not ground.revoked:
            raise Refused("ground_not_revoked", "/ground")
        case WithdrawGroundRevoke(reason=reason):
            return (SecrecyGroundRevokeWithdrawn(**of, reason=reason),)
        case WithdrawGround(reason=reason):
            return (SecrecyGroundWithdrawn(**of, reason=reason),)
        case RecordGround():
            return ()
        case _:
            assert_never(asked.command)


def _reads(asked: Asked[GroundCommand]) -> tuple[UUID, ...]:
    match asked.command:
        case RecordGround(person=person, recipient=recipient):
            return (person, recipient, HANDOVERS)
        case _:
            return ()


grounds: Final[Decider[GroundCommand, Ground]] = Decider(
    initial=Ground(),
    stream=lambda asked: asked.key,
    evolve=evolve,
    decide=decide,
    reads=_reads,
    reads_then=lambda ground: (ground.person, HANDOVERS) if ground.person else (),
)
