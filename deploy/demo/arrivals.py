"""An evening without network: who comes is noted by name, and matched the next day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from deploy.demo.dice import Dice
from deploy.demo.people import SITE, Newcomer
from deploy.demo.wave import ask
from deploy.posting import Ask

TWO: Final = 2


@dataclass(frozen=True, slots=True)
class Noted:
    """Somebody whose name was noted."""

    person: Newcomer
    key: UUID
    at: datetime
    supports: tuple[str, ...]


def noted(dice: Dice, notes: Sequence[Noted]) -> Iterator[Ask]:
    """Who came; the first stands there twice."""
    for one in notes:
        yield _note(one.key, one)
    for one in notes[:1]:
        twin = dice.key(one.key, "twice")
        yield _note(twin, one)
        reason = "Noterad två gånger."
        yield ask(dice.key(twin), "WithdrawArrival", arrival=twin, reason=reason)


def matched(dice: Dice, notes: Sequence[Noted]) -> Iterator[Ask]:
    """Whose visits they were; the first is taken for somebody else at first."""
    if len(notes) >= TWO:
        first, other = notes[0], notes[1].person
        wrong = {"arrival": first.key, "person": other.id}
        yield ask(dice.key(first.key, "wrong"), "MatchArrival", **wrong)
        reason = "Förväxlade namn."
        key = dice.key(first.key, "back")
        yield ask(key, "WithdrawMatch", arrival=first.key, reason=reason)
    for one in notes:
        right = {"arrival": one.key, "person": one.person.id}
        yield ask(dice.key(one.key, "match"), "MatchArrival", **right)


def _note(key: UUID, one: Noted) -> Ask:
    name = "{given_name} {family_name}".format(**one.person.fields)
    told = {"site": SITE, "occurred_at": one.at, "supports": list(one.supports)}
    told |= {"given_by": "host"} if one.supports else {}
    return ask(key, "NoteArrival", name=name, **told)
