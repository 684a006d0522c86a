"""Finding the newcomers of a list in Brygga: by number, case, card or name, each look recorded (R1, R2)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote
from uuid import UUID

from deploy.posting import Door, Silent
from deploy.sheets.cells import Name
from deploy.sheets.grid import Unclear
from deploy.sheets.roster.reading import Row
from shared.events.words import Purpose

PURPOSE: Final[Purpose] = "coordination"
SEARCH: Final = "/api/visits/people/search"


@dataclass(frozen=True, slots=True)
class Hit:
    """Somebody who may be meant."""

    id: UUID
    spelling: str
    year: int | None

    def may_be(self, row: Row) -> bool:
        """Whether no year of birth says that these are two."""
        return self.year is None or row.birth is None or self.year == row.birth.year

    def is_called(self, row: Row) -> bool:
        """Whether they are called exactly so."""
        return row.name is not None and self.spelling == row.name.spelling


@dataclass(frozen=True, slots=True)
class Finder:
    """Looks people up as a caseworker would at the desk."""

    door: Door

    async def find(self, row: Row) -> UUID | None:
        """Whom a row is about; None for somebody new, Unclear where that is open."""
        for way in (self._by_number, self._by_case, self._by_card, self._by_name):
            if found := await way(row):
                return found
        return None

    async def name_of(self, id_: UUID) -> str:
        """What somebody is called, for the one who is to say whether they left."""
        told = await self.door.told(f"/api/visits/people/{id_}", PURPOSE) or {}
        name = " ".join(filter(None, (told.get("given_name"), told.get("family_name"))))
        year = f" ({told['birth_year']})" if told.get("birth_year") else ""
        return f"{name or id_}{year}"

    async def _by_number(self, row: Row) -> UUID | None:
        if row.personnummer is None:
            return None
        return _only(await self._search(personnummer=row.personnummer))

    async def _by_case(self, row: Row) -> UUID | None:
        """A household may share a case: whoever is named must be called so."""
        if row.case_number is None:
            return None
        hits = await self._search(case_number=row.case_number)
        if row.name:
            hits = [hit for hit in hits if hit.is_called(row) and hit.may_be(row)]
        return _only(hits)

    async def _by_card(self, row: Row) -> UUID | None:
        if row.card is None:
            return None
        told = await self.door.told(f"/api/visits/cards/{quote(row.card)}", PURPOSE)
        if told is None or told["person"] is None:
            raise Unclear("this card is nobody's")
        record = await self.door.told(f"/api/visits/people/{told['person']}", PURPOSE)
        return UUID(record["id"]) if record else None

    async def _by_name(self, row: Row) -> UUID | None:
        """Somebody of the same name and year; whoever is almost that may be meant, and nobody is doubled."""
        if row.name is None:
            return None
        hits = await self._search(name=f"{row.name.given} {row.name.family}".strip())
        maybe = [hit for hit in hits if hit.may_be(row)]
        same = [hit for hit in maybe if hit.is_called(row) and hit.year and row.birth]
        if maybe and not same:
            raise Unclear(RESEMBLES)
        return _only(same)

    async def _search(self, **by: str) -> list[Hit]:
        told = await self.door.told(SEARCH, PURPOSE, by)
        if told is None:
            raise Silent
        return [_hit(item) for item in told["items"]]


RESEMBLES: Final = (
    "somebody who is called so, or almost, is known already; a number, or the name and the year of birth"
    " as they stand in Brygga, would tell whether it is them"
)
SEVERAL: Final = "several people answer to this; they may be one who is there twice"


def _only(hits: Iterable[Hit]) -> UUID | None:
    """The one who is meant; none where nobody is, Unclear where it could be several."""
    found = [hit.id for hit in hits]
    if len(found) > 1:
        raise Unclear(SEVERAL)
    return found[0] if found else None


def _hit(item: Mapping[str, Any]) -> Hit:
    return Hit(UUID(item["id"]), Name(item["display_name"], "").spelling, item["birth_year"])
