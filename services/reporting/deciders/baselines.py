"""How things were before: the value that an indicator had on a day."""

from dataclasses import dataclass
from typing import Final, assert_never

from services.reporting.commands.baselines import SetBaseline, WithdrawBaseline
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.baselines import BaselineSet, BaselineSetWithdrawn
from shared.events.envelope import Recorded
from shared.events.words import SettingId

BaselineCommand = SetBaseline | WithdrawBaseline


@dataclass(frozen=True, slots=True)
class Baseline:
    """Whether it was set, and not taken back."""

    version: int = 0
    holds: bool = False


def evolve(baseline: Baseline, fact: Recorded) -> Baseline:
    """The baseline after one fact."""
    match fact.event:
        case BaselineSet():
            return Baseline(fact.version, holds=True)
        case BaselineSetWithdrawn():
            return Baseline(fact.version)
        case _:
            return baseline


def decide(asked: Asked[BaselineCommand], baseline: Baseline, _: Seen) -> Accepted:
    """What follows from a wish about a baseline."""
    match asked.command:
        case SetBaseline(indicator=indicator, value=value, on=day, source=source):
            told = BaselineSet(
                setting=SettingId(asked.key),
                indicator=indicator,
                value=value,
                on=day,
                source=source,
            )
            return Accepted((told,), asked.key, 1)
        case WithdrawBaseline() if not baseline.holds:
            raise Refused("no_such_setting", "/setting")
        case WithdrawBaseline(reason=reason):
            back = BaselineSetWithdrawn(setting=SettingId(asked.thing), reason=reason)
            return Accepted((back,), asked.thing, baseline.version + 1)
        case _:
            assert_never(asked.command)


baselines: Final[Decider[BaselineCommand, Baseline]] = Decider(
    initial=Baseline(), stream=lambda asked: asked.key, evolve=evolve, decide=decide
)
