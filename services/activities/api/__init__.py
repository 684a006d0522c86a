"""The HTTP door of activities."""

from typing import Final, get_args

from fastapi import FastAPI

from services.activities.api import (
    attendance,
    facilitation,
    feed,
    hours,
    links,
    partners,
    planning,
    series,
    sessions,
    shifts,
    sign_ups,
    volunteers,
)
from services.activities.queries.links import LINKS
from shared.events import words
from shared.log.views import OwnViews
from shared.node import Node
from shared.web.app import make_app
from shared.web.batch import open_batch
from shared.web.bearers import Bearers
from shared.web.door import Door

CONFIGURATION: Final = {
    "activity_kinds": get_args(words.ActivityKind),
    "partner_kinds": get_args(words.PartnerKind),
    "initiated_by": get_args(words.InitiatedBy),
    "presenting_units": get_args(words.PresentingUnit),
    "child_bands": get_args(words.ChildBand),
    "leaving_reasons": get_args(words.LeavingReason),
    "facilitation_tasks": get_args(words.FacilitationTask),
    "channels": get_args(words.Channel),
}


def make(node: Node, views: OwnViews) -> FastAPI:
    """The application of activities."""
    app = make_app(node, "Brygga activities", CONFIGURATION)
    own_links = links.Links(node)
    app.add_middleware(Bearers, kind=LINKS, whose=own_links.whose)
    prepare = {**attendance.Attendance(node).prepare, **own_links.prepare}
    door = Door(node, app, prepare=prepare, tell=own_links.tell)
    _open_doors(door)
    series.add_reading(app, node, views)
    sessions.add_reading(app, node, views)
    feed.add_reading(app, node, views)
    partners.add_reading(app, node, views)
    volunteers.add_reading(app, node, views)
    shifts.add_reading(app, node, views)
    hours.add_reading(app, node, views)
    facilitation.add_reading(app, node, views)
    return app


def _open_doors(door: Door) -> None:
    """Every command, and all of them in a batch."""
    partners.open_doors(door)
    planning.open_doors(door)
    sessions.open_doors(door)
    sign_ups.open_doors(door)
    attendance.open_doors(door)
    volunteers.open_doors(door)
    links.open_doors(door)
    shifts.open_doors(door)
    hours.open_doors(door)
    facilitation.open_doors(door)
    open_batch(door)
