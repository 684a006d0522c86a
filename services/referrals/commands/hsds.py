"""What a record of HSDS 3 tells of a destination, in the words of our commands; each with where it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from pydantic import JsonValue

from services.referrals.commands.schedules import rule_of
from services.referrals.commands.taxonomy import category_of

Told = tuple[JsonValue, str]
"""A value, and the pointer within its record to where it was told."""
Object = Mapping[str, JsonValue]

PLAIN: Final[Mapping[str, str]] = {
    "name": "/name",
    "url": "/url",
    "min_age": "/minimum_age",
    "max_age": "/maximum_age",
}
CHILDCARE: Final = "childcare"
KRONOR: Final = "SEK"


@dataclass(frozen=True, slots=True)
class Record:
    """One service of a document: where it stands, its id, what it tells, and what cannot be told here."""

    at: str
    id: UUID | None
    active: bool
    fields: Mapping[str, Told]
    left_out: tuple[tuple[str, str], ...]
    """Pointers and codes."""


def records(document: JsonValue) -> Iterator[Record]:
    """Every service of a document: one, a list, a page, or an organisation with its services."""
    yield from _records(document, "")


def _records(value: JsonValue, at: str) -> Iterator[Record]:
    match value:
        case list():
            for n, it in enumerate(value):
                yield from _records(it, f"{at}/{n}")
        case {"contents": list() as page}:
            yield from _records(page, f"{at}/contents")
        case {"services": list() as services}:
            yield from _records(services, f"{at}/services")
        case dict():
            yield _record(value, at)
        case _:
            yield Record(at, None, active=True, fields={}, left_out=(("", "wrong_type"),))


def _record(service: Object, at: str) -> Record:
    told = dict(_told(service))
    fields = {name: it for name, it in told.items() if not name.startswith("/")}
    out = tuple((name, str(code)) for name, (code, _) in told.items() if name.startswith("/"))
    active = service.get("status", "active") == "active"
    return Record(at, _id_of(service.get("id")), active, fields, out)


def _told(service: Object) -> Iterator[tuple[str, Told]]:
    """Our fields as far as they are told; under a pointer, the code of why something is left out."""
    for name, pointer in PLAIN.items():
        if (value := service.get(pointer[1:])) is not None:
            whole = isinstance(value, float) and value.is_integer()
            yield name, (int(value) if isinstance(value, float) and whole else value, pointer)
    if isinstance(text := service.get("description"), str) and text.strip():
        yield "description", (" ".join(text.split()), "/description")
    yield from _languages(service)
    yield from _cost(service)
    yield from _schedule(service)
    yield from _address(service)
    yield from _attributes(service)


def _languages(service: Object) -> Iterator[tuple[str, Told]]:
    codes: list[JsonValue] = [
        it["code"] for _, it in _objects(service, "languages") if "code" in it
    ]
    if codes:
        yield "languages", (codes, "/languages")


def _cost(service: Object) -> Iterator[tuple[str, Told]]:
    """The first price in kronor; whoever asks for other money tells nothing that we could."""
    others = None
    for n, it in _objects(service, "cost_options"):
        money = str(it.get("currency", "")).upper()
        amount = it.get("amount")
        if money == KRONOR and isinstance(amount, int | float):
            yield "cost_sek", (round(amount), f"/cost_options/{n}/amount")
            return
        others = others or f"/cost_options/{n}/currency"
    if others:
        yield others, ("unknown_code", "")


def _schedule(service: Object) -> Iterator[tuple[str, Told]]:
    """The first schedule, its own or at its first place; a listing has one."""
    own = list(_objects(service, "schedules"))
    inside = [] if own else list(_at_places(service, "schedules"))
    where = [(f"/schedules/{n}", it) for n, it in own] or inside
    for pointer, _ in where[1:]:
        yield pointer, ("too_large", "")
    for pointer, schedule in where[:1]:
        if rule := rule_of(schedule):
            yield "rrule", (rule, pointer)
        for name, said in (("begins", "opens_at"), ("ends", "closes_at")):
            if isinstance(text := schedule.get(said), str):
                yield name, (text[:5], f"{pointer}/{said}")


def _address(service: Object) -> Iterator[tuple[str, Told]]:
    """Where its first place is: the address, else what the place is called."""
    for n, place in _objects(service, "service_at_locations"):
        location = place.get("location")
        if not isinstance(location, dict):
            continue
        at = f"/service_at_locations/{n}/location"
        for m, it in _objects(location, "addresses"):
            lines = [it.get(part) for part in ("address_1", "address_2", "postal_code", "city")]
            text = ", ".join(line for line in lines if isinstance(line, str) and line)
            yield "address", (text, f"{at}/addresses/{m}")
            return
        if isinstance(name := location.get("name"), str):
            yield "address", (name, f"{at}/name")
            return


def _attributes(service: Object) -> Iterator[tuple[str, Told]]:
    """The category, by the table of terms, and whether children are looked after."""
    unknown = None
    known = False
    for n, it in _objects(service, "attributes"):
        term = it.get("taxonomy_term")
        term = term if isinstance(term, dict) else {}
        at, code, name = f"/attributes/{n}", term.get("code"), term.get("name")
        if code == CHILDCARE:
            yield "childcare", (it.get("value") == "true", at)
        elif category := category_of(_text(code), _text(name)):
            if not known:
                yield "category", (category, at)
            known = True
        else:
            unknown = unknown or at
    if unknown and not known:
        yield unknown, ("unknown_code", "")


def _at_places(service: Object, name: str) -> Iterator[tuple[str, Object]]:
    for n, place in _objects(service, "service_at_locations"):
        for m, it in _objects(place, name):
            yield f"/service_at_locations/{n}/{name}/{m}", it


def _objects(of: Object, name: str) -> Iterator[tuple[int, Object]]:
    """The objects in a list, numbered as they stand; none where it is no list."""
    listed = of.get(name)
    if isinstance(listed, list):
        yield from ((n, it) for n, it in enumerate(listed) if isinstance(it, dict))


def _text(value: JsonValue) -> str | None:
    return value if isinstance(value, str) else None


def _id_of(value: JsonValue) -> UUID | None:
    try:
        return UUID(value) if isinstance(value, str) else None
    except ValueError:
        return None
