"""What visits tells of ids: two that turned out to be one person, and two that did not."""

from typing import Annotated

from shared.events.event import Event
from shared.events.personal import OPAQUE, Sealed, clear, sealed
from shared.events.words import DistinctionId, MergeId, PersonId

_TOGETHER = "who is who, so that a person counts once"
_WHY = "why a record was taken back"


class PersonsMerged(Event):
    """Two ids are one person: what is known of both is shown under `keep`; facts keep the id they have."""

    merge: Annotated[MergeId, OPAQUE]
    keep: Annotated[PersonId, clear("link", "keep", _TOGETHER)]
    drop: Annotated[PersonId, clear("link", "drop", _TOGETHER)]


class PersonsUnmerged(Event):
    """The merge was a mistake: the two ids are two persons, as they were before."""

    merge: Annotated[MergeId, OPAQUE]
    keep: Annotated[PersonId, clear("link", "keep", _TOGETHER)]
    drop: Annotated[PersonId, clear("link", "drop", _TOGETHER)]
    reason: Annotated[Sealed, sealed("link", "drop", _WHY)] = None


class PersonsDistinct(Event):
    """Two ids that resemble each other were looked at, and are two persons."""

    distinction: Annotated[DistinctionId, OPAQUE]
    one: Annotated[PersonId, clear("link", "one", _TOGETHER)]
    other: Annotated[PersonId, clear("link", "other", _TOGETHER)]


class PersonsDistinctWithdrawn(Event):
    """That they are two persons was said by mistake."""

    distinction: Annotated[DistinctionId, OPAQUE]
    one: Annotated[PersonId, clear("link", "one", _TOGETHER)]
    other: Annotated[PersonId, clear("link", "other", _TOGETHER)]
    reason: Annotated[Sealed, sealed("link", "one", _WHY)] = None
