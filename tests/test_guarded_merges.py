"""Whoever is merged is guarded as the one who was kept, at every door and under every id (R7, R9)."""

from dataclasses import dataclass, replace
from typing import Final
from uuid import uuid4

import pytest

from tests.doors import EARLIER, SESSION, SITE
from tests.engine import eventually
from tests.http import Caller
from tests.wire import Answer

NOW: Final = {"occurred_at": EARLIER}
ABO: Final = {"target_group": "abo", "site": SITE}
LIBRARY: Final = {"name": "Biblioteket", "category": "bibliotek", "owner": "same_authority"}
WHY: Final = ("Brygga-Reason", "the visitor asked me to look")
JSON: Final = ("Accept", "application/json")
OPEN, OVER = 200, 410


@dataclass(frozen=True, slots=True)
class Merged:
    """Somebody with three ids, each dropped for the next one, and what hangs on the first of them."""

    anna: Caller
    """A host who is not named anywhere, and made what there is."""
    ulla: Caller
    ids: tuple[str, str, str]
    merges: tuple[str, str]
    referral: str
    visit: str
    code: str
    destination: str
    session: str

    async def heard(self, answer: Answer) -> "Merged":
        """The same, with a host who waits until this was heard of."""
        assert answer.status == 201, answer
        said = ("Brygga-After", f"visits={answer.receipt[1]}")
        anna = replace(self.anna, headers=(said,))
        assert (await anna.ask("/referrals/batch", [])).status == 200
        return replace(self, anna=anna)

    async def protect(self, person: str, *, on: bool = True) -> "Merged":
        """Unit managers alone know of them, or everybody again."""
        body = {"on": on, "named_readers": ["unit_manager"] if on else []}
        path = f"/visits/people/{person}/protected-identity"
        return await self.heard(await self.ulla.post(path, body))

    async def restrict(self, person: str, *, on: bool) -> "Merged":
        body = {"on": on, "reason": "contested"}
        return await self.heard(await self.ulla.post(f"/visits/people/{person}/restriction", body))

    async def undo(self, merge: str, who: Caller) -> "Merged":
        body = {"reason": "two after all"}
        return await self.heard(await who.post(f"/visits/people/merges/{merge}/undo", body))

    async def told(self, person: str) -> dict[str, Answer]:
        """What comes of telling something of this id."""
        its = f"/visits/people/{person}"
        link = {"person": person, "destination": self.destination, "initiated_by": "visitor"}
        lesson = f"/activities/sessions/{self.session}"
        wishes: dict[str, tuple[str, dict[str, object]]] = {
            "visit": ("/visits/visits", {"person": person, "site": SITE} | NOW),
            "card": (f"{its}/cards", {}),
            "information": (f"{its}/information", {"notice_version": "1", "language": "sv"}),
            "outcome": (
                f"{its}/outcomes",
                {"kind": "job", "on": "2026-06-01", "source": "visitor"},
            ),
            "escort": (f"{its}/escorts", {"offered_at": EARLIER, "accepted": True}),
            "referral": ("/referrals/referrals", link | NOW),
            "participation": (f"{lesson}/participations", {"person": person}),
            "place": (f"{lesson}/sign-ups", {"person": person}),
        }
        return {name: await self.anna.post(*wish) for name, wish in wishes.items()}

    async def of_hers(self) -> dict[str, Answer]:
        """What comes of going on with what anna made under the first id."""
        step = {"rung": "accompanied", "expected_version": 1}
        path = f"/referrals/referrals/{self.referral}"
        return {
            "advance": await self.anna.post(f"{path}/advance", step),
            "take back": await self.anna.post(
                f"/visits/visits/{self.visit}/withdraw", {"reason": "a"}
            ),
        }

    async def tasks(self) -> list[str]:
        answer = await self.anna.get("/referrals/referrals")
        assert answer.status == OPEN, answer
        return [it["id"] for it in answer.json()["items"]]

    async def has_its_task(self) -> bool:
        return await self.tasks() == [self.referral]

    async def page(self) -> int:
        """What the page of the one-time link says, to a stranger."""
        stranger = replace(self.anna, token=None, headers=(JSON,))
        return (await stranger.get(self.code)).status

    async def links(self, person: str) -> Answer:
        return await self.anna.get(f"/referrals/people/{person}/referrals")


@pytest.fixture
async def merged(host: Caller) -> Merged:
    anna = host.who("host", sub=f"anna-{uuid4().hex[:8]}")
    first, middle, last = [await host.made("/visits/people", ABO) for _ in range(3)]
    return await _merged(host, anna, (first, middle, last))


async def _merged(host: Caller, anna: Caller, ids: tuple[str, str, str]) -> Merged:
    first, middle, last = ids
    came = await anna.post("/visits/visits", {"person": first, "site": SITE} | NOW)
    destination = await host.made("/referrals/destinations", LIBRARY)
    link = {"person": first, "destination": destination, "initiated_by": "visitor"}
    heard = anna.saying(("Brygga-After", f"visits={came.receipt[1]}"))
    referral = await heard.made("/referrals/referrals", link | NOW)
    issued = await anna.post(f"/referrals/referrals/{referral}/code", {})
    session = await host.made("/activities/sessions", SESSION)
    pairs = ((middle, first), (last, middle))
    merges = [
        await anna.made("/visits/people/merges", {"keep": keep, "drop": drop})
        for keep, drop in pairs
    ]
    return Merged(
        anna=anna,
        ulla=host.who("unit_manager", sub="ulla"),
        ids=ids,
        merges=(merges[0], merges[1]),
        referral=referral,
        visit=came.receipt[0],
        code=str(issued.json()["url"]).partition("/api")[2],
        destination=destination,
        session=session,
    )


async def test_whoever_is_protected_is_nobody_under_any_of_their_ids_r7(merged: Merged) -> None:
    await eventually(merged.has_its_task)
    merged = await merged.protect(merged.ids[-1])
    for id_ in merged.ids:
        for name, answer in (await merged.told(id_)).items():
            assert answer.code == "no_such_person", (name, answer)
            assert answer.status in {404, 422}
        links = await merged.links(id_)
        assert (links.status, links.code) == (404, "no_such_person")
    for name, answer in (await merged.of_hers()).items():
        assert answer.code in {"no_such_referral", "no_such_visit"}, (name, answer)
    assert await merged.tasks() == []
    assert await merged.page() == OPEN
    named = merged.anna.who("host", "unit_manager", sub="ulla").saying(WHY)
    assert (await replace(merged, anna=named).links(merged.ids[0])).status == OPEN


async def test_who_is_only_stored_is_that_under_all_of_their_ids_r9(merged: Merged) -> None:
    merged = await merged.restrict(merged.ids[-1], on=True)
    for id_ in merged.ids:
        for name, answer in (await merged.told(id_)).items():
            assert answer.code == "restricted", (name, answer)
        assert (await merged.links(id_)).code == "restricted"
    for name, answer in (await merged.of_hers()).items():
        assert answer.code == "restricted", (name, answer)
    assert (await merged.tasks(), await merged.page()) == ([], OVER)
    merged = await merged.restrict(merged.ids[-1], on=False)
    assert (await merged.tasks(), await merged.page()) == ([merged.referral], OPEN)
    assert {it.status for it in (await merged.told(merged.ids[0])).values()} == {201}


async def test_who_was_protected_before_is_lifted_with_the_kept_one(host: Caller) -> None:
    anna = host.who("host", "unit_manager", sub=f"anna-{uuid4().hex[:8]}").saying(WHY)
    ids = [await host.made("/visits/people", ABO) for _ in range(3)]
    ulla = host.who("unit_manager", sub="ulla")
    body = {"on": True, "named_readers": ["unit_manager"]}
    for id_ in ids:
        assert (await ulla.post(f"/visits/people/{id_}/protected-identity", body)).status == 201
    told = await _merged(host, anna, (ids[0], ids[1], ids[2]))
    bare = replace(told, anna=host.who("host", sub="berit"))
    for id_ in ids:
        assert (await bare.links(id_)).code == "no_such_person"
    bare = await bare.protect(ids[-1], on=False)
    for id_ in ids:
        found = (await bare.links(id_)).json()["items"]
        assert [it["id"] for it in found] == [told.referral], id_
    assert {it.status for it in (await bare.told(ids[0])).values()} == {201}
    merged = await bare.undo(told.merges[0], bare.anna)
    assert (await merged.links(ids[0])).code == "no_such_person"
    assert (await merged.links(ids[1])).status == OPEN


async def test_once_they_are_parted_each_is_guarded_as_themselves(merged: Merged) -> None:
    first, middle, last = merged.ids
    merged = await merged.protect(last)
    theirs = await merged.anna.post(
        f"/visits/people/merges/{merged.merges[0]}/undo", {"reason": "a"}
    )
    assert (theirs.status, theirs.code) == (404, "no_such_merge")
    named = merged.anna.who("host", "unit_manager", sub="ulla")
    merged = await merged.undo(merged.merges[0], named)
    assert {it.status for it in (await merged.told(first)).values()} == {201}
    assert await merged.tasks() != []
    assert {it.code for it in (await merged.told(middle)).values()} == {"no_such_person"}
