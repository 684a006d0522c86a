"""Devices: the doors, and how a kiosk is known by its token."""

import time
from collections.abc import Mapping
from dataclasses import dataclass

from services.visits.commands.devices import AdmitDevice, KnowDevice, RevokeDevice
from services.visits.queries.devices import DEVICES, device_with
from shared.command import Command
from shared.identity import Actor
from shared.log.append import Receipt
from shared.log.wish import Wish
from shared.node import Node
from shared.privacy.tokens import proof_of
from shared.web.asking import Caller
from shared.web.bearers import REMEMBERED
from shared.web.door import Door, Tell
from shared.web.preparing import Prepare


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

    async def whose(self, token: str) -> Actor | None:
        """The kiosk whose token this is, as long as that counts."""
        if (found := await device_with(self.node.db, token)) is None:
            return None
        id_, device = found
        return Actor(
            sub=f"device:{id_}",
            roles=frozenset({"kiosk"}),
            sites=frozenset({device.site or ""}),
            unit=None,
            expires=time.time() + REMEMBERED,
        )

    async def _proven(self, asker: Caller, wish: Wish) -> Wish:  # noqa: ARG002 - a Prepare
        command = wish.command
        assert isinstance(command, AdmitDevice)  # noqa: S101 - the door asks only for these
        proof = proof_of(DEVICES.token(self.node.vault, wish.key))
        return wish._replace(command=KnowDevice(site=command.site, name=command.name, proof=proof))

    async def _token(self, wish: Wish, _: Receipt) -> Mapping[str, object]:
        return {"token": DEVICES.token(self.node.vault, wish.key)}
