"""What clients may rely on, as documents: python -m deploy.contracts writes them to docs.

One OpenAPI document for each service, and one AsyncAPI document for the bus.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final, cast

from fastapi import FastAPI

from deploy.dictionary import FILE, dictionary
from services.activities import api as activities
from services.referrals import api as referrals
from services.reporting import api as reporting
from services.reporting.board import Board
from services.visits import api as visits
from shared.events.words import Service
from shared.log import asyncapi as bus
from shared.log.views import OwnViews
from shared.node import Node
from shared.web.openapi import document

FOLDER: Final = Path(__file__).resolve().parent.parent / "docs" / "api"
NOBODY: Final = cast("Node", None)
"""To see which doors there are, nobody needs to stand behind them."""


def applications() -> Mapping[Service, FastAPI]:
    """Every service's doors, with nothing behind them."""
    return {
        "visits": visits.make(NOBODY, cast("OwnViews", None)),
        "activities": activities.make(NOBODY, cast("OwnViews", None)),
        "referrals": referrals.make(NOBODY, cast("OwnViews", None)),
        "reporting": reporting.make(NOBODY, cast("Board", None)),
    }


def contracts() -> dict[str, str]:
    """The text of each document, by the name of its file."""
    told = {"bus": bus.document()}
    told |= {service: document(app, service) for service, app in applications().items()}
    return {
        f"{name}.json": json.dumps(it, indent=1, ensure_ascii=False) + "\n"
        for name, it in told.items()
    }


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in contracts().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    FILE.write_text(dictionary(), encoding="utf-8")
