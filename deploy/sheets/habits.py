"""How a column of dates is written, as far as its cells tell together what one of them leaves open."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from deploy.sheets.dates import Written, written_in
from deploy.sheets.grid import Unclear

NEAR: Final = 2
"""Years back from today: an older one is not written with two digits alone."""
MONTHS: Final = 12
HALF: Final = 6
"""Months: from one row to the next, more than so many backwards are a new year."""
CENTURY: Final = 2000
LONGEST: Final = 31
"""Days in a month."""
TURNABLE: Final = frozenset({"0/0/0", "0.0.0", "0. 0. 0"})
"""Shapes in which day, month and year of two digits may be year, month and day."""
UNTOLD: Final = "day, month and year cannot be told apart"
MONTH_FIRST: Final = (
    "day and month cannot be told apart, because another row of this column has the month first"
)


@dataclass(frozen=True, slots=True)
class Habits:
    """Shapes in which the month comes first, and those of which some cell shows that the day does."""

    today: date
    month_first: frozenset[str]
    day_first: frozenset[str]

    @classmethod
    def of(cls, texts: Iterable[str], today: date) -> "Habits":
        """What these cells show."""
        found = [said for said in written_in(texts) if said.shape]
        month_first = {said.shape for said in found if said.day <= MONTHS < said.month}
        day_first = {
            said.shape
            for said in found
            if said.short and _near(said.year, today) and not _turned(said, today)
        }
        return cls(today, frozenset(month_first), frozenset(day_first))

    def sure(self, text: str) -> str:
        """The same text; Unclear where it may be another day, and no other cell tells which."""
        for said in written_in([text]):
            if said.shape in self.month_first and said.month <= MONTHS >= said.day != said.month:
                raise Unclear(MONTH_FIRST)
            turned = said.shape not in self.day_first and _turned(said, self.today)
            if turned or (said.short and not _near(said.year, self.today)):
                raise Unclear(UNTOLD)
        return text


def over_new_year(texts: Iterable[str]) -> bool:
    """Whether rows without a year go over New Year: far back against the way in which the others go."""
    found = [said for said in written_in(texts) if said.month <= MONTHS]
    steps = [(new.month - old.month, old.year and new.year) for old, new in pairwise(found)]
    small = [step for step, _ in steps if abs(step) <= HALF]
    way = -1 if sum(small) < 0 else 1
    return any(step * way < -HALF and not told for step, told in steps)


def _turned(said: Written, today: date) -> bool:
    """Whether two digits in front may as well be the year, and what follows is then another day."""
    if not said.short or said.shape not in TURNABLE or said.year is None:
        return False
    year, day = CENTURY + said.day, said.year - CENTURY
    return _near(year, today) and 0 < day <= LONGEST and year != said.year


def _near(year: int | None, today: date) -> bool:
    return year is not None and today.year - NEAR <= year <= today.year
