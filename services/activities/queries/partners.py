"""The partners, and the days of their agreements."""

from datetime import date
from typing import Annotated, Final
from uuid import UUID

from shared.command import Text
from shared.database import Fetches
from shared.events.personal import CODE, OPAQUE, PUBLIC, WHEN, NotPersonal
from shared.events.words import PartnerKind
from shared.readmodel import ReadModel

PARTNERS: Final = """
select partner as id, version, name, kind, agreed_on, ends_on, ended_on
from partner
where $1::text is null or (name, partner) > ($1, $2::uuid)
order by name, partner
limit $3
"""

Place = tuple[Text, UUID]
"""A partner's name, and their id."""
FIRST: Final = (None, None)


class Partner(ReadModel):
    """A partner as anybody at the meeting place may see them."""

    id: Annotated[UUID, OPAQUE]
    version: Annotated[int, NotPersonal("a counter")]
    name: Annotated[str, PUBLIC]
    kind: Annotated[PartnerKind, CODE]
    agreed_on: Annotated[date | None, WHEN]
    ends_on: Annotated[date | None, WHEN]
    ended_on: Annotated[date | None, WHEN]
    """The last day as it was told in the end; None where it is as agreed."""


async def partners(db: Fetches, after: Place | None, most: int) -> list[Partner]:
    """So many partners after a place, by name."""
    rows = await db.fetch(PARTNERS, *(after or FIRST), most)
    return [Partner(**dict(row)) for row in rows]
