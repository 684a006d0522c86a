"""The sites of a running service: those it was told of by its environment, and those opened since."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import reduce
from typing import Final
from zoneinfo import ZoneInfo

import asyncpg

from shared.events.envelope import Recorded, read
from shared.log.entry import Entry, understood
from shared.settings import Settings
from shared.sites import KINDS, Opened, evolve

GLANCE: Final = 1.0
"""Seconds between two looks at what other instances wrote."""
FACTS: Final = """
select position, recorded_at, envelope from event
where type in ('SiteOpened', 'SiteWithdrawn', 'SiteNoted', 'SiteNoteWithdrawn') and position > $1
order by position
"""


@dataclass(slots=True)
class Sites:
    """Knows at once what this instance wrote, and within a second what others did.

    There are few such facts, so all are kept by position and folded anew: it does not matter who told one
    first. `looked` is set once the log was read.
    """

    settings: Settings
    db: asyncpg.Pool
    looked: asyncio.Event = field(default_factory=asyncio.Event)
    opened: Opened = field(default_factory=Opened)
    zones: dict[str, str] = field(init=False)
    """Every site that stands, with its time zone; those that were opened come last."""
    names: dict[str, str] = field(init=False)
    """What people call them."""
    _facts: dict[int, Recorded] = field(default_factory=dict)
    _read: int = 0

    def __post_init__(self) -> None:
        self._fold()

    def __contains__(self, site: str) -> bool:
        return site in self.zones

    def zone(self, site: str | None) -> ZoneInfo:
        """The time zone of a site, also of one that was taken back; else the municipality's."""
        slug, elsewhere = site or "", self.settings.time_zone
        return ZoneInfo(self.zones.get(slug) or self.opened.zones.get(slug, elsewhere))

    def tell(self, entries: Sequence[Entry]) -> None:
        """Take what was just committed here."""
        told = [understood(it).fact for it in entries if it.type in KINDS]
        if told:
            self._take([it for it in told if isinstance(it, Recorded)])

    async def run(self) -> None:
        """Look for ever."""
        while True:
            await self.look()
            await asyncio.sleep(GLANCE)

    async def look(self) -> None:
        """Take what the log tells of since the last look."""
        rows = await self.db.fetch(FACTS, self._read)
        if rows:
            self._take([read(it["envelope"], it["position"], it["recorded_at"]) for it in rows])
            self._read = max(self._read, rows[-1]["position"])
        self.looked.set()

    def _take(self, facts: Sequence[Recorded]) -> None:
        self._facts |= {fact.at: fact for fact in facts}
        self._fold()

    def _fold(self) -> None:
        history = [self._facts[at] for at in sorted(self._facts)]
        self.opened = reduce(evolve, history, Opened())
        named, configured = self.settings.site_names, self.settings.sites
        standing = [it for it in self.opened.by_id.values() if it.slug not in configured]
        self.zones = configured | {it.slug: it.zone for it in standing}
        self.names = {it: named.get(it, it) for it in configured}
        self.names |= {it.slug: it.name for it in standing}
