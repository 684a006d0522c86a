"""Devices: the doors, and how a kiosk is known by its token."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from cachetools import TTLCache
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from services.visits.commands.devices import AdmitDevice, KnowDevice, RevokeDevice
from services.visits.queries.devices import MARK, device_with, proof_of, token_of
from shared.command import Command
from shared.database import PASSING
from shared.identity import Actor
from shared.log.append import Receipt
from shared.log.wish import Wish
from shared.node import Node
from shared.web.asking import DEVICE, Caller
from shared.web.door import Door, Tell
from shared.web.preparing import Prepare
from shared.web.problems import Problem
from shared.web.texts import preferred

REMEMBERED: Final = 2.0
"""Seconds that a device's token need not be looked up again, and so outlives its revocation."""
MOST: Final = 1_000
BEARER: Final = f"bearer {MARK}"


def open_doors(door: Door) -> None:
    """Devices."""
    door.command("POST", "/devices", AdmitDevice)
    door.command("POST", "/devices/{device}/revoke", RevokeDevice)


@dataclass(frozen=True, slots=True)
class Tokens:
    """Makes a device's token from the key that admits it: a retry gets the same one."""

    node: Node

    @property
    def prepare(self) -> Mapping[type[Command], Prepare]:
        """What the door finds out."""
        return {AdmitDevice: Prepare(self._proven)}

    @property
    def tell(self) -> Mapping[type[Command], Tell]:
        """Which answer carries a token."""
        return {KnowDevice: self._token}

    async def _proven(self, asker: Caller, wish: Wish) -> Wish:  # noqa: ARG002 - a Prepare
        command = wish.command
        assert isinstance(command, AdmitDevice)  # noqa: S101 - the door asks only for these
        proof = proof_of(token_of(self.node.vault, wish.key))
        return wish._replace(command=KnowDevice(site=command.site, name=command.name, proof=proof))

    async def _token(self, wish: Wish, _: Receipt) -> Mapping[str, object]:
        return {"token": token_of(self.node.vault, wish.key)}


@dataclass(slots=True)
class Kiosks:
    """Says who a request with a device's token comes from; all others pass as they are."""

    app: ASGIApp
    node: Node
    _known: TTLCache[str, Actor] = field(default_factory=lambda: TTLCache(MOST, REMEMBERED))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; 503 where nobody can say now whose the token is."""
        said = _authorization(scope) if scope["type"] == "http" else ""
        if said[: len(BEARER)].lower() == BEARER:
            try:
                scope[DEVICE] = await self._actor(said.partition(" ")[2])
            except PASSING:
                language = preferred(Headers(scope=scope).get("accept-language"))
                await Problem("unavailable").response(language)(scope, receive, send)
                return
        await self.app(scope, receive, send)

    async def _actor(self, token: str) -> Actor | None:
        proof = proof_of(token)
        if proof not in self._known and (found := await device_with(self.node.db, token)):
            id_, device = found
            self._known[proof] = Actor(
                sub=f"device:{id_}",
                roles=frozenset({"kiosk"}),
                sites=frozenset({device.site or ""}),
                unit=None,
                expires=time.time() + REMEMBERED,
            )
        return self._known.get(proof)


def _authorization(scope: Scope) -> str:
    for name, value in scope["headers"]:
        if name == b"authorization":
            return str(value.decode("latin-1"))
    return ""
