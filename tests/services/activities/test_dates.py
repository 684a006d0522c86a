"""A date whose session was a mistake becomes no other by itself, and says so, over HTTP."""

from uuid import UUID

from tests.doors import WHY
from tests.http import Caller
from tests.services.activities.test_series import CHRISTMAS, SERIES, WINTER, dates

ABOUT = {"kind": "matlagning", "site": CHRISTMAS["site"], "duration_minutes": 120}


async def test_a_date_whose_session_was_taken_back_is_planned_no_more(host: Caller) -> None:
    planned = await host.post(SERIES, CHRISTMAS)
    activity = planned.receipt[0]
    first, second, *_ = await dates(host, activity, WINTER, planned.receipt[1])
    told = ABOUT | {"activity": activity, "starts_at": first["starts_at"]}
    its = told | {"occurrence": first["date"]}
    made = await host.post("/activities/sessions", its, key=UUID(first["session"]))
    gone = await host.post(f"/activities/sessions/{made.receipt[0]}/withdraw", WHY)
    found = await dates(host, activity, WINTER, gone.receipt[1])
    assert [it["state"] for it in found[:2]] == ["withdrawn", "planned"]
    assert found[0] == first | {"state": "withdrawn"}
    assert found[1] == second
    anew = its | {"duration_minutes": 90}
    reused = await host.post("/activities/sessions", anew, key=UUID(first["session"]))
    assert (reused.status, reused.code) == (422, "key_reused")
    skip = await host.post(f"{SERIES}/{activity}/skips", {"date": first["date"], **WHY})
    assert (await dates(host, activity, WINTER, skip.receipt[1]))[0]["state"] == "skipped"
    await host.made(f"{SERIES}/{activity}/skips/withdraw", {"date": first["date"], **WHY})
    by_hand = await host.post("/activities/sessions", told)
    found = await dates(host, activity, WINTER, by_hand.receipt[1])
    assert (found[0]["state"], found[0]["session"]) == ("scheduled", by_hand.receipt[0])
