"""What the caseworkers tell: who lives together, how long they are supported, to which group they belong."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from deploy.demo.dice import Dice
from deploy.demo.people import Newcomer
from deploy.demo.wave import ask
from deploy.posting import Ask

SUPPORTED: Final = frozenset({"kvotflykting", "abo", "ebo", "anhorig"})
"""Groups whose support the municipality answers for."""
EVERY: Final = 16
"""Of so many households, periods and people, some are told of otherwise than usual."""
LONGER: Final = timedelta(days=5 * 366)
"""So long after they arrived, support that was extended ends."""


@dataclass(slots=True)
class Families:
    """All households of the half-year, a week at a time; what is odd is so in turn."""

    dice: Dice
    homes: int = 0
    periods: int = 0
    people: int = 0

    def week(self, new: Sequence[Newcomer]) -> Iterator[Ask]:
        """Of the newly known: who lives with whom, until when they are supported, what they turn out to be."""
        homes: dict[int, list[Newcomer]] = {}
        for one in new:
            homes.setdefault(one.household, []).append(one)
        for home in homes.values():
            yield from self._lives(home)
        for one in new:
            if one.fields["target_group"] in SUPPORTED:
                yield from self._supported(one)
            yield from self._belongs(one)

    def _lives(self, home: Sequence[Newcomer]) -> Iterator[Ask]:
        """A household; one of many was told of wrongly first, one breaks up, one was said to."""
        dice, turn = self.dice, self.homes % EVERY
        self.homes += 1
        if turn == EVERY // 4:
            wrong = dice.key(home[0].id, "wrong home")
            yield self._formed(wrong, home[:1])
            back = {"person": home[0].id, "household": wrong, "reason": "De bor flera ihop."}
            yield ask(dice.key(wrong, "back"), "WithdrawHousehold", **back)
        its = dice.key(home[0].id, "home")
        yield self._formed(its, home)
        if turn in {EVERY // 2, EVERY - 1}:
            yield from self._leaves(its, home[-1], stays=turn == EVERY // 2)

    def _formed(self, key: UUID, home: Sequence[Newcomer]) -> Ask:
        first, *others = home
        family = bool(others) or any(one.children for one in home)
        return ask(
            key,
            "FormHousehold",
            person=first.id,
            kind="family" if family else "single",
            members=[str(one.id) for one in others],
            from_=first.arrived.isoformat(),
        )

    def _leaves(self, home: UUID, one: Newcomer, *, stays: bool) -> Iterator[Ask]:
        """Somebody moves out, or was said to."""
        key, day = self.dice.key(home, "leaves"), one.known_on + timedelta(days=30)
        yield ask(key, "LeaveHousehold", person=one.id, on=day)
        if stays:
            back = {"person": one.id, "household": home, "reason": "Flytten blev inte av."}
            yield ask(self.dice.key(home, "stays"), "WithdrawHouseholdLeave", **back)

    def _supported(self, one: Newcomer) -> Iterator[Ask]:
        """As long as is usual since they came; of many, one from a wrong day first, one longer."""
        dice, turn = self.dice, self.periods % EVERY
        self.periods += 1
        if turn == EVERY // 3:
            wrong = dice.key(one.id, "wrong support")
            yield ask(wrong, "SetSupportPeriod", person=one.id, from_=one.known_on)
            back = {"person": one.id, "period": wrong, "reason": "Fel startdatum."}
            yield ask(dice.key(wrong, "back"), "WithdrawSupportPeriod", **back)
        support = dice.key(one.id, "support")
        yield ask(support, "SetSupportPeriod", person=one.id, from_=one.arrived.isoformat())
        if turn == EVERY - 2:
            longer = {"from_": one.known_on, "to": one.known_on + LONGER}
            reason = "Familjen har vuxit."
            key = dice.key(support, "longer")
            yield ask(key, "SetSupportPeriod", person=one.id, reason=reason, **longer)

    def _belongs(self, one: Newcomer) -> Iterator[Ask]:
        """Whose group was open turns out to be assigned here; of many, one was mixed up with somebody."""
        dice, turn = self.dice, self.people % (2 * EVERY)
        self.people += 1
        if one.fields["target_group"] == "okand":
            told = {"person": one.id, "target_group": "abo", "from_": one.known_on}
            yield ask(dice.key(one.id, "group"), "SetTargetGroup", **told)
        if turn == EVERY:
            wrong = dice.key(one.id, "wrong group")
            told = {"person": one.id, "target_group": "anhorig", "from_": one.known_on}
            yield ask(wrong, "SetTargetGroup", **told)
            back = {"person": one.id, "setting": wrong, "reason": "Fel person."}
            yield ask(dice.key(wrong, "back"), "WithdrawTargetGroup", **back)
