"""What the steering group decides about the project: what goals are to reach."""

from collections.abc import Iterator
from datetime import date

from deploy.demo.dice import Dice
from deploy.demo.wave import Wave, ask
from deploy.posting import Ask


def begin(dice: Dice, since: date) -> Iterator[Ask]:
    """The project's targets; that half of them would do was a slip."""
    yield ask(dice.key("goal"), "SetGoal", goal="G1", target=100, from_=since)
    wrong = dice.key("wrong goal")
    yield ask(wrong, "SetGoal", goal="G1", target=50, from_=since)
    back = {"setting": wrong, "reason": "Siffran gällde ett halvår."}
    yield ask(dice.key(wrong), "WithdrawGoalSet", **back)


def reviewed(dice: Dice, since: date, today: date) -> Iterator[Wave]:
    """Who read what is reviewed; the first signature was for another list."""
    review, slip = dice.key("review"), dice.key("slip")
    order = ask(review, "OrderReview", from_=since, to=today)
    back = {"signature": slip, "reason": "Fel lista."}
    yield Wave("reporting", (order,), who="dpo")
    yield Wave("reporting", (ask(slip, "SignReview", review=review),), who="dpo")
    wrong = ask(dice.key(slip), "WithdrawReviewSignature", **back)
    yield Wave("reporting", (wrong,), who="dpo")
    talked = {"findings": "talked", "note": "Vi gick igenom kvällens sökningar."}
    signed = ask(dice.key("signed"), "SignReview", review=review, **talked)
    yield Wave("reporting", (signed,), who="unit_manager")
