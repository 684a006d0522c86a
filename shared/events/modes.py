"""What visits tells of how much may be written down: documentation modes (R4)."""

from datetime import date
from typing import Annotated

from shared.events.event import Event
from shared.events.personal import CODE, OPAQUE, PUBLIC, WHEN, Sealed, sealed
from shared.events.words import DocumentationMode, ModeId, ModeScope


class DocumentationModeDecided(Event):
    """From a day on, this much at most is written down at a site or an activity."""

    decision: Annotated[ModeId, OPAQUE]
    scope: Annotated[ModeScope, CODE]
    of: Annotated[str, PUBLIC]
    """The site's slug, or the activity's id."""
    mode: Annotated[DocumentationMode, CODE]
    number: Annotated[str, PUBLIC]
    decided_on: Annotated[date, WHEN]
    since: Annotated[date, WHEN]


class DocumentationModeWithdrawn(Event):
    """The decision was recorded by mistake: what held before it holds again."""

    decision: Annotated[ModeId, OPAQUE]
    reason: Annotated[Sealed, sealed("staff", "decision", "why a record was taken back")] = None
