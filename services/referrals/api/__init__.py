"""The HTTP door of referrals."""

from typing import Final, get_args

from fastapi import FastAPI

from services.referrals.api import categories, destinations, hsds, referrals
from shared.events import words
from shared.log.views import OwnViews
from shared.node import Node
from shared.web.app import make_app
from shared.web.batch import open_batch
from shared.web.door import Door

CONFIGURATION: Final = {
    "categories": get_args(words.Category),
    "owners": get_args(words.Owner),
    "rungs": words.LADDER,
    "vias": get_args(words.Via),
}


def make(node: Node, views: OwnViews) -> FastAPI:
    """The application of referrals."""
    app = make_app(node, "Brygga referrals", CONFIGURATION)
    door = Door(node, app)
    _open_doors(door)
    categories.add_reading(app, node, views)
    hsds.add_exchange(app, node, views, door)
    destinations.add_reading(app, node, views)
    return app


def _open_doors(door: Door) -> None:
    """Every command, and all of them in a batch."""
    categories.open_doors(door)
    destinations.open_doors(door)
    referrals.open_doors(door)
    open_batch(door)
