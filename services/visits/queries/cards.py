"""What is known of cards: whose one is, and what lies in stock."""

from collections.abc import Collection, Mapping, Sequence
from typing import Annotated, Final, Literal
from uuid import UUID, uuid5

from pydantic import SecretStr

from services.visits.deciders.cards import Card, cards
from shared.cards import card_of, drawn, spelled
from shared.database import Fetches
from shared.events.cards import CardIssued, CardsPrinted, CardStocked
from shared.events.personal import CODE, OPAQUE, NotPersonal, clear, sealed
from shared.log.recall import histories, things
from shared.node import Node
from shared.privacy.keys import Vault
from shared.privacy.opening import opened
from shared.readmodel import ReadModel

TAKEN: Final = "select distinct stream_id from event where stream_id = any($1)"
STOCKED: Final = """
select position, recorded_at, envelope, sealed from event
where stream_id = any($1) and type = 'CardStocked'
"""
OF_PERSONS: Final = """
select e.position, e.recorded_at, e.envelope, e.sealed, c.state
from card c join event e on e.position = c.issued
where c.person = any($1) order by c.issued desc
"""
AT_ONCE: Final = 8
"""Codes that are looked at together; of a thousand cards one in 270 is taken."""
TRIED: Final = 10_000
"""Codes that a key may lead to; far more than are ever taken in a row."""

State = Literal["in_stock", "active", "revoked"]


class Holder(ReadModel):
    """Whose a card is, as the desk sees it."""

    person: Annotated[UUID | None, clear("link", "person", "whose the card is")]
    display_name: Annotated[
        str | None, sealed("identity", "person", "to greet whoever shows the card")
    ] = None
    birth_year: Annotated[int | None, clear("coarse", "person", "to see whose it is")] = None
    code: Annotated[str, NotPersonal("the code that was asked for")]
    state: Annotated[State, CODE]


class PersonsCard(ReadModel):
    """One of a person's cards; `code` is none where its key was destroyed."""

    id: Annotated[UUID, OPAQUE]
    code: Annotated[str | None, sealed("identity", "id", "to tell the person their card")]
    state: Annotated[State, CODE]


def code_from(vault: Vault, key: UUID, attempt: int) -> str:
    """The code that an idempotency key leads to: the same for ever, and nobody's guess without the vault."""
    chance = vault.mac(f"card:{key.hex}/{attempt}".encode())
    return drawn(int.from_bytes(chance, "big"))


def code_of(vault: Vault, key: UUID, card: UUID) -> str:
    """The code among those of a key that this card has."""
    codes = (code_from(vault, key, attempt) for attempt in range(TRIED))
    return next(code for code in codes if card_of(code) == card)


async def free_code(db: Fetches, vault: Vault, key: UUID) -> str:
    """The first code of a key that no card has or ever had."""
    for begin in range(0, TRIED, AT_ONCE):
        codes = [code_from(vault, key, begin + more) for more in range(AT_ONCE)]
        taken = {row[0] for row in await db.fetch(TAKEN, [card_of(code) for code in codes])}
        for code in codes:
            if card_of(code) not in taken:
                return code
    raise LookupError(key)


async def card(db: Fetches, code: str) -> Card:
    """What is known of the card with this code."""
    id_ = card_of(code)
    return cards.state((await histories(db, [id_])).get(id_, ()))


def state(card: Card) -> State:
    """How a known card is called."""
    if card.revoked:
        return "revoked"
    return "active" if card.person else "in_stock"


def in_stock(stock: UUID, number: int) -> UUID:
    """The key of a stock's card, counted from 1."""
    return uuid5(stock, f"card/{number}")


async def cards_in(db: Fetches, stock: UUID, count: int) -> list[UUID]:
    """The cards that were made together, in the order in which they were."""
    keys = [in_stock(stock, number) for number in range(1, count + 1)]
    found = await things(db, keys)
    return [found[key][0] for key in keys]


async def printable(node: Node, stock: UUID) -> list[str] | None:
    """The codes of those of a stock's cards that still lie in it; None where there is no such stock."""
    [*facts] = (await histories(node.db, [stock])).get(stock, ())
    if not facts or not isinstance(facts[0].event, CardsPrinted):
        return None
    ids = await cards_in(node.db, stock, facts[0].event.count)
    known = await histories(node.db, ids)
    waiting = [id_ for id_ in ids if cards.state(known.get(id_, ())).waits]
    codes = await _codes(node, waiting)
    return [codes[id_] for id_ in waiting if id_ in codes]


async def _codes(node: Node, ids: Collection[UUID]) -> dict[UUID, str]:
    rows = await node.db.fetch(STOCKED, list(ids))
    told: Sequence[CardStocked] = [
        fact.event
        for fact in await opened(node.db, node.vault, rows)
        if isinstance(fact.event, CardStocked)
    ]
    return {it.card: it.code.get_secret_value() for it in told if isinstance(it.code, SecretStr)}


async def cards_of(node: Node, ids: Mapping[UUID, UUID]) -> dict[UUID, list[PersonsCard]]:
    """The cards of these ids by whom each id is shown as, the newest first, as far as the view has come.

    Record the reading before releasing it.
    """
    rows = await node.db.fetch(OF_PERSONS, list(ids))
    found: dict[UUID, list[PersonsCard]] = {}
    for row, fact in zip(rows, await opened(node.db, node.vault, rows), strict=True):
        issued = fact.event
        assert isinstance(issued, CardIssued)  # noqa: S101 - the view holds no other positions
        code = issued.code.get_secret_value() if issued.code else None
        its = PersonsCard(id=issued.card, code=spelled(code) if code else None, state=row["state"])
        found.setdefault(ids[issued.person], []).append(its)
    return found


async def active_codes(node: Node, ids: Mapping[UUID, UUID]) -> dict[UUID, str]:
    """By whom each of these ids is shown as: their newest card that opens something."""
    if not ids:
        return {}
    cards = await cards_of(node, ids)
    active = {
        id_: [it.code for it in theirs if it.code and it.state == "active"]
        for id_, theirs in cards.items()
    }
    return {id_: codes[0] for id_, codes in active.items() if codes}
