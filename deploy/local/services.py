"""The four services: what each is told by its environment."""

import json
import os
import sys
from collections.abc import Mapping
from functools import partial
from typing import Final

from deploy.local import probe
from deploy.local.birth import Birth
from deploy.local.bus import Bus
from deploy.local.child import Program
from deploy.local.exits import Halt
from deploy.local.home import Home
from deploy.local.outside import outside
from deploy.local.ports import HOST
from deploy.local.postgres import Postgres
from deploy.local.signing_in import sign_in
from shared.events.words import SERVICES, Service
from shared.privacy.epochs import epochs, make_vault
from shared.privacy.signer import make_signer
from shared.settings import AUDIT_NAME

PASSED_ON: Final = ("BRYGGA_RELEASE_HOUR",)
"""What services are told as the launcher was."""

SITES: Final = {"motesplatsen": "Europe/Stockholm"}
"""The meeting places of the local stack, with their time zones."""

YIELDS: Final[Mapping[Service, int]] = {"reporting": 10}
"""Capture goes first: a figure may be late, somebody at the desk may not. 10 is a tenth of a share."""


def environment(service: Service, port: int, postgres: Postgres, bus: Bus) -> dict[str, str]:
    """The settings of one service, as shared.settings reads them."""
    home = postgres.home
    return {
        "BRYGGA_HOST": HOST,
        "BRYGGA_PORT": str(port),
        "BRYGGA_DATABASE": postgres.dsn(f"{service}_app"),
        "BRYGGA_BUS": bus.url(service),
        "BRYGGA_BUS_MONITOR": bus.monitoring,
        "BRYGGA_KEYS": str(home.keys / service),
        "BRYGGA_JWKS": str(home.jwks),
        "BRYGGA_AUDIT_NAME": os.environ.get("BRYGGA_AUDIT_NAME", AUDIT_NAME),
        "BRYGGA_SITES": json.dumps(SITES),
        **{name: os.environ[name] for name in PASSED_ON if name in os.environ},
    }


def program(service: Service, port: int, postgres: Postgres, bus: Bus, door: int) -> Program:
    """What the supervisor keeps alive, behind the front door at that port."""
    origin = f"http://{HOST}:{door}"
    told = environment(service, port, postgres, bus)
    told |= {"BRYGGA_ORIGIN": origin, "BRYGGA_SIGN_IN": sign_in(origin), **outside()}
    at = f"http://{HOST}:{port}/readyz"
    return Program(
        name=service,
        command=(sys.executable, "-m", f"services.{service}"),
        log=postgres.home.log(service),
        ready=partial(probe.answers, at),
        ready_at=at,
        environment=told,
        birth=Birth(os.getpid(), yields=YIELDS.get(service, 0)),
        port=port,
    )


def make_vaults(home: Home) -> None:
    """Make each service's keys at the first start; Halt where they are gone later.

    New keys beside an old database would look well and open nothing.
    """
    for service in SERVICES:
        folder = home.keys / service
        if home.database.exists() and not epochs(folder):
            raise Halt("keys_missing", folder=folder)
        make_vault(folder)
    make_signer(home.keys / "reporting")
