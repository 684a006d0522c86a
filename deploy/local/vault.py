"""The vaults of a home, all services together: what they hold, a new epoch for each, the old one's end."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Final
from uuid import UUID

import asyncpg

from deploy.local.escrow import Copy, Epochs, copies, epochs_of, forget_older, require_keys
from deploy.local.exits import Halt
from deploy.local.hold import is_held
from deploy.local.home import Home
from deploy.local.passwords import Passwords
from deploy.local.postgres import Postgres
from deploy.local.retired import remember_retired
from shared.database import Connection
from shared.erasing import PENDING
from shared.events.words import SERVICES, Service
from shared.privacy import rotating
from shared.privacy.rotating import Kept, Step

WAIT: Final = "set lock_timeout = '10s'"


def nothing(_step: str) -> None:
    """Nobody wants to know."""


@asynccontextmanager
async def owner(home: Home, service: Service) -> AsyncIterator[Connection]:
    """A connection as the owner of a service's tables; Halt where PostgreSQL does not run."""
    postgres = Postgres(home, Passwords(home.secrets))
    try:
        db = await asyncpg.connect(postgres.dsn(f"{service}_owner"), timeout=5)
    except (OSError, TimeoutError, asyncpg.PostgresError):
        raise Halt("not_running", home=home.path) from None
    try:
        await db.execute(WAIT)
        yield db
    finally:
        await db.close()


def require_running(home: Home) -> None:
    """Halt where nothing runs on this home."""
    if not is_held(home):
        raise Halt("not_running", home=home.path)


async def look(home: Home) -> dict[Service, Kept]:
    """What every vault holds; Halt where a key is gone."""
    require_keys(home)
    found: dict[Service, Kept] = {}
    for service in SERVICES:
        async with owner(home, service) as db:
            found[service] = await rotating.kept(db, home.keys / service)
    return found


async def pending(home: Home) -> list[tuple[UUID, str]]:
    """Whose erasure is not through somewhere, and since when."""
    since: dict[UUID, datetime] = {}
    for service in SERVICES:
        async with owner(home, service) as db:
            for row in await db.fetch(PENDING):
                at = since.setdefault(row["person"], row["recorded_at"])
                since[row["person"]] = min(at, row["recorded_at"])
    return [(person, at.isoformat(timespec="seconds")) for person, at in since.items()]


async def rotate(home: Home, step: Step = nothing) -> dict[Service, int]:
    """Begin the next epoch in every vault, or finish the one that has begun in some."""
    counts: dict[Service, int] = {}
    epoch = next_epoch(home)
    for service in SERVICES:
        async with owner(home, service) as db:
            counts[service] = await rotating.rotate(db, home.keys / service, epoch, step)
    return counts


def next_epoch(home: Home) -> int:
    """The epoch to come; while the vaults differ, or hold older keys, it is the one that has begun."""
    require_keys(home)
    its = epochs_of(home).values()
    begun = any(len(one) > 1 for one in its) or len({one[-1] for one in its}) > 1
    return max(one[-1] for one in its) + (not begun)


async def retire(home: Home, step: Step = nothing) -> dict[Service, list[int]]:
    """Destroy every older epoch; Halt where a data key hangs on one, or no copy holds the newest alone."""
    await require_retirable(home)
    remember_retired(home, {service: its[-1] - 1 for service, its in epochs_of(home).items()})
    gone: dict[Service, list[int]] = {}
    for service in SERVICES:
        async with owner(home, service) as db:
            gone[service] = await rotating.retire(db, home.keys / service, step)
    forget_older(home)
    return gone


async def require_retirable(home: Home) -> None:
    """Halt where an older key is needed, or no copy holds the newest and none of those to be destroyed."""
    require_keys(home)
    for service in SERVICES:
        if not await _rewrapped(home, service):
            raise Halt("not_rewrapped", service=service)
    newest = {service: its[-1:] for service, its in epochs_of(home).items()}
    if not any(copy.epochs == newest for copy in copies(home)):
        raise Halt("no_newer_copy")


async def needed(home: Home) -> Epochs:
    """What a copy must hold: the newest epochs, and the older ones while a data key may hang on them."""
    require_keys(home)
    its = epochs_of(home)
    return {
        service: its[service] if await _needs_older(home, service) else its[service][-1:]
        for service in SERVICES
    }


async def _needs_older(home: Home, service: Service) -> bool:
    """Whether a data key hangs on an older epoch here; where nothing runs, one may."""
    if len(epochs_of(home)[service]) == 1:
        return False
    try:
        return not await _rewrapped(home, service)
    except Halt:  # nobody is there to say so
        return True


async def _rewrapped(home: Home, service: Service) -> bool:
    async with owner(home, service) as db:
        return await rotating.rewrapped(db, home.keys / service)


def table(home: Home) -> str:
    """What the vaults hold, and the copies that were made, for people to read."""
    lines = [
        line for service, its in asyncio.run(look(home)).items() for line in _lines(service, its)
    ]
    lines += [
        f"pending erasure of {person}, since {at}" for person, at in asyncio.run(pending(home))
    ]
    now = epochs_of(home)
    for copy in copies(home):
        lines.append(f"copy {copy.name}, made on {copy.made_on}: {_worth(copy, now)}")
    return "\n".join(
        lines if copies(home) else [*lines, "no copy: losing the keys loses every name"]
    )


def _worth(copy: Copy, now: Epochs) -> str:
    if not copy.opens(now):
        return "older than the keys: replace it"
    return (
        "holds keys that were destroyed: replace it" if copy.outlives(now) else "opens everything"
    )


def _lines(service: Service, its: Kept) -> list[str]:
    named = ", ".join(map(str, its.epochs))
    lines = [f"{service}: epoch {its.current} (keys of {named} are here)"]
    lines += [
        f"  {class_:<12}{count:>8} data keys, the oldest of {since}"
        for class_, (count, since) in its.keys.items()
    ]
    if its.older:
        lines.append(f"  {its.older} hang on an older epoch: run ./brygga vault rotate again")
    elif len(its.epochs) > 1:
        lines.append("  make the copies anew, then ./brygga vault retire")
    return lines
