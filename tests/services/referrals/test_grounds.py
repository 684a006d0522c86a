"""Secrecy grounds over HTTP: what hangs on one is over within a second of its revocation (R8)."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.books import Books
from tests.doors import GROUND, WHY
from tests.engine import eventually
from tests.http import Caller
from tests.services.referrals.test_api import LIBRARY, LINK, register
from tests.services.referrals.test_codes import elsewhere, issued, opened, path_of

SECOND = 1.0
SOON = 10.0
HOST_TELLS = {"rung": "contact_made", "expected_version": 1, "via": "host"}


async def grounded(host: Caller, **told: object) -> tuple[str, str, str]:
    """Somebody with a ground for a place outside: the person, the place, the ground."""
    person, heard = await register(host)
    place = await host.made("/referrals/destinations", LIBRARY | {"owner": "outside"})
    ground = GROUND | {"person": person, "recipient": place} | told
    return person, place, await heard.made("/referrals/grounds", ground)


async def disclosed(host: Caller, **told: object) -> tuple[str, str, str]:
    """A referral that staff made the contact for on a ground: itself, the ground, the person."""
    person, place, ground = await grounded(host, **told)
    link = LINK | {"person": person, "destination": place}
    referral = await host.made("/referrals/referrals", link)
    step = HOST_TELLS | {"ground": ground, "occurred_at": datetime.now(UTC).isoformat()}
    answer = await host.post(f"/referrals/referrals/{referral}/advance", step)
    assert answer.status == 201, answer
    return referral, ground, person


async def revocations(books: Books, before: int, referral: str) -> list[dict[str, Any]]:
    facts = await books.since("referrals", before)
    return [
        it for it in facts if it["type"] == "ReferralRevoked" and it["data"]["referral"] == referral
    ]


@pytest.mark.parametrize("step", ["revoke", "withdraw"])
async def test_what_hangs_on_a_revoked_ground_is_over_within_a_second(
    host: Caller, books: Books, step: str
) -> None:
    referral, ground, _ = await disclosed(host)
    code, who = path_of(await issued(host, referral)), elsewhere(host)
    assert (await opened(who, code)).status == 200
    before = (await books.ends())["referrals"]
    body = WHY if step == "withdraw" else {}
    assert (await host.post(f"/referrals/grounds/{ground}/{step}", body)).status == 201

    assert (await opened(who, code)).status == 410, "the link looks for itself"

    async def over() -> bool:
        return bool(await revocations(books, before, referral))

    await eventually(over, SECOND)
    [told] = await revocations(books, before, referral)
    assert (told["data"]["cause"], told["actor"]) == ("ground_revoked", "system:referrals")
    further = {"rung": "accompanied", "expected_version": 4}
    answer = await host.post(f"/referrals/referrals/{referral}/advance", further)
    assert (answer.status, answer.code) == (422, "referral_closed")


async def test_what_does_not_hang_on_it_goes_on(host: Caller, books: Books) -> None:
    referral, ground, person = await disclosed(host)
    place = await host.made("/referrals/destinations", LIBRARY)
    link = LINK | {"person": person, "destination": place}
    free = await host.made("/referrals/referrals", link)
    before = (await books.ends())["referrals"]
    await host.post(f"/referrals/grounds/{ground}/revoke", {})

    async def over() -> bool:
        return bool(await revocations(books, before, referral))

    await eventually(over, SOON)
    assert await revocations(books, before, free) == []
    step = {"rung": "contact_made", "expected_version": 1}
    assert (await host.post(f"/referrals/referrals/{free}/advance", step)).status == 201


async def test_a_revocation_that_was_a_mistake_lets_the_referral_go_on(
    host: Caller, books: Books
) -> None:
    referral, ground, _ = await disclosed(host)
    code, who = path_of(await issued(host, referral)), elsewhere(host)
    before = (await books.ends())["referrals"]
    opened_again = f"/referrals/referrals/{referral}/revoke/withdraw"

    async def times(n: int) -> bool:
        return len(await revocations(books, before, referral)) == n

    async def opens() -> bool:
        return (await opened(who, code)).status == 200

    for n in (1, 2):
        await host.post(f"/referrals/grounds/{ground}/revoke", {})
        await eventually(lambda n=n: times(n), SOON)  # type: ignore[misc]
        early = await host.post(opened_again, WHY)
        assert (early.status, early.code) == (422, "secrecy_ground_missing")
        back = f"/referrals/grounds/{ground}/revoke/withdraw"
        assert (await host.post(back, WHY)).status == 201
        await eventually(opens, SOON)
    late = await host.post(opened_again, WHY)
    assert (late.status, late.code) == (422, "referral_not_revoked")
    step = {"rung": "accompanied", "expected_version": 7}
    assert (await host.post(f"/referrals/referrals/{referral}/advance", step)).status == 201
    assert await times(2)


async def test_a_ground_that_expired_closes_what_hangs_on_it(host: Caller, books: Books) -> None:
    last_week = datetime.now(UTC) - timedelta(days=7)
    dates = {
        "given_on": (last_week - timedelta(days=1)).date().isoformat(),
        "expires_on": (last_week + timedelta(days=1)).date().isoformat(),
    }
    person, place, ground = await grounded(host, **dates)
    told = {"person": person, "destination": place, "occurred_at": last_week.isoformat()}
    before = (await books.ends())["referrals"]
    referral = await host.made("/referrals/referrals", LINK | told | {"ground": ground})

    async def over() -> bool:
        return bool(await revocations(books, before, referral))

    await eventually(over, SOON)
    [fact] = await revocations(books, before, referral)
    assert fact["data"]["cause"] == "ground_expired"


async def test_the_grounds_of_a_person_are_read_and_the_reading_is_recorded(
    host: Caller, books: Books
) -> None:
    person, place, ground = await grounded(host)
    before = (await books.ends())["referrals"]
    path = f"/referrals/grounds?person={person}&after={before}"
    [shown] = (await host.get(path)).json()["items"]
    assert (shown["id"], shown["recipient"], shown["valid"]) == (ground, place, True)
    [read] = await books.since("referrals", before)
    assert (read["type"], read["data"]["subjects"]) == ("PersonalDataRead", [person])
    back = await host.post(f"/referrals/grounds/{ground}/revoke", {})
    [gone] = (await host.get(f"/referrals/grounds?person={person}&after={back.receipt[1]}")).json()[
        "items"
    ]
    assert (gone["valid"], gone["version"], bool(gone["revoked_on"])) == (False, 2, True)


async def test_the_grounds_of_merged_ids_are_read_under_either_but_not_those_of_the_hidden_r7(
    host: Caller, books: Books
) -> None:
    keep, _, one = await grounded(host)
    drop, _, other = await grounded(host)
    merged = await host.post("/visits/people/merges", {"keep": keep, "drop": drop})
    heard = host.saying(("Brygga-After", f"visits={merged.receipt[1]}"))
    assert (await heard.ask("/referrals/batch", [])).status == 200
    before = (await books.ends())["referrals"]
    for person in (keep, drop):
        shown = (await host.get(f"/referrals/grounds?person={person}&after={before}")).json()
        assert {it["id"]: it["person"] for it in shown["items"]} == {one: keep, other: drop}
    [first, second] = await books.since("referrals", before)
    assert first["data"]["subjects"] == [keep, drop]
    assert second["data"]["subjects"] == [drop, keep]
    hide = {"on": True, "named_readers": ["unit_manager"]}
    hidden = await host.who("unit_manager").post(f"/visits/people/{keep}/protected-identity", hide)
    assert hidden.status == 201, hidden
    heard = host.saying(("Brygga-After", f"visits={hidden.receipt[1]}"))
    assert (await heard.ask("/referrals/batch", [])).status == 200
    shown = await host.get(f"/referrals/grounds?person={drop}")
    assert one not in str(shown.body), shown
    nobodys = await host.get(f"/referrals/grounds?person={keep}")
    assert (nobodys.status, nobodys.code) == (422, "no_such_person")


async def test_the_grounds_of_the_hidden_are_told_like_those_of_nobody_r7(host: Caller) -> None:
    person, _, _ = await grounded(host)
    hide = {"on": True, "named_readers": ["unit_manager"]}
    manager = host.who("unit_manager")
    hidden = await manager.post(f"/visits/people/{person}/protected-identity", hide)
    assert hidden.status == 201
    heard = host.saying(("Brygga-After", f"visits={hidden.receipt[1]}"))
    assert (await heard.ask("/referrals/batch", [])).status == 200
    theirs = await heard.get(f"/referrals/grounds?person={person}")
    nobodys = await heard.get("/referrals/grounds?person=00000000-0000-4000-8000-000000000bad")
    assert theirs.body == nobodys.body
    assert (theirs.status, theirs.code) == (422, "no_such_person")
