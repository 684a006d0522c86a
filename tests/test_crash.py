"""Whatever is killed, whenever: every acknowledged command is there once, and nothing else is."""

import asyncio
import logging
import os
import random
import signal
from contextlib import suppress

import psutil
import pytest

from deploy.local.home import Home
from tests.load import Load, all_is_well
from tests.stack import Running, start, temporary_home

pytestmark = [pytest.mark.fault, pytest.mark.timeout(3600)]

log = logging.getLogger(__name__)

LONG = "BRYGGA_LONG" in os.environ
KILLS = 300 if LONG else 9
SEED = int(os.environ.get("BRYGGA_SEED", "20261123"))
VICTIMS = (
    "postgres",
    "backend",
    "nats",
    "caddy",
    "visits",
    "activities",
    "referrals",
    "reporting",
    "supervisor",
)


class Chaos:
    """Kills one thing at a time, and lets Brygga come back on the same home."""

    def __init__(self, home: Home) -> None:
        self.running = start(home)
        self.home = home
        self.killed: list[str] = []

    async def kill(self, victim: str, dice: random.Random) -> None:
        """Kill one process of this kind with SIGKILL, now, whatever it is doing."""
        if victim == "supervisor":
            await self.running.kill()
            self.running = start(self.home)
        elif (pid := self._pid(victim, dice)) is not None:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.killed.append(victim)

    def _pid(self, victim: str, dice: random.Random) -> int | None:
        if victim != "backend":
            return self.running.pid(victim)
        with suppress(psutil.Error):
            backends = psutil.Process(self.running.pid("postgres")).children()
            return dice.choice(backends).pid if backends else None
        return None


async def test_kill_anything_under_load_and_lose_nothing() -> None:
    dice = random.Random(SEED)
    victims = [VICTIMS[n % len(VICTIMS)] for n in range(KILLS)]
    dice.shuffle(victims)
    with temporary_home() as home:
        chaos = Chaos(home)
        try:
            await chaos.running.ready()
            load = Load(chaos.running, seed=SEED)
            async with load.running():
                for victim in victims:
                    await asyncio.sleep(dice.uniform(0, 0.8))
                    await chaos.kill(victim, dice)
                    await chaos.running.ready()
            recorded = await all_is_well(load)
            log.info(
                "%d kills, %d commands, %d retries", len(chaos.killed), recorded, len(load.failed)
            )
            assert set(chaos.killed) == set(VICTIMS)
            assert recorded > 10 * KILLS
            await _nothing_is_left(chaos.running)
        finally:
            if chaos.running.process.poll() is None:
                await chaos.running.stop()


async def _nothing_is_left(running: Running) -> None:
    """After an orderly stop no process works on the home any more."""
    home = str(running.home.path)
    await running.stop()
    left = [
        p.info for p in psutil.process_iter(["pid", "cmdline"]) if home in str(p.info["cmdline"])
    ]
    assert left == []
