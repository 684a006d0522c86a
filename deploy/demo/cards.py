"""Cards: for regulars who say no name, and for some who do; a few are lost, and some of those found again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final
from uuid import UUID

from deploy.demo.dice import Dice
from deploy.demo.evenings import Came
from deploy.demo.people import SITE
from deploy.demo.wave import ask, at, code_of
from deploy.posting import Ask

PRINTED: Final = 20
GIVEN: Final = 0.45
"""New cards a week for those who say no name."""
COMES: Final = 0.4
"""How likely somebody with a card comes on an evening."""
GROUPS: Final = {"okand": 0.6, "abo": 0.25, "massflykt": 0.15}
TURNS: Final = {2: "lost", 3: "issued", 5: "handed out", 7: "found", 9: "wrong"}
"""What else happens with cards in one week of so many."""
EVERY: Final = 10


@dataclass(slots=True)
class Cards:
    """All cards of the half-year, a week at a time.

    Nobody knows a code before the card is made, so what names one comes in a later week than that.
    """

    dice: Dice
    held: list[str] = field(default_factory=list)
    """The codes of those who say no name."""
    next_week: list[Ask] = field(default_factory=list)
    new: list[str] = field(default_factory=list)
    """Codes of cards that are made this week."""
    taken: int = 0
    """How many of the printed ones are no longer in stock."""

    def tonight(self) -> list[str]:
        """The cards that are shown on an evening."""
        return [code for code in self.held if self.dice.happens(COMES)]

    def week(self, number: int, monday: date, came: Sequence[Came]) -> Iterator[Ask]:
        """What happens with cards after a week's evenings."""
        self.held, self.new = self.held + self.new, []
        due, self.next_week = self.next_week, []
        yield from due
        if number == 0:
            yield from self._printed()
        if number == 0 or self.dice.happens(GIVEN):
            yield self._given(number, monday)
        yield from self._odd(number, monday, TURNS.get(number % EVERY, ""), came)

    @property
    def _stock(self) -> UUID:
        return self.dice.key("stock")

    def _printed(self) -> Iterator[Ask]:
        """A sheet of cards; the last one is cut badly."""
        yield ask(self._stock, "StockCards", n=PRINTED, site=SITE)
        last = code_of(self._stock, PRINTED)
        self._later("WithdrawCardStock", last, "Felskuret.")

    def _given(self, number: int, day: date) -> Ask:
        dice, key = self.dice, self.dice.key("given", number)
        told: dict[str, Any] = {"target_group": dice.of(GROUPS), "occurred_at": at(day, 30)}
        if dice.happens(0.5):
            told |= {"sex": dice.one(("kvinna", "man")), "birth_year": dice.randint(1950, 2006)}
        self.new.append(code_of(key))
        return ask(key, "GiveCard", site=SITE, **told)

    def _odd(self, number: int, monday: date, what: str, came: Sequence[Came]) -> Iterator[Ask]:
        match what:
            case "lost" | "found" if self.held:
                yield from self._lost(number, monday, found=what == "found")
            case "handed out":
                self.held.append(self._from_stock())
            case "issued" if came and number:
                key, whose = self.dice.key("issued", number), self.dice.one(came).person.id
                yield ask(key, "IssueCard", person=whose, card=self._from_stock())
            case "wrong" if came:
                key, whose = self.dice.key("issued", number), self.dice.one(came).person.id
                yield ask(key, "IssueCard", person=whose)
                self._later("WithdrawCardIssue", code_of(key), "Fel person.")

    def _lost(self, number: int, monday: date, *, found: bool) -> Iterator[Ask]:
        """The oldest card is lost; its owner gets a new one, or finds it within a week."""
        card = self.held.pop(0)
        key = self.dice.key("lost", number)
        yield ask(key, "RevokeCard", card=card, reason="Borttappat.")
        if found:
            self._later("WithdrawCardRevoke", card, "Det låg i jackan.")
            self.new.append(card)
        else:
            yield self._given(-number, monday)

    def _later(self, command: str, card: str, reason: str) -> None:
        self.next_week.append(ask(self.dice.key(command, card), command, card=card, reason=reason))

    def _from_stock(self) -> str:
        self.taken += 1
        return code_of(self._stock, self.taken)
