"""Who did what, and who has read about somebody: found, paged, recorded, and nobody named who is hidden."""

from datetime import datetime, timedelta
from typing import Any, cast
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from services.reporting.api.kinds import alphabetical
from services.reporting.looking import Look
from services.reporting.review.discretion import Discretion
from services.reporting.review.entries import Sought, entries
from shared.database import Connection
from shared.events.merges import PersonsMerged
from shared.events.words import MergeId
from shared.log.tail import Heard
from tests.services.reporting.book import Book
from tests.services.reporting.reviewing import (
    AMIRA,
    OLENA,
    YUSUF,
    Desk,
    protected,
    reading,
    registered,
    tell,
)
from tests.stack import Foundation

STOCKHOLM = ZoneInfo("Europe/Stockholm")
NOON = datetime(2026, 9, 14, 12, tzinfo=STOCKHOLM)
DAY = timedelta(days=1)


@pytest.fixture
async def dpo(book: Book, foundation: Foundation) -> Desk:
    """The data protection officer, over a log with three days in it."""
    await tell(book, registered(AMIRA), NOON, "ahmed")
    await tell(book, registered(YUSUF), NOON, "ahmed")
    await tell(book, reading("ahmed", AMIRA), NOON + DAY)
    await tell(book, reading("leila", AMIRA, YUSUF, release="listed"), NOON + 2 * DAY)
    await tell(book, reading("leila", AMIRA, outcome="restricted", fields=()), NOON + 2 * DAY)
    return Desk(book, foundation, "dpo")


class Noted:
    """A database without rows, which remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, tuple[Any, ...]]] = []

    async def fetch(self, sql: str, *given: object) -> list[object]:
        self.asked.append((sql, given))
        return []


def told(items: object) -> list[tuple[str, str]]:
    return [(it["actor"], it["action"]) for it in items]  # type: ignore[attr-defined]


async def test_who_did_what_is_one_list_the_newest_first(dpo: Desk) -> None:
    items = await dpo.items("/audit/entries")
    assert [it["index"] for it in items] == [5, 4, 3, 2, 1]
    assert told(items)[1:4] == [
        ("leila", "PersonalDataRead"),
        ("ahmed", "PersonalDataRead"),
        ("ahmed", "PersonRegistered"),
    ]
    assert items[1]["subjects"] == [str(AMIRA), str(YUSUF)]
    assert (items[1]["purpose"], items[1]["release"]) == ("drop_in_support", "listed")
    assert (items[0]["outcome"], items[3]["thing"]) == ("restricted", str(YUSUF))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"actor": "ahmed"}, [3, 2, 1]),
        ({"actor": 'ahmed","trace":"'}, []),
        ({"subject": YUSUF}, [4, 2]),
        ({"subject": uuid4()}, []),
        ({"purpose": "drop_in_support"}, [5, 4, 3]),
        ({"purpose": "followup"}, []),
        ({"action": "PersonRegistered"}, [2, 1]),
        ({"from_": "2026-09-15"}, [5, 4, 3]),
        ({"to": "2026-09-15"}, [3, 2, 1]),
        ({"from_": "2026-09-15", "to": "2026-09-15", "subject": AMIRA}, [3]),
        ({"from_": "0001-01-01", "to": "9999-12-31"}, [5, 4, 3, 2, 1]),
        ({"after": 3}, [2, 1]),
    ],
)
async def test_it_is_asked_by_subject_actor_purpose_action_and_day(
    dpo: Desk, asked: dict[str, object], found: list[int]
) -> None:
    assert [it["index"] for it in await dpo.items("/audit/entries", **asked)] == found


@pytest.mark.parametrize(
    ("accepted", "read", "became_known"),
    [
        ("sv", "Läsning av uppgifter om personer", "Person registrerad"),
        ("en-GB, sv;q=0.5", "Reading of personal data", "Person registered"),
        ("ar", "Läsning av uppgifter om personer", "Person registrerad"),
    ],
)
async def test_what_was_done_is_told_in_the_callers_language(
    dpo: Desk, accepted: str, read: str, became_known: str
) -> None:
    dpo.headers["Accept-Language"] = accepted
    items = await dpo.items("/audit/entries")
    assert [it["told"] for it in items[1:4]] == [read, read, became_known]
    kinds = {it["action"]: it["told"] for it in await dpo.items("/audit/kinds")}
    assert (kinds["PersonalDataRead"], kinds["PersonRegistered"]) == (read, became_known)


async def test_kinds_come_in_the_order_of_the_alphabet_each_with_who_says_it(dpo: Desk) -> None:
    kinds = await dpo.items("/audit/kinds")
    names = [it["told"] for it in kinds]
    assert (names[0], names[-1]) == ("Aktivitet planerad", "Överlämning återtagen")
    assert names == sorted(names, key=alphabetical)
    assert sorted(("Öppen", "Ändrad", "zon", "Återtagen"), key=alphabetical) == [
        *("zon", "Återtagen", "Ändrad", "Öppen")
    ]
    said_by = {it["action"]: it["services"] for it in kinds}
    assert said_by["PersonNoted"] == ["activities", "referrals"]


async def test_a_kind_that_only_a_newer_version_knows_is_told_by_its_type(dpo: Desk) -> None:
    heard = Heard("visits", dpo.book.told["visits"] + 1, NOON + 3 * DAY, "WeatherNoted", b"{}")
    await dpo.book.take_in([heard])
    newest, *_ = await dpo.items("/audit/entries")
    assert (newest["action"], newest["told"]) == ("WeatherNoted", "WeatherNoted")


async def test_a_page_ends_where_the_next_begins(dpo: Desk) -> None:
    for _ in range(100):
        await tell(dpo.book, reading("ahmed", AMIRA), NOON + 3 * DAY)
    first = (await dpo.get("/audit/entries")).json()
    assert (len(first["items"]), first["next"]) == (100, 6)
    rest = (await dpo.get("/audit/entries", after=first["next"])).json()
    assert ([it["index"] for it in rest["items"]], rest["next"]) == ([5, 4, 3, 2, 1], None)


async def test_a_page_names_no_more_than_one_record_of_reading_it_holds(dpo: Desk) -> None:
    for _ in range(3):
        many = [uuid4() for _ in range(240)]
        await tell(dpo.book, reading("ahmed", *many, release="listed"), NOON + 3 * DAY)
    page = (await dpo.get("/audit/entries")).json()
    assert (len(page["items"]), page["next"]) == (2, 7)


async def test_what_is_shown_of_the_log_is_recorded_itself(dpo: Desk) -> None:
    before = await dpo.book.recorded()
    await dpo.get("/audit/entries", actor="leila")
    await dpo.get(f"/audit/subjects/{AMIRA}/readers")
    await dpo.get(f"/audit/subjects/{uuid4()}/readers")
    assert await dpo.book.recorded() == before + 3


async def test_somebody_is_told_who_read_about_them_and_of_nobody_else(dpo: Desk) -> None:
    answer = await dpo.get(f"/audit/subjects/{AMIRA}/readers")
    assert [(it["reader"], it["release"]) for it in answer.json()["items"]] == [
        ("leila", "listed"),
        ("ahmed", "opened"),
    ]
    assert str(YUSUF) not in answer.text


async def test_whoever_was_merged_is_told_of_all_their_ids(dpo: Desk) -> None:
    merged = PersonsMerged(merge=MergeId(uuid4()), keep=YUSUF, drop=AMIRA)
    await dpo.book.tell(merged, at=NOON + 3 * DAY)
    for id_ in (AMIRA, YUSUF):
        items = await dpo.items(f"/audit/subjects/{id_}/readers")
        assert [it["index"] for it in items] == [4, 3]
        found = await dpo.items("/audit/entries", subject=id_, action="PersonRegistered")
        assert [it["index"] for it in found] == [2, 1]


async def test_of_nobody_there_is_nothing_to_tell_however_often_it_is_asked(dpo: Desk) -> None:
    nobody = uuid4()
    await tell(dpo.book, reading("sara", nobody), NOON + 3 * DAY, service="reporting")
    answer = await dpo.get(f"/audit/subjects/{nobody}/readers")
    assert (answer.status_code, answer.json()["code"]) == (404, "no_such_person")


async def test_for_whoever_is_hidden_the_log_is_looked_through_like_for_nobody() -> None:
    shapes = []
    for subject in (OLENA, YUSUF, uuid4()):
        noted = Noted()
        look = Look(cast("Connection", noted), 9, None, "Europe/Stockholm")
        kept = Discretion({}, frozenset({OLENA}), frozenset({YUSUF}))
        assert (await entries(look, kept, Sought(10, subject))).items == ()
        [(sql, given)] = noted.asked
        *before, ids, known, most = given
        shapes.append((sql, before, len(ids), known, most))
        assert subject not in kept.hidden or str(subject).encode() not in ids[0]
    assert shapes[0] == shapes[1] == shapes[2]


async def test_nothing_found_is_told_at_nobodys_pace(
    dpo: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[datetime] = []

    async def note(asked_at: datetime) -> None:
        waited.append(asked_at)

    monkeypatch.setattr("services.reporting.api.entries.unhurried", note)
    await tell(dpo.book, registered(OLENA), NOON, "ahmed")
    await tell(dpo.book, protected(OLENA, "unit_manager"), NOON, "ahmed")
    for subject, times in ((OLENA, 1), (uuid4(), 2), (AMIRA, 2)):
        await dpo.get("/audit/entries", subject=subject)
        assert len(waited) == times


@pytest.mark.parametrize(
    "path", ["/audit/entries", f"/audit/subjects/{AMIRA}/readers", f"/reviews/{AMIRA}"]
)
async def test_the_log_is_read_for_a_review_or_for_somebodys_rights_and_nothing_else(
    dpo: Desk, path: str
) -> None:
    for purpose in ("coordination", "emergency", "drop_in_support", "followup", "disposal"):
        before = await dpo.book.recorded()
        dpo.headers["Brygga-Purpose"] = purpose
        answer = await dpo.get(path)
        assert (answer.status_code, answer.json()["code"]) == (403, "purpose_unfit")
        assert await dpo.book.recorded() == before + 1
    dpo.headers["Brygga-Purpose"] = "rights_request"
    assert (await dpo.get(path)).status_code in {200, 404}


async def test_of_whoever_is_hidden_it_is_told_like_of_nobody(
    dpo: Desk, foundation: Foundation
) -> None:
    await tell(dpo.book, registered(OLENA), NOON, "ahmed")
    await tell(dpo.book, reading("ahmed", OLENA, AMIRA, release="listed"), NOON)
    await tell(dpo.book, protected(OLENA, "caseworker", "unit_manager"), NOON, "ahmed")
    for path, asked in (
        ("/audit/subjects/{}/readers", {}),
        ("/audit/entries?subject={}", {}),
        ("/audit/entries?subject={}&action=PersonRegistered", {}),
    ):
        hidden, missing = [await dpo.get(path.format(id_), **asked) for id_ in (OLENA, uuid4())]
        assert (hidden.status_code, hidden.content) == (missing.status_code, missing.content)
    everything = await dpo.get("/audit/entries")
    assert str(OLENA) not in everything.text
    assert everything.json()["items"][1]["subjects"] == [str(AMIRA)]
    named = Desk(dpo.book, foundation, "unit_manager")
    unexplained = await named.get(f"/audit/subjects/{OLENA}/readers")
    assert (unexplained.status_code, unexplained.json()["code"]) == (403, "reason_needed")
    assert str(OLENA) not in (await named.get("/audit/entries")).text
    shown = await named.get(f"/audit/subjects/{OLENA}/readers", why=True)
    assert [it["reader"] for it in shown.json()["items"]] == ["ahmed"]
    assert str(OLENA) in (await named.get("/audit/entries", why=True)).text
