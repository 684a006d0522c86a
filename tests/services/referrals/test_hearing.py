"""What visits tells changes what may be told of a referral, over HTTP."""

from uuid import uuid4

from deploy.local.remnants import TOLD
from tests.books import Books
from tests.doors import ERASE, LINK, SITE, STEP, WHY
from tests.engine import eventually
from tests.http import Caller

BARE = {"target_group": "abo", "site": SITE}
PLACE = {"name": "Biblioteket", "category": "bibliotek", "owner": "same_authority"}


async def test_whoever_is_forgotten_has_no_referrals_any_more_and_gets_none(
    host: Caller, books: Books
) -> None:
    known = await host.post("/visits/people", BARE)
    person, position, _ = known.receipt
    heard = host.saying(("Brygga-After", f"visits={position}"))
    link = LINK | {
        "person": person,
        "destination": await host.made("/referrals/destinations", PLACE),
    }
    kept, mistaken, full = [await heard.made("/referrals/referrals", link) for _ in range(3)]
    closed = await host.post(f"/referrals/referrals/{full}/close", {"reason": "full"})
    counted = f"/referrals/referrals/reasons?after={closed.receipt[1]}"
    before = (await host.who("analyst").get(counted)).json()["items"]
    assert before
    await host.made(f"/referrals/referrals/{mistaken}/withdraw", WHY)
    officer, manager = host.who("dpo", sub="officer"), host.who("unit_manager", sub="manager")
    erasure = await officer.made("/visits/erasures", ERASE | {"person": person})
    await manager.made(f"/visits/erasures/{erasure}/approve", {})

    async def is_told() -> bool:
        return bool(await books.db.fetchval(TOLD.format(s="referrals"), person))

    await eventually(is_told)
    after = (await host.who("analyst").get(counted)).json()["items"]
    assert after == before, "statistics are unchanged (R10)"
    new = await host.post("/referrals/referrals", link)
    assert (new.status, new.code, new.pointers) == (422, "no_such_person", ["/person"])
    nobody = await host.post("/referrals/referrals", link | {"person": str(uuid4())})
    assert nobody.code == new.code
    step = await host.post(f"/referrals/referrals/{kept}/advance", STEP)
    assert (step.status, step.code) == (404, "no_such_referral")


async def test_what_happens_is_taken_under_either_id_of_a_person(
    host: Caller, books: Books
) -> None:
    keep, drop = [await host.made("/visits/people", BARE) for _ in range(2)]
    merged = await host.post("/visits/people/merges", {"keep": keep, "drop": drop})
    heard = host.saying(("Brygga-After", f"visits={merged.receipt[1]}"))
    place = await host.made("/referrals/destinations", PLACE)
    for person in (keep, drop):
        made = await heard.post(
            "/referrals/referrals", LINK | {"person": person, "destination": place}
        )
        assert (await books.at("referrals", made.receipt[1]))["data"]["person"] == person
