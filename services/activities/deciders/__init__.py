"""Everything that activities decides: pure functions from what is known to what follows."""

from collections.abc import Mapping
from typing import Final

from services.activities import commands as c
from services.activities.deciders.volunteers import volunteers
from shared.command import Command
from shared.decider import AnyDecider
from shared.hearing import NOTING

DECIDERS: Final[Mapping[type[Command], AnyDecider]] = {
    c.WelcomeVolunteer: volunteers,
    c.LeaveVolunteering: volunteers,
    c.WithdrawVolunteer: volunteers,
    **NOTING,
}
