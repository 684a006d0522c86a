"""The HTTP door of visits."""

from typing import Final, get_args

from fastapi import FastAPI

from services.visits.api import (
    arrivals,
    cards,
    conflicts,
    devices,
    duplicates,
    erasures,
    exceptions,
    here,
    history,
    holders,
    households,
    merges,
    modes,
    openings,
    people,
    prints,
    protection,
    reach,
    reading,
    rosters,
    search,
    settings,
    sites,
    target_groups,
    visits,
)
from services.visits.directory import Directory
from services.visits.queries.devices import DEVICES
from shared.events import words
from shared.log.views import OwnViews
from shared.node import Node
from shared.web.app import make_app
from shared.web.batch import open_batch
from shared.web.bearers import Bearers
from shared.web.door import Door

CONFIGURATION: Final = {
    "target_groups": get_args(words.TargetGroup),
    "supports": get_args(words.Support),
    "channels": get_args(words.Channel),
    "sexes": get_args(words.Sex),
    "child_bands": get_args(words.ChildBand),
    "documentation_modes": get_args(words.DocumentationMode),
    "household_kinds": get_args(words.HouseholdKind),
    "outcome_kinds": get_args(words.OutcomeKind),
    "outcome_sources": get_args(words.OutcomeSource),
    "purposes": get_args(words.Purpose),
}


def make(node: Node, views: OwnViews, directory: Directory | None = None) -> FastAPI:
    """The application of visits."""
    app = make_app(node, "Brygga visits", CONFIGURATION)
    directory = directory or Directory(node)
    aliases, readers = directory.aliases, reading.Readers(node)
    desk, tokens = cards.CardDesk(node, aliases), devices.Tokens(node)
    app.add_middleware(Bearers, kind=DEVICES, whose=tokens.whose)
    glass = protection.Glass(node)
    door = Door(
        node,
        app,
        explain=conflicts.both_values(node),
        leave=conflicts.left(node),
        explain_code={"merged": merges.canonical_told(node, aliases, readers)},
        prepare={
            **desk.prepare,
            **tokens.prepare,
            **glass.prepare,
            **erasures.prepare(node, aliases),
            **merges.prepare(node, aliases),
            **conflicts.prepare(node),
            **sites.prepare(node),
        },
        tell={**desk.tell, **tokens.tell, **glass.tell},
        note=conflicts.NOTE,
    )
    _open_doors(door)
    _add_readings(app, node, views, directory, desk, readers)
    return app


def _add_readings(
    app: FastAPI,
    node: Node,
    views: OwnViews,
    directory: Directory,
    desk: cards.CardDesk,
    readers: reading.Readers,
) -> None:
    """Whatever may be read here."""
    aliases = directory.aliases
    settings.add_reading(app, node)
    search.add_search(app, node, directory, readers)
    duplicates.add_reading(app, node, directory, readers)
    people.add_reading(app, node, directory, readers)
    history.add_reading(app, node, views, directory, readers)
    rosters.add_reading(app, node, aliases, readers)
    erasures.add_reading(app, node, aliases, readers)
    arrivals.add_reading(app, node, views, directory, readers)
    conflicts.add_reading(app, node, views, aliases, readers)
    prints.add_printing(app, node)
    holders.add_reading(app, node, views, desk, aliases, readers)
    here.add_reading(app, node, views, directory, readers)
    openings.add_reading(app, node, views)


def _open_doors(door: Door) -> None:
    """Every command, and all of them in a batch."""
    people.open_doors(door)
    merges.open_doors(door)
    protection.open_doors(door)
    exceptions.open_doors(door)
    cards.open_doors(door)
    devices.open_doors(door)
    target_groups.open_doors(door)
    households.open_doors(door)
    rosters.open_doors(door)
    reach.open_doors(door)
    visits.open_doors(door)
    openings.open_doors(door)
    modes.open_doors(door)
    sites.open_doors(door)
    arrivals.open_doors(door)
    erasures.open_doors(door)
    conflicts.open_doors(door)
    open_batch(door)
