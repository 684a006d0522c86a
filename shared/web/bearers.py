"""Who a request comes from that carries a token of our own making, and none of the issuer's."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Final

from cachetools import TTLCache
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from shared.database import PASSING
from shared.identity import Actor
from shared.privacy.tokens import TokenKind, proof_of
from shared.web.asking import BEARER
from shared.web.headers import said
from shared.web.problems import Problem
from shared.web.texts import preferred

REMEMBERED: Final = 2.0
"""Seconds that a token need not be looked up again, and so outlives its revocation."""
MOST: Final = 1_000

Whose = Callable[[str], Awaitable[Actor | None]]
"""From a token to whoever it speaks for, as long as it counts."""


@dataclass(slots=True)
class Bearers:
    """Says who a request with a token of this kind comes from; all others pass as they are."""

    app: ASGIApp
    kind: TokenKind
    whose: Whose
    _known: TTLCache[str, Actor] = field(default_factory=lambda: TTLCache(MOST, REMEMBERED))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; 503 where nobody can say now whose the token is."""
        bearer = (said(scope, b"authorization") or "") if scope["type"] == "http" else ""
        begins = f"bearer {self.kind.mark}"
        if bearer[: len(begins)].lower() == begins:
            try:
                scope[BEARER] = await self._actor(bearer.partition(" ")[2])
            except PASSING:
                language = preferred(Headers(scope=scope).get("accept-language"))
                await Problem("unavailable").response(language)(scope, receive, send)
                return
        await self.app(scope, receive, send)

    async def _actor(self, token: str) -> Actor | None:
        proof = proof_of(token)
        if proof not in self._known and (found := await self.whose(token)):
            self._known[proof] = found
        return self._known.get(proof)
