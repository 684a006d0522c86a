"""What reporting answers, field by field, as clients may rely on it."""

from datetime import date
from typing import NotRequired
from uuid import UUID

from typing_extensions import TypedDict

from services.reporting.indicators.evidence import Evidence
from shared.events.words import Service

Figure = TypedDict(
    "Figure",
    {
        "id": str,
        "title": str,
        "title_en": str,
        "value": float | None,
        "target": float | None,
        "numerator": float | None,
        "denominator": float | None,
        "share": float | None,
        "from": date | None,
        "to": date | None,
        "definition": str,
        "definition_version": int,
        "as_of": int,
        "suppressed": bool,
        "caveats": list[str],
    },
)
"""A figure that explains itself; some carry more: the rungs of goal 1, and in it and in goal 2 how many are
left out because their group is unknown; in goal 2 who was told of leave, as of when its roster was stated,
and who on it is on leave and no newcomer; the associations of goal 3; the openings with an activity in
goal 5."""


class Ledger(TypedDict):
    """How many facts were taken in, and the tree head over them (RFC 6962), in base64."""

    index: int
    root: str


class Stream(TypedDict):
    """The last sequence on the bus, what is taken in of it, and the difference; null: not to be asked now.

    `log` is how far the service itself says that its log has come; null where it does not answer.
    """

    head: int | None
    folded: int
    lag: int | None
    log: NotRequired[int | None]


class Parked(TypedDict):
    """A projection that met what it does not understand, and where."""

    projection: str
    index: int
    fault: str


class Status(TypedDict):
    """How far everything has come."""

    ledger: Ledger
    streams: dict[Service, Stream]
    parked: list[Parked]


class Page(TypedDict):
    """What a goal counts; of persons a page, and `next` is where the next page begins (`after`)."""

    goal: str
    as_of: int
    items: list[Evidence]
    next: UUID | None
