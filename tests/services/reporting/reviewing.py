"""Readings of personal data, and deeds, as the ledger hears them; and those who look at the log."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

import httpx

from deploy.local import issuer
from shared.events.common import PersonalDataRead
from shared.events.envelope import pack
from shared.events.event import Event
from shared.events.people import PersonRegistered
from shared.events.protection import ProtectedIdentitySet
from shared.events.words import PersonId, Service
from shared.log.tail import Heard
from tests.services.reporting.book import Book
from tests.services.reporting.telling import Said, enveloped, named
from tests.stack import Foundation

AMIRA, YUSUF, OLENA = (PersonId(named("person", n)) for n in (71, 72, 73))
WHY = {"Brygga-Reason": "asked for by the person themselves"}


def reading(reader: str, *subjects: UUID, **told: Any) -> PersonalDataRead:  # noqa: ANN401 - whatever its fields are
    """A host's reading of somebody's record, unless told otherwise."""
    usual = {"roles": ("host",), "unit": "flyktinggruppen", "purpose": "drop_in_support"}
    shown = {"fields": ("given_name", "phone"), "release": "opened", "outcome": "released"}
    return PersonalDataRead(reader=reader, subjects=subjects, **(usual | shown | told))


def registered(person: PersonId) -> PersonRegistered:
    return PersonRegistered(person=person, target_group="abo", site="motesplatsen")


def protected(person: PersonId, *readers: str) -> ProtectedIdentitySet:
    return ProtectedIdentitySet(person=person, on=True, named_readers=readers)


async def tell(
    book: Book, event: Event, at: datetime, actor: str = "tester", service: Service = "visits"
) -> UUID:
    """Take in one fact that somebody recorded; the fact's id."""
    book.told[service] += 1
    thing = getattr(event, "person", None) or getattr(event, "review", None) or uuid4()
    of = enveloped(service, book.told[service], Said(thing, thing, event))
    if isinstance(event, PersonalDataRead):
        actor = event.reader
    id_ = uuid4()
    raw = pack(replace(of, actor=actor, id=id_))
    await book.take_in([Heard(service, book.told[service], at, of.type, raw)])
    return id_


class Desk:
    """Somebody who looks at the log through reporting's door."""

    def __init__(self, book: Book, foundation: Foundation, *roles: str, sub: str = "sara") -> None:
        self.book = book
        token = issuer.token(foundation.stack.home, roles, sub=sub)
        self.headers = {"Authorization": f"Bearer {token}", "Brygga-Purpose": "access_review"}

    async def get(self, path: str, *, why: bool = False, **asked: object) -> httpx.Response:
        """An answer, whatever it is."""
        given = {name.rstrip("_"): str(value) for name, value in asked.items()}
        return await self.book.door.get(
            path, params=given or None, headers=self.headers | (WHY if why else {})
        )

    async def post(self, path: str, body: object, key: UUID | None = None) -> httpx.Response:
        """What a command is answered."""
        headers = self.headers | {"Idempotency-Key": str(key or uuid4())}
        return await self.book.door.post(path, json=body, headers=headers)

    async def items(self, path: str, **asked: Any) -> Sequence[dict[str, Any]]:  # noqa: ANN401 - asked as `get` is
        """The items of an answer that is none but good."""
        answer = await self.get(path, **asked)
        assert answer.status_code == 200, answer.text
        items: Sequence[dict[str, Any]] = answer.json()["items"]
        return items


CHECKPOINT = "insert into reporting.checkpoint values ('access', $1, $2, $3, 'a note')"
AFRESH = """
do $$ begin
    set local session_replication_role = replica;
    delete from reporting.checkpoint;
end $$
"""
OWN = (
    "select position, type, recorded_at, envelope from event where position > $1 order by position"
)


async def signed(book: Book, size: int, root: bytes, at: datetime) -> None:
    """A checkpoint of the access log was signed."""
    await book.admin.execute(CHECKPOINT, size, root, at)


async def hear_oneself(book: Book, since: int) -> int:
    """Take in what reporting itself recorded after a position, but for readings; where its log ends now."""
    rows = await book.node.db.fetch(OWN, since)
    for row in rows:
        if row["type"] != "PersonalDataRead":
            book.told["reporting"] += 1
            told = row["type"], row["envelope"]
            heard = Heard("reporting", book.told["reporting"], row["recorded_at"], *told)
            await book.take_in([heard])
    return int(rows[-1]["position"]) if rows else since
