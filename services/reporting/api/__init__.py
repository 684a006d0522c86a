"""The HTTP door of reporting."""

from typing import Final

from fastapi import FastAPI

from services.reporting.api import audit, entries, goals, reviews, status, targets
from services.reporting.board import Board
from services.reporting.indicators.definitions import GOALS
from shared.events.words import LADDER
from shared.node import Node
from shared.web.app import make_app
from shared.web.batch import open_batch
from shared.web.door import Door

CONFIGURATION: Final = {"goals": tuple(GOALS), "rungs": LADDER}


def make(node: Node, board: Board) -> FastAPI:
    """The application of reporting."""
    app = make_app(node, "Brygga reporting", CONFIGURATION)
    _open_doors(Door(node, app, prepare=reviews.prepare(node)))
    goals.add_reading(app, node)
    entries.add_reading(app, node)
    reviews.add_reading(app, node)
    status.add_reading(app, node, board)
    audit.add_reading(app, node)
    return app


def _open_doors(door: Door) -> None:
    """Every command, and all of them in a batch."""
    targets.open_doors(door)
    reviews.open_doors(door)
    open_batch(door)
