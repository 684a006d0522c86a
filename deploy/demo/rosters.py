"""The roster of newcomers, as the caseworker states it every fourth week."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from deploy.demo.dice import Dice
from deploy.demo.people import Newcomer
from deploy.demo.wave import Look, Wave, ask
from deploy.posting import Ask

EVERY: Final = 4
"""Weeks from one roster to the next."""
LONG: Final = timedelta(weeks=8)
"""So long somebody is on the roster at least."""
MOVES: Final = 0.15
"""How often, from one roster to the next, one who is never seen has moved away."""
WRONG: Final = 2
"""This roster was another month's list first."""


@dataclass(slots=True)
class Rosters:
    """All rosters of the half-year; of whoever is guarded this caseworker tells nothing."""

    dice: Dice
    people: Sequence[Newcomer]
    guarded: Collection[UUID]
    stated: int = 0
    told: date = date.min
    """As of when the last one was stated."""

    def begin(self, since: date) -> Iterator[Ask]:
        """Before anybody was named there was a number; the first was another municipality's."""
        wrong = self.dice.key("wrong count")
        yield ask(wrong, "StateRosterCount", as_of=since, newcomers=512, on_leave=40)
        reason = "Siffrorna gällde en annan kommun."
        yield ask(self.dice.key(wrong), "WithdrawRosterCount", count=wrong, reason=reason)
        known = [one for one in self.people if one.known_on <= since]
        away = sum(one.leave is not None for one in known)
        told = {"newcomers": len(known), "on_leave": away}
        yield ask(self.dice.key("count"), "StateRosterCount", as_of=since, **told)

    def week(self, number: int, monday: date) -> Iterator[Wave]:
        """A roster as of this Monday, where one is due, once the caseworker has seen the last one."""
        if number % EVERY != EVERY - 1:
            return
        look = Look(f"/api/visits/rosters?on={monday}", "coordination")
        yield Wave("visits", tuple(self._stated(monday)), who="caseworker", looks=(look,))

    def _stated(self, monday: date) -> Iterator[Ask]:
        self.stated += 1
        key = self.dice.key(monday)
        if self.stated == WRONG:
            wrong = self.dice.key(monday, "wrong")
            yield ask(wrong, "StateRoster", as_of=monday, left=self._ids(self.told, monday))
            reason = "Fel månads lista."
            yield ask(self.dice.key(wrong), "WithdrawRoster", roster=wrong, reason=reason)
        entered, left = self._ids(self.told, monday), self._moved(monday)
        yield ask(key, "StateRoster", as_of=monday, entered=entered, left=left)
        self.told = monday

    def _ids(self, since: date, monday: date) -> list[str]:
        """Who became known since the last roster."""
        new = [one for one in self.people if since <= one.known_on < monday]
        return [str(one.id) for one in new if one.id not in self.guarded]

    def _moved(self, monday: date) -> list[str]:
        """Some of those who have long been known, and never seen."""
        long = [one for one in self.people if not one.habit and one.known_on < monday - LONG]
        return [str(one.id) for one in long if one.id not in self.guarded and self._moves()]

    def _moves(self) -> bool:
        return self.dice.happens(MOVES)
