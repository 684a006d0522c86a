"""Everything that reporting decides: pure functions from what is known to what follows."""

from collections.abc import Mapping
from typing import Final

from services.reporting.commands import reviews as reviewing
from services.reporting.commands import targets as aiming
from services.reporting.deciders.reviews import reviews
from services.reporting.deciders.targets import targets
from shared.command import Command
from shared.decider import AnyDecider
from shared.privacy.access import RecordRead, reading

DECIDERS: Final[Mapping[type[Command], AnyDecider]] = {
    aiming.SetGoal: targets,
    aiming.WithdrawGoalSet: targets,
    reviewing.OrderReview: reviews,
    reviewing.DrawReview: reviews,
    reviewing.SignReview: reviews,
    reviewing.WithdrawReviewSignature: reviews,
    RecordRead: reading,
}
