"""On what grounds a host may tell a place something of somebody: given, thought better of, and slips."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from deploy.demo.dice import Dice
from deploy.demo.wave import ask, at
from deploy.posting import Ask

HOLDS: Final = timedelta(days=300)
"""Longer than a half-year, so that no ground expires while it is told of."""


def waived(dice: Dice, person: UUID, place: UUID, day: date, name: str) -> Ask:
    """She lets the host tell this place her name and number, for most of a year."""
    return ask(
        dice.key("ground", person, place, name),
        "RecordGround",
        person=person,
        kind="waiver",
        given_by="self",
        given_on=day,
        form="oral",
        recipient=place,
        scope=["name", "phone"],
        expires_on=day + HOLDS,
    )


def about(dice: Dice, ground: UUID, command: str, **data: Any) -> Ask:  # noqa: ANN401 - JSON
    """A wish about a ground."""
    return ask(dice.key(ground, command), command, ground=ground, **data)


def mistaken(dice: Dice, slip: Ask, day: date) -> Iterator[Ask]:
    """A ground that nothing hangs on: revoked by mistake, and a mistake itself."""
    yield slip
    yield about(dice, slip.key, "RevokeGround", occurred_at=at(day, 40))
    yield about(dice, slip.key, "WithdrawGroundRevoke", reason="Det gällde en annan.")
    yield about(dice, slip.key, "WithdrawGround", reason="Stod redan där.")
