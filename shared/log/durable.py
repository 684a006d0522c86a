"""Watch that nats-server syncs before it acknowledges: without that, a receipt of the bus proves nothing."""

import asyncio
import json
from dataclasses import dataclass
from typing import Final
from urllib.request import urlopen

from prometheus_client import Gauge

SYNC_ALWAYS = Gauge(
    "brygga_nats_sync_always",
    "1 where nats-server syncs before it acknowledges, NaN where it cannot be asked; alert BusNotDurable at 0.",
)
SYNC_ALWAYS.set(float("nan"))

PAUSE: Final = 30.0
PATIENCE: Final = 3.0


@dataclass(frozen=True, slots=True)
class Durability:
    """Asks nats-server's monitoring, where its address is known."""

    monitor: str | None

    async def run(self) -> None:
        """Ask for ever."""
        while True:
            if self.monitor:
                SYNC_ALWAYS.set(await asyncio.to_thread(_syncs_always, self.monitor))
            await asyncio.sleep(PAUSE)


def _syncs_always(monitor: str) -> float:
    try:
        with urlopen(f"{monitor}/jsz", timeout=PATIENCE) as answer:  # noqa: S310 - our own server
            told = json.load(answer)
    except OSError:
        return float("nan")
    return float(told["config"].get("sync_always", False))
