"""What hangs on a ground is over with it: its link, its one-time code, and what a merge had lent (R8)."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from services.referrals.commands import referrals as c
from services.referrals.deciders.referrals import referrals
from shared.decider import Asked, Seen
from shared.events import referrals as e
from shared.events.destinations import DestinationWithdrawn
from shared.events.event import Event
from shared.events.grounds import SecrecyGroundRevokeWithdrawn
from shared.events.hearing import (
    PersonMergeNoted,
    PersonMergeNoteWithdrawn,
    PersonNoted,
    PersonNoteWithdrawn,
)
from shared.log.recall import Histories
from shared.roles import SYSTEM
from tests.given import EVENING, Story, facts, named
from tests.services.referrals.telling import (
    AMINA,
    GROUND,
    LIBRARY,
    LINK,
    MADE,
    NOTED,
    OF,
    REVOKED,
    TODAY,
    advanced,
    amina,
    listed,
    on,
    waived,
)

SERVICE = frozenset({SYSTEM})
PROOF = "a" * 64
CODE = e.ReferralCodeIssued(**OF, proof=PROOF, expires_on=TODAY + timedelta(days=60))
CLICK = c.ConfirmReferral(referral=LINK, proof=PROOF)
LOOK = c.RevokeUngrounded(referral=LINK, ground=GROUND)
CAME = e.ReferralConfirmed(**OF, by="destination", on=TODAY)
UNGROUNDED = e.ReferralRevoked(**OF, cause="ground_revoked", on=TODAY)
CONTACTED = advanced("contact_made", "host").model_copy(update={"ground": GROUND})
HODAN, FADUMO = named("Hodan"), named("Fadumo")


def hanging(*of_ground: Event) -> Story:
    return amina(MADE, CONTACTED, CODE, owner="outside").and_of(GROUND, *of_ground)


def heard(person: object) -> PersonNoted:
    return PersonNoted.model_validate({"person": person, "noted": named("a fact")})


def gone(person: object) -> PersonNoteWithdrawn:
    return PersonNoteWithdrawn.model_validate({"person": person, "noted": named("a fact")})


def merged(drop: object, keep: object) -> PersonMergeNoted:
    told = {"merge": named(f"{drop}"), "noted": named("a fact"), "keep": keep, "drop": drop}
    return PersonMergeNoted.model_validate(told)


def unmerged(drop: object, keep: object) -> PersonMergeNoteWithdrawn:
    return PersonMergeNoteWithdrawn.model_validate(merged(drop, keep).model_dump())


def test_a_code_says_nothing_once_the_ground_holds_no_more() -> None:
    hanging(waived()).when(CLICK, roles=SERVICE).then(CAME)
    hanging(waived(), REVOKED).when(CLICK, roles=SERVICE).refused("referral_closed", "/referral")
    last = waived().expires_on
    hanging(waived()).when(CLICK, roles=SERVICE, on=last + timedelta(days=1)).refused(
        "referral_closed", "/referral"
    )


def test_a_code_goes_on_where_the_listing_was_taken_back_and_a_new_one_is_none() -> None:
    never = (listed("outside"), DestinationWithdrawn(destination=LIBRARY))
    story = hanging(waived()).and_of(LIBRARY, *never)
    story.when(CLICK, roles=SERVICE).then(CAME)
    known = c.KnowReferralCode(referral=LINK, proof="0" * 64)
    story.when(known).refused("no_such_destination", "/destination")


REOPEN = c.ReopenGrounded(referral=LINK, ground=GROUND)
OPENED = e.ReferralRevokeWithdrawn(**OF)
TAKE_BACK = c.WithdrawReferralRevoke(referral=LINK, reason="a slip")
TAKEN_BACK = e.ReferralRevokeWithdrawn(**OF, reason="a slip")
HERS = e.ReferralRevoked(**OF, cause="visitor", on=TODAY)
REVOKE = c.RevokeReferral(referral=LINK)
REVOCATION_WITHDRAWN = SecrecyGroundRevokeWithdrawn(ground=GROUND, person=AMINA, reason="a slip")


def closed(*of_ground: Event, by: Event = UNGROUNDED) -> Story:
    story = amina(MADE, CONTACTED, CODE, by, owner="outside")
    return story.and_of(GROUND, *of_ground)


def test_what_was_closed_for_its_ground_opens_again_with_it_and_nothing_else_does() -> None:
    again = closed(waived(), REVOKED, REVOCATION_WITHDRAWN)
    opened = again.when(REOPEN, roles=SERVICE).then(OPENED, version=5)
    opened.when(REOPEN, roles=SERVICE).then(version=5)
    opened.when(CLICK, roles=SERVICE).then(CAME)
    closed(waived(), REVOKED).when(REOPEN, roles=SERVICE).then()
    closed(waived(), by=HERS).when(REOPEN, roles=SERVICE).then()
    other = c.ReopenGrounded(referral=LINK, ground=named("another ground"))
    again.when(other, roles=SERVICE).then()


def test_what_she_wanted_back_herself_stays_closed_whatever_becomes_of_the_ground() -> None:
    story = closed(waived(), REVOKED).when(REVOKE).then(HERS, version=5)
    story.when(REVOKE).then(version=5)
    story.and_of(GROUND, waived()).when(REOPEN, roles=SERVICE).then()


def test_what_would_be_closed_again_at_once_is_not_opened() -> None:
    for by in (UNGROUNDED, HERS):
        refused = closed(waived(), REVOKED, by=by).when(TAKE_BACK)
        refused.refused("secrecy_ground_missing", "/referral")
        closed(waived(), by=by).when(TAKE_BACK).then(TAKEN_BACK)
    at_the_top = amina(MADE, CONTACTED, CAME, HERS, owner="outside")
    at_the_top.and_of(GROUND, waived(), REVOKED).when(TAKE_BACK).then(TAKEN_BACK)


def test_what_she_never_wanted_back_is_closed_for_its_ground_as_before() -> None:
    long_ago = TODAY - timedelta(days=3)
    before = UNGROUNDED.model_copy(update={"on": long_ago})
    hers = closed(waived(), REVOKED, by=before).when(REVOKE).then(HERS, version=5)
    back = hers.when(TAKE_BACK).then(TAKEN_BACK, before, version=6)
    back.when(TAKE_BACK).refused("secrecy_ground_missing", "/referral")
    back.and_of(GROUND, waived()).when(REOPEN, roles=SERVICE).then(OPENED)
    hers.and_of(GROUND, waived()).when(TAKE_BACK).then(TAKEN_BACK, version=6)


@pytest.fixture
def lent() -> Story:
    """Hodan gave the ground, and is Amina."""
    by_hodan = hanging(waived(person=HODAN))
    return by_hodan.and_of(HODAN, heard(HODAN), merged(HODAN, AMINA))


def test_what_a_merge_lent_is_over_with_the_merge(lent: Story) -> None:
    lent.when(LOOK, roles=SERVICE).then()
    apart = lent.and_of(HODAN, heard(HODAN), merged(HODAN, AMINA), unmerged(HODAN, AMINA))
    apart.when(LOOK, roles=SERVICE).then(UNGROUNDED)
    apart.when(CLICK, roles=SERVICE).refused("referral_closed", "/referral")


def test_merged_into_somebody_who_was_a_mistake_two_are_two(lent: Story) -> None:
    lent.and_of(AMINA, NOTED, gone(AMINA)).when(LOOK, roles=SERVICE).then(UNGROUNDED)
    both = lent.and_of(HODAN, heard(HODAN), merged(HODAN, FADUMO))
    both = both.and_of(AMINA, NOTED, merged(AMINA, FADUMO)).and_of(FADUMO, heard(FADUMO))
    both.when(LOOK, roles=SERVICE).then()
    both.and_of(FADUMO, heard(FADUMO), gone(FADUMO)).when(LOOK, roles=SERVICE).then(UNGROUNDED)


FURTHER = on(TODAY).model_copy(update={"rung": "accompanied", "expected_version": 3})
Wish = c.ConfirmReferral | c.RevokeUngrounded | c.AdvanceReferral


@pytest.mark.parametrize("wish", [CLICK, LOOK, FURTHER])
def test_everything_that_is_looked_at_was_read(lent: Story, wish: Wish) -> None:
    both = lent.and_of(HODAN, heard(HODAN), merged(HODAN, FADUMO)).and_of(FADUMO, heard(FADUMO))
    both = both.and_of(AMINA, NOTED, merged(AMINA, FADUMO))
    log = {**both.beside, LINK: facts([MADE, CONTACTED, CODE])}
    asked: Asked[Any] = Asked(
        wish, named("key"), "", EVENING, TODAY, LINK, roles=SERVICE, asked_on=TODAY
    )
    read = {LINK, *referrals.reads(asked), *referrals.reads_then(both.state)}
    for more in _beyond(asked, log, read):
        read |= more
    seen = Seen(log)
    referrals.decide(asked, both.state, seen)
    assert FADUMO in seen.looked_at <= read


def _beyond(asked: Asked[Any], log: Histories, read: set[UUID]) -> Iterator[set[UUID]]:
    """As the log reads for a decision: until nothing more is told of."""
    assert referrals.reads_beyond
    while more := {*referrals.reads_beyond(asked, Seen({k: log.get(k, ()) for k in read}))} - read:
        yield more
