"""Partners over HTTP: shown as they are put right, and until which day they go on."""

from typing import Any, Final

from tests.http import Caller
from tests.pages import items
from tests.wire import Answer

PARTNER: Final = {"name": "Simklubben", "kind": "company", "agreed_on": "2026-01-01"}


async def shown(host: Caller, told: Answer) -> dict[str, Any]:
    """The partner as the list has it once it has seen this."""
    asked = f"/activities/partners?after={told.receipt[1]}"
    return next(it for it in await items(host, asked) if it["id"] == told.receipt[0])


async def test_a_partner_is_put_right_and_shows(host: Caller) -> None:
    partner = await host.made("/activities/partners", PARTNER)
    path, right = f"/activities/partners/{partner}", {"kind": "association", "agreed_on": None}
    answer = await host.patch(path, {"expected_version": 1} | right)
    assert (answer.status, answer.receipt[2]) == (200, 2)
    one = await shown(host, answer)
    assert (one["name"], one["version"]) == ("Simklubben", 2)
    assert {name: one[name] for name in right} == right
    late = await host.patch(path, {"expected_version": 1, "kind": "other"})
    assert (late.status, late.code, late.pointers) == (409, "version_conflict", ["/kind"])


async def test_an_agreement_that_ended_shows_its_last_day_until_that_is_taken_back(
    host: Caller,
) -> None:
    partner = await host.made("/activities/partners", PARTNER)
    path = f"/activities/partners/{partner}/end"
    ended = await shown(host, await host.post(path, {"on": "2026-05-31", "reason": "moved"}))
    assert (ended["ended_on"], ended["ends_on"], ended["version"]) == ("2026-05-31", None, 2)
    again = await host.post(path, {"on": "2026-06-30"})
    assert (again.status, again.code) == (422, "already_ended")
    back = await shown(host, await host.post(f"{path}/withdraw", {"reason": "a slip"}))
    assert (back["ended_on"], back["version"]) == (None, 3)
    twice = await host.post(f"{path}/withdraw", {"reason": "a slip"})
    assert (twice.status, twice.code) == (422, "not_ended")
