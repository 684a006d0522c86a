"""An evening of visits that others must hear of, and what they then know: compared as a whole."""

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from typing import Any, Final
from uuid import UUID, uuid4

import orjson
from pydantic import SecretStr

from services.visits.commands.cards import (
    DrawCard,
    RevokeCard,
    StockCard,
    WithdrawCardIssue,
    WithdrawCardRevoke,
)
from services.visits.commands.erasures import ApproveErasure, AskErasure, CompleteErasure
from services.visits.commands.merges import MergePersons, UndoMerge
from services.visits.commands.modes import DecideMode, WithdrawMode
from services.visits.commands.people import RegisterPerson, WithdrawPerson
from services.visits.commands.protection import SetProtectedIdentity
from services.visits.commands.sites import OpenSite, WithdrawSite
from shared.command import Command
from shared.events.words import Service
from shared.hearing import HEARS, react
from shared.log.append import Receipt
from shared.log.reaction import React, Reactor
from shared.log.wish import Wish
from shared.node import Node, reactor
from shared.supervise import beside
from tests.engine import column, node
from tests.stack import Foundation

SITE: Final = "motesplatsen"
FACTS: Final = "select event_id from event where type = any($1)"
NOTES: Final = "select envelope from event order by position"
WHY: Final = SecretStr("a slip")
DAY: Final = date(2026, 9, 1)
RULE: Final = {"decision": "SN 2026/117", "decided_on": DAY, "from": DAY}
CODES: Final = ("blå räv 42", "röd älg 24", "snabb utter 77", "modig hjort 31")


async def ask(one: Node, command: Command, key: UUID | None = None, who: str = "anna") -> Receipt:
    """What a door would ask of visits."""
    key, now = key or uuid4(), datetime.now(UTC)
    mac, trace = one.vault.mac(key.bytes), f"00-{key.hex}-{key.hex[:16]}-01"
    roles = frozenset({"unit_manager", "host"})
    wish = Wish(command, key, mac, who, now, now.date(), trace, roles=roles)
    return await one.batcher.submit(wish)


async def an_evening(visits: Node) -> int:
    """One of everything that others listen for, several of them taken back; where the log ends."""

    async def known() -> UUID:
        return (await ask(visits, RegisterPerson(target_group="abo", site=SITE))).id

    keep, drop, third, gone, mistake = [await known() for _ in range(5)]
    await ask(visits, WithdrawPerson(person=mistake, reason=WHY))
    lower = (await ask(visits, MergePersons(keep=keep, drop=drop))).id
    await ask(visits, MergePersons(keep=third, drop=keep))
    await ask(visits, UndoMerge(merge=lower, reason=WHY))
    await _cards(visits, keep, third)
    for scope, of in (("site", SITE), ("activity", str(uuid4()))):
        for mode in ("headcount", "pseudonymous"):
            told = RULE | {"scope": scope, "id": of, "mode": mode}
            ruled = (await ask(visits, DecideMode.model_validate(told))).id
        await ask(visits, WithdrawMode(mode=ruled, reason=WHY))
    await _sites(visits)
    named = ("unit_manager",)
    await ask(visits, SetProtectedIdentity(person=third, on=True, named_readers=named))
    return await forget(visits, gone)


async def _sites(visits: Node) -> None:
    for name in ("Norra", "Södra"):
        wish = OpenSite(slug=f"plats-{len(name)}", name=name, time_zone="Europe/Stockholm")
        opened = (await ask(visits, wish)).id
        await ask(visits, WithdrawSite(site=opened, reason=WHY))
    await ask(visits, wish)


async def _cards(visits: Node, one: UUID, other: UUID) -> None:
    stocked, lost, wrong, found = map(SecretStr, CODES)
    await ask(visits, StockCard(stock=uuid4(), card=stocked, site=SITE))
    for card in (lost, wrong, found):
        await ask(visits, DrawCard(person=one, card=card))
    await ask(visits, RevokeCard(card=lost, reason=WHY))
    await ask(visits, RevokeCard(card=found, reason=WHY))
    await ask(visits, WithdrawCardRevoke(card=found, reason=WHY))
    await ask(visits, WithdrawCardIssue(card=wrong, reason=WHY))
    assert other != one


async def forget(visits: Node, person: UUID) -> int:
    """Two people agree that somebody be forgotten, and visits tells that it is done."""
    wish = AskErasure(person=person, basis="art_17", decision="SN 2026/0412")
    erasure = (await ask(visits, wish)).id
    await ask(visits, ApproveErasure(erasure=erasure), who="yusuf")
    return (await ask(visits, CompleteErasure(erasure=erasure))).position


@asynccontextmanager
async def hearing(
    foundation: Foundation,
    service: Service,
    hears: frozenset[str] = HEARS,
    react: React = react,
) -> AsyncIterator[Reactor]:
    """A service that listens to visits; whoever hears of it is the reactor's node."""
    async with node(foundation, service) as one:
        its = reactor(one, "visits", hears, react)
        async with beside({"hearing": its.run}):
            yield its


async def once(foundation: Foundation, service: Service, hears: frozenset[str] = HEARS) -> bool:
    """Whether each fact that is listened for was noted, and none twice."""
    heard = await column(foundation.dsn("visits_owner"), FACTS, list(hears))
    notes = Counter(it["noted"] for it in await notes_of(foundation, service))
    return notes == Counter(str(id_) for id_ in heard)


async def notes_of(foundation: Foundation, service: Service) -> list[dict[str, Any]]:
    """What a service noted, as its log tells it, without what differs from one hearing to the next."""
    rows = await column(foundation.dsn(f"{service}_owner"), NOTES)
    told = [orjson.loads(envelope) for envelope in rows]
    return [it["data"] | {"type": it["type"]} for it in told if "noted" in it["data"]]
