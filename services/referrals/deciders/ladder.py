"""Who may do what with a referral in which state, and whose it must be: one table (issue 5, R8).

Whoever meets the visitor may tell what became of the link. What opens a page to somebody outside,
and what makes the whole link uncounted, is for whoever made it, whoever took over from them, and
the project lead.
"""

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

from services.referrals.commands.referrals import (
    AdvanceReferral,
    CloseReferral,
    ConfirmReferral,
    DeclineReferral,
    IssueReferralCode,
    KnowReferralCode,
    ReopenGrounded,
    RevokeReferral,
    RevokeUngrounded,
    SayParticipated,
    WithdrawAdvance,
    WithdrawDecline,
    WithdrawReferral,
    WithdrawReferralClose,
    WithdrawReferralCode,
    WithdrawReferralRevoke,
)
from services.referrals.deciders.links import State
from shared.command import Command
from shared.roles import SYSTEM

Ownership = Literal["own", "any"]
Rights = Mapping[str, Ownership]
Verdict = str
"""FOLLOWS, SAME, or the code of the refusal."""

FOLLOWS: Final = "follows"
SAME: Final = "same"
"""It stands like that already: nothing changes."""
OVER: Final = "referral_closed"
CAME: Final = "already_participated"
KEPT: Final = "not_declined"
HELD: Final = "referral_not_revoked"
OPEN: Final = "referral_not_closed"

DESK: Final[Rights] = {"host": "any", "project_lead": "any", SYSTEM: "any"}
ITS_OWN: Final[Rights] = {"host": "own", "project_lead": "any", SYSTEM: "any"}
OURS: Final[Rights] = {SYSTEM: "any"}
"""What the service asks of itself: by the page of a code, or because a ground lapsed or holds again."""


class Row(NamedTuple):
    """Who may, and what comes of it in each state; for a rung or a code there is more to check."""

    who: Rights
    open: Verdict
    participated: Verdict
    declined: Verdict
    revoked: Verdict
    closed: Verdict

    def verdict(self, state: State) -> Verdict:
        """What comes of it in this state."""
        return str(getattr(self, state))

    def ownership(self, roles: frozenset[str]) -> Ownership | None:
        """Whose referral it must be for somebody with these roles; None where they may not at all."""
        given = {its for role, its in self.who.items() if role in roles}
        return "any" if "any" in given else next(iter(given), None)


TABLE: Final[Mapping[type[Command], Row]] = {
    # what              who      open     participated declined revoked  closed
    AdvanceReferral: Row(DESK, FOLLOWS, FOLLOWS, OVER, OVER, OVER),
    WithdrawAdvance: Row(DESK, FOLLOWS, FOLLOWS, FOLLOWS, FOLLOWS, FOLLOWS),
    SayParticipated: Row(DESK, FOLLOWS, SAME, OVER, OVER, OVER),
    DeclineReferral: Row(DESK, FOLLOWS, FOLLOWS, SAME, OVER, OVER),
    WithdrawDecline: Row(DESK, KEPT, KEPT, FOLLOWS, KEPT, KEPT),
    RevokeReferral: Row(DESK, FOLLOWS, FOLLOWS, OVER, FOLLOWS, OVER),
    WithdrawReferralRevoke: Row(DESK, HELD, HELD, HELD, FOLLOWS, HELD),
    CloseReferral: Row(DESK, FOLLOWS, FOLLOWS, OVER, OVER, OVER),
    WithdrawReferralClose: Row(DESK, OPEN, OPEN, OPEN, OPEN, FOLLOWS),
    WithdrawReferralCode: Row(DESK, FOLLOWS, FOLLOWS, FOLLOWS, FOLLOWS, FOLLOWS),
    IssueReferralCode: Row(ITS_OWN, FOLLOWS, CAME, OVER, OVER, OVER),
    KnowReferralCode: Row(ITS_OWN, FOLLOWS, CAME, OVER, OVER, OVER),
    WithdrawReferral: Row(ITS_OWN, FOLLOWS, FOLLOWS, FOLLOWS, FOLLOWS, FOLLOWS),
    ConfirmReferral: Row(OURS, FOLLOWS, SAME, OVER, OVER, OVER),
    RevokeUngrounded: Row(OURS, FOLLOWS, SAME, SAME, SAME, SAME),
    ReopenGrounded: Row(OURS, SAME, SAME, SAME, FOLLOWS, SAME),
}
"""Everything that may be wished of a referral that is there."""
