"""What may be asked about the roster."""

from typing import Annotated, ClassVar, Final
from uuid import UUID

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from shared.command import (
    Command,
    Count,
    HappenedOn,
    Reason,
)

MOST: Final = 500
"""People in one list: a roster of a municipality's size fits, and its body and its facts stay small."""


def _fits(ids: tuple[UUID, ...]) -> tuple[UUID, ...]:
    """Refuse more than one roster tells, in words of its own: others may be stated as of the same day."""
    if len(ids) > MOST:
        raise PydanticCustomError("roster_too_long", "too many people in one roster")
    return ids


People = Annotated[
    tuple[Annotated[UUID, Field(strict=False)], ...],
    AfterValidator(_fits),
    Field(json_schema_extra={"maxItems": MOST}),
]


class StateRoster(Command):
    """Tell who is on the roster from a day on, and who is on it no more; nobody, where nothing changed."""

    as_of: HappenedOn
    entered: People = ()
    left: People = ()


class WithdrawRoster(Command):
    """Take back a roster that was a mistake, with all that it says."""

    target: ClassVar[str | None] = "roster"
    missing: ClassVar[str] = "no_such_roster"
    roster: UUID
    reason: Reason


class StateRosterCount(Command):
    """Tell how many newcomers there are as of a day, and how many of them are on leave, naming nobody."""

    as_of: HappenedOn
    newcomers: Count
    on_leave: Count


class WithdrawRosterCount(Command):
    """Take back a count that was a mistake."""

    target: ClassVar[str | None] = "count"
    missing: ClassVar[str] = "no_such_count"
    count: UUID
    reason: Reason
