"""What may be read of visits: a person, exact; people by name or number."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Annotated, Final
from uuid import UUID

import asyncpg
from pydantic import SecretStr

from shared.database import Fetches
from shared.events.envelope import Recorded
from shared.events.merges import PersonsMerged, PersonsUnmerged
from shared.events.people import (
    PersonCorrected,
    PersonRegistered,
    PersonWithdrawn,
)
from shared.events.personal import OPAQUE, PUBLIC, NotPersonal, clear, sealed
from shared.events.words import Channel, PersonnummerMotivation, Sex, TargetGroup
from shared.node import Node
from shared.privacy.opening import opened
from shared.readmodel import ReadModel

PERSON: Final = """
select position, recorded_at, envelope, sealed from event
where stream_id = $1 and version <= $2 order by version, part
"""
PEOPLE: Final = """
select position, recorded_at, envelope, sealed from event
where type in ('PersonRegistered', 'PersonCorrected', 'PersonWithdrawn') and position > $1
order by position limit $2
"""

NEWEST: Final = 2**31 - 1

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
    merged: Annotated[tuple[UUID, ...], clear("link", "id", "which ids are this person too")] = ()

    @property
    def display_name(self) -> str:
        """How the person is called at the desk; empty for the nameless."""
        return " ".join(filter(None, (self.given_name, self.family_name)))


FIELDS: Final = tuple(
    name for name in Person.model_fields if name not in {"id", "version", "merged"}
)


async def person(node: Node, id_: UUID, version: int = NEWEST) -> Person | None:
    """The person with this id, opened, as of a version; None where there is none.

    Record the reading before releasing it.
    """
    rows = await node.db.fetch(PERSON, id_, version)
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
    """The person after one more fact; None once the registration was taken back."""
    match fact.event:
        case PersonRegistered() as told:
            return Person(id=told.person, version=1, **_values(told, FIELDS))
        case PersonCorrected(fields=fields) as told if person:
            changes = {"version": fact.version, **_values(told, fields)}
            return person.model_copy(update=changes)
        case PersonWithdrawn():
            return None
        case PersonsMerged() | PersonsUnmerged() if person:
            return person.model_copy(update={"version": fact.version})
        case _:
            return person


def _values(told: PersonRegistered | PersonCorrected, fields: Sequence[str]) -> dict[str, object]:
    return {name: _plain(getattr(told, name)) for name in fields}


def _plain(value: object) -> object:
    return value.get_secret_value() if isinstance(value, SecretStr) else value
