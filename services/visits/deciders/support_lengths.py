"""How many years support usually lasts that begins on a day: the definition of the latest day holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, assert_never
from uuid import UUID

from services.visits.commands.support_periods import DefineSupportLength, WithdrawSupportLength
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.support_periods import SupportLengthDefined, SupportLengthWithdrawn
from shared.events.words import HouseholdKind

LengthCommand = DefineSupportLength | WithdrawSupportLength

LENGTHS: Final = UUID("5c2f7a90-8d14-4b3e-a6c7-0e9b1d42f835")
"""The stream of all definitions: there are few, and what holds depends on all of them."""
BY_DEFAULT: Final[Mapping[HouseholdKind, int]] = {"single": 2, "family": 4}
"""Years, where nothing else was told (DOMAIN §2)."""


@dataclass(frozen=True, slots=True)
class Length:
    """So many years for a kind of household, where support begins on a day or later."""

    kind: HouseholdKind
    years: int
    since: date


@dataclass(frozen=True, slots=True)
class Lengths:
    """Every definition that holds, by id, in the order of being told."""

    by_id: Mapping[UUID, Length] = field(default_factory=dict)

    def years(self, kind: HouseholdKind, begins: date) -> int:
        """How long support lasts that begins on this day."""
        told = [it for it in self.by_id.values() if it.kind == kind and it.since <= begins]
        return max(reversed(told), key=lambda it: it.since).years if told else BY_DEFAULT[kind]


def evolve(lengths: Lengths, fact: Recorded) -> Lengths:
    """The definitions after one fact."""
    match fact.event:
        case SupportLengthDefined(length=id_, kind=kind, years=years, since=since):
            return Lengths({**lengths.by_id, id_: Length(kind, years, since)})
        case SupportLengthWithdrawn(length=id_):
            return Lengths({other: it for other, it in lengths.by_id.items() if other != id_})
        case _:
            return lengths


def decide(asked: Asked[LengthCommand], lengths: Lengths, _: Seen) -> Accepted:
    """What follows from a wish about how long support usually lasts."""
    match asked.command:
        case DefineSupportLength() as wish:
            return Accepted((SupportLengthDefined(length=asked.key, **dict(wish)),), asked.key, 1)
        case WithdrawSupportLength() if asked.thing not in lengths.by_id:
            raise Refused("no_such_length", "/length")
        case WithdrawSupportLength(reason=reason):
            back = SupportLengthWithdrawn(length=asked.thing, reason=reason)
            return Accepted((back,), asked.thing, 2)
        case _:
            assert_never(asked.command)


support_lengths: Final[Decider[LengthCommand, Lengths]] = Decider(
    initial=Lengths(), stream=lambda _: LENGTHS, evolve=evolve, decide=decide
)
