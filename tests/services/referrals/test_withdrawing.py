"""A listing is taken back while nobody hangs on it, and closed from then on, over HTTP."""

from tests.doors import LINK, SITE, WHY
from tests.http import Caller

PLACE = {"name": "Biblioteket", "category": "bibliotek", "owner": "same_authority"}


async def test_a_listing_is_taken_back_once_its_referrals_are(host: Caller) -> None:
    known = await host.post("/visits/people", {"target_group": "abo", "site": SITE})
    person, position, _ = known.receipt
    heard = host.saying(("Brygga-After", f"visits={position}"))
    place = await host.made("/referrals/destinations", PLACE)
    link = LINK | {"person": person, "destination": place}
    referral = await heard.made("/referrals/referrals", link)
    back = f"/referrals/destinations/{place}/withdraw"
    told = [await host.post(back, WHY)]
    assert (
        await host.post(f"/referrals/referrals/{referral}/close", {"reason": "full"})
    ).status == 201
    told.append(await host.post(back, WHY))
    assert [(it.status, it.code, it.pointers) for it in told] == [
        (422, "has_referrals", ["/destination"])
    ] * 2
    assert (await host.get(f"/referrals/destinations/{place}")).status == 200
    assert (await host.post(f"/referrals/referrals/{referral}/withdraw", WHY)).status == 201
    assert (await host.post(back, WHY)).status == 201
