"""State by action by role by ownership, all of it: what the table says is what is decided, and no more."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from typing import Final
from uuid import UUID

import pytest

from services.referrals.commands import referrals as c
from services.referrals.deciders.ladder import FOLLOWS, SAME, TABLE
from services.referrals.deciders.links import State
from shared.command import Command
from shared.decider import Accepted, Refused
from shared.events import referrals as e
from shared.events.envelope import Recorded
from shared.events.event import Event
from shared.events.hearing import HandoverNoted
from shared.handovers import HANDOVERS
from shared.permissions import MAY, right
from shared.roles import ROLES, SYSTEM
from tests.given import Story, named
from tests.services.referrals.telling import (
    DECLINED,
    GROUND,
    LINK,
    MADE,
    OF,
    TODAY,
    WITHDRAW,
    advance,
    advanced,
    amina,
    take_back,
    waived,
)

PROOF, OTHER = "a" * 64, "b" * 64
WHY: Final = {"referral": LINK, "reason": "a slip"}
CODE = e.ReferralCodeIssued(**OF, proof=PROOF, expires_on=TODAY + timedelta(days=60))
BEFORE: Final = (advanced("contact_made"), CODE)
"""Whatever the state: a rung is reached, and a code is out."""
STATES: Final[dict[State, tuple[Event, ...]]] = {
    "open": (),
    "participated": (e.ReferralConfirmed(**OF, by="visitor", on=TODAY),),
    "declined": (DECLINED,),
    "revoked": (e.ReferralRevoked(**OF, cause="ground_revoked", on=TODAY),),
    "closed": (e.ReferralClosed(**OF, reason="cost", on=TODAY),),
}
WISHES: Final[dict[type[Command], Command]] = {
    type(wish): wish
    for wish in (
        advance("accompanied", 2),
        take_back("contact_made"),
        c.SayParticipated(referral=LINK),
        c.DeclineReferral(referral=LINK),
        c.WithdrawDecline(**WHY),
        c.RevokeReferral(referral=LINK),
        c.WithdrawReferralRevoke(**WHY),
        c.CloseReferral(referral=LINK, reason="full"),
        c.WithdrawReferralClose(**WHY),
        c.IssueReferralCode(referral=LINK),
        c.KnowReferralCode(referral=LINK, proof=OTHER),
        c.WithdrawReferralCode(**WHY),
        c.ConfirmReferral(referral=LINK, proof=PROOF),
        c.RevokeUngrounded(referral=LINK, ground=GROUND),
        c.ReopenGrounded(referral=LINK, ground=GROUND),
        WITHDRAW,
    )
}
OWNED: Final = ("made it", "took over", "another's", "gave it away")
EVERYBODY: Final = (*ROLES, SYSTEM)
YESTERDAY: Final = TODAY - timedelta(days=1)
LAPSING: Final = (c.RevokeUngrounded(referral=LINK, ground=GROUND),)
"""They follow where the ground on which the referral hangs holds no more."""
LEAD_UP: Final = {c.IssueReferralCode: "unavailable"}
"""The door makes the code first: what comes here is KnowReferralCode."""


def whose(owned: str) -> tuple[str, tuple[HandoverNoted, ...]]:
    """Who made the referral, and who took over from whom, so that it is `somebody`'s as owned."""
    handover = {"handover": named("handover"), "noted": named("heard"), "on": TODAY}
    from_eva = HandoverNoted(**handover, giver="eva", successor="somebody")
    away = HandoverNoted(**handover, giver="somebody", successor="eva")
    return {
        "made it": ("somebody", ()),
        "took over": ("eva", (from_eva,)),
        "another's": ("eva", ()),
        "gave it away": ("somebody", (away,)),
    }[owned]


def by(actor: str, fact: Recorded) -> Recorded:
    return replace(fact, envelope=replace(fact.envelope, actor=actor))


def standing(state: State, owned: str, *, until: date = TODAY + timedelta(days=90)) -> Story:
    maker, handed = whose(owned)
    made = MADE.model_copy(update={"ground": GROUND})
    story = amina(made, *BEFORE, *STATES[state]).and_of(HANDOVERS, *handed)
    story = story.and_of(GROUND, waived(expires_on=until, given_on=date.min))
    return replace(story, history=tuple(by(maker, fact) for fact in story.history))


def test_the_table_speaks_of_every_wish_there_is_about_a_referral() -> None:
    assert TABLE.keys() == WISHES.keys()
    named_ = {it for it in vars(c).values() if isinstance(it, type) and issubclass(it, Command)}
    of_one = {it for it in named_ if it.target == "referral" and not it.__name__.startswith("_")}
    assert of_one == TABLE.keys()


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("wish", WISHES.values(), ids=lambda it: type(it).__name__)
def test_what_is_decided_is_what_the_table_says(wish: Command, state: State) -> None:
    row = TABLE[type(wish)]
    for role, owned in product(EVERYBODY, OWNED):
        story = (
            standing(state, owned, until=YESTERDAY) if wish in LAPSING else standing(state, owned)
        )
        assert story.state.state == state
        outcome = story.when(wish, roles=frozenset({role}))
        ownership, verdict = row.who.get(role), row.verdict(state)
        theirs = owned in {"made it", "took over"}
        if ownership is None:
            outcome.refused("not_allowed")
        elif ownership == "own" and not theirs:
            outcome.refused("of_somebody_else", "/referral")
        elif verdict == SAME:
            outcome.then(version=story.state.version)
        elif verdict != FOLLOWS:
            outcome.refused(verdict, "/referral")
        elif type(wish) in LEAD_UP:
            outcome.refused(LEAD_UP[type(wish)])
        elif state == "participated" and isinstance(wish, c.AdvanceReferral):
            again = wish.model_copy(update={"expected_version": story.state.version})
            story.when(again, roles=frozenset({role})).refused("rung_not_higher", "/rung")
        else:
            assert isinstance(outcome.decision, Accepted), (role, owned, outcome.decision)
            assert len(outcome.decision.events) == 1, (role, owned)


@pytest.mark.parametrize("wish", WISHES.values(), ids=lambda it: type(it).__name__)
def test_the_door_lets_in_whom_the_table_knows(wish: Command) -> None:
    name = type(wish).__name__
    for role in ROLES:
        lets = name in MAY and right(name, frozenset({role})) is not None
        if name in MAY:
            assert lets == (role in TABLE[type(wish)].who), role


def test_several_roles_may_what_the_widest_of_them_may() -> None:
    story = standing("open", "another's")
    story.when(WITHDRAW).refused("of_somebody_else", "/referral")
    lead = story.when(WITHDRAW, roles=frozenset({"host", "project_lead"}))
    assert isinstance(lead.decision, Accepted)


@pytest.mark.parametrize("state", STATES)
def test_an_exit_keeps_the_rungs_and_taking_it_back_opens_the_ladder_again(state: State) -> None:
    story = standing(state, "made it")
    assert story.state.rung == ("participated" if state == "participated" else "contact_made")
    back = {
        "declined": c.WithdrawDecline(**WHY),
        "revoked": c.WithdrawReferralRevoke(**WHY),
        "closed": c.WithdrawReferralClose(**WHY),
    }.get(state)
    if back:
        opened = story.when(back).after
        assert opened.state.state == "open"
        assert isinstance(opened.when(advance("accompanied", 2)).decision, Accepted)


def test_a_new_code_ends_the_one_before_and_so_does_taking_it_back() -> None:
    story = standing("open", "made it")
    wish = c.ConfirmReferral(referral=LINK, proof=PROOF)
    service = frozenset({SYSTEM})
    anew = story.when(c.KnowReferralCode(referral=LINK, proof=OTHER)).after
    gone = story.when(c.WithdrawReferralCode(**WHY)).after
    for later in (anew, gone):
        later.when(wish, roles=service).refused("referral_closed", "/referral")
        assert PROOF in later.state.ended
    confirmed = e.ReferralConfirmed(**OF, by="destination", on=TODAY)
    second = c.ConfirmReferral(referral=LINK, proof=OTHER)
    anew.when(second, roles=service).then(confirmed)
    gone.when(c.WithdrawReferralCode(**WHY)).refused("no_such_code", "/referral")


@pytest.mark.parametrize(("days", "opens"), [(0, True), (60, True), (61, False)])
def test_a_code_lasts_sixty_days(days: int, opens: bool) -> None:  # noqa: FBT001 - an example
    wish = c.ConfirmReferral(referral=LINK, proof=PROOF)
    on, roles = TODAY + timedelta(days=days), frozenset({SYSTEM})
    outcome = standing("open", "made it").when(wish, on=on, roles=roles)
    assert isinstance(outcome.decision, Accepted) is opens
    issued = amina(MADE).when(c.KnowReferralCode(referral=LINK, proof=OTHER)).after.state.code
    assert issued
    assert issued.expires_on == TODAY + timedelta(days=60)


def test_a_ground_that_still_holds_closes_nothing_and_neither_does_another() -> None:
    story, service = standing("open", "made it", until=YESTERDAY), frozenset({SYSTEM})
    held = story.and_of(GROUND, waived())
    lapse = c.RevokeUngrounded(referral=LINK, ground=GROUND)
    held.when(lapse, roles=service).then()
    other = c.RevokeUngrounded(referral=LINK, ground=named("another ground"))
    story.when(other, roles=service).then()
    expired = e.ReferralRevoked(**OF, cause="ground_expired", on=TODAY)
    story.when(lapse, roles=service).then(expired)
    revoked = e.ReferralRevoked(**OF, cause="ground_revoked", on=TODAY)
    story.and_of(GROUND).when(lapse, roles=service).then(revoked)


def test_a_link_hangs_on_the_ground_of_its_highest_rung_that_named_one() -> None:
    newer = UUID(int=7)
    step = advanced("accompanied", "host").model_copy(update={"ground": newer})
    made = MADE.model_copy(update={"ground": GROUND})
    story = amina(made, advanced("contact_made"), step)
    assert story.state.ground == newer
    assert story.when(take_back("accompanied")).after.state.ground == GROUND


def test_refusing_is_not_for_nothing() -> None:
    """The exhaustive test above would pass on a table that lets everything through; this one not."""
    refusals = [v for row in TABLE.values() for v in row[1:] if v not in {FOLLOWS, SAME}]
    assert len(refusals) > 30
    assert isinstance(
        standing("closed", "made it").when(advance("accompanied", 2)).decision, Refused
    )
