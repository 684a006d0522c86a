"""The directory of destinations."""

from typing import Annotated, Final
from uuid import UUID

from shared.command import Text
from shared.database import Fetches
from shared.events.personal import CODE, OPAQUE, PUBLIC, NotPersonal
from shared.events.words import Category, Owner
from shared.readmodel import ReadModel

LISTINGS: Final = """
select destination as id, version, name, category, owner, languages, min_age, max_age,
    cost_sek, childcare, rrule, address
from listing
where ($1::text is null or category = $1)
    and ($2::text is null or $2 = any(languages))
    and ($3::int is null or $3 between coalesce(min_age, 0) and coalesce(max_age, 200))
    and ($4::text is null or position(lower($4) in lower(name)) > 0)
    and ($5::text is null or (name, destination) > ($5, $6::uuid))
order by name, destination
limit $7
"""

Place = tuple[Text, UUID]
"""A destination's name, and its id."""
FIRST: Final = (None, None)


class Destination(ReadModel):
    """A destination as anybody at the meeting place may see it."""

    id: Annotated[UUID, OPAQUE]
    version: Annotated[int, NotPersonal("a counter")]
    name: Annotated[str, PUBLIC]
    category: Annotated[Category, CODE]
    owner: Annotated[Owner, CODE]
    languages: Annotated[list[str], PUBLIC]
    min_age: Annotated[int | None, PUBLIC]
    max_age: Annotated[int | None, PUBLIC]
    cost_sek: Annotated[int | None, PUBLIC]
    childcare: Annotated[bool | None, PUBLIC]
    rrule: Annotated[str | None, PUBLIC]
    address: Annotated[str | None, PUBLIC]


async def destinations(
    db: Fetches,
    category: str | None,
    language: str | None,
    age: int | None,
    text: str | None,
    *,
    after: Place | None,
    most: int,
) -> list[Destination]:
    """Listed destinations that fit after a place, by name."""
    rows = await db.fetch(LISTINGS, category, language, age, text, *(after or FIRST), most)
    return [Destination(**dict(row)) for row in rows]
