"""What a service tells of two edits that met: noted where nobody was there to be asked, settled by somebody."""

from typing import Annotated
from uuid import UUID

from shared.events.event import Event
from shared.events.personal import CODE, OPAQUE, PUBLIC, NotPersonal, Sealed, clear, sealed
from shared.events.words import Choice, ConflictId, Edited, PersonId

Conflict = Annotated[ConflictId, OPAQUE]
Person = Annotated[
    PersonId | None, clear("link", "person", "whose record it is; none for the nameless")
]


class ConflictNoted(Event):
    """An edit from an offline queue met a later one of the same fields: what it said waits for somebody.

    What it met is not repeated: that is what stands in the record.
    """

    conflict: Conflict
    kind: Annotated[Edited, CODE]
    person: Person = None
    of: Annotated[UUID | None, OPAQUE] = None
    """The thing that was edited, where that is not the person."""
    site: Annotated[str, PUBLIC]
    fields: Annotated[tuple[str, ...], NotPersonal("names of fields, not their content")]
    version: Annotated[int, NotPersonal("a counter: the version at which the two met")]
    mine: Annotated[Sealed, sealed("identity", "person", "so that somebody may choose it")] = None
    """What the edit said of these fields, as JSON."""


class ConflictSettled(Event):
    """Somebody chose: what the edit said, what stood already, or something else; it is told beside this."""

    conflict: Conflict
    person: Person = None
    choice: Annotated[Choice, CODE]
