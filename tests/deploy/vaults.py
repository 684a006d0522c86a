"""Keys of a home as the tests of its vaults use them: made, opened, copied, and work that is killed."""

import signal
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Final
from uuid import UUID, uuid4

import asyncpg

from deploy.local import vault
from deploy.local.escrow import escrow
from deploy.local.home import ROOT, Home
from shared.privacy.keys import Need, Vault
from shared.privacy.sealing import DataKey
from tests.stack import Foundation

PHRASE: Final = "correct horse battery"
TODAY: Final = date(2026, 11, 2)
DIES: Final = """
import asyncio, os, signal, sys
from pathlib import Path
from deploy.local import vault
from deploy.local.home import Home
from shared.privacy import rotating
rotating.CHUNK = 20
def step(name):
    if name == sys.argv[4]:
        os.kill(os.getpid(), signal.SIGKILL)
work = getattr(vault, sys.argv[3])
asyncio.run(work(Home(Path(sys.argv[1]), Path(sys.argv[2])), step))
"""
"""Do the work and be killed once a step is done."""


def home_of(foundation: Foundation) -> Home:
    return foundation.stack.home


def killed_at(home: Home, work: str, step: str) -> None:
    line = (sys.executable, "-c", DIES, str(home.path), str(home.keys), work, step)
    ended = subprocess.run(line, cwd=ROOT, check=False, timeout=60)
    assert ended.returncode == -signal.SIGKILL


async def make(vault_: Vault, db: asyncpg.Pool, count: int) -> dict[UUID, DataKey]:
    keys = await vault_.ensure(db, [Need(uuid4(), "identity", 2026) for _ in range(count)])
    return {key.id: key for key in keys.values()}


async def opens(vault_: Vault, db: asyncpg.Pool, keys: dict[UUID, DataKey]) -> bool:
    """Whether a vault that remembers nothing opens all of them as they were."""
    vault_.evict(list(keys))
    return await vault_.open(db, list(keys)) == keys


async def copy(home: Home, name: str = "the safe") -> Path:
    file = home.path.parent / f"{name}.copy"
    escrow(home, name, file, PHRASE, TODAY, await vault.needed(home))
    return file
