"""The HTTP door of referrals."""

from typing import Final, get_args

from fastapi import FastAPI

from services.referrals.api import (
    categories,
    codes,
    destinations,
    grounds,
    hsds,
    listings,
    persons,
    referrals,
    tasks,
)
from services.referrals.api.strangers import Strangers
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
    "closing_reasons": get_args(words.ClosingReason),
    "ground_kinds": get_args(words.GroundKind),
    "ground_scopes": get_args(words.DisclosedField),
    "reservation_codes": get_args(words.ReservationCode),
}


def make(node: Node, views: OwnViews) -> FastAPI:
    """The application of referrals."""
    app = make_app(node, "Brygga referrals", CONFIGURATION)
    links, keys, strangers = codes.Codes(node), listings.Links(node), Strangers()
    prepare = {**links.prepare, **keys.prepare, **destinations.prepare(node, views)}
    tell = {**links.tell, **keys.tell}
    door = Door(node, app, prepare=prepare, tell=tell)
    _open_doors(door)
    categories.add_reading(app, node, views)
    hsds.add_exchange(app, node, views, door)
    destinations.add_reading(app, node, views)
    grounds.add_reading(app, node, views)
    tasks.add_reading(app, node, views)
    persons.add_reading(app, node, views)
    codes.add_pages(app, node, strangers)
    listings.add_pages(app, node, strangers)
    return app


def _open_doors(door: Door) -> None:
    """Every command, and all of them in a batch."""
    categories.open_doors(door)
    destinations.open_doors(door)
    grounds.open_doors(door)
    referrals.open_doors(door)
    open_batch(door)
