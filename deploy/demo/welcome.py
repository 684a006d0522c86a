"""How those who become known are met: told what is stored of them, and shown the way to the place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import orjson

from deploy.demo.dice import Dice
from deploy.demo.people import Newcomer
from deploy.demo.wave import ask, at
from deploy.local.home import ROOT
from deploy.posting import Ask

NOTICE: Final[str] = orjson.loads((ROOT / "web/src/desk/notice.json").read_bytes())["version"]
"""Which notice the client shows today."""
MANY: Final = 40
"""Of so many who were informed, one was somebody else."""
OFFERED: Final = 0.15
"""Of those who found the place otherwise, so many are offered company."""
ESCORTS: Final = ("done", "no", "done", "not done", "done", "mistake", "done", "no")
"""What becomes of every eighth offer, in turn."""


@dataclass(slots=True)
class Welcome:
    """Everybody who becomes known, a week at a time."""

    dice: Dice
    informed: int = 0
    offers: int = 0

    def week(self, new: Sequence[Newcomer], days: Sequence[date]) -> Iterator[Ask]:
        """These were informed in a language they understand, and a few escorted on one of these evenings."""
        for one in new:
            yield from self._informed(one)
            if one.fields["channel"] == "ledsagning" or self.dice.happens(OFFERED):
                yield from self._offered(one, [day for day in days if day >= one.known_on])

    def _informed(self, one: Newcomer) -> Iterator[Ask]:
        key, language = self.dice.key(one.id, "notice"), one.fields.get("interpreter_language")
        told = {"notice_version": NOTICE, "language": language or "sv"}
        yield ask(key, "GiveInformation", person=one.id, **told)
        self.informed += 1
        if self.informed % MANY == MANY // 2:
            back = {"person": one.id, "information": key, "reason": "Fel person."}
            yield ask(self.dice.key(key, "back"), "WithdrawInformation", **back)

    def _offered(self, one: Newcomer, days: Sequence[date]) -> Iterator[Ask]:
        """Company to the place; it may be wanted, come true, or have been told by mistake."""
        dice, what = self.dice, ESCORTS[self.offers % len(ESCORTS)]
        self.offers += 1
        key, whose = dice.key(one.id, "escort"), {"person": one.id}
        offered = {"offered_at": at(one.known_on, 0), "accepted": what != "no"}
        yield ask(key, "OfferEscort", **offered, **whose)
        of = {"escort": key, **whose}
        if what in {"done", "not done"}:
            day = days[0] if days else one.known_on
            yield ask(dice.key(key, "done"), "FinishEscort", done_at=at(day, 5), **of)
        if what == "not done":
            reason = "Hen kom på egen hand."
            yield ask(dice.key(key, what), "WithdrawEscortDone", reason=reason, **of)
        if what == "mistake":
            yield ask(dice.key(key, what), "WithdrawEscort", reason="Fel person.", **of)
