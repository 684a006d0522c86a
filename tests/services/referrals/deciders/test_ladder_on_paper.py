"""Whatever is asked of a referral, in whatever order, decider and a sheet of paper agree."""

from dataclasses import dataclass, field
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from services.referrals.commands import referrals as c
from shared.decider import Refused
from shared.events.grounds import SecrecyGroundRevoked
from shared.events.words import LADDER, Owner, Via
from shared.roles import SYSTEM
from tests.given import HOST, Story
from tests.services.referrals.telling import (
    AMINA,
    GROUND,
    LINK,
    MADE,
    TODAY,
    WITHDRAW,
    advance,
    amina,
    take_back,
    waived,
)

WHY = {"referral": LINK, "reason": "a slip"}
RUNGS = st.integers(0, len(LADDER) - 1)
TOP = len(LADDER) - 1
EXITS = {
    "declined": (c.DeclineReferral(referral=LINK), c.WithdrawDecline(**WHY)),
    "revoked": (c.RevokeReferral(referral=LINK), c.WithdrawReferralRevoke(**WHY)),
    "closed": (c.CloseReferral(referral=LINK, reason="cost"), c.WithdrawReferralClose(**WHY)),
}


@dataclass
class Link:
    """A referral as a person would keep it on paper."""

    rungs: set[int] = field(default_factory=lambda: {0})
    exit: str | None = None
    there: bool = True
    version: int = 1
    climbed: int = 1
    """The version at which the rungs last changed."""
    codes: list[int] = field(default_factory=list)
    live: int | None = None
    hangs_on: set[int] = field(default_factory=set)
    """Rungs at which a ground was named."""
    for_its_ground: bool = False
    """Whether it was left by nobody's wish."""

    @property
    def under_way(self) -> bool:
        return self.there and self.exit is None


class LadderOnPaper(RuleBasedStateMachine):
    """Whatever is asked, both agree on the answer, the rung, the state and the version."""

    @initialize(owner=st.sampled_from(["same_authority", "other_authority", "outside"]))
    def begin(self, owner: Owner) -> None:
        self.owner = owner
        self.holds = True
        self.story: Story = amina(MADE, owner=owner).and_of(GROUND, waived())
        self.paper = Link()

    @rule(
        rung=RUNGS,
        late=st.integers(-1, 2),
        via=st.sampled_from(["self", "together", "host"]),
        named=st.booleans(),
    )
    def advance(self, rung: int, late: int, via: Via, *, named: bool) -> None:
        paper, seen = self.paper, max(self.paper.version - late, 1)
        needed = via == "host" and self.owner != "same_authority"
        fits = (
            paper.under_way
            and paper.climbed <= seen <= paper.version
            and rung > max(paper.rungs)
            and (self.holds if named else not needed)
        )
        ground = GROUND if named else None
        wish = advance(LADDER[rung], seen, via).model_copy(update={"ground": ground})
        if self._decide(wish, fits=fits, changes=fits):
            self._climb(rung)
            paper.hangs_on |= {rung} if named else set()

    @rule(rung=RUNGS)
    def take_back(self, rung: int) -> None:
        paper = self.paper
        fits = paper.there and rung in paper.rungs - {0}
        if self._decide(take_back(LADDER[rung]), fits=fits, changes=fits):
            paper.rungs.remove(rung)
            paper.hangs_on.discard(rung)
            paper.climbed = paper.version

    @rule()
    def she_says_she_went(self) -> None:
        fits = self.paper.under_way
        changes = fits and TOP not in self.paper.rungs
        if self._decide(c.SayParticipated(referral=LINK), fits=fits, changes=changes):
            self._climb(TOP)

    @rule(exit_=st.sampled_from(sorted(EXITS)))
    def leave(self, exit_: str) -> None:
        paper = self.paper
        again = paper.there and paper.exit == exit_ != "closed"
        fits = paper.under_way or again
        more = again and exit_ == "revoked" and paper.for_its_ground
        if self._decide(EXITS[exit_][0], fits=fits, changes=paper.under_way or more):
            paper.exit, paper.for_its_ground = exit_, False

    @rule(exit_=st.sampled_from(sorted(EXITS)))
    def come_back(self, exit_: str) -> None:
        fits = self.paper.there and self.paper.exit == exit_
        if exit_ == "revoked" and self.lapsed:
            fits = False
        if self._decide(EXITS[exit_][1], fits=fits, changes=fits):
            self.paper.exit = None

    @rule()
    def issue_a_code(self) -> None:
        paper, number = self.paper, len(self.paper.codes)
        fits = paper.under_way and TOP not in paper.rungs
        wish = c.KnowReferralCode(referral=LINK, proof=f"{number:064x}")
        if self._decide(wish, fits=fits, changes=fits):
            paper.codes.append(number)
            paper.live = number

    @rule()
    def take_the_code_back(self) -> None:
        fits = self.paper.there and self.paper.live is not None
        if self._decide(c.WithdrawReferralCode(**WHY), fits=fits, changes=fits):
            self.paper.live = None

    @rule(which=st.integers(0, 3))
    def click(self, which: int) -> None:
        paper = self.paper
        fits = paper.under_way and (TOP in paper.rungs or (which == paper.live and not self.lapsed))
        wish = c.ConfirmReferral(referral=LINK, proof=f"{which:064x}")
        changes = fits and TOP not in paper.rungs
        if self._decide(wish, fits=fits, changes=changes, role=SYSTEM):
            self._climb(TOP)

    @rule()
    def the_ground_is_revoked(self) -> None:
        revoked = SecrecyGroundRevoked(ground=GROUND, person=AMINA, on=TODAY + timedelta(days=1))
        self.holds = False
        self.story = self.story.and_of(GROUND, waived(), revoked)

    @rule()
    def the_ground_is_not_revoked_after_all(self) -> None:
        self.holds = True
        self.story = self.story.and_of(GROUND, waived())

    @property
    def lapsed(self) -> bool:
        """Whether it is under way on a ground that holds no more."""
        return bool(self.paper.hangs_on) and TOP not in self.paper.rungs and not self.holds

    @rule()
    def the_service_looks_at_the_ground(self) -> None:
        paper = self.paper
        changes = paper.under_way and self.lapsed
        wish = c.RevokeUngrounded(referral=LINK, ground=GROUND)
        if self._decide(wish, fits=paper.there, changes=changes, role=SYSTEM):
            paper.exit, paper.for_its_ground = "revoked", True

    @rule()
    def the_service_looks_whether_it_holds_again(self) -> None:
        paper = self.paper
        over = paper.there and paper.exit == "revoked" and paper.for_its_ground
        changes = over and bool(paper.hangs_on) and self.holds
        wish = c.ReopenGrounded(referral=LINK, ground=GROUND)
        if self._decide(wish, fits=paper.there, changes=changes, role=SYSTEM):
            paper.exit, paper.for_its_ground = None, False

    @rule(sure=st.integers(0, 9))
    def withdraw(self, sure: int) -> None:
        if sure == 0 and self._decide(WITHDRAW, fits=self.paper.there, changes=self.paper.there):
            self.paper.there = False

    @invariant()
    def both_agree(self) -> None:
        state, paper = self.story.state, self.paper
        assert state.version == paper.version
        assert (state.person is not None) is paper.there
        if paper.there:
            top = "participated" if TOP in paper.rungs else "open"
            assert state.rung == LADDER[max(paper.rungs)]
            assert state.state == (paper.exit or top)
            assert state.ground == (GROUND if paper.hangs_on else None)

    def _climb(self, rung: int) -> None:
        self.paper.rungs.add(rung)
        self.paper.climbed = self.paper.version

    def _decide(self, wish: object, *, fits: bool, changes: bool, role: str | None = None) -> bool:
        roles = frozenset({role}) if role else HOST
        outcome = self.story.when(wish, roles=roles)  # type: ignore[arg-type]
        assert isinstance(outcome.decision, Refused) is not fits, outcome.decision
        self.story = outcome.after
        self.paper.version += changes
        return changes


TestLadderOnPaper = LadderOnPaper.TestCase
TestLadderOnPaper.settings = settings(max_examples=100, stateful_step_count=25, deadline=None)
