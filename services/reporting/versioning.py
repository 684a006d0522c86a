"""Record by which versions of definitions figures are reckoned, once for each that code has."""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, get_args

import structlog
from prometheus_client import Gauge

from services.reporting.commands.versions import VersionIndicator
from services.reporting.indicators.definition import Definition
from services.reporting.indicators.definitions import LIBRARY
from shared.decider import Refused
from shared.events.governing import Indicator
from shared.log.leader import leading
from shared.log.wish import Wish
from shared.node import Node

log = structlog.get_logger(__name__)

CONFLICTS = Gauge(
    "brygga_definition_conflicts",
    "Versions of definitions whose files are not what they were when recorded; alert DefinitionChanged.",
)
NAMES: Final[dict[str, Indicator]] = {name: name for name in get_args(Indicator)}


@dataclass(slots=True)
class Versioning:
    """Of several instances one records what its code carries; a crash between leaves the rest for the next."""

    node: Node

    async def run(self) -> None:
        """Record at start, then only hold the place while this instance lives."""
        await leading(self.node.held, "reporting versions indicators", self._once)

    async def _once(self) -> None:
        await self.record()
        await asyncio.Event().wait()

    async def record(self) -> None:
        """Record every version, the oldest of an indicator first; one that says something else is told of."""
        every = [one for versions in LIBRARY.values() for one in versions.values()]
        CONFLICTS.set(sum([not await self._recorded(one) for one in every]))
        log.info("indicators.versioned", indicators=len(LIBRARY))

    async def _recorded(self, one: Definition) -> bool:
        try:
            await self._record(one)
        except Refused as refused:
            log.error(
                "definition.changed", indicator=one.id, version=one.version, code=refused.code
            )
            return False
        return True

    async def _record(self, one: Definition) -> None:
        command = VersionIndicator(indicator=NAMES[one.id], version=one.version, digest=one.digest)
        key = self.node.vault.own_key(f"version/{one.id} {one.version} {one.digest}")
        now = datetime.now(UTC)
        today = now.astimezone(self.node.sites.zone(None)).date()
        trace = f"00-{key.hex}-{key.hex[:16]}-01"
        mac = self.node.vault.mac(key.bytes)
        await self.node.batcher.submit(
            Wish(command, key, mac, "system:reporting", now, today, trace)
        )
