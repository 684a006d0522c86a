"""How far each link has come."""

from services.referrals.commands.referrals import (
    AdvanceReferral,
    CloseReferral,
    DeclineReferral,
    IssueReferralCode,
    MakeReferral,
    RevokeReferral,
    SayParticipated,
    WithdrawAdvance,
    WithdrawDecline,
    WithdrawReferral,
    WithdrawReferralClose,
    WithdrawReferralCode,
    WithdrawReferralRevoke,
)
from shared.web.door import Door


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/referrals", MakeReferral)
    door.command("POST", "/referrals/{referral}/advance", AdvanceReferral)
    door.command("POST", "/referrals/{referral}/advances/{rung}/withdraw", WithdrawAdvance)
    door.command("POST", "/referrals/{referral}/attended", SayParticipated)
    door.command("POST", "/referrals/{referral}/decline", DeclineReferral)
    door.command("POST", "/referrals/{referral}/decline/withdraw", WithdrawDecline)
    door.command("POST", "/referrals/{referral}/revoke", RevokeReferral)
    door.command("POST", "/referrals/{referral}/revoke/withdraw", WithdrawReferralRevoke)
    door.command("POST", "/referrals/{referral}/close", CloseReferral)
    door.command("POST", "/referrals/{referral}/close/withdraw", WithdrawReferralClose)
    door.command("POST", "/referrals/{referral}/code", IssueReferralCode)
    door.command("POST", "/referrals/{referral}/code/withdraw", WithdrawReferralCode)
    door.command("POST", "/referrals/{referral}/withdraw", WithdrawReferral)
