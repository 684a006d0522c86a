"""Records of governance: what their keepers read, what each group reads of its own, what nobody else does."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import cast
from uuid import uuid4

import pytest

from services.reporting.api.grants import prepare as prepared
from services.reporting.commands.grants import EnterGrant
from services.reporting.queries.grants import Account, Year, forecast, money
from shared.log.wish import Wish
from shared.web.asking import Caller
from tests.services.reporting.book import Book
from tests.services.reporting.governing import Keeper
from tests.stack import Foundation

TITLE = "Zarqavina följer med till simskolan"
DAY = "2026-03-02"
STEERING = {"body": "steering", "title": TITLE, "decided_on": DAY, "responsible": "Yonas"}
BACK = {"reason": "a slip"}


@pytest.fixture
async def keeper(book: Book, foundation: Foundation) -> Keeper:
    made = Keeper.of(book, foundation)
    await made.hear()
    return made


async def test_a_decision_is_read_in_its_words_by_who_keeps_it_and_that_is_recorded(
    keeper: Keeper,
) -> None:
    told = {"number": "SN 2026/117", "due_on": DAY}
    decision = await keeper.tell("/decisions", **STEERING, **told)
    [shown] = await keeper.items("/decisions", body="steering")
    assert shown == {
        "id": decision,
        "version": 1,
        **STEERING,
        **told,
        "closed_on": None,
        "outcome": None,
    }
    record = await keeper.last_read()
    assert decision in record
    assert '"title"' in record
    assert TITLE not in record
    rows = await keeper.book.rows()
    log = await keeper.book.node.db.fetch("select envelope from event")
    assert not [it for it in (*rows.values(), *(r[0] for r in log)) if b"Zarqavina" in bytes(it)]


async def test_whoever_is_refused_meetings_is_recorded_like_everybody_who_is_refused(
    keeper: Keeper,
) -> None:
    for role, asked in (("operator", {}), ("steering", {"body": "working"})):
        before = await keeper.book.recorded()
        refused = await keeper.book.ask("/meetings", role=role, purpose=None, **asked)
        assert refused.json()["code"] == "not_allowed"
        assert await keeper.book.recorded() == before + 1, role
        assert '"outcome":"not_allowed"' in await keeper.last_read()


async def test_a_baseline_of_a_share_is_no_more_than_the_whole(keeper: Keeper) -> None:
    for indicator, value, fits in (
        ("E10", 1.01, False),
        ("E10", 1, True),
        ("E14", 40, True),
    ):
        answer = await keeper.ask("/baselines", indicator=indicator, value=value, on=DAY)
        if fits:
            assert answer.status_code == 201, answer.text
            continue
        told = answer.json()
        assert (answer.status_code, told["code"]) == (422, "too_large")
        assert [it["pointer"] for it in told["errors"]] == ["/value"]


async def test_what_was_accepted_under_a_key_is_looked_at_before_its_value(keeper: Keeper) -> None:
    token, answers = keeper.book.tokens["project_lead"], []
    known = {"Authorization": f"Bearer {token}", "Idempotency-Key": str(uuid4())}
    for indicator, value in (("E14", 40), ("E10", 1.01)):
        told = {"indicator": indicator, "value": value, "on": DAY}
        answers.append(await keeper.book.door.post("/baselines", json=told, headers=known))
    assert [it.status_code for it in answers] == [201, 422]
    assert answers[1].json()["code"] == "key_reused"


async def test_each_group_reads_of_its_own_alone(keeper: Keeper) -> None:
    for body in ("steering", "working", "unit", "board"):
        await keeper.tell("/decisions", **STEERING | {"body": body})
    for body in ("steering", "working"):
        await keeper.tell("/meetings", body=body, on=DAY, present=3)
        seat = {"steering": "leading", "working": "member"}[body]
        await keeper.tell("/seats", body=body, seat=seat, from_="2026-01-01", to="2026-01-01")
    for role, own, other in (
        ("steering", "steering", "working"),
        ("working_group", "working", "steering"),
    ):
        for path in ("/decisions", "/meetings", "/seats"):
            assert {it["body"] for it in await keeper.items(path, role)} == {own}
            assert (await keeper.book.ask(path, role, body=other)).status_code == 403
            if path != "/meetings":  # of which nothing is about a person
                assert '"outcome":"not_allowed"' in await keeper.last_read()
    assert (await keeper.book.ask("/decisions", "steering", body="board")).status_code == 403
    for role in ("project_lead", "unit_manager"):
        assert len({it["body"] for it in await keeper.items("/decisions", role)}) == 4
    for role in ("analyst", "admin", "host", "operator"):
        for path in ("/decisions", "/seats", "/lessons"):
            assert (await keeper.book.ask(path, role)).status_code == 403


async def test_open_decisions_are_those_that_nobody_closed(keeper: Keeper) -> None:
    first, second = [await keeper.tell("/decisions", **STEERING) for _ in range(2)]
    await keeper.tell(f"/decisions/{first}/close", outcome="carried_out", on="2026-03-03")

    async def shown(**asked: object) -> set[str]:
        return {it["id"] for it in await keeper.items("/decisions", **asked)} & {first, second}

    assert await shown(open="true") == {second}
    assert await shown(open="false") == {first}
    await keeper.tell(f"/decisions/{first}/close/withdraw", **BACK)
    assert await shown(open="true") == {first, second}
    await keeper.tell(f"/decisions/{first}/withdraw", **BACK)
    assert await shown() == {second}


async def test_pages_of_decisions_follow_one_another(keeper: Keeper) -> None:
    made = {await keeper.tell("/decisions", **STEERING) for _ in range(3)}
    cursor, found = None, []
    while not found or cursor:
        page = await keeper.book.answer("/decisions", role="project_lead", limit=2, cursor=cursor)
        found += [it["id"] for it in page["items"]]
        cursor = page["next"]
    assert made <= {*found}
    assert len(found) == len({*found})


async def test_a_seat_shows_who_has_it_and_until_when(keeper: Keeper) -> None:
    told = {"body": "working", "seat": "own_experience_woman", "from_": "2026-02-01"}
    seat = await keeper.tell("/seats", **told, holder="Farah")
    await keeper.tell(f"/seats/{seat}/vacate", on="2026-06-01")
    [shown] = [it for it in await keeper.items("/seats") if it["id"] == seat]
    assert shown["until"] == "2026-05-31"
    assert shown["holder"] == "Farah"
    await keeper.tell(f"/seats/{seat}/vacate/withdraw", **BACK)
    [shown] = [it for it in await keeper.items("/seats") if it["id"] == seat]
    assert shown["until"] is None
    taken = await keeper.ask("/seats", **told)
    assert (taken.status_code, taken.json()["code"]) == (422, "seat_taken")
    await keeper.tell(f"/seats/{seat}/withdraw", **BACK)
    assert seat not in {it["id"] for it in await keeper.items("/seats")}


async def test_a_grant_adds_up_by_purpose_and_in_total_at_every_index(keeper: Keeper) -> None:
    told = {"purpose": "staff", "on": DAY, "year": 2031}
    await keeper.tell("/grant-entries", **told, kind="granted", amount_ore=100_050)
    before = keeper.book.tree.size
    await keeper.tell("/grant-entries", **told, kind="returned", amount_ore=50)
    other = told | {"purpose": "other"}
    spent = await keeper.tell("/grant-entries", **other, kind="spent", amount_ore=100_000)
    more = await keeper.ask("/grant-entries", **other, kind="spent", amount_ore=1)
    assert (more.status_code, more.json()["code"]) == (422, "exceeds_grant")
    grant = await keeper.book.answer("/grants", year=2031)
    for line in (grant["total"], *grant["purposes"]):
        gone = line["spent"]["ore"] + line["returned"]["ore"] + line["unspent"]["ore"]
        assert gone == line["granted"]["ore"]
    assert grant["total"]["spent"] == {"ore": 100_000, "kronor": "1000.00"}
    lines = {it["purpose"]: it["unspent"]["kronor"] for it in grant["purposes"]}
    assert (lines["staff"], lines["other"], lines["premises"]) == ("1000.00", "-1000.00", "0.00")
    then = await keeper.book.answer("/grants", year=2031, as_of=before)
    assert then["total"]["unspent"]["kronor"] == "1000.50"
    await keeper.tell(f"/grant-entries/{spent}/withdraw", **BACK)
    again = await keeper.book.answer("/grants", year=2031)
    assert again["total"]["unspent"]["ore"] == 100_000


def spending(granted: int, spent: int, returned: int = 0) -> Account:
    unspent = granted - spent - returned
    return Account(
        granted=money(granted), spent=money(spent), returned=money(returned), unspent=money(unspent)
    )


@pytest.mark.parametrize(
    ("account", "today", "left"),
    [
        (spending(36_500, 6_000), date(2026, 3, 1), 0),
        (spending(36_500, 3_000), date(2026, 3, 1), 18_250),
        (spending(36_500, 3_000, 10_000), date(2026, 3, 1), 8_250),
        (spending(36_500, 36_500), date(2026, 3, 1), 0),
        (spending(36_500, 3_000), date(2026, 2, 28), None),
        (spending(36_500, 0), date(2026, 12, 30), 36_500),
        (spending(36_500, 0), date(2026, 12, 31), None),
        (spending(36_500, 0), date(2025, 12, 31), None),
        (spending(36_500, 0), None, None),
        (spending(0, 0), date(2026, 3, 1), None),
    ],
)
def test_what_will_be_left_follows_from_the_pace_so_far(
    account: Account, today: date | None, left: int | None
) -> None:
    assert forecast(account, Year(2026, 1), today) == left


def test_a_grant_year_may_begin_in_any_month() -> None:
    assert (Year(2026, 7).first, Year(2026, 7).last) == (date(2026, 7, 1), date(2027, 6, 30))


@pytest.mark.parametrize(("begins", "year"), [(1, 2026), (3, 2026), (7, 2025)])
async def test_money_without_a_year_is_of_the_grant_year_that_its_day_is_in(
    keeper: Keeper, begins: int, year: int
) -> None:
    entry = EnterGrant(kind="granted", purpose="staff", amount_ore=1, on=date(2026, 3, 1))
    node = keeper.book.node
    with_july = replace(
        node, settings=node.settings.model_copy(update={"grant_year_begins": begins})
    )
    prepare = prepared(with_july)[EnterGrant]
    wish = Wish(entry, uuid4(), b"", "staff:anna", datetime.now(UTC), entry.on, "")
    assert prepare.leaves_open(entry)
    found = await prepare.find(cast("Caller", None), wish)
    assert found.command == entry.model_copy(update={"year": year})
    assert not prepare.leaves_open(found.command)


async def test_a_grant_that_will_not_be_spent_is_warned_of(keeper: Keeper) -> None:
    [today] = await keeper.book.node.db.fetchrow("select current_date")
    told = {"purpose": "staff", "on": f"{today}", "year": today.year}
    entry = await keeper.tell("/grant-entries", **told, kind="granted", amount_ore=1000)
    if date(today.year, 3, 1) <= today < date(today.year, 12, 31):
        warned = await keeper.book.answer("/grants", year=today.year)
        assert warned["caveats"] == ["unspent_forecast"]
        assert warned["unspent_at_the_end"]["ore"] == 1000
    await keeper.tell("/grant-entries", **told, kind="spent", amount_ore=1000)
    assert (await keeper.book.answer("/grants", year=today.year))["caveats"] == []
    back = await keeper.ask(f"/grant-entries/{entry}/withdraw", **BACK)
    assert back.json()["code"] == "exceeds_grant"


async def test_targets_and_baselines_are_read_the_newest_first(keeper: Keeper) -> None:
    for since, target in (("2026-01-01", 80), ("2026-07-01", 120), ("2026-07-01", 130)):
        await keeper.tell("/goals/G3/targets", from_=since, target=target)
    shown = await keeper.items("/goals/G3/targets", "steering")
    assert [it["target"] for it in shown[:3]] == [130, 120, 80]
    assert (await keeper.book.ask("/goals/G9/targets")).status_code == 404
    told = {"indicator": "E13", "value": 0.25, "on": DAY, "source": "Mätning i mars"}
    setting = await keeper.tell("/baselines", **told)
    [shown] = [it for it in await keeper.items("/baselines") if it["id"] == setting]
    assert shown == {"id": setting, **told}
    before = await keeper.book.recorded()
    [shown] = await keeper.items("/baselines", "analyst", indicator="E13")
    assert shown == {"id": setting, **told, "source": None}
    assert await keeper.book.recorded() == before
    of_rows = await keeper.tell("/baselines", **told | {"indicator": "E5"})
    assert [it["id"] for it in await keeper.items("/baselines", "steering")] == [of_rows]
    await keeper.tell(f"/baselines/{setting}/withdraw", **BACK)
    assert await keeper.items("/baselines", indicator="E13") == []


async def test_lessons_are_read_by_theme(keeper: Keeper) -> None:
    told = {"on": DAY, "theme": "cooperation", "text": "Ring föreningen först."}
    lesson = await keeper.tell("/lessons", **told)
    await keeper.tell("/lessons", **told | {"theme": "host"})
    assert await keeper.items("/lessons", theme="cooperation") == [{"id": lesson, **told}]
    await keeper.tell(f"/lessons/{lesson}/withdraw", **BACK)
    assert await keeper.items("/lessons", theme="cooperation") == []


async def test_a_meeting_names_decisions_of_its_own_group_alone(keeper: Keeper) -> None:
    ours = await keeper.tell("/decisions", **STEERING)
    theirs = await keeper.tell("/decisions", **STEERING | {"body": "working"})
    told = {"body": "steering", "on": "2026-03-09", "present": 3}
    meeting = await keeper.tell("/meetings", **told, decisions=[ours, ours])
    [shown] = [it for it in await keeper.items("/meetings") if it["id"] == meeting]
    assert shown == {"id": meeting, **told, "decisions": [ours]}
    for wrong in (theirs, str(uuid4())):
        answer = await keeper.ask("/meetings", **told, decisions=[ours, wrong])
        assert answer.json()["errors"][0]["pointer"] == "/decisions/1"


async def test_whoever_reads_is_shown_what_they_just_did(
    keeper: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = await keeper.ask("/lessons", on=DAY, theme="other", text="Kaffe hjälper.")
    position = answer.json()["position"]
    reading = asyncio.create_task(keeper.items("/lessons", after=position))
    _, waiting = await asyncio.wait([reading], timeout=0.1)
    assert waiting
    await keeper.hear()
    assert answer.json()["id"] in {it["id"] for it in await reading}
    monkeypatch.setattr("services.reporting.api.catching_up.PATIENCE", 0.01)
    late = await keeper.book.ask("/lessons", "project_lead", after=10**9)
    assert (late.status_code, late.json()["code"]) == (503, "not_reached_yet")


async def test_a_rebuild_gives_the_same_rows_of_governance(keeper: Keeper) -> None:
    seat = await keeper.tell("/seats", body="steering", seat="leading", from_="2025-01-01")
    await keeper.tell(f"/seats/{seat}/vacate", on="2025-06-01")
    await keeper.tell("/decisions", **STEERING)
    await keeper.tell("/meetings", body="working", on=DAY, present=4)
    await keeper.tell("/baselines", indicator="E9", value=12, on=DAY)
    before = await keeper.book.rows()
    assert all(before[it] for it in ("seat", "decision", "meeting", "baseline"))
    await keeper.book.rebuild()
    assert await keeper.book.rows() == before
