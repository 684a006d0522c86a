"""Let go of destroyed keys in memory, on every instance, wherever they were destroyed."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import asyncpg

from shared.privacy.keys import Vault

GLANCE: Final = 1.0
"""Seconds between two looks."""

SINCE: Final = "select clock_timestamp() - interval '1 minute'"
"""A key may stay in memory that long, so whatever was destroyed before is gone by itself."""
GONE: Final = "select coalesce(max(at), $1) from forgotten where at > $1"
KEYS: Final = """
select key_id from subject_key join forgotten using (subject) where at > $1 and at <= $2
"""
"""`at` is set while nobody else forgets, so it grows as the rows appear."""

Forget = Callable[[], Awaitable[None]]


@dataclass(slots=True)
class Evicting:
    """Looks for subjects that were forgotten since the last look; tells whoever holds anything of them."""

    db: asyncpg.Pool
    vault: Vault
    holders: Sequence[Forget]

    async def run(self) -> None:
        """Look for ever."""
        since: datetime = await self.db.fetchval(SINCE)
        while True:
            since = await self.look(since)
            await asyncio.sleep(GLANCE)

    async def look(self, since: datetime) -> datetime:
        """Let go of what was destroyed after this moment; until when that is everything."""
        until: datetime = await self.db.fetchval(GONE, since)
        if until > since:
            self.vault.evict({row["key_id"] for row in await self.db.fetch(KEYS, since, until)})
            for forget in self.holders:
                await forget()
        return until
