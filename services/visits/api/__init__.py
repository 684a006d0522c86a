"""The HTTP door of visits."""

from typing import Final, get_args

from fastapi import FastAPI

from services.visits.api import duplicates, history, merges, openings, people, search, visits
from services.visits.commands.people import CorrectPerson
from services.visits.directory import Directory
from services.visits.queries.merges import Aliases
from shared.events import words
from shared.log.views import OwnViews
from shared.node import Node
from shared.web.app import make_app
from shared.web.door import Door

CONFIGURATION: Final = {
    "target_groups": get_args(words.TargetGroup),
    "supports": get_args(words.Support),
    "channels": get_args(words.Channel),
    "sexes": get_args(words.Sex),
    "child_bands": get_args(words.ChildBand),
    "purposes": get_args(words.Purpose),
}


def make(node: Node, views: OwnViews) -> FastAPI:
    """The application of visits."""
    app = make_app(node, "Brygga visits", CONFIGURATION)
    aliases = Aliases()
    door = Door(node, app, {CorrectPerson: people.both_values(node)})
    door.explain_code = {"merged": merges.canonical_told(node, aliases)}
    people.open_doors(door)
    merges.open_doors(door)
    visits.open_doors(door)
    openings.open_doors(door)
    door.batch()
    directory = Directory(node, aliases)
    search.add_search(app, node, directory)
    duplicates.add_reading(app, node, directory)
    people.add_reading(app, node, aliases)
    history.add_reading(app, node, views)
    return app
