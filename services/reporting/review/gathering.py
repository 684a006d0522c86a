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

Guarded = Mapping[UUID, Sequence[tuple[int, int]]]
VIEWS: Final = frozenset({"access", "merge", "opening", "person", "protection"})
CHUNK: Final = 2000
"""Facts read at once in the search for deeds."""
ACTOR: Final = re.compile(rb'"actor":("(?:[^"\\]|\\.)*"),"trace":')
NAMED: Final = re.compile(rb'"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"')
"""An id in an envelope, wherever it stands there."""

ACCESSES: Final = """
select access, reader, roles, purpose, subjects, release, outcome, flags, recorded_at, from_index
from access
where recorded_at >= $2 and recorded_at < $3 and from_index <= $1 order by from_index
"""
PROTECTED: Final = "select person, from_index, to_index from protection where from_index <= $1"
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
    guarded = await _guarded(look, canonical)
    accesses = [_access(row, canonical, guarded, days) for row in rows]
    return Month(
        accesses=accesses,
        shifts=[_shift(row) for row in await look.db.fetch(SHIFTS, *bounds)],
        feasts=frozenset(feast_days(country, days.since, days.until)),
        deeds=await _deeds(look, accesses, canonical, days.ends + rule.related_within),
    )


async def _guarded(look: Look, canonical: Mapping[UUID, UUID]) -> Guarded:
    """Between which indexes each person was protected, under whichever of their ids."""
    guarded: dict[UUID, list[tuple[int, int]]] = {}
    for person, since, until in await look.db.fetch(PROTECTED, look.as_of):
        of = guarded.setdefault(canonical.get(person, person), [])
        of.append((since, look.as_of + 1 if until is None else until))
    return guarded


def _access(
    row: asyncpg.Record, canonical: Mapping[UUID, UUID], guarded: Guarded, days: Days
) -> Access:
    subjects = frozenset(canonical.get(it, it) for it in row["subjects"])
    spans = (span for who in subjects for span in guarded.get(who, ()))
    return Access(
        id=row["access"],
        reader=row["reader"],
        roles=frozenset(row["roles"]),
        purpose=row["purpose"],
        subjects=subjects,
        release=row["release"],
        outcome=row["outcome"],
        flags=frozenset(row["flags"]),
        at=row["recorded_at"].astimezone(days.zone),
        protected=any(since <= row["from_index"] < until for since, until in spans),
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
