"""Who is there twice, or seems to be: merged, told apart, and now and then by mistake."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from deploy.demo.dice import Dice
from deploy.demo.people import Newcomer
from deploy.demo.wave import ask, at
from deploy.posting import Ask

EVERY: Final = 18
"""Of so many newly known one was known already, one resembles a neighbour, one seemed to."""


@dataclass(slots=True)
class Doubles:
    """All pairs of the half-year, a week at a time; what kind they are goes in turn."""

    dice: Dice
    guarded: frozenset[UUID]
    """Of these caseworkers may know nothing later on: they are left alone."""
    people: int = 0

    def week(self, new: Sequence[Newcomer]) -> Iterator[Ask]:
        """Each newly known beside the one before."""
        known = [one for one in new if one.id not in self.guarded]
        for before, one in zip([known[-1:], *([one] for one in known)], known, strict=False):
            turn = self.people % EVERY
            self.people += 1
            if turn == EVERY // 3:
                yield from self._twice(one)
            elif before and before[0].id != one.id:
                yield from self._alike(turn, before[0].id, one.id)

    def _twice(self, one: Newcomer) -> Iterator[Ask]:
        """Registered anew by somebody who did not find them; then one of the two ids is dropped."""
        twin = self.dice.key(one.id, "twin")
        yield ask(twin, "RegisterPerson", occurred_at=at(one.known_on, 60), **one.fields)
        yield ask(self.dice.key(twin, "merge"), "MergePersons", keep=one.id, drop=twin)

    def _alike(self, turn: int, one: UUID, other: UUID) -> Iterator[Ask]:
        """Two who resemble each other: merged by mistake, told apart, or told apart too soon."""
        key = self.dice.key(one, other)
        if turn == 2 * EVERY // 3:
            yield ask(key, "MergePersons", keep=one, drop=other)
            yield ask(self.dice.key(key, "undo"), "UndoMerge", merge=key, reason="Två personer.")
            yield ask(self.dice.key(key, "two"), "RecordDistinction", one=one, other=other)
        elif turn == EVERY - 1:
            yield ask(key, "RecordDistinction", one=one, other=other)
            told = {"distinction": key, "reason": "Ska kontrolleras först."}
            yield ask(self.dice.key(key, "back"), "WithdrawDistinction", **told)
