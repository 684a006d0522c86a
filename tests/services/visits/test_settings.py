"""What was decided about the place and still stands is told to those who decide it, without what is sealed."""

from tests.doors import SITE
from tests.http import Caller

DECIDED = {"decision": "SN 2026/7", "decided_on": "2026-01-02", "from": "2199-01-01"}


async def test_what_stands_is_told_until_it_is_taken_back(host: Caller) -> None:
    mode = await host.made(
        "/visits/modes", DECIDED | {"scope": "site", "id": SITE, "mode": "headcount"}
    )
    length = {"kind": "single", "years": 3, "from": "2199-01-01"}
    made = await host.made("/visits/support-lengths", length)
    told = (await host.get("/visits/settings")).json()
    assert told["modes"][0] == {
        "id": mode,
        "scope": "site",
        "of": SITE,
        "mode": "headcount",
        "decision": "SN 2026/7",
        "decided_on": "2026-01-02",
        "since": "2199-01-01",
    }
    assert told["support_lengths"][0]["years"] == 3
    for path in (f"/visits/modes/{mode}", f"/visits/support-lengths/{made}"):
        await host.made(f"{path}/withdraw", {"reason": "recorded by mistake"})
    left = (await host.get("/visits/settings")).json()
    assert mode not in {it["id"] for it in left["modes"]}
    assert made not in {it["id"] for it in left["support_lengths"]}


async def test_a_device_stands_until_it_is_revoked_and_neither_its_name_nor_its_token_is_told(
    host: Caller,
) -> None:
    about = {"site": SITE, "name": "surfplattan vid dörren"}
    answer = (await host.post("/visits/devices", about)).json()
    told = await host.get("/visits/settings")
    assert answer["id"] == told.json()["devices"][0]["id"]
    assert b"surfplattan" not in told.body
    assert answer["token"].encode() not in told.body
    await host.made(f"/visits/devices/{answer['id']}/revoke", {})
    left = (await host.get("/visits/settings")).json()["devices"]
    assert answer["id"] not in {it["id"] for it in left}


async def test_who_works_at_the_desk_alone_decides_nothing_and_is_not_told(host: Caller) -> None:
    assert (await host.who("host").get("/visits/settings")).status == 403
    assert (await host.who("unit_manager").get("/visits/settings")).status == 200
