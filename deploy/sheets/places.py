"""The meeting place that a sheet is about: one that Brygga knows of."""

from collections.abc import Mapping
from typing import Final
from zoneinfo import ZoneInfo

import httpx

from deploy.local.exits import Halt
from deploy.local.hold import is_held
from deploy.local.home import Home
from deploy.local.services import SITES

TOLD: Final = "/api/visits/configuration"
PATIENCE: Final = 10.0


def place_of(home: Home, wanted: str | None) -> tuple[str, ZoneInfo]:
    """The meeting place asked for, or the only one, with its time zone."""
    zones = _zones(home)
    site = wanted or (next(iter(zones)) if len(zones) == 1 else "")
    if site not in zones:
        raise Halt("unknown_site", site=site, sites=", ".join(zones))
    return site, ZoneInfo(zones[site])


def _zones(home: Home) -> Mapping[str, str]:
    """Every meeting place, as a Brygga that runs tells; else those it was told of when it started."""
    url = home.last_status().get("url") if is_held(home) else None
    if url is None:
        return SITES
    try:
        answer = httpx.get(url + TOLD, timeout=PATIENCE).raise_for_status()
    except httpx.HTTPError:
        return SITES
    zones: dict[str, str] = answer.json()["sites"]
    return zones
