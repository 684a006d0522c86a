"""The record of every reading, made before anything is released (R1, law 7)."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from pydantic import SecretStr

from shared.command import Command
from shared.decider import Accepted, Asked, Decider, Seen
from shared.events.common import PersonalDataRead
from shared.events.envelope import Recorded
from shared.events.words import AccessFlag, Purpose, Release


class RecordRead(Command):
    """Let it be known that somebody is shown, or refused, personal data."""

    roles: tuple[str, ...]
    unit: str | None = None
    purpose: Purpose | None = None
    subjects: tuple[UUID, ...] = ()
    about: UUID | None = None
    """Whom a reason tells of, where several are named: ids of one person, or whoever stands beside them."""
    apart: bool = False
    """Whether a reason is sealed for the reading alone, though it names one person: who may not be there."""
    fields: tuple[str, ...] = ()
    reason: SecretStr | None = None
    release: Release
    outcome: str = "released"
    flags: tuple[AccessFlag, ...] = ()


@dataclass(frozen=True, slots=True)
class Nothing:
    """A reading rests on nothing."""


def decide(asked: Asked[RecordRead], _: Nothing, __: Seen) -> Accepted:
    """A reading is always recorded."""
    wish = asked.command.model_dump(exclude={"apart"})
    told = PersonalDataRead(reader=asked.actor, **wish | _about(asked.command))
    return Accepted((told,), asked.key, 1)


def _about(wish: RecordRead) -> dict[str, UUID | None]:
    """Whom the reason tells of, so that it is forgotten with them; without a reason nobody."""
    alone = wish.subjects[0] if len(wish.subjects) == 1 else None
    return {"about": (wish.about or alone) if wish.reason and not wish.apart else None}


def evolve(nothing: Nothing, _: Recorded) -> Nothing:
    """A reading changes nothing."""
    return nothing


reading: Final[Decider[RecordRead, Nothing]] = Decider(
    initial=Nothing(), stream=lambda asked: asked.key, evolve=evolve, decide=decide
)
