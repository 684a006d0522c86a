"""How far each link has come."""

from services.referrals.commands.referrals import (
    AdvanceReferral,
    DeclineReferral,
    MakeReferral,
    WithdrawAdvance,
    WithdrawDecline,
    WithdrawReferral,
)
from shared.web.door import Door


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/referrals", MakeReferral)
    door.command("POST", "/referrals/{referral}/advance", AdvanceReferral)
    door.command("POST", "/referrals/{referral}/advances/{rung}/withdraw", WithdrawAdvance)
    door.command("POST", "/referrals/{referral}/decline", DeclineReferral)
    door.command("POST", "/referrals/{referral}/decline/withdraw", WithdrawDecline)
    door.command("POST", "/referrals/{referral}/withdraw", WithdrawReferral)
