"""What the risks of a month's accesses are judged by: all of it from one ledger prefix (law 5)."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

import asyncpg
import orjson

from services.reporting.indicators.standing import standing
from services.reporting.looking import Look
from services.reporting.review.discretion import together
from services.reporting.review.months import Days
from services.reporting.review.rules import Rule
from services.reporting.review.triggers import Access, Month, Shift
from shared.feast_days import feast_days

VIEWS: Final = frozenset({"access", "merge", "opening", "person", "protection"})
CHUNK: Final = 2000
"""Facts read at once in the search for deeds."""
ACTOR: Final = re.compile(rb'"actor":("(?:[^"\\]|\\.)*"),"trace":')
NAMED: Final = re.compile(rb'"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"')
"""An id in an envelope, wherever it stands there."""

ACCESSES: Final = """
select access, reader, roles, purpose, subjects, release, outcome, flags, recorded_at, exists (
    select from protection
    where person = any(access.subjects) and protection.from_index <= access.from_index
        and (protection.to_index is null or protection.to_index > access.from_index)
) as protected
from access
where recorded_at >= $2 and recorded_at < $3 and from_index <= $1 order by from_index
"""
SHIFTS: Final = f"""
select opens_at, closes_at, hosts from {standing("opening")}
where not closed and closes_at >= $2 and opens_at < $3
"""
DEEDS: Final = """
select index, recorded_at, envelope from ledger
where index > $1 and index <= $2 and type <> 'PersonalDataRead' and recorded_at <= $3
order by index limit $4
"""


async def gather(look: Look, days: Days, rule: Rule, country: str) -> Month:
    """The accesses of these days, and what the ledger knew of them at `look.as_of`."""
    bounds = look.as_of, days.begins, days.ends
    canonical = await together(look)
    rows = await look.db.fetch(ACCESSES, *bounds)
    accesses = [_access(row, canonical, days) for row in rows]
    return Month(
        accesses=accesses,
        shifts=[_shift(row) for row in await look.db.fetch(SHIFTS, *bounds)],
        feasts=frozenset(feast_days(country, days.since, days.until)),
        deeds=await _deeds(look, accesses, canonical, days.ends + rule.related_within),
    )


def _access(row: asyncpg.Record, canonical: Mapping[UUID, UUID], days: Days) -> Access:
    return Access(
        id=row["access"],
        reader=row["reader"],
        roles=frozenset(row["roles"]),
        purpose=row["purpose"],
        subjects=frozenset(canonical.get(it, it) for it in row["subjects"]),
        release=row["release"],
        outcome=row["outcome"],
        flags=frozenset(row["flags"]),
        at=row["recorded_at"].astimezone(days.zone),
        protected=row["protected"],
    )


def _shift(row: asyncpg.Record) -> Shift:
    return Shift(row["opens_at"], row["closes_at"], frozenset(row["hosts"]))


async def _deeds(
    look: Look, accesses: Sequence[Access], canonical: Mapping[UUID, UUID], until: datetime
) -> dict[tuple[str, UUID], datetime]:
    """When each reader first recorded a fact that names whom they opened, under any id of theirs."""
    opened = [it for it in accesses if it.opened]
    readers = {orjson.dumps(it.reader): it.reader for it in opened}
    subjects = {who for it in opened for who in it.subjects}
    ids = {str(it).encode(): it for it in subjects}
    ids |= {str(one).encode(): kept for one, kept in canonical.items() if kept in subjects}
    deeds: dict[tuple[str, UUID], datetime] = {}
    index = 0
    while rows := await look.db.fetch(DEEDS, index, look.as_of, until, CHUNK):
        index = rows[-1]["index"]
        for _, at, raw in rows:
            actor = ACTOR.search(raw)
            reader = readers.get(actor[1]) if actor else None
            if reader is not None:
                for who in {ids[it] for it in NAMED.findall(raw) if it in ids}:
                    deeds[reader, who] = min(at, deeds.get((reader, who), at))
    return deeds
