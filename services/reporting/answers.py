"""What reporting answers, field by field, as clients may rely on it."""

from datetime import date
from typing import NotRequired
from uuid import UUID

from typing_extensions import TypedDict

from services.reporting.indicators.definition import FigureKind, Unit
from services.reporting.indicators.evidence import Evidence
from shared.events.words import DocumentationMode, Rung, Service

Released = TypedDict("Released", {"as_of": int, "from": date | None, "to": date})
"""Of which table a suppressed figure is told: when it was reckoned, and of which days."""

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
        "definition_sv": str,
        "definition_version": int,
        "as_of": int,
        "suppressed": bool,
        "caveats": list[str],
        "released": NotRequired[Released],
    },
)
"""A figure that explains itself; some carry more: the rungs of goal 1, and in it and in goal 2 how many are
left out because their group is unknown; in goal 2 who was told of leave, as of when its roster was stated,
and who on it is on leave and no newcomer; the associations of goal 3; the openings with an activity in
goal 5."""


class Reckoned(TypedDict):
    """A figure's numbers; null where there is nothing to reckon with, or where they may not be told."""

    value: float | None
    numerator: float | None
    denominator: float | None
    share: float | None


class Cell(Reckoned):
    """The numbers of those who are alike in what was asked by."""

    by: dict[str, str | None]


class Part(Reckoned):
    """One figure: what kind it is, in what it is told (null: so many), and its cells."""

    title: str
    title_en: str
    kind: FigureKind
    unit: Unit | None
    suppressed: bool
    caveats: list[str]
    cells: list[Cell]
    released: NotRequired[Released]


class Baseline(TypedDict):
    """What an indicator was on a day."""

    value: float
    on: date


class Indicator(Figure):
    """An indicator explains itself as a goal does; `beside` are its further figures, by name.

    `baseline` is the newest that was set for a day up to the period's end.
    """

    baseline: Baseline | None
    kind: FigureKind
    unit: Unit | None
    cells: list[Cell]
    beside: dict[str, Part]


class CataloguedFigure(TypedDict):
    """A figure of an indicator, and by what it may be asked; `persons`: hidden outside the unit."""

    name: str
    title: str
    title_en: str
    kind: FigureKind
    unit: Unit | None
    by: list[str]
    modes: list[DocumentationMode]
    persons: bool


class Catalogued(TypedDict):
    """The newest version of an indicator, in both languages; `versions` are all that may be asked."""

    id: str
    version: int
    versions: list[int]
    since: date
    title: str
    title_en: str
    explanation: str
    explanation_en: str
    persons: bool
    modes: list[DocumentationMode]
    caveats: list[str]
    by: list[str]
    figures: list[CataloguedFigure]


class Point(Reckoned):
    """A goal at a month's end, or at the period's."""

    on: date


class Expected(TypedDict):
    """What is expected on a day at the pace so far, and between which two it lies four times of five."""

    on: date
    value: float
    low: int
    high: int


class Reaching(TypedDict):
    """The month's end at which a target is reached as likely as not, and within which four times of five.

    Null is not within five years.
    """

    on: date | None
    earliest: date | None
    latest: date | None


class Forecast(TypedDict):
    """Where a goal comes to at the pace of so many complete months; `reached` is null once it is."""

    method: str
    months: int
    expected: list[Expected]
    reached: Reaching | None


Trend = TypedDict(
    "Trend",
    {
        "goal": str,
        "from": date | None,
        "to": date | None,
        "as_of": int,
        "definition_version": int,
        "rung": Rung | None,
        "target": int | None,
        "points": list[Point],
        "reached_on": date | None,
        "forecast": Forecast | None,
        "suppressed": bool,
        "caveats": list[str],
    },
)
"""A goal month by month. Counts grow from the period's beginning; other figures are of each month."""


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
    """What a goal counts; of persons a page, and `next` is where the next page begins (`after`).

    Figures count the protected and this shows them to the named alone: `caveats` say so to everybody.
    """

    goal: str
    as_of: int
    items: list[Evidence]
    next: UUID | None
    caveats: list[str]
