"""What is planned again and again: on which dates it falls out, where it ends, and a place at the next cooking.

What falls out or ends lies behind, so that the planner's sessions are the same however fast it is told.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from uuid import UUID

from deploy.demo.calendar import THURSDAY, TUESDAY, evenings
from deploy.demo.dice import Dice
from deploy.demo.people import SITE, Newcomer
from deploy.demo.wave import ask, at
from deploy.posting import Ask

WEEK: Final = timedelta(weeks=1)
SUMMER: Final = "Sommarcafé"
LASTS: Final = 8
ENDS: Final = 5
"""Weeks after which the café in the park was to end, and did."""
ROOM: Final = 8


@dataclass(slots=True)
class SeriesOfDates:
    """The café in the park, and the dates on which there is no drop-in."""

    dice: Dice
    drop_in: UUID
    since: date
    """The first day on which drop-in may be."""
    mistaken: bool = False
    weeks: int = 0

    def begin(self, monday: date) -> Iterator[Ask]:
        """Coffee in the park, once a week until the weather turns."""
        until = datetime.combine(monday + LASTS * WEEK, time(22), UTC)
        yield ask(
            self._summer,
            "PlanActivity",
            title=SUMMER,
            kind="fika",
            site=SITE,
            initiated_by="association",
            rrule=f"FREQ=WEEKLY;UNTIL={until:%Y%m%dT%H%M%SZ}",
            starts_at=at(monday, 0),
            duration_minutes=90,
            hosts=["demo-host"],
        )

    def week(self, monday: date) -> Iterator[Ask]:
        """Evenings of the week on which nobody opens are left out of the drop-in's series."""
        self.weeks += 1
        days = [monday + timedelta(days=ahead) for ahead in range(7)]
        series = [it for it in days if it >= self.since and it.weekday() in {TUESDAY, THURSDAY}]
        open_ = [it for it in evenings(monday, monday + WEEK) if it in series]
        for day in series:
            if day not in open_:
                yield self._skipped(day, "Stängt den kvällen.")
        if open_ and not self.mistaken:
            self.mistaken = True
            yield self._skipped(open_[0], "Trodde att det var lov.")
            back = {"activity": self.drop_in, "date": open_[0], "reason": "Det var öppet."}
            yield ask(self.dice.key(open_[0], "open"), "WithdrawSkip", **back)
        if self.weeks == ENDS:
            yield from self._ended(monday)

    def ahead(self, day: date, known: Sequence[Newcomer]) -> Iterator[Ask]:
        """The next cooking has few places: some are taken, and one is free again."""
        session = self.dice.key("cooking")
        when = {"starts_at": at(day, 45), "duration_minutes": 90, "capacity": ROOM}
        yield ask(session, "ScheduleSession", kind="matlagning", site=SITE, **when)
        guests: list[UUID | None] = [one.id for one in known[:2]]
        for place, person in enumerate([*guests, None, None]):
            yield ask(self.dice.key("place", place), "SignUp", session=session, person=person)
        free = {"sign_up": self.dice.key("place", len(guests)), "reason": "Fick förhinder."}
        yield ask(self.dice.key("free"), "WithdrawSignUp", **free)

    @property
    def _summer(self) -> UUID:
        return self.dice.key(SUMMER)

    def _skipped(self, day: date, reason: str) -> Ask:
        key = self.dice.key(day, "skip")
        return ask(key, "SkipDate", activity=self.drop_in, date=day, reason=reason)

    def _ended(self, monday: date) -> Iterator[Ask]:
        """The café ends, a week later than was told first."""
        for place, day in enumerate((monday - WEEK, monday)):
            yield ask(self.dice.key("end", place), "EndActivity", activity=self._summer, on=day)
            if place == 0:
                back = {"activity": self._summer, "reason": "En vecka till."}
                yield ask(self.dice.key("go on"), "WithdrawActivityEnd", **back)
