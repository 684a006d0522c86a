"""A year's grant to the öre: nothing is spent or given back that was not granted (R13)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, assert_never
from uuid import UUID, uuid5

from services.reporting.commands.grants import EnterGrant, WithdrawGrantEntry
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.governing import GrantEntryId
from shared.events.grants import GrantEntryWithdrawn, GrantLedgerEntered

GRANTS: Final = UUID("5e9c2f4a-7d31-4b86-9a0e-c84f1b6d7e52")

GrantCommand = EnterGrant | WithdrawGrantEntry


@dataclass(frozen=True, slots=True)
class Grant:
    """The entries of one year that stand, by id: öre granted as they are, öre gone below zero."""

    entries: Mapping[UUID, int] = field(default_factory=dict)

    @property
    def unspent(self) -> int:
        """What of the grant is left, in öre."""
        return sum(self.entries.values())

    def refuse_overspent(self, change: int, pointer: str) -> None:
        """Whatever changes, nothing is gone that was not granted; Refused exceeds_grant."""
        if change < 0 and self.unspent + change < 0:
            raise Refused("exceeds_grant", pointer, unspent_ore=self.unspent)


def grant_of(year: int) -> UUID:
    """The stream of a year's grant: all its entries are decided one after another."""
    return uuid5(GRANTS, str(year))


def evolve(grant: Grant, fact: Recorded) -> Grant:
    """The grant after one fact."""
    match fact.event:
        case GrantLedgerEntered(entry=id_) as entry:
            return Grant({**grant.entries, id_: _signed(entry)})
        case GrantEntryWithdrawn(entry=gone):
            return Grant({id_: ore for id_, ore in grant.entries.items() if id_ != gone})
        case _:
            return grant


def decide(asked: Asked[GrantCommand], grant: Grant, _: Seen) -> Accepted:
    """What follows from a wish about a grant; days are not compared, for money may come late."""
    match asked.command:
        case EnterGrant() as wish:
            entry = GrantLedgerEntered(
                entry=GrantEntryId(asked.key),
                year=_year(wish),
                **wish.model_dump(exclude={"year"}),
            )
            grant.refuse_overspent(_signed(entry), "/amount_ore")
            return Accepted((entry,), asked.key, 1)
        case WithdrawGrantEntry() if asked.thing not in grant.entries:
            raise Refused("no_such_entry", "/entry")
        case WithdrawGrantEntry(reason=reason):
            grant.refuse_overspent(-grant.entries[asked.thing], "")
            back = GrantEntryWithdrawn(entry=GrantEntryId(asked.thing), reason=reason)
            return Accepted((back,), asked.thing, 2)
        case _:
            assert_never(asked.command)


def _signed(entry: GrantLedgerEntered) -> int:
    return entry.amount_ore if entry.kind == "granted" else -entry.amount_ore


def _year(wish: EnterGrant) -> int:
    return wish.year or wish.on.year


def _stream(asked: Asked[GrantCommand]) -> UUID:
    wish = asked.command
    return grant_of(_year(wish)) if isinstance(wish, EnterGrant) else asked.thing


grants: Final[Decider[GrantCommand, Grant]] = Decider(
    initial=Grant(), stream=_stream, evolve=evolve, decide=decide
)
