"""Who helps on which evening, and what the staff does so that others can."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from deploy.demo.dice import Dice
from deploy.demo.people import SITE
from deploy.demo.wave import ask, at
from deploy.posting import Ask

NEEDED: Final = 3
TASKS: Final = {
    "booking": 3,
    "shopping": 4,
    "cleaning": 2,
    "recruiting": 2,
    "coordinating": 5,
    "other": 1,
}
ODD: Final = 3
"""Weeks from one mistake to the next, of each kind."""
HOMES: Final = 4
"""Weeks from one home that is furnished to the next."""
SLIP: Final = "Det stod redan där."


@dataclass(slots=True)
class Shifts:
    """All shifts of the half-year, and the staff's hours behind them, a week at a time."""

    dice: Dice
    weeks: int = 0

    def week(
        self, days: Sequence[date], coming: Sequence[date], active: Sequence[UUID]
    ) -> Iterator[Ask]:
        """A shift on an evening to come, taken by some; hours by task; now and then a home."""
        self.weeks += 1
        for day in coming:
            yield from self._evening(day, active)
        if days:
            yield from self._behind(days[0])

    def _evening(self, day: date, active: Sequence[UUID]) -> Iterator[Ask]:
        dice, session = self.dice, self.dice.key(day, "cooking")
        when = {"starts_at": at(day, 45), "duration_minutes": 90}
        yield ask(session, "ScheduleSession", kind="matlagning", site=SITE, **when)
        shift = dice.key(session, "shift")
        yield ask(shift, "OfferShift", session=session, needed=NEEDED)
        first, second, *others = dice.sample([*active], NEEDED + 1)
        for one in (first, second):
            yield ask(dice.key(shift, one), "TakeShift", shift=shift, volunteer=one)
        off = {"shift": shift, "volunteer": second}
        yield ask(dice.key(shift, "off"), "ReleaseShift", **off)
        swap = {"shift": shift, "from_": first, "to": others[0]}
        yield ask(dice.key(shift, "swap"), "SwapShift", **swap)
        if self.weeks % ODD == 1:
            twin = dice.key(session, "twin")
            yield ask(twin, "OfferShift", session=session, needed=NEEDED)
            yield self._back("WithdrawShift", "shift", twin)

    def _behind(self, day: date) -> Iterator[Ask]:
        dice = self.dice
        for task in dice.some(TASKS, 2):
            its = dice.key(day, task)
            minutes = dice.randrange(15, 150, 15)
            yield ask(its, "LogFacilitation", date=day, minutes=minutes, task=task)
            if self.weeks % ODD == 0:
                yield self._back("WithdrawFacilitation", "facilitation", its)
        if self.weeks % HOMES == 1:
            home, twin = dice.key(day, "home"), dice.key(day, "twin")
            for its in (home, twin):
                yield ask(its, "RecordFurnishing", on=day, volunteers=dice.randint(2, 6))
            yield self._back("WithdrawFurnishing", "furnishing", twin)

    def _back(self, command: str, target: str, thing: UUID) -> Ask:
        its = self.dice.key(thing, command)
        return ask(its, command, **{target: thing, "reason": SLIP})
