"""Cards: the doors, and what must be found out before a wish about one can be decided."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final
from uuid import UUID, uuid5

from pydantic import SecretStr

from services.visits.commands import cards as c
from services.visits.commands.people import RegisterPerson
from services.visits.commands.visits import RecordVisit, ScanCard
from services.visits.deciders.cards import Card, cards
from services.visits.queries import cards as known
from shared.cards import card_of, spelled
from shared.command import Command
from shared.decider import Refused
from shared.events.words import PersonId
from shared.log.aliases import Aliases
from shared.log.append import Receipt
from shared.log.recall import receipts
from shared.log.wish import Wish
from shared.node import Node
from shared.roles import SYSTEM
from shared.web.asking import Caller
from shared.web.door import Door, Tell
from shared.web.finding import Finding
from shared.web.preparing import Prepare

FIRST_SCAN: Final = UUID("b8d1f7c4-53d2-4a0e-8f0b-6a2f9f1d4e70")
"""Namespace of the nameless whom a card of the stock makes known when it is first scanned."""
ACTIVATED: Final = UUID("e1f0a9d6-0a5b-4c55-9d7f-2f4b7c8a9b31")
"""Namespace of the keys under which cards of the stock are given then."""


def open_doors(door: Door) -> None:
    """Cards, by their codes."""
    door.command("POST", "/people/{person}/cards", c.IssueCard)
    door.command("POST", "/cards", c.GiveCard)
    door.command("POST", "/cards/stock", c.StockCards)
    door.command("POST", "/cards/{card}/revoke", c.RevokeCard)
    door.command("POST", "/cards/{card}/revoke/withdraw", c.WithdrawCardRevoke)
    door.command("POST", "/cards/{card}/issue/withdraw", c.WithdrawCardIssue)
    door.command("POST", "/cards/{card}/stock/withdraw", c.WithdrawCardStock)


@dataclass(slots=True)
class CardDesk:
    """Finds cards by their codes, and whose they are."""

    node: Node
    aliases: Aliases
    _finding: Finding[Card] = field(init=False)

    def __post_init__(self) -> None:
        self._finding = Finding(self.node, cards)

    @property
    def prepare(self) -> Mapping[type[Command], Prepare]:
        """What the door finds out of which wish."""
        named = (c.RevokeCard, c.WithdrawCardRevoke, c.WithdrawCardIssue, c.WithdrawCardStock)
        return {
            **dict.fromkeys(named, Prepare(self._named)),
            c.IssueCard: Prepare(self._issued),
            c.GiveCard: Prepare(self._given),
            c.StockCards: Prepare(self._stocked),
            RecordVisit: Prepare(self._scanned, lambda visit: visit.card is not None),
        }

    @property
    def tell(self) -> Mapping[type[Command], Tell]:
        """Which answers carry codes."""
        one = (c.IssueCard, c.GiveCard, c.TakeCard, c.DrawCard)
        return {**dict.fromkeys(one, self._tell_code), c.StockCards: self._tell_codes}

    async def find(self, actor: str, code: str) -> Card:
        """The card with this code; 429 for whoever tried too many codes that no card has."""
        return await self._finding.find(actor, code)

    async def _named(self, asker: Caller, wish: Wish) -> Wish:
        await self.find(asker.actor.sub, _code(wish.command))
        return wish

    async def _issued(self, asker: Caller, wish: Wish) -> Wish:
        """A person's card: the one that is named, otherwise a new one."""
        command = wish.command
        assert isinstance(command, c.IssueCard)  # noqa: S101 - the door asks only for these
        if command.card:
            await self.find(asker.actor.sub, command.card.get_secret_value())
            return wish._replace(command=c.TakeCard(person=command.person, card=command.card))
        return await self._with_new_card(wish, command.person)

    async def _given(self, asker: Caller, wish: Wish) -> Wish:  # noqa: ARG002 - a Prepare
        """A nameless person's card: first they become known, under a key that follows from the wish's."""
        command = wish.command
        assert isinstance(command, c.GiveCard)  # noqa: S101 - the door asks only for these
        if await self._recorded(wish.key):
            return wish
        register = RegisterPerson(**command.model_dump())
        key = _nameless(wish.key)
        await self._ask(wish, register, key, wish.mac)
        return await self._with_new_card(wish, key)

    async def _with_new_card(self, wish: Wish, person: UUID) -> Wish:
        if await self._recorded(wish.key):
            return wish
        code = await known.free_code(self.node.db, self.node.vault, wish.key)
        return wish._replace(command=c.DrawCard(person=person, card=SecretStr(code)))

    async def _stocked(self, asker: Caller, wish: Wish) -> Wish:  # noqa: ARG002 - a Prepare
        """Every card of a stock by itself, under keys that follow from the wish's; then all of them."""
        command = wish.command
        assert isinstance(command, c.StockCards)  # noqa: S101 - the door asks only for these
        if not await self._recorded(wish.key):
            numbers = range(1, command.n + 1)
            await asyncio.gather(*(self._stock(wish, command.site, n) for n in numbers))
        return wish

    async def _stock(self, wish: Wish, site: str, number: int) -> None:
        """A card with the first code of its key that is free; a code that was taken is passed over."""
        key = known.in_stock(wish.key, number)
        for attempt in range(known.TRIED):
            code = SecretStr(known.code_from(self.node.vault, key, attempt))
            try:
                await self._ask(
                    wish, c.StockCard(stock=wish.key, card=code, site=site), key, wish.mac
                )
            except Refused as refused:
                if refused.code != "code_taken":
                    raise
            else:
                return

    async def _scanned(self, asker: Caller, wish: Wish) -> Wish:
        """The visit of whoever has the card; one from the stock becomes a nameless person's now."""
        visit = wish.command
        assert isinstance(visit, RecordVisit)  # noqa: S101 - the door asks only for these
        assert visit.card  # noqa: S101 - and only where a card is named
        if visit.person:
            raise Refused("person_or_card", "/card")
        card = await self.find(asker.actor.sub, visit.card.get_secret_value())
        if card.waits and not await self._recorded(wish.key):
            card = await self._activated(wish, visit, card)
        return wish._replace(command=await self._counted(visit, card))

    async def _counted(self, visit: RecordVisit, card: Card) -> RecordVisit:
        """The visit of whoever stands now for the one to whom the card was given."""
        if card.person is None:
            return visit
        await self.aliases.refresh(self.node.db)
        *dropped, person = self.aliases.chain(card.person)
        if not dropped:
            return visit.model_copy(update={"person": person})
        return ScanCard(**dict(visit) | {"person": person, "dropped": tuple(dropped)})

    async def _activated(self, wish: Wish, visit: RecordVisit, card: Card) -> Card:
        """The card once it is somebody's; both steps may be taken again, by anybody, and are one."""
        code = _code(visit)
        this_time = f"{card_of(code).hex}/{card.version}"
        nobody = RegisterPerson(target_group="okand", site=visit.site)
        person, mac = (
            PersonId(uuid5(FIRST_SCAN, this_time)),
            self.node.vault.mac(this_time.encode()),
        )
        await self._ask(wish, nobody, person, mac)
        take = c.TakeCard(person=person, card=SecretStr(code))
        try:
            await self._ask(wish, take, uuid5(ACTIVATED, this_time), mac)
        except Refused:  # somebody got the card, or it was revoked, in between
            return await known.card(self.node.db, code)
        return replace(card, person=person)

    async def _ask(self, wish: Wish, command: Command, key: UUID, mac: bytes) -> Receipt:
        """Take a step of a wish, as the service itself."""
        roles = frozenset({SYSTEM})
        step = wish._replace(command=command, key=key, mac=mac, roles=roles)
        return await self.node.batcher.submit(step)

    async def _recorded(self, key: UUID) -> bool:
        """Whether the key has its receipt: then nothing more is done under it."""
        return bool(await receipts(self.node.db, [key]))

    async def _tell_code(self, wish: Wish, receipt: Receipt) -> Mapping[str, object]:
        code = _code(wish.command) or known.code_of(self.node.vault, wish.key, receipt.id)
        person: UUID = getattr(wish.command, "person", None) or _nameless(wish.key)
        return {"code": spelled(code), "person": str(person)}

    async def _tell_codes(self, wish: Wish, receipt: Receipt) -> Mapping[str, object]:
        command = wish.command
        assert isinstance(command, c.StockCards)  # noqa: S101 - told only of these
        ids = await known.cards_in(self.node.db, receipt.id, command.n)
        keys = [known.in_stock(receipt.id, number) for number in range(1, command.n + 1)]
        made = zip(keys, ids, strict=True)
        return {"codes": [known.code_of(self.node.vault, key, id_) for key, id_ in made]}


def _nameless(key: UUID) -> UUID:
    """The person whom a card is given to that was asked for under this key."""
    return uuid5(key, "person")


def _code(command: Command) -> str:
    card: SecretStr | None = getattr(command, "card", None)
    return card.get_secret_value() if card else ""
