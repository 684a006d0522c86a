"""What else the desk records: who is registered, put right or taken back, leaves, and openings to come."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from deploy.demo.dice import Dice
from deploy.demo.evenings import opening
from deploy.demo.people import SITE, Newcomer
from deploy.demo.wave import ask
from deploy.posting import Ask


def registered(dice: Dice, people: Sequence[Newcomer]) -> Iterator[Ask]:
    """These people become known, some are put right, and one in fifty stood there twice."""
    for one in people:
        yield ask(one.id, "RegisterPerson", **one.fields)
        if dice.happens(0.05):
            change = {"person": one.id, "expected_version": 1, "channel": "vanner"}
            yield ask(dice.key(one.id, "right"), "CorrectPerson", **change)
        if dice.happens(0.02):
            twin = dice.key(one.id, "twice")
            yield ask(twin, "RegisterPerson", **one.fields)
            reason = "Registrerad två gånger."
            yield ask(dice.key(twin, "back"), "WithdrawPerson", person=twin, reason=reason)
        yield from _leave(dice, one)


def _leave(dice: Dice, one: Newcomer) -> Iterator[Ask]:
    """A leave; its last day may become known later, be a mistake, or the whole leave one."""
    if one.leave is None:
        return
    since, until = one.leave
    leave, whose = dice.key(one.id, "leave"), {"person": one.id}
    yield ask(leave, "StartParentalLeave", from_=since, to=until, **whose)
    what = dice.of({"": 0.6, "ends": 0.22, "goes on": 0.08, "back": 0.1})
    of = {"leave": leave, **whose}
    if what in {"ends", "goes on"}:
        last = since + timedelta(days=300)
        yield ask(dice.key(leave, "ends"), "EndParentalLeave", on=last, **of)
    if what == "goes on":
        reason = "Slutet gällde någon annan."
        yield ask(dice.key(leave, what), "WithdrawParentalLeaveEnd", reason=reason, **of)
    if what == "back":
        yield ask(dice.key(leave, what), "WithdrawParentalLeave", reason="Fel person.", **of)


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
