"""Links by which volunteers sign in: the doors, and how a volunteer is known by theirs."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from services.activities.commands.links import (
    IssueVolunteerLink,
    KnowVolunteerLink,
    RevokeVolunteerLink,
)
from services.activities.queries.links import LINKS, volunteer_with
from shared.command import Command
from shared.identity import Actor
from shared.log.append import Receipt
from shared.log.wish import Wish
from shared.node import Node
from shared.privacy.tokens import proof_of
from shared.roles import volunteer_sub
from shared.web.address import own_address
from shared.web.asking import Caller
from shared.web.bearers import REMEMBERED
from shared.web.door import Door, Tell
from shared.web.preparing import Prepare

PAGE: Final = "/volunteer#"
"""The volunteers' page; what follows a # is sent to no server and stands in no log."""


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/volunteers/{volunteer}/link", IssueVolunteerLink)
    door.command("POST", "/volunteers/{volunteer}/link/revoke", RevokeVolunteerLink)


@dataclass(frozen=True, slots=True)
class Links:
    """Makes a link's token from the volunteer and the key that issues it: a retry gets the same one."""

    node: Node

    @property
    def prepare(self) -> Mapping[type[Command], Prepare]:
        """What the door finds out."""
        return {IssueVolunteerLink: Prepare(self._proven)}

    @property
    def tell(self) -> Mapping[type[Command], Tell]:
        """Which answer carries a link."""
        return {KnowVolunteerLink: self._url}

    async def whose(self, token: str) -> Actor | None:
        """The volunteer whose token this is, limited to themselves, as long as that counts."""
        if (found := await volunteer_with(self.node.db, token)) is None:
            return None
        id_, volunteer = found
        return Actor(
            sub=volunteer_sub(id_),
            roles=frozenset({"volunteer"}),
            sites=volunteer.sites,
            unit=None,
            expires=time.time() + REMEMBERED,
            volunteer=id_,
        )

    async def _proven(self, asker: Caller, wish: Wish) -> Wish:  # noqa: ARG002 - a Prepare
        command = wish.command
        assert isinstance(command, IssueVolunteerLink)  # noqa: S101 - the door asks only for these
        own_address(self.node)
        proof = proof_of(self._token(command.volunteer, wish.key))
        return wish._replace(command=KnowVolunteerLink(volunteer=command.volunteer, proof=proof))

    async def _url(self, wish: Wish, _: Receipt) -> Mapping[str, object]:
        command = wish.command
        assert isinstance(command, KnowVolunteerLink)  # noqa: S101 - told of these alone
        token = self._token(command.volunteer, wish.key)
        return {"url": own_address(self.node) + PAGE + token}

    def _token(self, volunteer: UUID, key: UUID) -> str:
        return LINKS.token(self.node.vault, volunteer, key)
