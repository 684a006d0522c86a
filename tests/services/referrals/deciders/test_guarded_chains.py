"""What was told of an id that was merged is guarded as whoever was kept, while they are one (R7, R9)."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from services.referrals.commands.grounds import WithdrawGround
from services.referrals.commands.referrals import ConfirmReferral, RevokeReferral
from services.referrals.deciders.grounds import grounds
from services.referrals.deciders.referrals import referrals
from shared.command import Command
from shared.decider import Accepted, Decider
from shared.events.event import Event
from shared.events.hearing import (
    PersonGuardNoted,
    PersonMergeNoted,
    PersonMergeNoteWithdrawn,
    PersonNoted,
)
from shared.events.referrals import ReferralCodeIssued
from shared.roles import SYSTEM
from tests.given import HOST, Story, given, named
from tests.services.referrals.telling import (
    AMINA,
    DECLINE,
    GROUND,
    LATER,
    LIBRARY,
    LINK,
    MADE,
    NOTED,
    OF,
    WITHDRAW,
    advance,
    listed,
    make,
    waive,
    waived,
)

MIDDLE, LAST = named("middle"), named("last")
MANAGER = HOST | {"unit_manager"}
PROOF = "ab" * 32
CODE = ReferralCodeIssued(**OF, proof=PROOF, expires_on=LATER)
CLICK = ConfirmReferral(referral=LINK, proof=PROOF)


def heard(who: UUID) -> PersonNoted:
    return PersonNoted(person=who, noted=named("a fact"))


def merged(drop: UUID, keep: UUID) -> PersonMergeNoted:
    return PersonMergeNoted(merge=named(f"{drop}"), noted=named("m"), keep=keep, drop=drop)


def parted(drop: UUID, keep: UUID) -> PersonMergeNoteWithdrawn:
    return PersonMergeNoteWithdrawn(merge=named(f"{drop}"), noted=named("u"), keep=keep, drop=drop)


def guarded(who: UUID, **told: object) -> PersonGuardNoted:
    about = {"person": who, "noted": named("g"), "since": date(2026, 1, 1)}
    return PersonGuardNoted.model_validate(about | told)


def protected(who: UUID) -> PersonGuardNoted:
    return guarded(who, protected=True, named_readers=("unit_manager",))


def chain(decider: Decider[Any, Any], *happened: Event, to_last: tuple[Event, ...] = ()) -> Story:
    """Amina was dropped for the middle one, and that for the last one, to whom this happened."""
    story = given(decider, *happened).and_of(AMINA, NOTED, merged(AMINA, MIDDLE))
    story = story.and_of(MIDDLE, heard(MIDDLE), merged(MIDDLE, LAST))
    return story.and_of(LAST, heard(LAST), *to_last).and_of(LIBRARY, listed("same_authority"))


Way = tuple[Decider[Any, Any], Command, tuple[Event, ...]]
WAYS: dict[str, Way] = {
    "refer": (referrals, make(), ()),
    "advance": (referrals, advance("accompanied"), (MADE,)),
    "decline": (referrals, DECLINE, (MADE,)),
    "revoke": (referrals, RevokeReferral(referral=LINK), (MADE,)),
    "withdraw": (referrals, WITHDRAW, (MADE,)),
    "waive": (grounds, waive(), ()),
}
ways = pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())


def missing(way: Way) -> tuple[str, str]:
    return ("no_such_referral", "/referral") if way[2] else ("no_such_person", "/person")


@ways
def test_of_whom_whoever_asks_may_not_know_nothing_is_told_under_any_id_r7(way: Way) -> None:
    decider, wish, happened = way
    story = chain(decider, *happened, to_last=(protected(LAST),))
    story.when(wish).refused(*missing(way))
    assert isinstance(story.when(wish, roles=MANAGER).decision, Accepted)


@ways
def test_of_who_is_only_stored_nothing_is_told_under_any_id_r9(way: Way) -> None:
    decider, wish, happened = way
    story = chain(decider, *happened, to_last=(guarded(LAST, restricted=True),))
    story.when(wish).refused("restricted", "/referral" if happened else "/person")


@ways
def test_once_the_kept_one_is_lifted_the_dropped_one_is_as_well(way: Way) -> None:
    decider, wish, happened = way
    lifted = (protected(LAST), guarded(LAST, protected=False))
    story = chain(decider, *happened, to_last=lifted)
    story = story.and_of(AMINA, NOTED, protected(AMINA), merged(AMINA, MIDDLE))
    assert isinstance(story.when(wish).decision, Accepted)


def test_who_was_parted_is_guarded_as_themselves_again() -> None:
    apart = (merged(AMINA, MIDDLE), parted(AMINA, MIDDLE))
    free = chain(referrals, to_last=(protected(LAST),)).and_of(AMINA, NOTED, *apart)
    free.when(make()).then(MADE)
    hidden = chain(referrals).and_of(AMINA, NOTED, protected(AMINA), *apart)
    hidden.when(make()).refused("no_such_person", "/person")


def test_a_ground_of_the_hidden_is_nobodys_under_any_id_r7() -> None:
    story = chain(grounds, waived(), to_last=(protected(LAST),))
    wish = WithdrawGround(ground=GROUND, reason="a slip")
    story.when(wish).refused("no_such_ground", "/ground")
    assert isinstance(story.when(wish, roles=MANAGER).decision, Accepted)


def test_a_code_says_nothing_of_who_is_only_stored_under_any_id_r9() -> None:
    ours, made = frozenset({SYSTEM}), (MADE, CODE)
    story = chain(referrals, *made, to_last=(guarded(LAST, restricted=True),))
    story.when(CLICK, roles=ours).refused("referral_closed", "/referral")
    assert isinstance(chain(referrals, *made).when(CLICK, roles=ours).decision, Accepted)
