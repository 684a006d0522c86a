"""Watches that bad input is told apart, echoes nothing and leaves nothing."""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import uuid4

from tests.bad_input.values import CANARY
from tests.books import Books
from tests.doors import Body, Door
from tests.http import Caller, Headers
from tests.wire import Answer

World = dict[str, str]
AT_ONCE = 20
"""Refusals take their time, so several are asked for at once."""


@dataclass(frozen=True, slots=True)
class Sentry:
    """Watches one door: whatever is refused there must be told right and leave nothing."""

    caller: Caller
    books: Books
    world: World
    door: Door

    async def refused(
        self, body: object, status: int, code: str, *pointers: str, headers: Headers = ()
    ) -> None:
        """This body is refused so."""
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        before = await self.books.ends()
        answer = await self._sent(self.world, content, headers)
        well_told(answer, status, code, pointers, content)
        assert await self.books.ends() == before, content

    async def refused_everywhere(self, worlds: Sequence[World], status: int, code: str) -> None:
        """The full body, said of these worlds, is refused so in each of them."""
        content = json.dumps(self.door.body(self.world)).encode()
        before = await self.books.ends()
        for some in range(0, len(worlds), AT_ONCE):
            asked = worlds[some : some + AT_ONCE]
            answers = await asyncio.gather(*(self._sent(world, content) for world in asked))
            for world, answer in zip(asked, answers, strict=True):
                well_told(answer, status, code, (), self.door.at(world))
        assert await self.books.ends() == before

    async def told_nothing(self, content: bytes, said: Sequence[Headers]) -> list[Answer]:
        """What is answered to this body under each of these headers, all at once: none of it is recorded."""
        at, before = self.door.at(self.world), await self.books.ends()
        asked = (self.caller.send(self.door.method, at, content, headers) for headers in said)
        answers = await asyncio.gather(*asked)
        assert await self.books.ends() == before
        return answers

    async def _sent(self, world: World, content: bytes, headers: Headers = ()) -> Answer:
        said = [("Idempotency-Key", str(uuid4())), *headers]
        return await self.caller.send(self.door.method, self.door.at(world), content, said)

    def bent(self, **fields: object) -> Body:
        """The door's full body, but for these fields."""
        return self.door.body(self.world) | fields


def well_told(
    answer: Answer, status: int, code: str, pointers: Sequence[str] | None, about: object
) -> None:
    """A problem document as promised, which echoes nothing."""
    assert (answer.status, answer.code) == (status, code), (about, answer)
    told = answer.json()
    assert told["status"] == status
    assert told["title"]
    assert pointers is None or answer.pointers[: len(pointers)] == list(pointers), (about, answer)
    assert CANARY.lower().encode() not in answer.everything.lower(), (about, answer)
    assert b"Traceback" not in answer.body


def nothing_in_the_logs(host: Caller) -> None:
    """No log holds what was asked, nor a traceback, nor a request that failed on our side."""
    for log in host.brygga.home.logs.iterdir():
        said = log.read_text(errors="replace")
        for word in (CANARY, "Traceback", "request.failed"):
            assert word not in said, f"{word} in {log.name}"
