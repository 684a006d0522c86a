"""Everything that reporting decides: pure functions from what is known to what follows."""

from collections.abc import Mapping
from typing import Final

from services.reporting.commands import targets as aiming
from services.reporting.deciders.targets import targets
from shared.command import Command
from shared.decider import AnyDecider
from shared.privacy.access import RecordRead, reading

DECIDERS: Final[Mapping[type[Command], AnyDecider]] = {
    aiming.SetGoal: targets,
    aiming.WithdrawGoalSet: targets,
    RecordRead: reading,
}
