"""The grounds on which something of a person may be disclosed."""

from collections.abc import Collection
from datetime import date
from typing import Annotated, Final
from uuid import UUID

from shared.database import Fetches
from shared.events.personal import CODE, OPAQUE, WHEN, NotPersonal, clear
from shared.events.words import (
    DisclosedField,
    GroundForm,
    GroundGiver,
    GroundKind,
    ReservationCode,
)
from shared.readmodel import ReadModel

GROUNDS: Final = """
select ground as id, version, person, kind, given_by, given_on, form, recipient, scope, expires_on,
    reservation_code, revoked_on, revoked_on is null and expires_on >= $2 as valid
from ground where person = any($1) order by given_on, ground limit 500
"""


class Ground(ReadModel):
    """A ground as the desk sees it; `valid` says whether it holds today."""

    id: Annotated[UUID, OPAQUE]
    version: Annotated[int, NotPersonal("a counter")]
    person: Annotated[UUID, clear("link", "person", "whose it is")]
    kind: Annotated[GroundKind, CODE]
    given_by: Annotated[GroundGiver | None, CODE]
    given_on: Annotated[date, WHEN]
    form: Annotated[GroundForm | None, CODE]
    recipient: Annotated[UUID, OPAQUE]
    scope: Annotated[tuple[DisclosedField, ...], CODE]
    expires_on: Annotated[date, WHEN]
    reservation_code: Annotated[ReservationCode | None, CODE]
    revoked_on: Annotated[date | None, WHEN]
    valid: Annotated[bool, NotPersonal("whether it holds today")]


async def grounds_of(db: Fetches, ids: Collection[UUID], today: date) -> list[Ground]:
    """The grounds that were given under these ids, the oldest first; record the reading before releasing it."""
    rows = await db.fetch(GROUNDS, ids, today)
    return [Ground(**dict(row) | {"scope": tuple(row["scope"])}) for row in rows]
