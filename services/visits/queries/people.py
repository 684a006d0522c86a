"""What may be read of visits: a person, exact; people by name or number."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Annotated, Final
from uuid import UUID

import asyncpg

from services.visits.deciders.guarding import Guard, guarded
from services.visits.deciders.people import people
from shared.database import Fetches
from shared.events.common import SubjectErased
from shared.events.envelope import Recorded, read
from shared.events.erasures import ErasureApproved
from shared.events.people import (
    PersonCorrected,
    PersonRegistered,
    PersonWithdrawn,
)
from shared.events.personal import OPAQUE, PUBLIC, NotPersonal, clear, plain, sealed
from shared.events.protection import ProtectedIdentitySet, RestrictionSet
from shared.events.words import Channel, PersonnummerMotivation, Sex, TargetGroup
from shared.log.recall import histories
from shared.node import Node
from shared.privacy.opening import opened
from shared.readmodel import ReadModel

PERSON: Final = """
select position, recorded_at, envelope, sealed from event
where stream_id = $1 and version <= $2 order by version, part
"""
PEOPLE: Final = """
select position, recorded_at, envelope, sealed from event
where type in (
    'PersonRegistered', 'PersonCorrected', 'PersonWithdrawn', 'ProtectedIdentitySet',
    'RestrictionSet', 'ErasureApproved', 'SubjectErased'
) and position > $1
order by position limit $2
"""
WITHDRAWN: Final = """
select stream_id from event where type = 'PersonWithdrawn' and stream_id = any($1)
"""

NEWEST: Final = 2**31 - 1

STAFF: Final = clear("staff", "named_readers", "who may know of the person (R7)")
_CLEAR = clear("coarse", "id", "shown to those who help")
_SEALED = sealed("identity", "id", "shown to those who help, once recorded")


class Person(ReadModel):
    """A person as the desk sees them."""

    id: Annotated[UUID, OPAQUE]
    version: Annotated[int, NotPersonal("a counter")] = 0
    given_name: Annotated[str | None, _SEALED] = None
    family_name: Annotated[str | None, _SEALED] = None
    birth_date: Annotated[str | None, _SEALED] = None
    birth_year: Annotated[int | None, _CLEAR] = None
    sex: Annotated[Sex | None, _CLEAR] = None
    personnummer: Annotated[str | None, _SEALED] = None
    personnummer_motivation: Annotated[PersonnummerMotivation | None, _CLEAR] = None
    phone: Annotated[str | None, _SEALED] = None
    case_number: Annotated[str | None, _SEALED] = None
    interpreter_language: Annotated[str | None, _SEALED] = None
    target_group: Annotated[TargetGroup | None, _CLEAR] = None
    arrived_on: Annotated[date | None, _CLEAR] = None
    channel: Annotated[Channel | None, _CLEAR] = None
    site: Annotated[str | None, PUBLIC] = None
    protected: Annotated[bool, clear("coarse", "id", "that only the named may know (R7)")] = False
    named_readers: Annotated[tuple[str, ...], STAFF] = ()
    protected_since: Annotated[
        date | None, clear("coarse", "id", "since when only they may (R7)")
    ] = None
    restricted: Annotated[bool, clear("coarse", "id", "only stored (GDPR art. 18)")] = False

    @property
    def guard(self) -> Guard:
        """What stands between this person and those who ask."""
        readers = frozenset(self.named_readers) if self.protected else None
        since = self.protected_since or date.min
        return Guard(readers, restricted=self.restricted, since=since)

    @property
    def display_name(self) -> str:
        """How the person is called at the desk; empty for the nameless."""
        return " ".join(filter(None, (self.given_name, self.family_name)))


FIELDS: Final = tuple(name for name in Person.model_fields if name not in {"id", "version"})
"""What is shown of a person, and recorded as shown."""
ASKED_FOR: Final = frozenset({"personnummer"})
"""What is shown of a person only to whoever asks for it (DOMAIN §1, R6)."""
GUARDING: Final = frozenset({"protected", "named_readers", "protected_since", "restricted"})
TOLD: Final = tuple(name for name in FIELDS if name not in GUARDING)
"""What is told of a person when they are registered."""


async def person(node: Node, id_: UUID, version: int = NEWEST) -> Person | None:
    """The person with this id, opened, as of a version; None where there is none.

    Record the reading before releasing it.
    """
    return await shown(node, await rows_of(node.db, id_, version))


async def rows_of(db: Fetches, id_: UUID, version: int = NEWEST) -> list[asyncpg.Record]:
    """What the log has of a person, still sealed."""
    return await db.fetch(PERSON, id_, version)


def guard_of(rows: Sequence[asyncpg.Record]) -> Guard | None:
    """What stands between this person and those who ask, nothing opened; None where there is nobody."""
    known = people.state(read(r["envelope"], r["position"], r["recorded_at"]) for r in rows)
    return known.guard if known.known and not known.fenced else None


async def taken_back(db: Fetches, ids: Iterable[UUID]) -> set[UUID]:
    """Of these, whoever was registered by mistake: there is nobody; not whoever is hidden, or was erased."""
    rows = await db.fetch(WITHDRAWN, [*ids])
    found = await histories(db, {row["stream_id"] for row in rows})
    known = {id_: people.state(facts) for id_, facts in found.items()}
    return {id_ for id_, it in known.items() if it.taken_back and it.guard.readers is None}


async def shown(node: Node, rows: Sequence[asyncpg.Record]) -> Person | None:
    """The person in these rows, opened; record the reading before releasing it."""
    return fold(await opened(node.db, node.vault, rows))


async def people_after(db: Fetches, position: int, most: int) -> list[asyncpg.Record]:
    """The next facts that tell who is known, still sealed."""
    return await db.fetch(PEOPLE, position, most)


def fold(facts: Iterable[Recorded]) -> Person | None:
    """The person that these facts tell of."""
    person: Person | None = None
    for fact in facts:
        person = after(person, fact)
    return person


def after(person: Person | None, fact: Recorded) -> Person | None:
    """The person after one more fact; None once the registration was taken back, or an erasure approved."""
    match fact.event:
        case PersonRegistered() as told:
            return Person(id=told.person, version=fact.version, **_values(told, TOLD))
        case PersonCorrected(fields=fields) as told if person:
            changes = {"version": fact.version, **_values(told, fields)}
            return person.model_copy(update=changes)
        case ProtectedIdentitySet() | RestrictionSet() if person:
            return _guarded(person, guarded(person.guard, fact.event), fact.version)
        case PersonWithdrawn() | ErasureApproved() | SubjectErased():
            return None
        case _ if person:  # whatever else is told of the person moves their version
            return person.model_copy(update={"version": fact.version})
        case _:
            return None


def _guarded(person: Person, guard: Guard, version: int) -> Person:
    return person.model_copy(
        update={
            "version": version,
            "protected": guard.readers is not None,
            "named_readers": tuple(sorted(guard.readers or ())),
            "protected_since": None if guard.since == date.min else guard.since,
            "restricted": guard.restricted,
        }
    )


def _values(told: PersonRegistered | PersonCorrected, fields: Sequence[str]) -> dict[str, object]:
    return {name: plain(getattr(told, name)) for name in fields}
