"""What all facts have in common."""

from functools import cache
from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from shared.events.personal import Personal


class Event(BaseModel):
    """A fact that happened, in the past tense; read tolerantly, never changed."""

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)
    schema_version: ClassVar[int] = 1


@cache  # asked for every fact that is written
def sealed_fields(event: type[Event]) -> dict[str, Personal]:
    """The fields of this event whose text is sealed, each with its annotation."""
    return {
        name: note
        for name, field in event.model_fields.items()
        for note in field.metadata
        if isinstance(note, Personal) and note.sealed
    }
