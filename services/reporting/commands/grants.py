"""What may be asked about the state grant."""

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from shared.command import Command, DecisionNumber, HappenedOn, Reason
from shared.events.governing import GrantKind, GrantPurpose

Ore = Annotated[int, Field(ge=1, le=100_000_000_000)]
"""Öre, a billion kronor at most."""
GrantYear = Annotated[int, Field(ge=1990, le=2199)]


class EnterGrant(Command):
    """Enter what was granted, spent or given back of a year's grant; without a year, of its day's."""

    kind: GrantKind
    purpose: GrantPurpose
    amount_ore: Ore
    on: HappenedOn
    year: GrantYear | None = None
    receipt: DecisionNumber | None = None


class WithdrawGrantEntry(Command):
    """Take back an entry that was a mistake."""

    target: ClassVar[str | None] = "entry"
    missing: ClassVar[str] = "no_such_entry"
    entry: UUID
    reason: Reason
