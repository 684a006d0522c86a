"""Every kind of record that the tree defines: events, commands, read models."""

import importlib
import pkgutil
from operator import attrgetter
from typing import Final, TypeVar

from pydantic import BaseModel

import services
import shared.events
from shared.command import Command
from shared.events.event import Event
from shared.readmodel import ReadModel

M = TypeVar("M", bound=BaseModel)


def load() -> None:
    """Import every module of the language and of the services, so that its classes exist."""
    for package in (shared.events, services):
        for it in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not it.name.endswith("__main__"):
                importlib.import_module(it.name)


def kinds(of: type[M]) -> set[type[M]]:
    """Every class of this kind that code in the tree defines, as far as it is imported."""
    below = {kind for direct in of.__subclasses__() for kind in (direct, *kinds(direct))}
    return {kind for kind in below if kind.__module__.startswith(("shared.", "services."))}


NAMED: Final = attrgetter("__name__", "__module__")
"""In one order, whoever asks: two rooms may call something the same."""

load()
EVENTS: Final = sorted(kinds(Event), key=NAMED)
COMMANDS: Final = sorted(kinds(Command), key=NAMED)
READ_MODELS: Final = sorted(kinds(ReadModel), key=NAMED)
