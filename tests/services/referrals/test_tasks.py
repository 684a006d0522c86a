"""One's own open tasks, by ids alone; and what stood in the way, counted."""

import base64
import json
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

from tests.books import Books
from tests.http import Caller
from tests.services.referrals.test_api import LIBRARY, LINK, WHY, refer, register


def someone(host: Caller) -> Caller:
    """A host of whom nobody else has heard, so that their tasks are only what a test gives them."""
    return host.who("host", sub=f"host-{uuid4().hex[:8]}")


async def tasks(who: Caller, **asked: object) -> list[dict[str, Any]]:
    query = "&".join(f"{name}={value}" for name, value in asked.items())
    answer = await who.get(f"/referrals/referrals?{query}")
    assert answer.status == 200, answer
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def now(books: Books) -> int:
    return (await books.ends())["referrals"]


async def test_the_worklist_has_ones_own_open_referrals_by_ids_alone(
    host: Caller, books: Books
) -> None:
    eva = someone(host)
    old = datetime.now(UTC) - timedelta(days=9)
    first, second = await refer(eva, at=old), await refer(eva)
    await refer(host)
    for step in ("decline", "revoke", "attended"):
        await eva.post(f"/referrals/referrals/{await refer(eva)}/{step}", {})
    end = await now(books)
    found = await tasks(eva, after=end)
    assert [it["id"] for it in found] == [first, second]
    assert found[0].keys() == {
        *("id", "person", "destination", "state", "rung", "made_on", "age_days", "version")
    }
    assert (found[0]["age_days"], found[0]["rung"], found[0]["version"]) == (9, "informed", 1)
    [read] = await books.since("referrals", end)
    assert (read["type"], read["data"]["release"]) == ("PersonalDataRead", "listed")
    assert set(read["data"]["subjects"]) == {it["person"] for it in found}
    assert [it["id"] for it in await tasks(eva, older_than_days=7)] == [first]
    for state in ("declined", "revoked", "participated"):
        [one] = await tasks(eva, state=state)
        assert one["state"] == state
    assert await tasks(someone(host)) == []


async def test_a_long_worklist_is_read_a_page_at_a_time(host: Caller, books: Books) -> None:
    eva = someone(host)
    made = [await refer(eva) for _ in range(3)]
    await tasks(eva, after=await now(books))
    page = (await eva.get("/referrals/referrals?limit=2")).json()
    rest = (await eva.get(f"/referrals/referrals?limit=2&cursor={page['next']}")).json()
    assert (len(page["items"]), rest["next"]) == (2, None)
    assert {it["id"] for it in page["items"] + rest["items"]} == set(made)


async def test_whoever_takes_over_has_the_tasks_and_may_take_them_back(
    host: Caller, books: Books
) -> None:
    eva, yusuf = someone(host), someone(host)
    referral = await refer(eva)
    await tasks(eva, after=await now(books))
    refused = await yusuf.post(f"/referrals/referrals/{referral}/withdraw", WHY)
    assert (refused.status, refused.code) == (403, "of_somebody_else")
    code = await yusuf.post(f"/referrals/referrals/{referral}/code", {})
    assert (code.status, code.code) == (403, "of_somebody_else")
    today = datetime.now(UTC).date().isoformat()
    subs = {"from": _sub(eva), "to": _sub(yusuf), "on": today}
    handover = await host.who("unit_manager").post("/visits/handovers", subs)
    heard = yusuf.saying(("Brygga-After", f"visits={handover.receipt[1]}"))
    assert (await heard.ask("/referrals/batch", [])).status == 200
    assert [it["id"] for it in await tasks(yusuf)] == [referral]
    assert await tasks(eva) == []
    assert (await eva.post(f"/referrals/referrals/{referral}/code", {})).code == "of_somebody_else"
    assert (await yusuf.post(f"/referrals/referrals/{referral}/withdraw", WHY)).status == 201
    afterwards = await refer(eva)
    assert [it["id"] for it in await tasks(eva, after=await now(books))] == [afterwards]
    assert (await eva.post(f"/referrals/referrals/{afterwards}/withdraw", WHY)).status == 201


def _sub(who: Caller) -> str:
    """By which name the token speaks."""
    claims = str(who.token).split(".")[1]
    told = json.loads(base64.urlsafe_b64decode(claims + "=" * (-len(claims) % 4)))
    return str(told["sub"])


async def test_the_hidden_are_left_out_of_the_worklist_r7(host: Caller, books: Books) -> None:
    eva = someone(host)
    person, heard = await register(eva)
    place = await host.made("/referrals/destinations", LIBRARY)
    link = LINK | {"person": person, "destination": place}
    hidden = await heard.made("/referrals/referrals", link)
    other = await refer(eva)
    assert {it["id"] for it in await tasks(eva, after=await now(books))} == {hidden, other}
    hide = {"on": True, "named_readers": ["unit_manager"]}
    manager = host.who("unit_manager")
    said = await manager.post(f"/visits/people/{person}/protected-identity", hide)
    after = eva.saying(("Brygga-After", f"visits={said.receipt[1]}"))
    assert (await after.ask("/referrals/batch", [])).status == 200
    assert [it["id"] for it in await tasks(eva)] == [other]


async def test_what_stood_in_the_way_is_counted_by_reason_and_category(
    host: Caller, books: Books
) -> None:
    async def closed(reason: str, **listing: object) -> str:
        referral = await refer(host, **listing)
        body = {"reason": reason}
        assert (await host.post(f"/referrals/referrals/{referral}/close", body)).status == 201
        return referral

    before = await _reasons(host, after=await now(books))
    for reason, category in (("full", "hlr"), ("full", "hlr"), ("cost", "hlr"), ("cost", "idrott")):
        last = await closed(reason, category=category)
    mistake = await closed("distance", category="hlr")
    await host.post(f"/referrals/referrals/{mistake}/close/withdraw", WHY)
    after = await _reasons(host, after=await now(books))
    assert after - before == {("hlr", "full"): 2, ("hlr", "cost"): 1, ("idrott", "cost"): 1}
    tomorrow = (datetime.now(UTC) + timedelta(days=2)).date().isoformat()
    assert not await _reasons(host, **{"from": tomorrow})
    assert last


async def _reasons(host: Caller, **asked: object) -> Counter[tuple[str, str]]:
    query = "&".join(f"{name}={value}" for name, value in asked.items())
    answer = await host.who("analyst").get(f"/referrals/referrals/reasons?{query}")
    assert answer.status == 200, answer
    return Counter({(it["category"], it["reason"]): it["count"] for it in answer.json()["items"]})
