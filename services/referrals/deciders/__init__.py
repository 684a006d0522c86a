"""Everything that referrals decides: pure functions from what is known to what follows."""

from collections.abc import Mapping
from typing import Final

from services.referrals.commands import categories as defining
from services.referrals.commands import destinations as listing
from services.referrals.commands import grounds as grounding
from services.referrals.commands import referrals as linking
from services.referrals.commands.partners import NotePartner, WithdrawPartnerNote
from services.referrals.deciders.categories import categories
from services.referrals.deciders.destinations import destinations
from services.referrals.deciders.grounds import grounds
from services.referrals.deciders.ladder import TABLE
from services.referrals.deciders.partners import partners
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
    listing.IssueDestinationLink: destinations,
    listing.KnowDestinationLink: destinations,
    listing.RevokeDestinationLink: destinations,
    listing.KeepListing: destinations,
    listing.CloseDestination: destinations,
    listing.WithdrawDestinationClose: destinations,
    listing.WithdrawDestination: destinations,
    grounding.RecordGround: grounds,
    grounding.RevokeGround: grounds,
    grounding.WithdrawGroundRevoke: grounds,
    grounding.WithdrawGround: grounds,
    linking.MakeReferral: referrals,
    **dict.fromkeys(TABLE, referrals),
    NotePartner: partners,
    WithdrawPartnerNote: partners,
    RecordRead: reading,
    **NOTING,
}
