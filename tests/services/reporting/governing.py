"""Records of governance as their keepers make and read them: reporting hears of them as of anything else."""

from dataclasses import dataclass
from typing import Any, Final
from uuid import uuid4

import httpx

from deploy.local import issuer
from shared.log.tail import Heard
from tests.services.reporting.book import Book
from tests.stack import Foundation

ROLES: Final = ("project_lead", "unit_manager", "working_group", "admin", "host")
LOG: Final = """
select position, recorded_at, type, envelope from event where position > $1 order by position
"""
READ: Final = """
select envelope from event where type = 'PersonalDataRead' order by position desc limit 1
"""


@dataclass(slots=True)
class Keeper:
    """The lead at the doors of a book, whose log becomes its ledger when it is heard."""

    book: Book
    heard: int = 0

    @classmethod
    def of(cls, book: Book, foundation: Foundation) -> "Keeper":
        """Somebody with a token for each role."""
        tokens = {role: issuer.token(foundation.stack.home, [role]) for role in ROLES}
        book.tokens = {**book.tokens, **tokens}
        return cls(book)

    async def ask(self, path: str, role: str = "project_lead", **body: object) -> httpx.Response:
        """What a command is answered."""
        headers = {
            "Authorization": f"Bearer {self.book.tokens[role]}",
            "Idempotency-Key": str(uuid4()),
        }
        told = {name.rstrip("_"): value for name, value in body.items()}
        return await self.book.door.post(path, json=told, headers=headers)

    async def tell(self, path: str, **body: object) -> str:
        """The id that an accepted command is answered with, once the ledger has heard of it."""
        answer = await self.ask(path, **body)
        assert answer.status_code == 201, answer.text
        await self.hear()
        return str(answer.json()["id"])

    async def hear(self) -> None:
        """Take in what the log has more than the ledger."""
        rows = await self.book.node.db.fetch(LOG, self.heard)
        if rows:
            await self.book.take_in(
                [Heard("reporting", r[0], r[1], r["type"], r["envelope"]) for r in rows]
            )
            self.heard = rows[-1]["position"]

    async def items(self, path: str, role: str = "project_lead", **asked: object) -> list[Any]:
        """The items of a list."""
        told = await self.book.answer(path, role=role, **asked)
        return list(told["items"])

    async def last_read(self) -> str:
        """The record of the last reading, as it lies in the log."""
        return bytes(await self.book.node.db.fetchval(READ)).decode()
