"""Two tablets without network: both put the same field right, and somebody chooses what shall stand."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from deploy.demo.dice import Dice
from deploy.demo.people import Newcomer
from deploy.demo.wave import Look, Wave, ask
from shared.web.noting import conflict_of

EVERY, FIRST = 8, 5
"""Once in so many weeks, and in which of them."""
EDITS: Final[tuple[tuple[str, str, str, object], ...]] = (
    ("phone", "070-174 06 21", "070-174 06 12", "mine"),
    ("interpreter_language", "fa-AF", "fa", "theirs"),
    ("case_number", "S 2026/17", "S 2026/71", {"case_number": "S 2026/171"}),
)
"""The field, what stands first, what comes too late, and what is chosen; in turn."""
TASKS: Final = Look("/api/visits/conflicts", "coordination")


@dataclass(frozen=True, slots=True)
class Tablets:
    """What meets in a half-year, a week at a time."""

    dice: Dice
    guarded: Collection[UUID]
    """Of these not everybody may know later on: they are left alone."""

    def week(self, people: Sequence[Newcomer], monday: date, number: int) -> Iterator[Wave]:
        """The deputy's queue, then the host's; the host sees the task, and settles it."""
        before = monday + timedelta(weeks=1)
        known = [it for it in people if it.known_on < before and it.id not in self.guarded]
        if number % EVERY != FIRST or not known:
            return
        field, first, late, choice = EDITS[number // EVERY % len(EDITS)]
        about: dict[str, Any] = {"person": known[-1].id, "expected_version": 1}
        one, other = (self.dice.key(number, who) for who in ("deputy", "host"))
        edit = ask(one, "CorrectPerson", **about, **{field: first})
        yield Wave("visits", (edit,), who="deputy")
        edit = ask(other, "CorrectPerson", **about, **{field: late})
        yield Wave("visits", (edit,), refused=frozenset({other}), looks=(TASKS,))
        settled = {"conflict": conflict_of(other), "choose": choice}
        yield Wave("visits", (ask(self.dice.key(other), "SettleConflict", **settled),))
