"""How the place is made known, and what came of it for those who came."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from deploy.demo.dice import Dice
from deploy.demo.evenings import Came
from deploy.demo.wave import ask
from deploy.posting import Ask

WEEKS_BETWEEN: Final = 3
"""Weeks from one notice to the next."""
CHANNELS: Final = ("lokaltidning", "sociala_medier", "anslagstavla", "hemsida")
KINDS: Final = {"job": 4, "housing": 2, "volunteering": 2, "studies": 3, "other": 1}
SOURCES: Final = {
    "volunteer": 3,
    "visitor": 2,
    "association": 2,
    "municipality": 2,
    "unknown": 1,
}
A_WEEK: Final = 1.4
"""Outcomes that are told of, once people have been coming for a while."""
WRONG: Final = 6
"""Of so many outcomes, one was somebody else's."""


@dataclass(slots=True)
class Reach:
    """Notices and outcomes of the half-year, a week at a time."""

    dice: Dice
    notices: int = 0
    outcomes: int = 0

    def notice(self, number: int, monday: date) -> Iterator[Ask]:
        """Every third week the place is in the paper or online; the second time it was not, after all."""
        if number % WEEKS_BETWEEN:
            return
        key = self.dice.key(monday)
        channel = CHANNELS[self.notices % len(CHANNELS)]
        yield ask(key, "RecordOutreach", channel=channel, on=monday)
        self.notices += 1
        if self.notices == 2:  # noqa: PLR2004 - the second
            reason = "Annonsen kom aldrig in."
            yield ask(self.dice.key(key), "WithdrawOutreach", outreach=key, reason=reason)

    def outcome(self, day: date, came: Sequence[Came]) -> Iterator[Ask]:
        """Some of those who have come tell of a job, a home or studies."""
        dice = self.dice
        for _ in range(int(A_WEEK) + dice.happens(A_WEEK % 1)):
            one = dice.one(came).person
            key = dice.key(day, self.outcomes)
            told = {"kind": dice.of(KINDS), "source": dice.of(SOURCES)}
            yield ask(key, "ReportOutcome", person=one.id, on=day, **told)
            self.outcomes += 1
            if self.outcomes % WRONG == WRONG // 2:
                back = {"person": one.id, "outcome": key, "reason": "Gällde en annan."}
                yield ask(dice.key(key), "WithdrawOutcome", **back)
