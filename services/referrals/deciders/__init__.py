"""Everything that referrals decides: pure functions from what is known to what follows."""

from collections.abc import Mapping
from typing import Final

from services.referrals.commands import categories as defining
from services.referrals.commands import destinations as listing
from services.referrals.commands import referrals as linking
from services.referrals.deciders.categories import categories
from services.referrals.deciders.destinations import destinations
from services.referrals.deciders.referrals import referrals
from shared.command import Command
from shared.decider import AnyDecider
from shared.hearing import NOTING
from shared.privacy.access import RecordRead, reading

DECIDERS: Final[Mapping[type[Command], AnyDecider]] = {
    defining.DefineCategory: categories,
    defining.WithdrawCategoryDefinition: categories,
    listing.ListDestination: destinations,
    listing.ChangeDestination: destinations,
    listing.VerifyDestination: destinations,
    listing.WithdrawDestinationVerification: destinations,
    listing.CloseDestination: destinations,
    listing.WithdrawDestinationClose: destinations,
    listing.WithdrawDestination: destinations,
    linking.MakeReferral: referrals,
    linking.AdvanceReferral: referrals,
    linking.WithdrawAdvance: referrals,
    linking.DeclineReferral: referrals,
    linking.WithdrawDecline: referrals,
    linking.WithdrawReferral: referrals,
    RecordRead: reading,
    **NOTING,
}
