"""What volunteers go through between joining and leaving, over eight weeks and then again."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from uuid import UUID

from deploy.demo.dice import Dice
from deploy.demo.wave import ask
from deploy.posting import Ask

ROUND: Final = 8
"""Weeks."""
CHECKED: Final = 3
SLIP: Final = "Det gällde någon annan."


@dataclass(slots=True)
class Steps:
    """Who pauses; those who help are somebody else's to know."""

    dice: Dice
    weeks: int = 0
    paused: list[UUID] = field(default_factory=list)

    def week(self, monday: date, active: list[UUID]) -> Iterator[Ask]:
        """Some are checked or given a link, one pauses and comes back; of each one was a mistake."""
        self.weeks += 1
        match self.weeks % ROUND:
            case 1:
                yield from self._checked(monday, active[:CHECKED])
            case 2:
                yield from self._paused(monday, active)
            case 3:
                yield from self._linked(monday, active)
            case 4:
                yield from self._returned(monday, active)
            case _:
                pass

    def _checked(self, monday: date, some: list[UUID]) -> Iterator[Ask]:
        for one in some:
            its = self.dice.key(one, monday, "checked")
            yield ask(its, "CheckVolunteer", volunteer=one, seen_on=monday)
        yield self._back("WithdrawVolunteerCheck", some[-1], monday)
        if self.weeks == 1:
            number = {"expected_version": 1, "phone": "070-174 06 99"}
            its = self.dice.key(some[0], "number")
            yield ask(its, "CorrectVolunteer", volunteer=some[0], **number)

    def _paused(self, monday: date, active: list[UUID]) -> Iterator[Ask]:
        for one in active[:2]:
            its = self.dice.key(one, monday, "paused")
            yield ask(its, "PauseVolunteer", volunteer=one, on=monday)
        yield self._back("WithdrawVolunteerPause", active[1], monday)
        self.paused.append(active.pop(0))

    def _linked(self, monday: date, active: list[UUID]) -> Iterator[Ask]:
        for one in active:
            yield ask(self.dice.key(one, monday, "link"), "IssueVolunteerLink", volunteer=one)
        lost = {"volunteer": active[-1], "reason": "Telefonen är borta."}
        yield ask(self.dice.key(monday, "lost"), "RevokeVolunteerLink", **lost)

    def _returned(self, monday: date, active: list[UUID]) -> Iterator[Ask]:
        """Told a week early at first, and taken back at once."""
        for one in self.paused:
            for again in ("", "again"):
                its = self.dice.key(one, monday, "returned", again)
                yield ask(its, "ReturnVolunteer", volunteer=one, on=monday)
                if not again:
                    yield self._back("WithdrawVolunteerReturn", one, monday)
        active += self.paused
        self.paused.clear()

    def _back(self, command: str, one: UUID, monday: date) -> Ask:
        return ask(self.dice.key(one, monday, command), command, volunteer=one, reason=SLIP)
