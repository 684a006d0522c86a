"""Who plays a demo: each comes through the doors with a name and roles of their own."""

from collections.abc import Mapping
from typing import Final, Literal

from shared.roles import Role

Who = Literal["host", "deputy", "caseworker", "unit_manager", "dpo", "admin"]

CAST: Final[Mapping[Who, tuple[Role, ...]]] = {
    "host": ("host", "project_lead"),
    "deputy": ("host",),
    "caseworker": ("caseworker",),
    "unit_manager": ("unit_manager",),
    "dpo": ("dpo",),
    "admin": ("admin",),
}


def sub(who: Who) -> str:
    """What this one is called in tokens: demo-unit-manager."""
    return f"demo-{who.replace('_', '-')}"
