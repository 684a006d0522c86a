"""The HTTP door of activities."""

from typing import Final, get_args

from fastapi import FastAPI

from services.activities.commands import LeaveVolunteering, WelcomeVolunteer, WithdrawVolunteer
from shared.events import words
from shared.node import Node
from shared.web.app import make_app
from shared.web.door import Door

CONFIGURATION: Final = {
    "leaving_reasons": get_args(words.LeavingReason),
    "channels": get_args(words.Channel),
}


def make(node: Node) -> FastAPI:
    """The application of activities."""
    app = make_app(node, "Brygga activities", CONFIGURATION)
    door = Door(node, app)
    door.command("POST", "/volunteers", WelcomeVolunteer)
    door.command("POST", "/volunteers/{volunteer}/leave", LeaveVolunteering)
    door.command("POST", "/volunteers/{volunteer}/withdraw", WithdrawVolunteer)
    door.batch()
    return app
