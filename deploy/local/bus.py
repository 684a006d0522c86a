"""nats-server from its wheel: users, rights, and a store that is on disk before it says so."""

import json
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from deploy.local import probe
from deploy.local.child import Program
from deploy.local.disk import replace
from deploy.local.home import Home
from deploy.local.passwords import Passwords
from deploy.local.ports import HOST
from deploy.local.rights import rights
from deploy.local.streams import MOST_BYTES
from shared.events.words import SERVICES

MOST_STORED: Final = (len(SERVICES) + 1) * MOST_BYTES
"""The streams' limits together, and one more to rebuild beside."""
MEMORY: Final = 64 * 1024**2


@dataclass(frozen=True, slots=True)
class Bus:
    """The nats-server of one home."""

    home: Home
    passwords: Passwords
    port: int
    monitor: int

    @property
    def monitoring(self) -> str:
        """Where it tells of itself."""
        return f"http://{HOST}:{self.monitor}"

    def url(self, user: str) -> str:
        """Where and as whom to connect."""
        return f"nats://{user}:{self.passwords.of(f'bus/{user}')}@{HOST}:{self.port}"

    def program(self) -> Program:
        """What the supervisor keeps alive."""
        server = Path(sys.executable).parent / "nats-server"
        file, at = self.home.path / "nats.conf", f"{self.monitoring}/healthz"
        return Program(
            name="nats",
            command=(str(server), "--config", str(file)),
            log=self.home.log("nats"),
            ready=partial(probe.answers, at),
            ready_at=at,
            before=self._before,
            port=self.port,
        )

    async def _before(self) -> None:
        (self.home.path / "nats").mkdir(exist_ok=True)
        replace(self.home.path / "nats.conf", self.settings())

    def settings(self) -> str:
        """The configuration file. JSON is one of the forms that nats-server reads."""
        users = [
            {
                "user": user,
                "password": self.passwords.of(f"bus/{user}"),
                "permissions": {
                    "publish": {"allow": list(may.publish)},
                    "subscribe": {"allow": list(may.subscribe)},
                },
            }
            for user, may in rights().items()
        ]
        settings = {
            "server_name": "brygga",
            "listen": f"{HOST}:{self.port}",
            "http": f"{HOST}:{self.monitor}",
            "jetstream": {
                "store_dir": str(self.home.path / "nats"),
                # Without this an answer may come two minutes before the disk has it.
                "sync_interval": "always",
                "max_file_store": MOST_STORED,
                # The tails' consumers live in memory: they are made anew at every doubt.
                "max_memory_store": MEMORY,
            },
            "authorization": {"users": users},
        }
        return json.dumps(settings, indent=1)
