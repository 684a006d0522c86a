"""Who helps: people from here and people who came, some for a term, some for years."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from deploy.demo.dice import Dice
from deploy.demo.names import NEWCOMERS, SWEDES
from deploy.demo.people import CHANNELS
from deploy.demo.wave import ask
from deploy.posting import Ask

AT_FIRST: Final = 8
MISTAKE: Final = "Det var förra veckan."
FEW: Final = 6
"""Reports a week, all of them right."""
A_WEEK: Final = 0.35
"""New ones."""
LEAVING: Final = {"moved": 2, "work": 4, "studies": 3, "time": 4, "other": 1, "unknown": 1}


@dataclass(slots=True)
class Volunteers:
    """All volunteers of the half-year, a week at a time."""

    dice: Dice
    active: list[UUID] = field(default_factory=list)
    joined: int = 0
    left: int = 0
    told: list[UUID] = field(default_factory=list)
    """Hours that somebody else has to find right."""

    def week(self, monday: date, days: Sequence[date]) -> Iterator[Ask]:
        """Some join, one was there already, now and then somebody stops, and hours are reported."""
        first = not self.joined
        new = AT_FIRST if first else int(self.dice.happens(A_WEEK))
        for _ in range(new):
            yield self._joins(self.dice.key(self.joined), monday)
        if first or (new and self.dice.happens(0.2)):
            twin = self.dice.key(self.joined, "twin")
            yield self._joins(twin, monday)
            self.active.remove(twin)
            reason = "Stod redan på listan."
            yield ask(self.dice.key(twin), "WithdrawVolunteer", volunteer=twin, reason=reason)
        if len(self.active) > AT_FIRST and self.dice.happens(0.2):
            gone = self.active.pop(self.dice.randrange(len(self.active)))
            left = {"reason": self.dice.of(LEAVING), "left_on": monday}
            key = self.dice.key(gone, self.left)
            yield ask(key, "LeaveVolunteering", volunteer=gone, **left)
            yield from self._stays(gone)
        if days:
            yield from self._hours(days[-1])

    def _stays(self, gone: UUID) -> Iterator[Ask]:
        """The first who stopped did not."""
        self.left += 1
        if self.left == 1:
            self.active.append(gone)
            back = {"volunteer": gone, "reason": "Hen är kvar."}
            yield ask(self.dice.key(gone, "stays"), "WithdrawVolunteerLeave", **back)

    def _hours(self, day: date) -> Iterator[Ask]:
        """Most report their hours; of those one was somebody else's."""
        dice, told = self.dice, self.told
        for one in self.active:
            if dice.happens(0.6):
                told.append(key := dice.key(one, day))
                minutes = dice.randrange(60, 240, 15)
                yield ask(key, "ReportHours", volunteer=one, date=day, minutes=minutes)
        if len(told) > FEW:
            back = told.pop()
            yield ask(dice.key(back), "WithdrawHours", hours=back, reason=MISTAKE)

    def judged(self) -> Iterator[Ask]:
        """Whoever did not tell of the week's hours finds most of them right, and one wrong."""
        dice, told, self.told = self.dice, self.told, []
        if len(told) >= FEW:
            wrong = told.pop()
            yield ask(dice.key(wrong), "RejectHours", hours=wrong, reason=MISTAKE)
        if told:
            ids = [str(one) for one in told]
            yield ask(dice.key(told[0], "right"), "ApproveHours", ids=ids)

    def _joins(self, key: UUID, monday: date) -> Ask:
        dice = self.dice
        origin = SWEDES if dice.happens(0.7) else dice.one(NEWCOMERS)
        self.joined += 1
        self.active.append(key)
        ends = dice.happens(0.4)
        return ask(
            key,
            "WelcomeVolunteer",
            given_name=dice.one(dice.one((origin.women, origin.men))),
            family_name=dice.one(origin.families),
            phone=f"070-174 06 {dice.randint(5, 99):02}",
            known_until=monday + timedelta(weeks=dice.randint(10, 60)) if ends else None,
            channel=dice.of(CHANNELS),
            joined_on=monday,
        )
