"""Where people can go, and how far they came, over HTTP (API.md, referrals)."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from tests.books import Books
from tests.doors import EARLIER, SITE
from tests.given import STOCKHOLM
from tests.http import Caller

LIBRARY = {"name": "Biblioteket", "category": "bibliotek", "owner": "same_authority"}
LINK = {"initiated_by": "visitor", "occurred_at": EARLIER}
WHY = {"reason": "a mistake"}


async def register(host: Caller) -> tuple[str, Caller]:
    """A new person, and a caller who wants them to have been heard of."""
    answer = await host.post("/visits/people", {"target_group": "abo", "site": SITE})
    person, position, _ = answer.receipt
    return person, host.saying(("Brygga-After", f"visits={position}"))


async def refer(host: Caller, at: datetime | None = None, **listing: object) -> str:
    destination = await host.made("/referrals/destinations", LIBRARY | listing)
    person, heard = await register(host)
    link = LINK | {"person": person, "destination": destination}
    when = {"occurred_at": at.isoformat()} if at else {}
    return await heard.made("/referrals/referrals", link | when)


async def test_a_referral_is_made_the_moment_its_person_is_registered(host: Caller) -> None:
    destination = await host.made("/referrals/destinations", LIBRARY)
    for _ in range(20):
        person, heard = await register(host)
        link = LINK | {"person": person, "destination": destination}
        answer = await heard.post("/referrals/referrals", link)
        assert (answer.status, answer.receipt[2]) == (201, 1)


async def test_without_waiting_a_referral_is_made_or_refused_and_never_half(host: Caller) -> None:
    destination = await host.made("/referrals/destinations", LIBRARY)
    for _ in range(20):
        person, heard = await register(host)
        link, key = LINK | {"person": person, "destination": destination}, uuid4()
        answer = await host.post("/referrals/referrals", link, key=key)
        if answer.status != 201:
            assert (answer.status, answer.code) == (422, "no_such_person")
            assert answer.pointers == ["/person"]
        later = await heard.post("/referrals/referrals", link, key=key)
        assert later.receipt[0] == str(key)
        assert later.status == (200 if answer.status == 201 else 201)


async def test_a_batch_waits_for_what_was_said_too(host: Caller) -> None:
    destination, referral = str(uuid4()), str(uuid4())
    person, heard = await register(host)
    link = LINK | {"person": person, "destination": destination}
    step = {"referral": referral, "rung": "contact_made", "expected_version": 1}
    items = [
        {"key": destination, "command": "ListDestination", "data": LIBRARY},
        {"key": referral, "command": "MakeReferral", "data": link},
        {"key": str(uuid4()), "command": "AdvanceReferral", "data": step},
        {"key": str(uuid4()), "command": "DeclineReferral", "data": {"referral": referral}},
        {
            "key": str(uuid4()),
            "command": "ChangeDestination",
            "data": {"destination": destination, "expected_version": 1, "owner": "outside"},
        },
        {"key": str(uuid4()), "command": "AdvanceReferral", "data": step | {"expected_version": 2}},
    ]
    told = (await heard.ask("/referrals/batch", items)).json()
    assert [one["status"] for one in told] == [*["ok"] * 5, "refused"], told
    assert [one["receipt"]["version"] for one in told[:5]] == [1, 1, 2, 3, 2]
    assert told[5]["problem"]["code"] == "referral_closed"


async def test_what_will_not_be_heard_soon_is_asked_for_again(host: Caller) -> None:
    for wish in ("visits=999999999999", "visits=999999999999, activities=1"):
        answer = await host.saying(("Brygga-After", wish)).post("/referrals/destinations", LIBRARY)
        assert (answer.status, answer.code) == (503, "not_heard_yet")
        assert answer.header("retry-after") == "1"


async def test_who_was_a_mistake_is_referred_nowhere_once_that_was_heard(host: Caller) -> None:
    destination = await host.made("/referrals/destinations", LIBRARY)
    person, _ = await register(host)
    back = await host.post(f"/visits/people/{person}/withdraw", WHY)
    heard = host.saying(("Brygga-After", f"visits={back.receipt[1]}"))
    link = LINK | {"person": person, "destination": destination}
    answer = await heard.post("/referrals/referrals", link)
    assert (answer.status, answer.code, answer.pointers) == (422, "no_such_person", ["/person"])


async def test_the_ladder_is_climbed_over_http(host: Caller, books: Books) -> None:
    referral = await refer(host)
    path = f"/referrals/referrals/{referral}"
    seen = 1
    for rung, via in (("contact_made", "together"), ("participated", "self")):
        step = {"rung": rung, "expected_version": seen, "via": via}
        answer = await host.post(f"{path}/advance", step)
        seen += 1
        assert (answer.status, answer.receipt[0], answer.receipt[2]) == (201, referral, seen)
        fact = await books.at("referrals", answer.receipt[1])
        assert (fact["data"]["rung"], fact["data"]["via"]) == (rung, via)
    down = await host.post(f"{path}/advance", {"rung": "accompanied", "expected_version": seen})
    assert (down.status, down.code, down.json()["rung"]) == (422, "rung_not_higher", "participated")
    back = await host.post(f"{path}/advances/participated/withdraw", WHY)
    assert back.receipt[2] == 4
    none = await host.post(f"{path}/advances/participated/withdraw", WHY)
    assert (none.status, none.code) == (404, "no_such_rung")


async def test_what_happened_last_week_is_told_of_today(host: Caller, books: Books) -> None:
    now = datetime.now(UTC)
    made, met = now - timedelta(days=9), now - timedelta(days=7)
    path = f"/referrals/referrals/{await refer(host, at=made)}"
    step = {"rung": "contact_made", "expected_version": 1}
    early = await host.post(
        f"{path}/advance", step | {"occurred_at": (made - timedelta(days=2)).isoformat()}
    )
    assert (early.status, early.code, early.pointers) == (
        422,
        "before_the_referral",
        ["/occurred_at"],
    )
    assert early.json()["made_on"] == made.astimezone(STOCKHOLM).date().isoformat()
    ahead = {"occurred_at": (now + timedelta(hours=1)).isoformat()}
    for told in (
        await host.post(f"{path}/advance", step | ahead),
        await host.post(f"{path}/decline", ahead),
    ):
        assert (told.status, told.code, told.pointers) == (422, "ahead_of_time", ["/occurred_at"])
    late = await host.post(f"{path}/advance", step | {"occurred_at": met.isoformat()})
    no = await host.post(f"{path}/decline", {"occurred_at": met.isoformat()})
    for answer in (late, no):
        fact = await books.at("referrals", answer.receipt[1])
        assert fact["data"]["on"] == met.astimezone(STOCKHOLM).date().isoformat()


async def test_a_stale_step_is_a_conflict_with_both_rungs(host: Caller) -> None:
    path = f"/referrals/referrals/{await refer(host)}/advance"
    await host.post(path, {"rung": "contact_made", "expected_version": 1})
    late = await host.post(path, {"rung": "participated", "expected_version": 1})
    assert (late.status, late.code, late.pointers) == (409, "version_conflict", ["/rung"])
    assert late.json()["fields"] == {"rung": {"mine": "participated", "theirs": "contact_made"}}
    assert late.json()["version"] == 2


@pytest.mark.parametrize("owner", ["other_authority", "outside"])
async def test_where_staff_disclose_a_ground_is_needed_r8(host: Caller, owner: str) -> None:
    path = f"/referrals/referrals/{await refer(host, owner=owner)}/advance"
    step = {"rung": "contact_made", "expected_version": 1}
    told = await host.post(path, step | {"via": "host"})
    assert (told.status, told.code, told.pointers) == (422, "secrecy_ground_missing", ["/ground"])
    assert (await host.post(path, step)).receipt[2] == 2


async def test_a_no_closes_a_referral_until_it_is_taken_back(host: Caller) -> None:
    path = f"/referrals/referrals/{await refer(host)}"
    assert (await host.post(f"{path}/decline", {})).receipt[2] == 2
    assert (await host.post(f"{path}/decline", {})).receipt[2] == 2
    step = {"rung": "contact_made", "expected_version": 2}
    assert (await host.post(f"{path}/advance", step)).code == "referral_closed"
    assert (await host.post(f"{path}/decline/withdraw", WHY)).receipt[2] == 3
    assert (await host.post(f"{path}/advance", step)).receipt[2] == 4
    assert (await host.post(f"{path}/withdraw", WHY)).receipt[2] == 5
    gone = await host.post(f"{path}/decline", {})
    assert (gone.status, gone.code) == (404, "no_such_referral")
