"""Who broke the glass, for whom, until when (R1, R7): asked for whoever it is, so that it tells nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, assert_never
from uuid import UUID, uuid5

from pydantic import SecretStr

from services.visits.commands.protection import OpenEmergencyAccess, WithdrawEmergencyAccess
from services.visits.deciders.people import people
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.protection import EmergencyAccessOpened, EmergencyAccessWithdrawn
from shared.events.words import PersonId

EmergencyCommand = OpenEmergencyAccess | WithdrawEmergencyAccess

EMERGENCIES: Final = UUID("2d1c9b64-7e0f-4c3a-8b52-6f9a0d4e1c73")
"""Namespace of the streams that hold what one actor opened of one person."""
LASTS: Final = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Opened:
    """One opening."""

    person: PersonId
    by: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Emergencies:
    """What holds of what somebody opened of a person."""

    by_id: Mapping[UUID, Opened] = field(default_factory=dict)

    def open_at(self, moment: datetime) -> bool:
        """Whether one of them is open then."""
        return any(moment < one.until for one in self.by_id.values())


def stream_of(actor: str, person: UUID) -> UUID:
    """Where it stands what this actor opened of this person."""
    return uuid5(EMERGENCIES, f"{person.hex}/{actor}")


def evolve(emergencies: Emergencies, fact: Recorded) -> Emergencies:
    """What holds after one fact."""
    match fact.event:
        case EmergencyAccessOpened(access=id_, person=person, until=until):
            opened = Opened(person, fact.envelope.actor, until)
            return Emergencies({**emergencies.by_id, id_: opened})
        case EmergencyAccessWithdrawn(access=id_):
            return Emergencies({k: v for k, v in emergencies.by_id.items() if k != id_})
        case _:
            return emergencies


def decide(asked: Asked[EmergencyCommand], emergencies: Emergencies, seen: Seen) -> Accepted:
    """What follows from a wish about an emergency."""
    match asked.command:
        case OpenEmergencyAccess() as wish:
            return Accepted((_opened(wish, asked, seen),), asked.key, 1)
        case WithdrawEmergencyAccess(reason=reason):
            opened = emergencies.by_id.get(asked.thing)
            if opened is None or opened.by != asked.actor:
                raise Refused("no_such_access", "/access")
            kept = _kept(reason, opened.person, seen)
            back = EmergencyAccessWithdrawn(access=asked.thing, person=opened.person, reason=kept)
            return Accepted((back,), asked.thing, 2)
        case _:
            assert_never(asked.command)


def _opened(
    wish: OpenEmergencyAccess, asked: Asked[EmergencyCommand], seen: Seen
) -> EmergencyAccessOpened:
    reason = _kept(wish.reason, wish.person, seen)
    return EmergencyAccessOpened(
        access=asked.key, person=wish.person, until=asked.at + LASTS, reason=reason
    )


def _kept(reason: SecretStr, id_: UUID, seen: Seen) -> SecretStr | None:
    """The reason; none where nothing can be sealed any more (taken back, erased): there is nothing to open."""
    person = seen.of(people, id_)
    return reason if person.known or not person.version else None


def _stream(asked: Asked[EmergencyCommand]) -> UUID:
    match asked.command:
        case OpenEmergencyAccess(person=person):
            return stream_of(asked.actor, person)
        case _:
            return asked.key


def _reads(asked: Asked[EmergencyCommand]) -> tuple[UUID, ...]:
    match asked.command:
        case OpenEmergencyAccess(person=person):
            return (person,)
        case _:
            return ()


def _reads_then(emergencies: Emergencies) -> tuple[UUID, ...]:
    return tuple({opened.person for opened in emergencies.by_id.values()})


emergencies: Final[Decider[EmergencyCommand, Emergencies]] = Decider(
    initial=Emergencies(),
    stream=_stream,
    evolve=evolve,
    decide=decide,
    reads=_reads,
    reads_then=_reads_then,
)
