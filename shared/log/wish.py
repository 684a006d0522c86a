"""A command on its way to a decision, as a door or a reaction hands it over."""

from datetime import UTC, date, datetime
from typing import NamedTuple
from uuid import UUID

from shared.command import Command
from shared.decider import Asked, ZoneOf
from shared.roles import SYSTEM


class Wish(NamedTuple):
    """A checked command, whose it is, when it happened; `mac` covers the request without its actor."""

    command: Command
    key: UUID
    mac: bytes
    actor: str
    at: datetime
    day: date
    trace: str
    sites: frozenset[str] | None = None
    roles: frozenset[str] = frozenset({SYSTEM})
    zone_of: ZoneOf = lambda _: UTC
    asked_on: date | None = None
    """None where it is asked when it happens."""
    own: UUID | None = None
    """The volunteer for whom alone it is asked; None where it may be for anybody."""
    others: tuple[UUID, ...] = ()
    """The other ids of the person who is named, where the door looked for them."""

    @property
    def target(self) -> UUID | None:
        """The id under which the caller knows the thing it concerns; None for something new."""
        name = self.command.target
        return getattr(self.command, name) if name else None

    def asked(self, thing: UUID) -> Asked[Command]:
        """The question that a decider answers."""
        return Asked(
            command=self.command,
            key=self.key,
            actor=self.actor,
            at=self.at,
            day=self.day,
            thing=thing,
            sites=self.sites,
            roles=self.roles,
            zone_of=self.zone_of,
            asked_on=self.asked_on or self.day,
            own=self.own,
            others=self.others,
        )
