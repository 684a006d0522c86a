"""What may be asked about edits that met."""

from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import Discriminator, Tag

from services.visits.commands.people import CorrectPerson, PersonFields
from services.visits.commands.visits import CorrectVisit, Supports
from shared.command import Command, Count, Version
from shared.events.words import Choice, TargetGroup

Edit = CorrectPerson | CorrectVisit


class ChosenFields(PersonFields):
    """What the fields shall say, where it is neither what the edit said nor what stands."""

    target_group: TargetGroup | None = None
    supports: Supports = ()
    stayed: bool = False
    children: Count | None = None


def _sort(chosen: object) -> str:
    return "[fields]" if isinstance(chosen, dict | ChosenFields) else "[side]"


Chosen = Annotated[
    Annotated[Literal["mine", "theirs"], Tag("[side]")] | Annotated[ChosenFields, Tag("[fields]")],
    Discriminator(_sort),
]
"""`mine` is what the edit said, `theirs` what stands; the tags are in brackets, so no pointer shows them."""


class SettleConflict(Command):
    """Choose what shall stand; without `expected_version`, over what stood when the two met."""

    target: ClassVar[str | None] = "conflict"
    missing: ClassVar[str] = "no_such_conflict"
    conflict: UUID
    choose: Chosen
    expected_version: Version | None = None


class NoteConflict(Command):
    """Keep an edit that met another until somebody settles it; asked by the door, never by a caller."""

    target: ClassVar[str | None] = "edited"
    missing: ClassVar[str] = "no_such_conflict"
    edited: UUID
    edit: Edit
    met: Version
    """The version of what was edited at which the two met."""


class ConcludeConflict(Command):
    """Settle, by what the door opened where that is to be put right; asked by the door, never by a caller."""

    target: ClassVar[str | None] = "conflict"
    missing: ClassVar[str] = "no_such_conflict"
    conflict: UUID
    choice: Choice
    values: ChosenFields | None = None
    """None for what stands already, and where what the edit said can be read no more."""
    expected_version: Version | None = None
