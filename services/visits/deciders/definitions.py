"""What those in a target group count as, since when; the definition of the latest day before another holds."""

from dataclasses import dataclass
from typing import Final, assert_never

from services.visits.commands.target_groups import DefineTargetGroup, WithdrawTargetGroupDefinition
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.target_groups import TargetGroupDefined, TargetGroupDefinitionWithdrawn

DefinitionCommand = DefineTargetGroup | WithdrawTargetGroupDefinition


@dataclass(frozen=True, slots=True)
class Definition:
    """What is known of one definition."""

    version: int = 0
    holds: bool = False


def evolve(definition: Definition, fact: Recorded) -> Definition:
    """The definition after one fact."""
    match fact.event:
        case TargetGroupDefined():
            return Definition(fact.version, holds=True)
        case TargetGroupDefinitionWithdrawn():
            return Definition(fact.version)
        case _:
            return definition


def decide(asked: Asked[DefinitionCommand], definition: Definition, _: Seen) -> Accepted:
    """What follows from a wish about what a group counts as."""
    match asked.command:
        case DefineTargetGroup() as wish:
            return Accepted((TargetGroupDefined(definition=asked.key, **dict(wish)),), asked.key, 1)
        case WithdrawTargetGroupDefinition() if not definition.holds:
            raise Refused("no_such_definition", "/definition")
        case WithdrawTargetGroupDefinition(reason=reason):
            back = TargetGroupDefinitionWithdrawn(definition=asked.thing, reason=reason)
            return Accepted((back,), asked.thing, definition.version + 1)
        case _:
            assert_never(asked.command)


definitions: Final[Decider[DefinitionCommand, Definition]] = Decider(
    initial=Definition(), stream=lambda asked: asked.key, evolve=evolve, decide=decide
)
