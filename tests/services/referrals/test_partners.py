"""What activities tells of partners holds for the places that they run, over HTTP."""

from tests.doors import WHY
from tests.http import Caller

PLACE = {"name": "Kören", "category": "kultur_fritid", "owner": "outside"}


async def test_a_place_is_run_by_whom_activities_agreed_with(host: Caller) -> None:
    agreed = await host.post("/activities/partners", {"name": "Kören", "kind": "association"})
    choir, position, _ = agreed.receipt
    heard = host.saying(("Brygga-After", f"activities={position}"))
    place = await heard.made("/referrals/destinations", PLACE | {"partner": choir})
    back = await host.post(f"/activities/partners/{choir}/withdraw", WHY)
    heard = host.saying(("Brygga-After", f"activities={back.receipt[1]}"))
    refused = await heard.post("/referrals/destinations", PLACE | {"partner": choir})
    assert (refused.status, refused.code, refused.pointers) == (
        422,
        "no_such_partner",
        ["/partner"],
    )
    renamed = {"expected_version": 1, "name": "Körerna"}
    assert (await heard.patch(f"/referrals/destinations/{place}", renamed)).status == 200
