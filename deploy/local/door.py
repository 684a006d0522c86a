"""Caddy from its wheel: the one origin in front of the client and every service."""

import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Final

from deploy.local import probe
from deploy.local.child import Program
from deploy.local.home import ROOT, Home
from deploy.local.outside import asked_of
from deploy.local.ports import HOST
from shared.events.words import Service

CADDYFILE: Final = ROOT / "deploy" / "caddy" / "Caddyfile"


def door(
    home: Home, port: int, services: Mapping[Service, int], client: Path, sign_in: int | None
) -> Program:
    """The front door on this port: the client's files, the services' ports, where people sign in if here."""
    folder, at = str(home.path / "caddy"), f"http://{HOST}:{port}/healthz"
    return Program(
        name="caddy",
        command=(str(Path(sys.executable).parent / "caddy"), "run", "--config", str(CADDYFILE)),
        log=home.log("caddy"),
        ready=partial(probe.answers, at),
        ready_at=at,
        environment={
            "HOME": folder,
            "XDG_DATA_HOME": folder,
            "XDG_CONFIG_HOME": folder,
            "BRYGGA_DOOR_STORAGE": folder,
            "BRYGGA_DOOR_ADDRESS": f"http://:{port}",
            "BRYGGA_DOOR_HOST": HOST,
            "BRYGGA_DOOR_CLIENT": str(client),
            "BRYGGA_DOOR_SIGN_IN": f"{HOST}:{sign_in}" if sign_in else "",
            "BRYGGA_DOOR_TOKENS": asked_of(),
            **{f"BRYGGA_DOOR_{name.upper()}": f"{HOST}:{its}" for name, its in services.items()},
        },
        port=port,
    )
