"""The directory of destinations."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final
from uuid import UUID

from services.referrals.projections.destinations import primary, stale_before
from services.referrals.projections.naming import folded
from shared.command import Text
from shared.database import Fetches
from shared.events.personal import CODE, OPAQUE, PUBLIC, WHEN, NotPersonal
from shared.events.words import Category, Owner
from shared.readmodel import ReadModel

SHOWN: Final = """destination as id, version, name, category, owner, description, languages, min_age,
    max_age, cost_sek, childcare, rrule, begins, ends, address, url, closed, verified_on,
    verified_on < $1 as stale"""
FITTING: Final = f"""
select {SHOWN}
from listing
where ($2::text is null or category = $2)
    and ($3::text is null or $3 = any(spoken))
    and ($4::int is null or $4 between coalesce(min_age, 0) and coalesce(max_age, 200))
    and ($5::text is null or $5 = any(days))
    and words like all($6::text[])
    and ($7 or not closed)
    and ($8::boolean is null or (verified_on < $1, name, destination) > ($8, $9, $10::uuid))
order by verified_on < $1, name, destination
limit $11
"""
ONE: Final = f"select {SHOWN} from listing where destination = $2"
REFERRED_TO: Final = "select exists (select from link where destination = $1)"
SPECIAL: Final = str.maketrans({"\\": r"\\", "%": r"\%", "_": r"\_"})

Place = tuple[bool, Text, UUID]
"""Whether a destination is stale, its name, and its id."""
FIRST: Final = (None, None, None)


@dataclass(frozen=True, slots=True)
class Sought:
    """What a destination must be to fit; None is anything. A language finds all that are spoken as it."""

    category: str | None = None
    language: str | None = None
    age: int | None = None
    day: str | None = None
    text: str | None = None
    closed_too: bool = False

    def asked(self) -> tuple[object, ...]:
        """The query's parameters; every word of the text must stand in the listing, however it is written."""
        language = primary(self.language) if self.language else None
        words = [f"%{word.translate(SPECIAL)}%" for word in folded(self.text or "").split()]
        return (self.category, language, self.age, self.day, words, self.closed_too)


class Destination(ReadModel):
    """A destination as anybody at the meeting place may see it; stale once nobody verified it for 90 days."""

    id: Annotated[UUID, OPAQUE]
    version: Annotated[int, NotPersonal("a counter")]
    name: Annotated[str, PUBLIC]
    category: Annotated[Category, CODE]
    owner: Annotated[Owner, CODE]
    description: Annotated[str | None, PUBLIC]
    languages: Annotated[list[str], PUBLIC]
    min_age: Annotated[int | None, PUBLIC]
    max_age: Annotated[int | None, PUBLIC]
    cost_sek: Annotated[int | None, PUBLIC]
    childcare: Annotated[bool | None, PUBLIC]
    rrule: Annotated[str | None, PUBLIC]
    begins: Annotated[str | None, PUBLIC]
    ends: Annotated[str | None, PUBLIC]
    address: Annotated[str | None, PUBLIC]
    url: Annotated[str | None, PUBLIC]
    closed: Annotated[bool, NotPersonal("whether it takes anybody")]
    verified_on: Annotated[date, WHEN]
    stale: Annotated[bool, NotPersonal("whether it was verified lately")]


async def destinations(
    db: Fetches, sought: Sought, today: date, *, after: Place | None, most: int
) -> Sequence[Destination]:
    """Destinations that fit after a place: the fresh ones first, by name."""
    asked = (stale_before(today), *sought.asked(), *(after or FIRST), most)
    return [Destination(**dict(row)) for row in await db.fetch(FITTING, *asked)]


async def destination(db: Fetches, id_: UUID, today: date) -> Destination | None:
    """One destination, open or closed; None where nothing is listed under this id."""
    rows = await db.fetch(ONE, stale_before(today), id_)
    return Destination(**dict(rows[0])) if rows else None


async def referred_to(db: Fetches, id_: UUID) -> bool:
    """Whether there is a referral to a destination, under way or over."""
    [row] = await db.fetch(REFERRED_TO, id_)
    return bool(row[0])
