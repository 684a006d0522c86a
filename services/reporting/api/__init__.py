"""The HTTP door of reporting."""

from typing import Final

from fastapi import FastAPI

from services.reporting.api import (
    audit,
    baselines,
    decisions,
    entries,
    exports,
    goals,
    grants,
    indicators,
    kinds,
    lessons,
    meetings,
    releases,
    reviews,
    seats,
    status,
    targets,
)
from services.reporting.board import Board
from services.reporting.indicators.definitions import GOALS, LIBRARY
from shared.events.governing import SEATS
from shared.events.words import LADDER
from shared.node import Node
from shared.settings import Settings
from shared.web.app import make_app
from shared.web.batch import open_batch
from shared.web.door import Door

CONFIGURATION: Final = {
    "goals": GOALS,
    "rungs": LADDER,
    "indicators": tuple(LIBRARY),
    "seats": [{"body": body, "seat": kind, "seats": many} for (body, kind), many in SEATS.items()],
}


def make(node: Node, board: Board) -> FastAPI:
    """The application of reporting."""
    app = make_app(node, "Brygga reporting", CONFIGURATION, _periods)
    found = {**reviews.prepare(node), **grants.prepare(node), **baselines.prepare(node)}
    _open_doors(Door(node, app, prepare=found))
    exports.add_reading(app, node)
    goals.add_reading(app, node)
    indicators.add_reading(app, node)
    for room in (baselines, decisions, grants, lessons, meetings, releases, seats, targets):
        room.add_reading(app, node)
    entries.add_reading(app, node)
    kinds.add_reading(app, node)
    reviews.add_reading(app, node)
    status.add_reading(app, node, board)
    audit.add_reading(app, node)
    return app


def _open_doors(door: Door) -> None:
    """Every command, and all of them in a batch."""
    baselines.open_doors(door)
    decisions.open_doors(door)
    grants.open_doors(door)
    lessons.open_doors(door)
    meetings.open_doors(door)
    releases.open_doors(door)
    seats.open_doors(door)
    targets.open_doors(door)
    reviews.open_doors(door)
    open_batch(door)


def _periods(settings: Settings) -> dict[str, object]:
    """On what named periods rest."""
    days = {"from": settings.project_from, "to": settings.project_to}
    project = {name: day and day.isoformat() for name, day in days.items()}
    return {"grant_year_begins": settings.grant_year_begins, "project": project}
