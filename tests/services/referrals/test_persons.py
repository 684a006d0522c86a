"""What a person is linked to: opened by the desk, recorded, under either of merged ids, never of the hidden."""

from typing import Any

from tests.books import Books
from tests.http import Caller
from tests.services.referrals.test_api import LIBRARY, LINK, register
from tests.services.referrals.test_tasks import now, someone


async def links(who: Caller, person: str, after: int = 0) -> list[dict[str, Any]]:
    answer = await who.get(f"/referrals/people/{person}/referrals?after={after}")
    assert answer.status == 200, answer
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def test_a_persons_links_are_shown_with_every_rung_and_the_reading_is_recorded(
    host: Caller, books: Books
) -> None:
    eva, yusuf = someone(host), someone(host)
    person, heard = await register(eva)
    place = await host.made("/referrals/destinations", LIBRARY)
    link = LINK | {"person": person, "destination": place}
    child = await heard.made("/referrals/referrals", link | {"for": "child", "age_band": "6-12"})
    step = {"rung": "accompanied", "expected_version": 1}
    await yusuf.post(f"/referrals/referrals/{child}/advance", step)
    other = await heard.made("/referrals/referrals", link)
    await yusuf.post(f"/referrals/referrals/{other}/close", {"reason": "no_childcare"})
    end = await now(books)
    first, second = await links(eva, person, end)
    assert (first["id"], first["beneficiary"], first["age_band"]) == (child, "child", "6-12")
    assert (first["state"], first["rung"], first["version"]) == ("open", "accompanied", 2)
    assert first["reached"].keys() == {"informed", "accompanied"}
    assert (second["state"], second["reason"]) == ("closed", "no_childcare")
    assert [it["own"] for it in await links(yusuf, person)] == [False, False]
    assert first["own"]
    read = (await books.since("referrals", end))[0]
    assert (read["type"], read["data"]["release"]) == ("PersonalDataRead", "opened")
    assert read["data"]["subjects"] == [person]
    assert {"destination", "rung", "reached"} <= set(read["data"]["fields"])


async def test_the_links_of_the_hidden_are_told_like_those_of_nobody_r7(host: Caller) -> None:
    person, heard = await register(host)
    place = await host.made("/referrals/destinations", LIBRARY)
    await heard.made("/referrals/referrals", LINK | {"person": person, "destination": place})
    hide = {"on": True, "named_readers": ["unit_manager"]}
    hidden = await host.who("unit_manager").post(
        f"/visits/people/{person}/protected-identity", hide
    )
    heard = host.saying(("Brygga-After", f"visits={hidden.receipt[1]}"))
    theirs = await heard.get(f"/referrals/people/{person}/referrals")
    nobodys = await heard.get("/referrals/people/00000000-0000-4000-8000-000000000bad/referrals")
    assert theirs.body == nobodys.body
    assert (theirs.status, theirs.code) == (404, "no_such_person")
