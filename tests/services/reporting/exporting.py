"""Exports as an analyst asks for them: whole, a page at a time, and what was recorded of them."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

import httpx
import orjson

from shared.events.people import PersonRegistered
from shared.events.visits import VisitRecorded
from shared.events.words import PersonId, VisitId
from tests.services.reporting.book import Book

NOON = datetime(2026, 3, 2, 11, tzinfo=UTC)
DAY = date(2026, 3, 2)
SITE = "motesplatsen"
WHY = "Underlag till delredovisningen"
RECORDS = "select envelope from event where type = 'PersonalDataRead' order by position"


async def ask(book: Book, view: str, **asked: object) -> httpx.Response:
    role = str(asked.pop("role", "analyst"))
    purpose, reason = asked.pop("purpose", "followup"), asked.pop("reason", WHY)
    token = asked.pop("token", book.tokens[role])
    said = {"Authorization": f"Bearer {token}", "Brygga-Purpose": str(purpose)}
    said |= {"Brygga-Reason": str(reason)} if reason else {}
    given = {name.rstrip("_"): str(value) for name, value in asked.items()}
    return await book.door.get(f"/export/{view}", params=given, headers=said)


async def exported(book: Book, view: str, **asked: object) -> list[dict[str, Any]]:
    """Every row of a view, page by page."""
    items: list[dict[str, Any]] = []
    while True:
        answer = await ask(book, view, **asked)
        assert answer.status_code == 200, answer.text
        page = answer.json()
        items += page["items"]
        if page["next"] is None:
            return items
        asked |= {"after": page["next"], "export": page["export"]}


async def begun(book: Book, **asked: object) -> str:
    """A new export, as whoever begins it is told to name it."""
    return str((await ask(book, "person", **asked)).json()["export"])


async def records(book: Book) -> list[dict[str, Any]]:
    return [orjson.loads(row["envelope"])["data"] for row in await book.node.db.fetch(RECORDS)]


def came(person: UUID | None, day: date = DAY) -> VisitRecorded:
    who = PersonId(person) if person else None
    return VisitRecorded(
        visit=VisitId(uuid4()), person=who, site=SITE, on=day, supports=("it", "admin")
    )


def known(person: UUID) -> PersonRegistered:
    return PersonRegistered(
        person=PersonId(person),
        target_group="abo",
        sex="kvinna",
        birth_year=1990,
        arrived_on=date(2026, 1, 17),
        site=SITE,
    )
