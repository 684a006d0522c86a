"""What the steering group decides about the project: what goals are to reach."""

from collections.abc import Iterator
from datetime import date

from deploy.demo.dice import Dice
from deploy.demo.wave import ask
from deploy.posting import Ask


def begin(dice: Dice, since: date) -> Iterator[Ask]:
    """The project's targets; that half of them would do was a slip."""
    yield ask(dice.key("goal"), "SetGoal", goal="G1", target=100, from_=since)
    wrong = dice.key("wrong goal")
    yield ask(wrong, "SetGoal", goal="G1", target=50, from_=since)
    back = {"setting": wrong, "reason": "Siffran gällde ett halvår."}
    yield ask(dice.key(wrong), "WithdrawGoalSet", **back)
