"""Commands that are fetched when they are asked for: nobody waits for what another command needs."""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any, Final

import typer
from typer.core import TyperGroup
from typer.main import get_group
from typing_extensions import override

PLACES: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "compact": ("deploy.local.mending", "compact_"),
        "bus": ("deploy.local.mending", "bus"),
        "vault": ("deploy.local.keeping", "app"),
        "audit": ("deploy.audit.commands", "app"),
        "review": ("deploy.audit.reviewing", "app"),
        "witness": ("deploy.witness.commands", "witness_"),
        "export": ("deploy.exports.commands", "app"),
        "analyst": ("deploy.exports.commands", "way_in"),
        "import": ("deploy.sheets.asked", "app"),
    }
)
"""In which file, and under which name there, a command is."""


class OnDemand(TyperGroup):
    """The commands that were named to it, and those of `PLACES`."""

    @override
    def list_commands(self, ctx: Any) -> list[str]:
        """All of their names."""
        return [*super().list_commands(ctx), *PLACES]

    @override
    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name; None where there is none."""
        if cmd_name not in PLACES:
            return super().get_command(ctx, cmd_name)
        return _fetched(cmd_name)


def _fetched(name: str) -> Any:  # noqa: ANN401 - the type is not public
    module, attribute = PLACES[name]
    found, around = getattr(import_module(module), attribute), typer.Typer(add_completion=False)
    if isinstance(found, typer.Typer):
        around.add_typer(found, name=name)
    else:
        around.command(name)(found)
    return get_group(around).commands[name]
