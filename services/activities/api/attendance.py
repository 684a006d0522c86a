"""Who came to a session, and how many."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from services.activities.commands.attendance import (
    RecordParticipation,
    RecordSessionHeadcount,
    TakePart,
    WithdrawParticipation,
    WithdrawSessionHeadcount,
)
from services.activities.commands.sign_ups import SignUp, TakePlace
from shared.command import Command
from shared.decider import Refused
from shared.hearing.cards import Card, cards
from shared.log.aliases import Aliases
from shared.log.wish import Wish
from shared.node import Node
from shared.web.asking import Caller
from shared.web.door import Door
from shared.web.finding import Finding
from shared.web.preparing import Prepare


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/sessions/{session}/participations", RecordParticipation)
    door.command("POST", "/participations/{participation}/withdraw", WithdrawParticipation)
    door.command("POST", "/sessions/{session}/headcounts", RecordSessionHeadcount)
    door.command("POST", "/headcounts/{headcount}/withdraw", WithdrawSessionHeadcount)


@dataclass(slots=True)
class Attendance:
    """Finds out who somebody is that takes part, or means to: whose a card is, which other ids they have."""

    node: Node
    aliases: Aliases = field(default_factory=Aliases)
    _finding: Finding[Card] = field(init=False)

    def __post_init__(self) -> None:
        self._finding = Finding(self.node, cards)

    @property
    def prepare(self) -> Mapping[type[Command], Prepare]:
        """What the door finds out of which wish; of the nameless there is nothing to find."""
        return {
            RecordParticipation: Prepare(self._shown, lambda command: command.card is not None),
            SignUp: Prepare(self._place, lambda command: command.person is not None),
        }

    async def _shown(self, asker: Caller, wish: Wish) -> Wish:
        """A card's is whoever stands for the one to whom it was given."""
        command = wish.command
        assert isinstance(command, RecordParticipation)  # noqa: S101 - the door asks only for these
        assert command.card  # noqa: S101 - asked only where there is one
        if command.person:
            raise Refused("person_or_card", "/card")
        card = await self._finding.find(asker.actor.sub, command.card.get_secret_value())
        if card.person is None:
            return wish
        await self.aliases.refresh(self.node.db)
        *dropped, person = self.aliases.chain(card.person)
        told = dict(command) | {"person": person, "dropped": tuple(dropped)}
        return wish._replace(command=TakePart.model_validate(told))

    async def _place(self, _: Caller, wish: Wish) -> Wish:
        command = wish.command
        assert isinstance(command, SignUp)  # noqa: S101 - the door asks only for these
        assert command.person  # noqa: S101 - asked only where there is one
        await self.aliases.refresh(self.node.db)
        others = tuple(id_ for id_ in self.aliases.ids(command.person) if id_ != command.person)
        return wish._replace(command=TakePlace.model_validate(dict(command) | {"others": others}))
