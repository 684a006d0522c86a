"""Who is guarded: one is protected, one asks that nothing be used, one asks to be forgotten."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from deploy.demo.cast import sub
from deploy.demo.dice import Dice
from deploy.demo.people import Newcomer
from deploy.demo.wave import Look, Wave, ask
from deploy.posting import Ask

EARLY: Final = 4
"""Weeks after which everybody is known who lived here before."""
READERS: Final = ("unit_manager", sub("host"), sub("caseworker"))
WHY: Final = "Kontroll av vem som får läsa."


@dataclass(frozen=True, slots=True)
class Guards:
    """Those of whom not everything may be read, or not for long."""

    dice: Dice
    weeks: int
    protected: Newcomer
    restricted: Newcomer
    forgotten: Newcomer
    kept: Newcomer
    """Whose erasure was asked for by mistake."""

    @property
    def ids(self) -> frozenset[UUID]:
        """All of them."""
        whom = (self.protected, self.restricted, self.forgotten, self.kept)
        return frozenset(one.id for one in whom)

    def at_home(self, people: Sequence[Newcomer]) -> list[Newcomer]:
        """Everybody; whoever is only stored or forgotten does not come any more, and never came."""
        away = {self.restricted.id, self.forgotten.id, self.kept.id}
        return [replace(one, habit=0.0) if one.id in away else one for one in people]

    def week(self, number: int) -> Iterator[Wave]:
        """What is guarded from this week on, or no longer."""
        if number == self._week(1 / 4):
            yield self._protects()
        if number == self._week(1 / 3):
            yield self._restricts(on=True)
        if number == self._week(1 / 2):
            yield self._breaks_the_glass()
            yield self._restricts(on=False)
        if number == self._week(2 / 3):
            yield from self._forgets()

    def _week(self, share: float) -> int:
        return min(max(round(self.weeks * share), EARLY), self.weeks - 1)

    def _protects(self) -> Wave:
        """The unit manager says who may know of one person, and looks at what they see."""
        told = {"on": True, "named_readers": list(READERS)}
        wish = self._of(self.protected, "SetProtectedIdentity", "protect", **told)
        look = Look(f"/api/visits/people/{self.protected.id}", "coordination", reason=WHY)
        return Wave("visits", (wish,), who="unit_manager", looks=(look,))

    def _restricts(self, *, on: bool) -> Wave:
        reason = "Personen bestrider en uppgift." if on else "Uppgiften är rättad."
        wish = self._of(self.restricted, "SetRestriction", "restrict", on, on=on, reason=reason)
        return Wave("visits", (wish,), who="dpo")

    def _breaks_the_glass(self) -> Wave:
        """The deputy, who may not know of the one that is protected, must; and once it was nothing."""
        reason = "Föll i trappan och kan inte svara."
        key = self.dice.key("emergency")
        yes = ask(key, "OpenEmergencyAccess", person=self.protected.id, reason=reason)
        no = self.dice.key("no emergency")
        slip = ask(no, "OpenEmergencyAccess", person=self.restricted.id, reason=reason)
        told = {"access": no, "reason": "Det var någon annan."}
        back = ask(self.dice.key(no), "WithdrawEmergencyAccess", **told)
        return Wave("visits", (yes, slip, back), who="deputy")

    def _forgets(self) -> Iterator[Wave]:
        """One officer asks for two people to be forgotten, one of them by mistake; the manager agrees."""
        basis = {"basis": "art_17"}
        right = self._of(self.forgotten, "AskErasure", "ask", decision="SN 2026/412", **basis)
        wrong = self._of(self.kept, "AskErasure", "ask", decision="SN 2026/413", **basis)
        told = {"erasure": wrong.key, "reason": "Hen ville bara se sina uppgifter."}
        back = ask(self.dice.key(wrong.key), "WithdrawErasure", **told)
        yield Wave("visits", (right, wrong, back), who="dpo")
        agreed = ask(self.dice.key(right.key), "ApproveErasure", erasure=right.key)
        yield Wave("visits", (agreed,), who="unit_manager")

    def _of(self, one: Newcomer, command: str, *words: object, **data: Any) -> Ask:  # noqa: ANN401
        return ask(self.dice.key(one.id, *words), command, person=one.id, **data)


def guards(dice: Dice, people: Sequence[Newcomer], since: date, weeks: int) -> Guards:
    """Of those who are known early one who comes often, and three who seldom would have."""
    early = [one for one in people if one.known_on < since + timedelta(weeks=EARLY)]
    known = [one for one in early if one.leave is None]
    first, second, third, *_, often = sorted(known, key=lambda one: (one.habit, one.id))
    return Guards(dice, weeks, often, first, second, third)
