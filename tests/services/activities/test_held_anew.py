"""What was held is told anew, as an evening is closed twice, over HTTP."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

from services.activities.deciders.occurrences import occurrence_of
from tests.doors import ACTIVITY, PARTNER, SITE, WHY
from tests.http import Caller
from tests.wire import Answer

THURSDAY = "2011-03-03T18:00:00+01:00"
LATER = "2011-03-04T18:00:00+01:00"
EVENING = {"kind": "drop_in", "site": SITE, "starts_at": THURSDAY, "duration_minutes": 120}


async def shown(host: Caller, session: str, told: Answer) -> dict[str, Any]:
    """The session as the calendar shows it once it has seen this."""
    query = f"from=2011-03-03&to=2011-03-04&after={told.receipt[1]}"
    items = (await host.get(f"/activities/sessions?{query}")).json()["items"]
    return next(dict(it) for it in items if it["id"] == session)


async def told_anew(host: Caller, session: str, **more: object) -> None:
    """What closing an evening again sends where there was fika after all."""
    hold = {"session": session, "fika": True, **more}
    wishes = (
        ("WithdrawSessionHold", {"session": session, "reason": "fika"}),
        ("HoldSession", hold),
    )
    items = [{"key": str(uuid4()), "command": name, "data": data} for name, data in wishes]
    told = (await host.ask("/activities/batch", items)).json()
    assert [it["status"] for it in told] == ["ok", "ok"], told


async def test_an_evening_of_an_activity_that_was_a_mistake_is_told_anew(host: Caller) -> None:
    about = ACTIVITY | {"starts_at": THURSDAY, "rrule": "FREQ=WEEKLY;COUNT=2"}
    activity = await host.made("/activities/activities", about)
    key = occurrence_of(UUID(activity), date(2011, 3, 3))
    told = EVENING | {"activity": activity, "occurrence": "2011-03-03"}
    session = (await host.post("/activities/sessions", told, key=key)).receipt[0]
    await host.made(f"/activities/sessions/{session}/hold", {})
    gone = await host.post(f"/activities/activities/{activity}/withdraw", WHY)
    assert (await shown(host, session, gone))["state"] == "held"
    await told_anew(host, session)
    again = await host.post(f"/activities/sessions/{session}/hold", {"fika": True})
    now = await shown(host, session, again)
    assert (now["state"], now["fika"]) == ("held", True)


async def test_a_partner_who_was_a_mistake_was_present_nowhere(host: Caller) -> None:
    club, choir = [await host.made("/activities/partners", PARTNER) for _ in range(2)]
    session = await host.made("/activities/sessions", EVENING)
    both = {"present_partners": [choir, club]}
    held = await host.post(f"/activities/sessions/{session}/hold", both)
    assert (await shown(host, session, held))["present_partners"] == [choir, club]
    gone = await host.post(f"/activities/partners/{choir}/withdraw", WHY)
    assert (await shown(host, session, gone))["present_partners"] == [club]
    await told_anew(host, session, **both)
    again = await host.post(f"/activities/sessions/{session}/hold", {"fika": True, **both})
    now = await shown(host, session, again)
    assert (now["state"], now["fika"], now["present_partners"]) == ("held", True, [club])


async def test_a_session_that_was_moved_back_was_not_moved(host: Caller) -> None:
    session = await host.made("/activities/sessions", EVENING)
    path = f"/activities/sessions/{session}/move"
    for starts_at, moved in ((LATER, True), (THURSDAY, False), (LATER, True)):
        told = await host.post(path, {"starts_at": starts_at})
        assert (await shown(host, session, told))["moved"] is moved
