"""Everything that referrals decides: pure functions from what is known to what follows."""

from collections.abc import Mapping
from typing import Final

from services.referrals import commands as c
from services.referrals.deciders.destinations import destinations
from services.referrals.deciders.referrals import referrals
from shared.command import Command
from shared.decider import AnyDecider
from shared.hearing import NOTING
from shared.privacy.access import RecordRead, reading

DECIDERS: Final[Mapping[type[Command], AnyDecider]] = {
    c.ListDestination: destinations,
    c.ChangeDestination: destinations,
    c.WithdrawDestination: destinations,
    c.MakeReferral: referrals,
    c.AdvanceReferral: referrals,
    c.WithdrawAdvance: referrals,
    c.DeclineReferral: referrals,
    c.WithdrawDecline: referrals,
    c.WithdrawReferral: referrals,
    RecordRead: reading,
    **NOTING,
}
