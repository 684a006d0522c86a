"""A caller of Brygga's HTTP API: a key and a token by themselves, and every byte where a test wants it."""

import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from typing import Any, Self
from uuid import UUID, uuid4

from shared.events.words import Service
from tests.books import open_books
from tests.engine import eventually
from tests.stack import PATIENCE, Running
from tests.wire import Answer, Cut, Lines

Header = tuple[str, str | bytes]
Headers = Sequence[Header]

OK = 200
STAFF = ("host", "project_lead", "admin")
"""As what the host of these tests is signed in: alone at the desk of a small place, with every key."""
HEARING = ("activities", "referrals")
"""Services to which another's facts become commands of theirs."""
LARGE = 64 * 1024
AGAIN = 20


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody who calls a Brygga. Paths name the service first: `/visits/people`.

    `direct` calls the service's own port instead of the front door. Without a token nobody is
    signed in; `headers` go with every request.
    """

    brygga: Running
    token: str | None = None
    direct: bool = False
    headers: Headers = ()
    lines: Lines = field(default_factory=Lines)

    def who(self, *roles: str, site: Sequence[str] = (), sub: str | None = None) -> Self:
        """The same caller with a token for these roles; without roles, with none."""
        return replace(self, token=self.brygga.token(*roles, site=site, sub=sub) if roles else None)

    def at_the_port(self) -> Self:
        """The same caller at the services' own ports."""
        return replace(self, direct=True)

    def saying(self, *headers: Header) -> Self:
        """The same caller, with these headers in every request."""
        return replace(self, headers=(*self.headers, *headers))

    async def post(self, path: str, body: object = None, *, key: UUID | None = None) -> Answer:
        """A command, under a new key unless one is given."""
        return await self._command("POST", path, body, key)

    async def patch(self, path: str, body: object, *, key: UUID | None = None) -> Answer:
        """A change, under a new key unless one is given."""
        return await self._command("PATCH", path, body, key)

    async def get(self, path: str) -> Answer:
        """A reading."""
        return await self.send("GET", path)

    async def ask(self, path: str, body: object) -> Answer:
        """A reading that needs a body: a POST without a key."""
        return await self.send("POST", path, json.dumps(body).encode())

    async def made(self, path: str, body: object, *, key: UUID | None = None) -> str:
        """The id of what a command makes; the command must be accepted."""
        answer = await self.post(path, body, key=key)
        assert answer.status == 201, answer
        return str(answer.json()["id"])

    async def send(
        self,
        method: str,
        path: str,
        content: bytes | None = None,
        headers: Headers = (),
        *,
        chunked: bool = False,
    ) -> Answer:
        """Exactly this; `chunked` says no length beforehand.

        Whoever is refused while still sending may lose the answer (RFC 9112 §9.6): then once more.
        """
        port, path = self._place(path)
        said = (*self._signed(), *self.headers, *headers)
        request = _request(method, path, port, said, content, chunked=chunked)
        for _ in range(AGAIN if content and len(content) > LARGE else 0):
            with suppress(Cut):
                return await self.lines.ask(port, request)
        return await self.lines.ask(port, request)

    @asynccontextmanager
    async def following(self, path: str) -> AsyncIterator[AsyncIterator[tuple[str, Any]]]:
        """Server-sent events as (name, data), one after the other."""
        port, path = self._place(path)
        request = _request("GET", path, port, (*self._signed(), *self.headers), None, chunked=False)
        async with self.lines.stream(port, request) as events:
            yield events

    async def _command(self, method: str, path: str, body: object, key: UUID | None) -> Answer:
        headers = [("Idempotency-Key", str(key or uuid4()))]
        content = None if body is None else json.dumps(body).encode()
        return await self.send(method, path, content, headers)

    def _signed(self) -> Headers:
        return [("Authorization", f"Bearer {self.token}")] if self.token is not None else []

    def _place(self, path: str) -> tuple[int, str]:
        said = self.brygga.home.last_status()
        if not self.direct:
            return said["port"], f"/api{path}"
        _, service, rest = path.split("/", 2)
        return said["processes"][service]["port"], f"/{rest}"


def _request(
    method: str, path: str, port: int, headers: Headers, content: bytes | None, *, chunked: bool
) -> bytes:
    body, sized = content or b"", [("Content-Length", str(len(content or b"")))]
    if chunked:
        parts = [body[at : at + 8192] for at in range(0, len(body), 8192)]
        body = b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in [*parts, b""])
        sized = [("Transfer-Encoding", "chunked")]
    first = [("Host", f"127.0.0.1:{port}"), ("Content-Type", "application/json")]
    lines = [f"{method} {path} HTTP/1.1".encode()]
    lines += [
        b"%b: %b" % (name.encode(), _octets(text)) for name, text in (*first, *sized, *headers)
    ]
    return b"\r\n".join([*lines, b"", body])


def _octets(text: str | bytes) -> bytes:
    return text.encode() if isinstance(text, str) else text


@asynccontextmanager
async def calling(brygga: Running) -> AsyncIterator[Caller]:
    """Nobody in particular, about to call."""
    nobody = Caller(brygga)
    try:
        yield nobody
    finally:
        await nobody.lines.close()


async def quiet(caller: Caller, within: float = PATIENCE) -> None:
    """Wait until everything that was recorded is on the bus, heard by who hears it, and in the figures."""
    await eventually(lambda: _is_quiet(caller.who("host")), within)


async def _is_quiet(host: Caller) -> bool:
    """The status first, the logs last: nothing came in between, not even a reaction.

    Whether it is folded is asked as somebody for whom no persons are reckoned.
    """
    status = (await host.get("/reporting/status")).json()
    hearing = host.saying(("Brygga-After", f"visits={status['streams']['visits']['head']}"))
    heard = [await hearing.ask(f"/{service}/batch", []) for service in HEARING]
    figures = f"/reporting/goals?as_of={status['ledger']['index']}"
    folded = await host.who("steering").get(figures)
    ends = {service: stream["folded"] for service, stream in status["streams"].items()}
    fit = all(answer.status == OK for answer in (*heard, folded))
    return fit and ends == await _ends(host.brygga)


async def _ends(brygga: Running) -> dict[Service, int]:
    async with open_books(brygga) as books:
        return await books.ends()
