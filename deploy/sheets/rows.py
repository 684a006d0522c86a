"""What a row tells of one visit, and what is said of a row that tells nothing certain."""

from dataclasses import dataclass
from datetime import date, time

from deploy.sheets.cells import Birth, Name


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file: the sheet, where there are several, and the line."""

    sheet: str
    line: int

    @property
    def shown(self) -> str:
        """As a person would say it."""
        return f"{self.sheet}, line {self.line}" if self.sheet else f"line {self.line}"

    @property
    def order(self) -> tuple[str, int]:
        """Where it stands among other places."""
        return self.sheet, self.line


@dataclass(frozen=True, slots=True)
class Bad:
    """Why a row was left out."""

    place: Place
    heading: str
    reason: str

    @property
    def shown(self) -> str:
        """One line for the list of what was left out."""
        return f"{self.place.shown}{f', {self.heading}' * bool(self.heading)}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Row:
    """What a row tells of one visit."""

    place: Place
    day: date
    at: time | None = None
    name: Name | None = None
    birth: Birth | None = None
    sex: str | None = None
    target_group: str | None = None
    supports: tuple[str, ...] = ()
    children: int | None = None
    stayed: bool | None = None
    channel: str | None = None
    given_by: str | None = None
    phone: str | None = None
    personnummer: str | None = None
    motivation: str | None = None
