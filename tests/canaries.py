"""Personal data put into every place where it is asked for."""

from datetime import UTC, datetime, timedelta
from urllib.parse import quote
from uuid import uuid4

from tests.seeding import ACCENTED, ARABIC, NUMBER, SITE, SOMEBODY, Seeding, as_json
from tests.stray_canaries import go_astray


async def sow(seeding: Seeding) -> None:
    """Put canaries everywhere."""
    await _people(seeding)
    await _guarded(seeding)
    await _offline(seeding)
    await _evening(seeding)
    await _volunteers(seeding)
    await _sessions(seeding)
    await _referrals(seeding)
    await _batch(seeding)
    await go_astray(seeding)


async def _people(seeding: Seeding) -> None:
    seeding.person = person = await seeding.made(
        "/visits/people", **seeding.everybody(), **SOMEBODY
    )
    await seeding.made("/visits/people", given_name=seeding.sealed("given", ARABIC), **SOMEBODY)
    for field_name in ("given_name", "phone", "case_number", "interpreter_language"):
        early = {"expected_version": 9, field_name: seeding.canary("too early")}
        await seeding.refused("PATCH", f"/visits/people/{person}", *as_json(early))
    change: dict[str, object] = {
        "given_name": seeding.sealed("changed"),
        "phone": seeding.sealed("phone"),
    }
    change |= {"expected_version": 1}
    for status in (200, 409):
        answer = await seeding.host.patch(f"/visits/people/{person}", change)
        seeding.shown.append(("PATCH", answer.everything))
        assert answer.status == status
        change["given_name"] = seeding.canary("mine")
    for found in (
        await seeding.host.get(f"/visits/people/{person}"),
        await seeding.host.ask("/visits/people/search", {"name": change["given_name"]}),
        await seeding.host.ask("/visits/people/search", {"name": seeding.canary("nobody", ARABIC)}),
        await seeding.host.ask("/visits/people/search", {"personnummer": NUMBER}),
        await seeding.host.ask("/visits/people/search", {"case_number": seeding.canary("case")}),
    ):
        assert found.status == 200
        seeding.shown.append(("reading", found.everything))
    mistake = await seeding.made("/visits/people", **SOMEBODY)
    await seeding.withdraw(f"/visits/people/{mistake}")


async def _guarded(seeding: Seeding) -> None:
    """Somebody protected and restricted, opened in an emergency and by the named, each with a reason."""
    person = await seeding.made("/visits/people", **SOMEBODY)
    manager = seeding.host.who("unit_manager")
    why: dict[str, object] = {"person": person, "reason": seeding.sealed("emergency")}
    access = await seeding.made("/visits/emergency-access", **why)
    await seeding.withdraw(f"/visits/emergency-access/{access}")
    hide = {"on": True, "named_readers": ["unit_manager"]}
    store = {"on": True, "reason": seeding.sealed("restriction")}
    for what, body in (("protected-identity", hide), ("restriction", store)):
        answer = await manager.post(f"/visits/people/{person}/{what}", body)
        seeding.answers.append((what, answer.everything))
        assert answer.status == 201, answer
    said = ("Brygga-Reason", quote(seeding.sealed("to look", ACCENTED)))
    reader = manager.saying(said, ("Brygga-Purpose", "coordination"))
    answer = await reader.get(f"/visits/people/{person}")
    seeding.answers.append(("reading", answer.everything))
    assert answer.status == 200, answer


async def _offline(seeding: Seeding) -> None:
    """Two edits of one field from queues, each sent twice; both values shown, and the conflict settled."""
    person = await seeding.made("/visits/people", **SOMEBODY)
    edits = [
        {"person": person, "expected_version": 1, "phone": seeding.sealed(it)}
        for it in ("theirs", "mine")
    ]
    items = [{"key": str(uuid4()), "command": "CorrectPerson", "data": it} for it in edits]
    for _ in range(2):
        answer = await seeding.host.ask("/visits/batch", items)
        seeding.shown.append(("batch", answer.everything))
        _, met = answer.json()
        assert met["status"] == "conflict", met
    listed = await seeding.host.get("/visits/conflicts")
    seeding.shown.append(("reading", listed.everything))
    path = f"/visits/conflicts/{met['problem']['conflict']}/settle"
    wrong = {"choose": {"given_name": seeding.canary("choice")}}
    await seeding.refused("POST", path, *as_json(wrong))
    await seeding.made(path, choose={"phone": seeding.sealed("choice")})


async def _evening(seeding: Seeding) -> None:
    now = datetime.now(UTC)
    today, visit = now.date().isoformat(), {"site": SITE, "occurred_at": now.isoformat()}
    for person in ({"person": seeding.person}, {}):
        await seeding.withdraw(
            f"/visits/visits/{await seeding.made('/visits/visits', **visit, **person)}"
        )
    counts = {"site": SITE, "date": today, "newcomers": 3, "established": 2}
    headcount = await seeding.made("/visits/headcounts", **counts)
    await seeding.withdraw(f"/visits/headcounts/{headcount}")
    leaves = f"/visits/people/{seeding.person}/parental-leaves"
    await seeding.withdraw(f"{leaves}/{await seeding.made(leaves, **{'from': today})}")


async def _volunteers(seeding: Seeding) -> None:
    volunteer = await seeding.made(
        "/activities/volunteers",
        given_name=seeding.sealed("volunteer", ACCENTED),
        family_name=seeding.sealed("volunteer"),
        phone=seeding.sealed("phone"),
        email=seeding.sealed("email"),
    )
    path = f"/activities/volunteers/{volunteer}"
    today = datetime.now(UTC).date().isoformat()
    steps: dict[str, dict[str, object]] = {
        "check": {"seen_on": today},
        "pause": {},
        "return": {},
        "leave": {"reason": "moved"},
    }
    for step, told in steps.items():
        await seeding.made(f"{path}/{step}", **told)
    for step in ("leave", "return", "pause", "check"):
        await seeding.withdraw(f"{path}/{step}")
    await seeding.made(f"{path}/link")
    await seeding.made(f"{path}/link/revoke", reason=seeding.sealed("revoke"))
    listed = await seeding.host.get("/activities/volunteers")
    seeding.shown.append(("reading", listed.everything))
    hours = await seeding.made(f"{path}/hours", date=today, minutes=60)
    reject = {"reason": seeding.sealed("reason")}
    other = seeding.host.who("host", sub="somebody-else")
    answer = await other.post(f"/activities/hours/{hours}/reject", reject)
    seeding.answers.append(("reject", answer.everything))
    assert answer.status == 201, answer
    await seeding.withdraw(f"/activities/hours/{hours}")
    await seeding.withdraw(path)


async def _sessions(seeding: Seeding) -> None:
    now = {"site": SITE, "starts_at": datetime.now(UTC).isoformat(), "duration_minutes": 60}
    plan = {"title": "Fika", "kind": "fika", "initiated_by": "visitor", **now}
    partner = await seeding.made("/activities/partners", name="Simklubben", kind="association")
    activity = await seeding.made("/activities/activities", **plan, partner=partner)
    session = await seeding.made("/activities/sessions", kind="fika", activity=activity, **now)
    path = f"/activities/sessions/{session}"
    came = await seeding.made(f"{path}/participations")
    count = await seeding.made(f"{path}/headcounts", newcomers=3, established=2)
    shift = await seeding.made("/activities/shifts", session=session, needed=1)
    today = datetime.now(UTC).date().isoformat()
    spent = await seeding.made("/activities/facilitations", date=today, minutes=9, task="other")
    home = await seeding.made("/activities/furnishings", on=today)
    await seeding.made(f"{path}/hold", present_partners=[partner])
    await seeding.withdraw(f"{path}/hold")
    await seeding.made(f"{path}/cancel", reason=seeding.sealed("reason"))
    await seeding.withdraw(f"{path}/cancel")
    ended = seeding.sealed("reason")
    await seeding.made(f"/activities/partners/{partner}/end", on=today, reason=ended)
    await seeding.withdraw(f"/activities/partners/{partner}/end")
    for mistake in (
        f"/activities/participations/{came}",
        f"/activities/headcounts/{count}",
        f"/activities/shifts/{shift}",
        f"/activities/facilitations/{spent}",
        f"/activities/furnishings/{home}",
        path,
        f"/activities/activities/{activity}",
        f"/activities/partners/{partner}",
    ):
        await seeding.withdraw(mistake)


async def _referrals(seeding: Seeding) -> None:
    listing = {"name": "Simskolan", "category": "simskola", "owner": "same_authority"}
    place = await seeding.made(
        "/referrals/destinations", **listing, contact=seeding.sealed("contact")
    )
    for status, contact in ((200, seeding.sealed("contact")), (409, seeding.canary("contact"))):
        answer = await seeding.host.patch(
            f"/referrals/destinations/{place}", {"expected_version": 1, "contact": contact}
        )
        seeding.answers.append(("PATCH", answer.everything))
        assert answer.status == status
    told = {"initiated_by": "visitor", "occurred_at": datetime.now(UTC).isoformat()}
    referral = await seeding.made(
        "/referrals/referrals", person=seeding.person, destination=place, **told
    )
    way = f"/referrals/referrals/{referral}"
    await seeding.made(f"{way}/advance", rung="contact_made", expected_version=1)
    await seeding.withdraw(f"{way}/advances/contact_made")
    await seeding.made(f"{way}/decline")
    await seeding.withdraw(f"{way}/decline")
    await seeding.made(f"{way}/close", reason="full")
    await seeding.withdraw(f"{way}/close")
    await seeding.made(f"{way}/revoke")
    await seeding.withdraw(f"{way}/revoke")
    await seeding.made(f"{way}/code")
    await seeding.withdraw(f"{way}/code")
    await seeding.withdraw(way)
    ground = (
        f"/referrals/grounds/{await seeding.made('/referrals/grounds', **_waiver(seeding, place))}"
    )
    await seeding.made(f"{ground}/revoke")
    await seeding.withdraw(f"{ground}/revoke")
    await seeding.withdraw(ground)
    await seeding.made(f"/referrals/destinations/{place}/link")
    revoked = f"/referrals/destinations/{place}/link/revoke"
    await seeding.made(revoked, reason=seeding.sealed("revoke"))
    await seeding.withdraw(f"/referrals/destinations/{place}")


def _waiver(seeding: Seeding, place: str) -> dict[str, object]:
    today = datetime.now(UTC).date()
    told = {"person": seeding.person, "kind": "waiver", "given_by": "self", "form": "oral"}
    dates = {"given_on": str(today), "expires_on": str(today + timedelta(days=30))}
    return told | dates | {"recipient": place, "scope": ["name"]}


async def _batch(seeding: Seeding) -> None:
    good = {"given_name": seeding.sealed("batch"), **SOMEBODY}
    items: list[object] = [
        {"key": str(uuid4()), "command": "RegisterPerson", "data": good},
        {"key": str(uuid4()), "command": "RegisterPerson", "data": {"x": seeding.canary("x")}},
        {"key": str(uuid4()), "command": "RegisterPerson", "data": seeding.canary("data")},
        {"key": str(uuid4()), "command": seeding.canary("command"), "data": {}},
        {"key": seeding.canary("key"), "command": "RegisterPerson", "data": good},
        {"key": str(uuid4()), "command": "RegisterPerson", seeding.canary("member"): {}},
        seeding.canary("item"),
    ]
    answer = await seeding.host.ask("/visits/batch", items)
    assert answer.status == 200
    seeding.answers.append(("batch", answer.everything))
    many = [{"key": str(uuid4()), "command": "RegisterPerson", "data": good}] * 1001
    await seeding.refused("POST", "/visits/batch", *as_json(many))
