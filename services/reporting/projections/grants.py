"""The state grant to the öre: what was granted, spent and given back, for which purpose."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.grants import GrantEntryWithdrawn, GrantLedgerEntered
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a year's grant; the year need not be that of the day."""

    entry: UUID
    year: int
    kind: str
    purpose: str
    amount_ore: int
    day: date


COLUMNS: Final = """
    entry uuid not null,
    year integer not null,
    kind text not null,
    purpose text not null,
    amount_ore bigint not null,
    day date not null
"""


def evolve(entry: Entry | None, fact: Recorded) -> Entry | None:
    """The entry after one fact."""
    match fact.event:
        case GrantLedgerEntered() as it:
            return Entry(it.entry, it.year, it.kind, it.purpose, it.amount_ore, it.on)
        case GrantEntryWithdrawn():
            return None
        case _:
            return entry


def _thing(fact: Recorded) -> UUID:
    return fact.envelope.thing


grant_entries: Final = Projection(
    name="grant_entry",
    version=1,
    columns=COLUMNS,
    row=Entry,
    hears={"reporting": frozenset({"GrantLedgerEntered", "GrantEntryWithdrawn"})},
    concerns=_thing,
    evolve=evolve,
)
