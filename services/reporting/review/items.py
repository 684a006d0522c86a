"""Reviews as they are shown: each with what of it waits for whom, and what was read."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Annotated, Final
from uuid import UUID

import asyncpg
from pydantic import Field

from services.reporting.deciders.reviews import is_complete, uncovered
from services.reporting.indicators.standing import standing
from services.reporting.looking import Look
from services.reporting.review.discretion import VIEWS as BESIDE
from services.reporting.review.discretion import Discretion
from services.reporting.review.entries import MOST, SUBJECTS
from shared.events.personal import CODE, COUNT, OPAQUE, WHEN, NotPersonal, Personal, clear
from shared.events.words import Finding, Trigger
from shared.readmodel import ReadModel

VIEWS: Final = BESIDE | {"review", "review_signature"}
_LOG = ("access_review", "Lag 2001:454 §10", "as long as what was read (R1)")

REVIEWS: Final = f"""
select review.*, array(
    select (signature, signer, findings, signed_at) from {standing("review_signature")}
    where review_signature.review = review.review order by from_index
) as signatures
from {standing("review")} where $2::uuid is null or review = $2 order by since desc, from_index desc
"""
ITEMS: Final = """
select access as id, from_index as index, service, recorded_at as at, reader, roles, unit, purpose,
    subjects, fields, release, outcome
from access
where access = any($2) and from_index <= $1 and from_index > $3 order by from_index limit $4
"""


class Signed(ReadModel):
    """A signature that stands."""

    id: Annotated[UUID, OPAQUE]
    signer: Annotated[str, Personal("staff", "signer", *_LOG)]
    findings: Annotated[Finding, CODE]
    at: Annotated[datetime, WHEN]


class Review(ReadModel):
    """A review; everything that it takes to draw the sample again. `monthly` where the loop drew it."""

    id: Annotated[UUID, OPAQUE]
    since: Annotated[date, WHEN] = Field(serialization_alias="from")
    until: Annotated[date, WHEN] = Field(serialization_alias="to")
    monthly: Annotated[bool, CODE]
    as_of: Annotated[int, COUNT]
    log: Annotated[str, CODE]
    size: Annotated[int, COUNT]
    root: Annotated[str, NotPersonal("the head of a tree")]
    accesses: Annotated[int, COUNT]
    drawn: Annotated[tuple[UUID, ...], OPAQUE]
    flagged: Annotated[int, COUNT]
    complete: Annotated[bool, CODE]


class Item(ReadModel):
    """One access under review: who read what of whom, and why it is looked at."""

    index: Annotated[int, NotPersonal("a counter")]
    id: Annotated[UUID, OPAQUE]
    service: Annotated[str, CODE]
    at: Annotated[datetime, WHEN]
    reader: Annotated[str, Personal("staff", "reader", *_LOG)]
    roles: Annotated[tuple[str, ...], NotPersonal("roles of the staff member who read")]
    unit: Annotated[str | None, NotPersonal("the staff member's unit")]
    purpose: Annotated[str | None, CODE]
    subjects: Annotated[tuple[UUID, ...], clear("link", "subjects", "a review of who read what")]
    fields: Annotated[tuple[str, ...], NotPersonal("names of fields, not their content")]
    release: Annotated[str, CODE]
    outcome: Annotated[str, CODE]
    drawn: Annotated[bool, CODE]
    triggers: Annotated[tuple[Trigger, ...], CODE]
    looked_at: Annotated[bool, NotPersonal("whether somebody else than the reader signed")]


class Opened(ReadModel):
    """A review with a page of its accesses; `next` is where the next page begins (`after`)."""

    review: Annotated[Review, NotPersonal("a review, annotated itself")]
    signatures: Annotated[tuple[Signed, ...], NotPersonal("signatures, annotated themselves")]
    items: Annotated[tuple[Item, ...], NotPersonal("accesses, annotated themselves")]
    next: Annotated[int | None, NotPersonal("a place in the list")] = None


SAME: Final = ("since", "until", "as_of", "log", "size", "root", "accesses", "drawn")
"""What a review is shown as it was recorded."""
FIELDS: Final = (*(name for name in Item.model_fields if name not in {"index", "id"}), "signer")
"""What is shown of an access, and who signed: recorded as shown."""


async def reviews(look: Look) -> list[Review]:
    """Every review, the latest month first; who signed is told where one is opened."""
    return [_review(row) for row in await look.db.fetch(REVIEWS, look.as_of, None)]


async def opened(look: Look, kept: Discretion, review: UUID, after: int) -> Opened | None:
    """A review with a page of its accesses; None where it was not drawn. Record it before releasing it."""
    row = await look.db.fetchrow(REVIEWS, look.as_of, review)
    if row is None:
        return None
    ids = {*row["drawn"], *row["flagged"]}
    rows = await look.db.fetch(ITEMS, look.as_of, ids, after, MOST + 1)
    items = tuple(_fitting(_items(row, kept, rows[:MOST])))
    more = len(rows) > len(items)
    signed = row["signatures"]
    return Opened(
        review=_review(row),
        signatures=tuple(Signed(id=a, signer=b, findings=c, at=d) for a, b, c, d in signed),
        items=items,
        next=items[-1].index if more else None,
    )


def _review(row: asyncpg.Record) -> Review:
    told = {name: row[name] for name in SAME}
    return Review(
        **told,
        id=row["review"],
        monthly=row["log"] == "access",
        flagged=len({*row["flagged"]}),
        complete=is_complete({*row["readers"]}, _signers(row)),
    )


def _left(row: asyncpg.Record) -> frozenset[str]:
    return uncovered({*row["readers"]}, _signers(row))


def _signers(row: asyncpg.Record) -> set[str]:
    return {it[1] for it in row["signatures"]}


def _items(
    row: asyncpg.Record, kept: Discretion, accesses: Iterable[asyncpg.Record]
) -> Iterable[Item]:
    left, drawn = _left(row), {*row["drawn"]}
    why: dict[UUID, list[str]] = {}
    for id_, trigger in zip(row["flagged"], row["triggers"], strict=True):
        why.setdefault(id_, []).append(trigger)
    for access in accesses:
        told = dict(access) | {"subjects": kept.shown(access["subjects"])}
        yield Item(
            **told,
            drawn=access["id"] in drawn,
            triggers=tuple(why.get(access["id"], ())),
            looked_at=access["reader"] not in left,
        )


def _fitting(items: Iterable[Item]) -> Iterable[Item]:
    """As many as name no more persons than one record of reading them holds."""
    named = set[UUID]()
    for item in items:
        named |= {*item.subjects}
        if len(named) > SUBJECTS:
            return
        yield item
