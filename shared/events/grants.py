"""What reporting tells of the state grant, to the öre: what was granted, spent and given back (R13)."""

from datetime import date
from typing import Annotated

from shared.events.event import Event
from shared.events.governing import GrantEntryId, GrantKind, GrantPurpose
from shared.events.personal import CODE, OPAQUE, WHEN, NotPersonal, Sealed, sealed

MONEY = NotPersonal("public money, in öre")


class GrantLedgerEntered(Event):
    """So many öre of a year's grant were granted, spent or given back, for a purpose, on a day."""

    entry: Annotated[GrantEntryId, OPAQUE]
    year: Annotated[int, WHEN]
    kind: Annotated[GrantKind, CODE]
    purpose: Annotated[GrantPurpose, CODE]
    amount_ore: Annotated[int, MONEY]
    on: Annotated[date, WHEN]
    receipt: Annotated[str | None, NotPersonal("a number in the accounts")] = None


class GrantEntryWithdrawn(Event):
    """The entry was a mistake."""

    entry: Annotated[GrantEntryId, OPAQUE]
    reason: Annotated[Sealed, sealed("staff", "entry", "why a record was taken back")] = None
