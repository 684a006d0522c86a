"""Who takes part in a session that was moved, over HTTP."""

from tests.doors import SESSION, WHY
from tests.http import Caller

THEN, NOW = "2002-05-05T18:00:00+02:00", "2002-05-12T18:00:00+02:00"


async def test_who_took_part_before_a_session_was_moved_takes_part_on_its_new_day_too(
    host: Caller,
) -> None:
    answer = await host.post("/visits/people", {"target_group": "abo", "site": SESSION["site"]})
    heard = host.saying(("Brygga-After", f"visits={answer.receipt[1]}"))
    session = await host.made("/activities/sessions", SESSION | {"starts_at": THEN})
    path, body = f"/activities/sessions/{session}/participations", {"person": answer.receipt[0]}
    first = await heard.made(path, body)
    await host.made(f"/activities/sessions/{session}/move", {"starts_at": NOW})
    second = await host.made(path, body)
    assert second != first
    assert await host.made(path, body) == second
    for one in (first, second):
        back = await host.post(f"/activities/participations/{one}/withdraw", WHY)
        assert (back.status, back.receipt[0], back.receipt[2]) == (201, one, 2)
