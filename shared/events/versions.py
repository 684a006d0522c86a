"""What reporting tells of what its figures mean: by which version of an indicator it reckons, since when."""

from typing import Annotated

from shared.events.event import Event
from shared.events.governing import Indicator, RevisionId
from shared.events.personal import CODE, OPAQUE, PUBLIC, NotPersonal


class IndicatorVersioned(Event):
    """From here on figures of an indicator are reckoned by this version of its definition.

    `digest` is SHA-256 of the definition's file, in hexadecimal. It is never taken back: what a figure
    was reckoned by stays true, and another meaning is another version.
    """

    revision: Annotated[RevisionId, OPAQUE]
    indicator: Annotated[Indicator, CODE]
    version: Annotated[int, NotPersonal("a number of a version")]
    digest: Annotated[str, PUBLIC]
