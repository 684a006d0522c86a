"""Figures are asked for with what was just recorded elsewhere (Brygga-After), or not at all."""

import asyncio
from datetime import UTC, datetime

from tests.http import Caller

READINGS = ("goals", "goals/G1/trend", "goals/G5/evidence", "goals/G1/evidence", "indicators/E0")


async def test_what_was_just_recorded_is_in_every_figure_that_is_asked_for_after_it(
    host: Caller,
) -> None:
    seen = -1
    for reading in READINGS * 2:
        heard = host.saying(("Brygga-After", f"visits={await came(host)}"))
        answer = await heard.get(f"/reporting/{reading}")
        told = answer.json()
        before, seen = seen, (told[0] if reading == "goals" else told)["as_of"]
        assert before < seen, reading


async def test_what_will_not_be_in_the_ledger_soon_is_asked_for_again(host: Caller) -> None:
    late = host.saying(("Brygga-After", "visits=999999999999"))
    answers = await asyncio.gather(*(late.get(f"/reporting/{it}") for it in READINGS))
    assert {(it.status, it.code) for it in answers} == {(503, "not_heard_yet")}
    assert {it.header("retry-after") for it in answers} == {"1"}


async def test_a_wish_that_nobody_understands_is_refused(host: Caller) -> None:
    for wish in ("visits", "visits=-1", "weather=4"):
        answer = await host.saying(("Brygga-After", wish)).get("/reporting/goals")
        assert (answer.status, answer.code) == (400, "header_malformed")


async def came(host: Caller) -> int:
    """Somebody nameless came; where that stands in the log."""
    visit = {"site": "motesplatsen", "occurred_at": datetime.now(UTC).isoformat()}
    answer = await host.post("/visits/visits", visit | {"supports": ["it"]})
    return answer.receipt[1]
