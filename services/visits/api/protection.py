"""Who may know of a person: the doors, and the glass that can be broken."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field

from services.visits.commands.protection import (
    OpenEmergencyAccess,
    SetProtectedIdentity,
    SetRestriction,
    WithdrawEmergencyAccess,
)
from services.visits.queries.people import guard_of, rows_of
from shared.command import Command
from shared.log.append import Receipt
from shared.log.recall import receipts
from shared.log.wish import Wish
from shared.node import Node
from shared.web.asking import Caller
from shared.web.door import Door, Tell
from shared.web.pace import unhurried
from shared.web.preparing import Prepare
from shared.web.tries import Tries


def open_doors(door: Door) -> None:
    """Protected identity, restriction, emergencies."""
    door.command("POST", "/people/{person}/protected-identity", SetProtectedIdentity)
    door.command("POST", "/people/{person}/restriction", SetRestriction)
    door.command("POST", "/emergency-access", OpenEmergencyAccess)
    door.command("POST", "/emergency-access/{access}/withdraw", WithdrawEmergencyAccess)


@dataclass(slots=True)
class Glass:
    """Breaks for whoever it is at one pace, so that time tells nobody who is there (R7).

    Whoever breaks it for nobody again and again is slowed down; one at a time, else many guesses
    would be made before one counts.
    """

    node: Node
    tries: Tries = field(default_factory=Tries)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def prepare(self) -> Mapping[type[Command], Prepare]:
        """What the door finds out."""
        return {OpenEmergencyAccess: Prepare(self._tried)}

    @property
    def tell(self) -> Mapping[type[Command], Tell]:
        """Which answer takes its time."""
        return {OpenEmergencyAccess: self._in_time}

    async def _tried(self, asker: Caller, wish: Wish) -> Wish:
        """The wish as it is; 429 for whoever guessed too often, but not for a retry of what was accepted."""
        command = wish.command
        assert isinstance(command, OpenEmergencyAccess)  # noqa: S101 - the door asks only for these
        async with self._turn:
            if await receipts(self.node.db, [wish.key]):
                return wish
            self.tries.check(asker.actor.sub)
            if guard_of(await rows_of(self.node.db, command.person)) is None:
                self.tries.spend(asker.actor.sub)
            return wish

    async def _in_time(self, wish: Wish, _: Receipt) -> Mapping[str, object]:
        await unhurried(wish.at)
        return {}
