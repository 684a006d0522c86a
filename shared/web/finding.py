"""Cards found by their codes: whoever guesses is slowed down, at whichever service they guess."""

import asyncio
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

from shared.cards import card_of, spelled
from shared.decider import Decider
from shared.log.recall import histories
from shared.node import Node
from shared.web.tries import Tries


class Known(Protocol):
    """A card as a service knows it."""

    @property
    def known(self) -> bool:
        """Whether there is such a card."""
        ...


K = TypeVar("K", bound=Known)


@dataclass(slots=True)
class Finding(Generic[K]):
    """Finds cards by their codes, one at a time: else many guesses would be made before one counts."""

    node: Node
    cards: Decider[Any, K]
    tries: Tries = field(default_factory=Tries)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def find(self, actor: str, code: str) -> K:
        """The card with this code; 429 for whoever tried too many codes that no card has."""
        async with self._turn:
            self.tries.check(actor)
            if not spelled(code):
                return self.cards.initial
            id_ = card_of(code)
            card = self.cards.state((await histories(self.node.db, [id_])).get(id_, ()))
            if not card.known:
                self.tries.spend(actor)
            return card
