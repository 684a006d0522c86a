"""What hangs on a lapsed ground is closed once, however often and by how many it is looked at."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from services.referrals.commands.destinations import ListDestination
from services.referrals.commands.grounds import RecordGround, RevokeGround, WithdrawGroundRevoke
from services.referrals.commands.referrals import MakeReferral
from services.referrals.projections import PROJECTIONS
from services.referrals.ungrounded import WAITING, Heeding
from shared.hearing import NotePerson
from shared.hearing.merges import NoteMerge, WithdrawMergeNote
from shared.log.generations import catch_up, register
from shared.log.views import own_log
from shared.node import Node
from tests.engine import Asker, empty, node
from tests.stack import Foundation

REVOKED = "select count(*) from event where type = 'ReferralRevoked'"
REOPENED = "select count(*) from event where type = 'ReferralRevokeWithdrawn'"
TODAY = datetime.now(UTC)


@pytest.fixture
async def referrals(foundation: Foundation) -> AsyncIterator[Node]:
    await empty(foundation, "referrals")
    async with node(foundation, "referrals") as one:
        yield one


async def fold(one: Node) -> None:
    """The views as they would be after a moment."""
    async with one.db.acquire() as connection:
        await register(connection, PROJECTIONS)
    while await catch_up(one.db, PROJECTIONS, own_log("referrals")):
        pass


async def hanging(asker: Asker, n: int, *, merge: NoteMerge | None = None) -> UUID:
    """So many referrals that hang on one ground, given by whoever is merged in: the ground."""
    person, place, ground = merge.keep if merge else uuid4(), uuid4(), uuid4()
    await asker.ask(NotePerson(person=person, noted=uuid4()))
    if merge:
        await asker.ask(NotePerson(person=merge.drop, noted=uuid4()))
    await asker.ask(ListDestination(name="Simskolan", category="simskola", owner="outside"), place)
    waiver = {
        "person": merge.drop if merge else person,
        "kind": "harm_test",
        "given_on": TODAY.date() - timedelta(days=1),
        "recipient": place,
        "scope": ("name",),
        "expires_on": TODAY.date() + timedelta(days=9),
    }
    await asker.ask(RecordGround.model_validate(waiver), ground)
    if merge:
        await asker.ask(merge)
    link = {
        "person": person,
        "destination": place,
        "ground": ground,
        "initiated_by": "visitor",
        "occurred_at": TODAY,
    }
    for _ in range(n):
        await asker.ask(MakeReferral.model_validate(link))
    return ground


async def test_looked_at_twice_at_once_and_again_by_a_late_view_each_is_closed_once(
    referrals: Node,
) -> None:
    asker = Asker(referrals)
    ground = await hanging(asker, 3)
    await hanging(asker, 2)
    await fold(referrals)
    one, other = Heeding(referrals), Heeding(referrals)
    await one.look()
    assert await referrals.db.fetchval(REVOKED) == 0
    await asker.ask(RevokeGround(ground=ground))
    await fold(referrals)
    await asyncio.gather(one.look(), other.look())
    await other.look()  # as after a crash: committed, and the view has not heard of it
    assert await referrals.db.fetchval(REVOKED) == 3
    assert WAITING._value.get() == 0
    await fold(referrals)
    await one.look()
    assert await referrals.db.fetchval(REVOKED) == 3
    assert WAITING._value.get() == 0


async def test_a_view_that_stands_still_closes_nothing_wrongly_and_is_not_waited_for(
    referrals: Node,
) -> None:
    asker, one = Asker(referrals), Heeding(referrals)
    ground = await hanging(asker, 2)
    await asker.ask(RevokeGround(ground=ground))
    await fold(referrals)
    await asker.ask(WithdrawGroundRevoke(ground=ground, reason="a slip"))
    await one.look()
    assert await referrals.db.fetchval(REVOKED) == 0
    await asker.ask(RevokeGround(ground=ground))
    await one.look()
    assert await referrals.db.fetchval(REVOKED) == 2


async def test_what_hangs_on_a_ground_that_a_merge_lent_is_closed_with_the_merge_and_opened_again(
    referrals: Node,
) -> None:
    asker, one = Asker(referrals), Heeding(referrals)
    told = {"merge": uuid4(), "keep": uuid4(), "drop": uuid4()}
    merge = NoteMerge(**told, noted=uuid4())
    ground = await hanging(asker, 2, merge=merge)
    await fold(referrals)
    await one.look()
    assert await referrals.db.fetchval(REVOKED) == 0
    await asker.ask(WithdrawMergeNote(**told, noted=uuid4()))
    await one.look()
    assert WAITING._value.get() == 2
    assert await referrals.db.fetchval(REVOKED) == 2
    await asker.ask(merge.model_copy(update={"merge": uuid4(), "noted": uuid4()}))
    for _ in range(2):
        await fold(referrals)
        await one.look()
    assert await referrals.db.fetchval(REOPENED) == 2
    await asker.ask(RevokeGround(ground=ground))
    await fold(referrals)
    await one.look()
    assert await referrals.db.fetchval(REVOKED) == 4
