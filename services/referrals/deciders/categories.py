"""Whether a category counts for goal 1, since when; the definition of the latest day before another holds."""

from dataclasses import dataclass
from typing import Final, assert_never

from services.referrals.commands.categories import DefineCategory, WithdrawCategoryDefinition
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.categories import CategoryDefined, CategoryDefinitionWithdrawn
from shared.events.envelope import Recorded

CategoryCommand = DefineCategory | WithdrawCategoryDefinition


@dataclass(frozen=True, slots=True)
class Definition:
    """What is known of one definition."""

    version: int = 0
    holds: bool = False


def evolve(definition: Definition, fact: Recorded) -> Definition:
    """The definition after one fact."""
    match fact.event:
        case CategoryDefined():
            return Definition(fact.version, holds=True)
        case CategoryDefinitionWithdrawn():
            return Definition(fact.version)
        case _:
            return definition


def decide(asked: Asked[CategoryCommand], definition: Definition, _: Seen) -> Accepted:
    """What follows from a wish about what a category counts as."""
    match asked.command:
        case DefineCategory() as wish:
            return Accepted((CategoryDefined(definition=asked.key, **dict(wish)),), asked.key, 1)
        case WithdrawCategoryDefinition() if not definition.holds:
            raise Refused("no_such_definition", "/definition")
        case WithdrawCategoryDefinition(reason=reason):
            back = CategoryDefinitionWithdrawn(definition=asked.thing, reason=reason)
            return Accepted((back,), asked.thing, definition.version + 1)
        case _:
            assert_never(asked.command)


categories: Final[Decider[CategoryCommand, Definition]] = Decider(
    initial=Definition(), stream=lambda asked: asked.key, evolve=evolve, decide=decide
)
