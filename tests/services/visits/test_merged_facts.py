"""What was told under one id of a person is ended and taken back from the record that shows it."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest

from tests.doors import EARLIER, SITE
from tests.http import Caller, quiet

BARE = {"target_group": "abo", "site": SITE, "arrived_on": "2001-01-01"}
WHY = {"reason": "a mistake"}
BEGAN, OVER = date(2001, 2, 1), date(2001, 3, 1)
FACTS: dict[str, tuple[str, dict[str, object]]] = {
    "parental_leaves": ("parental-leaves", {"from": f"{BEGAN}"}),
    "support_periods": ("support-period", {"from": f"{BEGAN}", "to": f"{OVER}"}),
    "households": ("household", {"kind": "single", "from": f"{BEGAN}"}),
    "information": ("information", {"notice_version": "2026-1", "language": "so"}),
    "escorts": ("escorts", {"offered_at": EARLIER, "accepted": True}),
    "outcomes": ("outcomes", {"kind": "studies", "source": "visitor", "on": EARLIER[:10]}),
}
"""Of each list of a record the path under which its facts are told, and one of them."""


async def person(host: Caller) -> str:
    return await host.made("/visits/people", BARE)


async def merge(host: Caller, keep: str, drop: str) -> str:
    return await host.made("/visits/people/merges", {"keep": keep, "drop": drop})


async def undo(host: Caller, merge: str) -> None:
    await host.made(f"/visits/people/merges/{merge}/undo", {"reason": "two after all"})


async def told(host: Caller, who: str, name: str) -> str:
    path, fact = FACTS[name]
    return await host.made(f"/visits/people/{who}/{path}", fact)


async def shown(host: Caller, who: str) -> dict[str, Any]:
    answer = await host.get(f"/visits/people/{who}")
    assert answer.status == 200, answer
    known: dict[str, Any] = answer.json()
    return known


async def lists(host: Caller, who: str) -> dict[str, list[str]]:
    """The ids of what is shown of a person, by its kind."""
    record = await shown(host, who)
    return {name: [it["id"] for it in record[name]] for name in FACTS}


async def in_g2(host: Caller, who: str) -> bool:
    """Whether somebody is in goal 2's denominator after the leave that is over."""
    await quiet(host)
    analyst = host.who("analyst").saying(("Brygga-Purpose", "followup"))
    month = f"from={OVER + timedelta(days=1)}&to={OVER + timedelta(days=28)}"
    answer = await analyst.get(f"/reporting/goals/G2/evidence?rung=informed&{month}")
    assert answer.status == 200, answer
    return who in {it["person"] for it in answer.json()["items"]}


async def test_every_fact_is_taken_back_from_the_record_that_shows_it(host: Caller) -> None:
    last, middle, first = [await person(host) for _ in range(3)]
    facts = {name: await told(host, first, name) for name in FACTS}
    await merge(host, middle, first)
    await merge(host, last, middle)
    known = await lists(host, first)
    assert known == {name: [fact] for name, fact in facts.items()}
    for name, fact in facts.items():
        back = f"/visits/people/{last}/{FACTS[name][0]}/{fact}/withdraw"
        assert (await host.post(back, WHY)).status == 201, name
    assert await lists(host, first) == {name: [] for name in FACTS}


async def test_a_dropped_id_takes_back_what_happened_and_says_who_keeps_the_record(
    host: Caller,
) -> None:
    keep, drop, other = [await person(host) for _ in range(3)]
    facts = {name: await told(host, keep, name) for name in FACTS}
    for id_ in (drop, other):
        await merge(host, keep, id_)
    period = facts.pop("support_periods")
    answer = await host.post(f"/visits/people/{drop}/support-period/{period}/withdraw", WHY)
    assert (answer.status, answer.code, answer.json()["canonical"]) == (422, "merged", keep)
    for name, fact in facts.items():
        back = f"/visits/people/{drop}/{FACTS[name][0]}/{fact}/withdraw"
        assert (await host.post(back, WHY)).status == 201, name


async def test_what_goes_on_is_ended_under_the_kept_id_alone_and_in_a_batch(host: Caller) -> None:
    keep, drop = [await person(host) for _ in range(2)]
    leave, escort, home = [
        await told(host, drop, name) for name in ("parental_leaves", "escorts", "households")
    ]
    await merge(host, keep, drop)
    it = f"/visits/people/{keep}"
    assert (await host.post(f"{it}/household/leave", {"on": f"{OVER}"})).status == 201
    assert (await host.post(f"{it}/household/{home}/leave/withdraw", WHY)).status == 201
    assert (await host.post(f"{it}/escorts/{escort}/done", {"done_at": EARLIER})).status == 201
    assert (await host.post(f"{it}/escorts/{escort}/done/withdraw", WHY)).status == 201
    end = {"person": keep, "leave": leave, "on": f"{OVER}"}
    item = {"key": str(uuid4()), "command": "EndParentalLeave", "data": end}
    for status in ("ok", "replayed"):
        [answer] = (await host.ask("/visits/batch", [item])).json()
        assert answer["status"] == status, answer
    assert (await shown(host, drop))["parental_leaves"][0]["until"] == f"{OVER}"
    assert (await host.post(f"{it}/parental-leaves/{leave}/end/withdraw", WHY)).status == 201


async def test_once_they_are_parted_a_fact_is_its_own_ids_again(host: Caller) -> None:
    keep, drop = [await person(host) for _ in range(2)]
    facts = {name: await told(host, drop, name) for name in FACTS}
    await undo(host, await merge(host, keep, drop))
    for name, fact in facts.items():
        back = f"{FACTS[name][0]}/{fact}/withdraw"
        answer = await host.post(f"/visits/people/{keep}/{back}", WHY)
        assert (answer.status, answer.code.startswith("no_such_")) == (404, True), name
        assert (await host.post(f"/visits/people/{drop}/{back}", WHY)).status == 201, name


@pytest.mark.parametrize("how", ["end", "withdraw"])
async def test_goal_2_follows_what_is_done_under_the_kept_id(host: Caller, how: str) -> None:
    keep, drop = [await person(host) for _ in range(2)]
    leave = await told(host, drop, "parental_leaves")
    made = await merge(host, keep, drop)
    assert await in_g2(host, keep)
    done = {"end": {"on": f"{OVER}"}, "withdraw": WHY}[how]
    path = f"/visits/people/{keep}/parental-leaves/{leave}/{how}"
    assert (await host.post(path, done)).status == 201
    assert not await in_g2(host, keep)
    await undo(host, made)
    assert not await in_g2(host, drop)


async def test_leave_and_support_under_one_id_are_known_under_the_other(host: Caller) -> None:
    keep, drop = [await person(host) for _ in range(2)]
    await told(host, drop, "parental_leaves")
    await told(host, drop, "support_periods")
    family = {"kind": "family", "from": f"{BEGAN}"}
    await host.made(f"/visits/people/{drop}/household", family)
    joined = await merge(host, keep, drop)
    leave, support = {"from": f"{OVER}"}, {"from": f"{OVER}", "to": f"{OVER + timedelta(days=9)}"}
    answer = await host.post(f"/visits/people/{keep}/parental-leaves", leave)
    assert (answer.status, answer.code) == (422, "already_on_leave")
    item = {"key": str(uuid4()), "command": "StartParentalLeave", "data": {**leave, "person": keep}}
    [refused] = (await host.ask("/visits/batch", [item])).json()
    assert refused["problem"]["code"] == "already_on_leave"
    answer = await host.post(f"/visits/people/{keep}/support-period", support)
    assert (answer.status, answer.code) == (422, "extension_needs_reason")
    await host.made(f"/visits/people/{keep}/support-period", {"from": "2010-01-01"})
    assert (await shown(host, keep))["support_periods"][-1]["until"] == "2013-12-31"
    await undo(host, joined)
    await host.made(f"/visits/people/{keep}/parental-leaves", leave)


async def test_who_is_merged_is_not_two_until_that_is_undone(host: Caller) -> None:
    keep, drop, third = [await person(host) for _ in range(3)]
    first = await merge(host, keep, drop)
    await merge(host, third, keep)
    for pair in ((keep, drop), (drop, third)):
        answer = await host.post(
            "/visits/people/distinct", dict(zip(("one", "other"), pair, strict=True))
        )
        assert (answer.status, answer.code, answer.pointers) == (422, "already_merged", ["/other"])
    await undo(host, first)
    await host.made("/visits/people/distinct", {"one": keep, "other": drop})
