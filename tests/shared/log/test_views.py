"""A service's own views: nothing is read of them before they have what today's code reads."""

from dataclasses import replace

from services.referrals.projections.destinations import listings
from shared.log.generations import catch_up, register
from shared.log.views import OwnViews, own_log
from tests.engine import empty, node
from tests.stack import Foundation

OLDER = replace(listings, version=listings.version - 1)


async def test_a_view_that_older_code_left_is_waited_for(foundation: Foundation) -> None:
    await empty(foundation, "referrals")
    async with node(foundation, "referrals") as one, one.db.acquire() as db:
        older, newer = (OwnViews("referrals", one.db, [it]) for it in (OLDER, listings))
        await older.look()
        assert not await older.reached.wait_for(0, 0)
        await register(db, [OLDER])
        await older.look()
        assert await older.reached.wait_for(0, 0)
        await register(db, [listings])
        await newer.look()
        assert not await newer.reached.wait_for(0, 0)
        while await catch_up(one.db, [listings], own_log("referrals")):
            pass
        await newer.look()
        assert await newer.reached.wait_for(0, 0)
