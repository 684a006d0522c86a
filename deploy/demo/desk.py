"""What else the desk records: who is registered, put right or taken back, leaves, and openings to come."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from deploy.demo.dice import Dice
from deploy.demo.evenings import opening
from deploy.demo.people import SITE, Newcomer
from deploy.demo.wave import Look, ask, at
from deploy.posting import Ask

LEAVES: Final = ("ends", "", "goes on", "", "back", "", "ends", "", "", "")
"""What becomes of every tenth leave, in turn: most go on as they were told."""
TWICE: Final = 50
"""Of so many people one is registered twice."""


@dataclass(slots=True)
class Desk:
    """Who becomes known, week by week; what goes wrong does so in turn, so that it does in every half-year."""

    people: int = 0
    leaves: int = 0

    def registered(self, dice: Dice, people: Sequence[Newcomer]) -> Iterator[Ask]:
        """These people become known, some are put right, and one in fifty stood there twice."""
        for one in people:
            yield ask(one.id, "RegisterPerson", occurred_at=at(one.known_on, 0), **one.fields)
            if dice.happens(0.05):
                change = {"person": one.id, "expected_version": 1, "channel": "vanner"}
                yield ask(dice.key(one.id, "right"), "CorrectPerson", **change)
            self.people += 1
            if self.people % TWICE == TWICE // 2:
                twin = dice.key(one.id, "twice")
                known = {"occurred_at": at(one.known_on, 5), **one.fields}
                yield ask(twin, "RegisterPerson", **known)
                reason = "Registrerad två gånger."
                yield ask(dice.key(twin, "back"), "WithdrawPerson", person=twin, reason=reason)
            yield from self._leave(dice, one)

    def _leave(self, dice: Dice, one: Newcomer) -> Iterator[Ask]:
        """A leave; its last day may become known later, be a mistake, or the whole leave one."""
        if one.leave is None:
            return
        since, until = one.leave
        leave, whose = dice.key(one.id, "leave"), {"person": one.id}
        yield ask(leave, "StartParentalLeave", from_=since, to=until, **whose)
        what = LEAVES[self.leaves % len(LEAVES)]
        self.leaves += 1
        of = {"leave": leave, **whose}
        if what in {"ends", "goes on"}:
            last = since + timedelta(days=300)
            yield ask(dice.key(leave, "ends"), "EndParentalLeave", on=last, **of)
        if what == "goes on":
            reason = "Slutet gällde någon annan."
            yield ask(dice.key(leave, what), "WithdrawParentalLeaveEnd", reason=reason, **of)
        if what == "back":
            yield ask(dice.key(leave, what), "WithdrawParentalLeave", reason="Fel person.", **of)


def looked_up(
    people: Sequence[Newcomer], guarded: Collection[UUID], monday: date, week: int
) -> tuple[Look, ...]:
    """Once in four weeks a host finds the newest person by name, and opens what is known."""
    before = [one for one in people if one.known_on < monday + timedelta(weeks=1)]
    known = [one for one in before if one.id not in guarded]
    if week % 4 or not known:
        return ()
    one = known[-1]
    by_name = {"name": one.fields["given_name"]}
    return (
        Look("/api/visits/people/search", "drop_in_support", by_name),
        Look(f"/api/visits/people/{one.id}", "drop_in_support"),
    )


def shut(dice: Dice, day: date, *, mistaken: bool) -> Iterator[Ask]:
    """An evening that was planned, and closed; where that was a mistake it was open after all."""
    its = dice.key(day, "opening")
    if not mistaken:
        yield opening(its, day, ["demo-host"])
    yield ask(dice.key(its, "shut"), "CloseOpening", opening=its, reason="Vattenläcka i lokalen.")
    if mistaken:
        reason = "Det var grannens lokal."
        yield ask(dice.key(its, "open"), "WithdrawOpeningClose", opening=its, reason=reason)


def counted_twice(dice: Dice, day: date) -> Iterator[Ask]:
    """A headcount and an opening that were recorded by mistake, and taken back."""
    heads = dice.key(day, "too many")
    yield ask(heads, "RecordHeadcount", site=SITE, date=day, newcomers=400, established=12)
    reason = "En nolla för mycket."
    yield ask(dice.key(heads, "back"), "WithdrawHeadcount", headcount=heads, reason=reason)
    twin = dice.key(day, "opening twice")
    yield opening(twin, day, ["demo-host"])
    yield ask(dice.key(twin, "back"), "WithdrawOpening", opening=twin, reason="Stod redan där.")


def ahead(dice: Dice, days: Sequence[date]) -> Iterator[Ask]:
    """The openings of the coming weeks."""
    for day in days:
        yield opening(dice.key(day, "opening"), day, ["demo-host"])
