"""The directory as others may take it over: HSDS 3, a page of services at a time."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated, Final
from uuid import UUID, uuid5

from pydantic import JsonValue

from services.referrals.commands.hsds import CHILDCARE, KRONOR
from services.referrals.commands.schedules import schedule_of
from services.referrals.projections.destinations import stale_before
from services.referrals.projections.naming import NAMES
from services.referrals.queries.destinations import SHOWN, Destination
from shared.database import Fetches
from shared.events.personal import COUNT, PUBLIC, NotPersonal
from shared.readmodel import ReadModel

HOW_MANY: Final = "select count(*) as whole from listing"
SERVICES: Final = f"""
select {SHOWN}
from listing order by name, destination
offset $2 limit $3
"""
NAMED: Final = f"select {SHOWN} from listing where destination = any($2::uuid[])"
TAXONOMY: Final = "brygga:destination-category"
FLAG: Final = NotPersonal("where the page stands")

Service = Mapping[str, JsonValue]
"""A service as HSDS has it: what Destination tells, and whom staff may call is no part of it."""


class Page(ReadModel):
    """A page of services, as HSDS numbers pages: from 1."""

    total_items: Annotated[int, COUNT]
    total_pages: Annotated[int, COUNT]
    page_number: Annotated[int, COUNT]
    size: Annotated[int, COUNT]
    first_page: Annotated[bool, FLAG]
    last_page: Annotated[bool, FLAG]
    empty: Annotated[bool, FLAG]
    contents: Annotated[list[Service], PUBLIC]


async def page(db: Fetches, number: int, size: int, today: date) -> Page:
    """Every destination, closed ones as inactive, by name."""
    [row] = await db.fetch(HOW_MANY)
    whole = int(row["whole"])
    rows = await db.fetch(SERVICES, stale_before(today), (number - 1) * size, size)
    pages = -(-whole // size)
    return Page(
        total_items=whole,
        total_pages=pages,
        page_number=number,
        size=len(rows),
        first_page=number == 1,
        last_page=number >= pages,
        empty=not rows,
        contents=[service(Destination(**dict(it))) for it in rows],
    )


async def named(db: Fetches, ids: Sequence[UUID], today: date) -> dict[UUID, Destination]:
    """Those of these that are listed, by id."""
    rows = await db.fetch(NAMED, stale_before(today), ids)
    return {row["id"]: Destination(**dict(row)) for row in rows}


def service(it: Destination) -> Service:
    """One destination as HSDS 3 has it; what nobody told is left out."""
    told: dict[str, JsonValue] = {
        "id": str(it.id),
        "name": it.name,
        "description": it.description,
        "url": it.url,
        "status": "inactive" if it.closed else "active",
        "minimum_age": it.min_age,
        "maximum_age": it.max_age,
        "assured_date": it.verified_on.isoformat(),
        "languages": [_part(it, f"language/{code}", code=code) for code in it.languages],
        "cost_options": _cost(it),
        "schedules": _schedules(it),
        "service_at_locations": _places(it),
        "attributes": _attributes(it),
    }
    return {name: value for name, value in told.items() if value not in (None, [])}


def _part(it: Destination, kind: str, **told: JsonValue) -> dict[str, JsonValue]:
    """A part of a service, under an id that is the same whenever it is told."""
    return {"id": str(uuid5(it.id, kind)), **told}


def _cost(it: Destination) -> list[JsonValue]:
    return [] if it.cost_sek is None else [_part(it, "cost", currency=KRONOR, amount=it.cost_sek)]


def _schedules(it: Destination) -> list[JsonValue]:
    hours: dict[str, JsonValue] = {"opens_at": it.begins, "closes_at": it.ends}
    told: dict[str, JsonValue] = {name: value for name, value in hours.items() if value}
    if it.rrule:
        told |= schedule_of(it.rrule)
    return [_part(it, "schedule", **told)] if told else []


def _places(it: Destination) -> list[JsonValue]:
    if not it.address:
        return []
    location = _part(it, "location", location_type="physical", name=it.address)
    return [_part(it, "place", location=location)]


def _attributes(it: Destination) -> list[JsonValue]:
    found: list[JsonValue] = [_attribute(it, it.category, NAMES[it.category], it.category)]
    if it.childcare is not None:
        told = "true" if it.childcare else "false"
        found.append(_attribute(it, CHILDCARE, "Barnpassning", told))
    return found


def _attribute(it: Destination, code: str, name: str, value: str) -> JsonValue:
    of = {"code": code, "name": name, "description": name, "taxonomy": TAXONOMY}
    term: JsonValue = {"id": str(uuid5(it.id, f"term/{code}")), **of}
    return _part(it, f"attribute/{code}", link_entity="service", value=value, taxonomy_term=term)
