"""The HTTP door of reporting."""

from typing import Final

from fastapi import FastAPI

from services.reporting.api import exports, goals, indicators, status, targets
from services.reporting.board import Board
from services.reporting.indicators.definitions import GOALS, LIBRARY
from shared.events.words import LADDER
from shared.node import Node
from shared.settings import Settings
from shared.web.app import make_app
from shared.web.batch import open_batch
from shared.web.door import Door

CONFIGURATION: Final = {"goals": GOALS, "rungs": LADDER, "indicators": tuple(LIBRARY)}


def make(node: Node, board: Board) -> FastAPI:
    """The application of reporting."""
    app = make_app(node, "Brygga reporting", CONFIGURATION, _periods)
    _open_doors(Door(node, app))
    exports.add_reading(app, node)
    goals.add_reading(app, node)
    indicators.add_reading(app, node)
    status.add_reading(app, node, board)
    return app


def _open_doors(door: Door) -> None:
    """Every command, and all of them in a batch."""
    targets.open_doors(door)
    open_batch(door)


def _periods(settings: Settings) -> dict[str, object]:
    """On what named periods rest."""
    days = {"from": settings.project_from, "to": settings.project_to}
    project = {name: day and day.isoformat() for name, day in days.items()}
    return {"grant_year_begins": settings.grant_year_begins, "project": project}
