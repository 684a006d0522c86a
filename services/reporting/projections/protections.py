"""Of whom only the named may know, from when until when (R7), and who takes over from whom."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.handovers import HandoverMade, HandoverWithdrawn
from shared.events.protection import ProtectedIdentitySet
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Protection:
    """A person of whom only these may know, named by their token's subject or by a role."""

    person: UUID
    readers: tuple[str, ...]
    since: date | None


PROTECTION: Final = """
    person uuid not null,
    readers text[] not null,
    since date
"""


@dataclass(frozen=True, slots=True)
class Handover:
    """One handover: from whom, to whom, from which day on."""

    handover: UUID
    giver: str
    successor: str
    day: date
    told_at: int


HANDOVER: Final = """
    handover uuid not null,
    giver text not null,
    successor text not null,
    day date not null,
    told_at bigint not null
"""


def protect(protection: Protection | None, fact: Recorded) -> Protection | None:
    """The protection after one fact; None where everybody may know."""
    match fact.event:
        case ProtectedIdentitySet(on=True) as told:
            return Protection(told.person, told.named_readers, told.since)
        case ProtectedIdentitySet():
            return None
        case _:
            return protection


def hand_over(handover: Handover | None, fact: Recorded) -> Handover | None:
    """The handover after one fact."""
    match fact.event:
        case HandoverMade() as told:
            return Handover(told.handover, told.giver, told.successor, told.on, fact.at)
        case HandoverWithdrawn():
            return None
        case _:
            return handover


def _person(fact: Recorded) -> UUID:
    return fact.envelope.stream


def _thing(fact: Recorded) -> UUID:
    return fact.envelope.thing


protections: Final = Projection(
    name="protection",
    version=1,
    columns=PROTECTION,
    row=Protection,
    hears={"visits": frozenset({"ProtectedIdentitySet"})},
    concerns=_person,
    evolve=protect,
)
handovers: Final = Projection(
    name="handover",
    version=1,
    columns=HANDOVER,
    row=Handover,
    hears={"visits": frozenset({"HandoverMade", "HandoverWithdrawn"})},
    concerns=_thing,
    evolve=hand_over,
)
