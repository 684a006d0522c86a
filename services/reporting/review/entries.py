"""Who did what: every fact of the ledger as an entry of one list, the newest first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Annotated, Final
from uuid import UUID, uuid4

import asyncpg
import orjson
from pydantic import Field

from services.reporting.looking import Look
from services.reporting.review.discretion import Discretion
from services.reporting.review.readers import is_known
from shared.events.common import PersonalDataRead
from shared.events.envelope import read
from shared.events.event import Event
from shared.events.language import NotUnderstood
from shared.events.personal import CODE, OPAQUE, WHEN, NotPersonal, Personal, clear
from shared.readmodel import ReadModel

_LOG = ("access_review", "Lag 2001:454 §10", "as long as what was read (R1)")
MOST: Final = 100
"""Entries on one page."""
SUBJECTS: Final = 500
"""Whom one page may name: so many one record of reading them holds."""
NAMING: Final = ("person", "keep", "drop", "volunteer")
"""Fields in which a fact names whom it is about."""

# What an envelope says stands in it in one order and one spelling, and no text can look like a
# member of it, because quotes in texts are escaped; so its bytes can be asked without reading them.
ENTRIES: Final = """
select index, service, type, recorded_at, envelope from ledger
where index <= $1 and index < $2
    and ($3::text is null or type = $3)
    and ($4::timestamptz is null or recorded_at >= $4)
    and ($5::timestamptz is null or recorded_at < $5)
    and ($6::bytea is null or position($6 in envelope) > 0)
    and ($7::bytea is null or type = 'PersonalDataRead' and position($7 in envelope) > 0)
    and ($8::bytea[] is null or exists (
        select from unnest($8::bytea[]) as named (id) where position(named.id in envelope) > 0
    ))
    and ($9 or service <> 'reporting')
order by index desc limit $10
"""


@dataclass(frozen=True, slots=True)
class Sought:
    """Which entries are asked for; None is any. `before` is the index above which the page ends."""

    before: int
    subject: UUID | None = None
    actor: str | None = None
    purpose: str | None = None
    action: str | None = None
    since: datetime | None = None
    until: datetime | None = None


class Entry(ReadModel):
    """One fact: who did what, when, in which service; of a reading also what was read, and of whom.

    `told` is the action in the caller's language; of a kind that this version does not know, its type.
    """

    index: Annotated[int, NotPersonal("a counter")]
    id: Annotated[UUID | None, OPAQUE]
    service: Annotated[str, CODE]
    action: Annotated[str, CODE]
    told: Annotated[str, NotPersonal("what a kind of fact is called")]
    actor: Annotated[str | None, Personal("staff", "actor", *_LOG)]
    at: Annotated[datetime, WHEN]
    thing: Annotated[UUID | None, clear("link", "thing", "what was recorded")] = None
    subjects: Annotated[tuple[UUID, ...], Personal("link", "subjects", *_LOG)] = ()
    roles: Annotated[tuple[str, ...], NotPersonal("roles of the staff member who read")] = ()
    unit: Annotated[str | None, NotPersonal("the staff member's unit")] = None
    purpose: Annotated[str | None, CODE] = None
    fields: Annotated[tuple[str, ...], NotPersonal("names of fields, not their content")] = ()
    release: Annotated[str | None, CODE] = None
    outcome: Annotated[str | None, CODE] = None
    flags: Annotated[tuple[str, ...], CODE] = ()


class Asked(ReadModel):
    """What a page answers, so that a page which was forgotten is missed: null is any.

    `after` is null where the list begins; `narrowed` whether it is of some subject, actor or purpose alone.
    """

    since: Annotated[date | None, WHEN] = Field(default=None, serialization_alias="from")
    until: Annotated[date | None, WHEN] = Field(default=None, serialization_alias="to")
    action: Annotated[str | None, CODE] = None
    narrowed: Annotated[bool, CODE] = False
    after: Annotated[int | None, NotPersonal("a place in the list")] = None


class Entries(ReadModel):
    """A page of entries; `next` is where the next page begins (`after`)."""

    as_of: Annotated[int, NotPersonal("a counter")]
    asked: Annotated[Asked, NotPersonal("a question, annotated itself")] = Asked()
    items: Annotated[tuple[Entry, ...], NotPersonal("entries, annotated themselves")]
    next: Annotated[int | None, NotPersonal("a place in the list")] = None


async def may_be_there(look: Look, discretion: Discretion, subject: UUID) -> bool:
    """Whether the asker may know that this is somebody; asked for nobody as for whoever is hidden."""
    known = await is_known(look, discretion.ids(subject))
    return known and not discretion.keeps(subject)


async def entries(
    look: Look, discretion: Discretion, sought: Sought, *, known: bool = True
) -> Entries:
    """A page of what was done; record the reading before releasing it.

    Of whom the asker may not know nothing is found, and nobody is named to them in what is (R7). The
    ledger is looked through for nobody then, which takes as long as for somebody who is not there. Of
    whom nobody else has told (not `known`), the questions that were asked here are not shown either.
    """
    if discretion.keeps(sought.subject):
        sought = replace(sought, subject=uuid4())
    asked = _asked(discretion, sought)
    rows = await look.db.fetch(ENTRIES, look.as_of, *asked, known, MOST + 1)
    found = tuple(_entry(row, discretion) for row in rows[:MOST])
    shown = found[: _fitting(found)]
    more = len(rows) > len(shown)
    return Entries(as_of=look.as_of, items=shown, next=shown[-1].index if more else None)


def _asked(discretion: Discretion, sought: Sought) -> tuple[object, ...]:
    ids = discretion.ids(sought.subject) if sought.subject else None
    return (
        sought.before,
        sought.action,
        sought.since,
        sought.until,
        sought.actor and b'"actor":%b,"trace":' % orjson.dumps(sought.actor),
        sought.purpose and b'"purpose":%b' % orjson.dumps(sought.purpose),
        ids and [b'"%b"' % str(id_).encode() for id_ in ids],
    )


def _fitting(found: Sequence[Entry]) -> int:
    """How many entries name no more persons than one record holds; one reading never names more."""
    named = set[UUID]()
    for count, entry in enumerate(found):
        named |= {*entry.subjects}
        if len(named) > SUBJECTS:
            return count
    return len(found)


def _entry(row: asyncpg.Record, discretion: Discretion) -> Entry:
    type_ = row["type"]
    told = {"index": row["index"], "service": row["service"], "action": type_, "told": type_}
    try:
        fact = read(row["envelope"], row["index"], row["recorded_at"])
    except NotUnderstood:  # a newer version's word: that it was said can be told
        return Entry(**told, id=None, actor=None, at=row["recorded_at"])
    of = fact.envelope
    entry = Entry(
        **told,
        id=of.id,
        actor=of.actor,
        at=row["recorded_at"],
        thing=None if discretion.keeps(of.thing) else of.thing,
        subjects=discretion.shown(_named(fact.event)),
    )
    if isinstance(fact.event, PersonalDataRead):
        return entry.model_copy(update=_reading(fact.event) | {"thing": None})
    return entry


def _reading(told: PersonalDataRead) -> dict[str, object]:
    shown = {"roles", "unit", "purpose", "fields", "release", "outcome", "flags"}
    return told.model_dump(include=shown)


def _named(event: Event) -> tuple[UUID, ...]:
    """Whom a fact is about, as far as it says so itself."""
    if isinstance(event, PersonalDataRead):
        return event.subjects
    named = (getattr(event, name, None) for name in NAMING)
    return tuple(id_ for id_ in named if isinstance(id_, UUID))
