"""Which hours are right: many are approved at once, and each of them must be there."""

from typing import Final

from services.activities.commands.hours import ApproveHours
from services.activities.deciders.hours import hours
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.volunteers import HoursApproved


def evolve(nothing: None, _: Recorded) -> None:
    """An approval is never asked about; what it says of hours is undone by rejecting them."""
    return nothing


def decide(asked: Asked[ApproveHours], _: None, seen: Seen) -> Accepted:
    """All of them, or none: whoever approves has seen them together, and told of none of them."""
    ids = tuple(dict.fromkeys(asked.command.ids))
    for place, id_ in enumerate(asked.command.ids):
        told = seen.of(hours, id_)
        if told.volunteer is None:
            raise Refused("no_such_hours", f"/ids/{place}")
        if told.is_of(asked.actor):
            raise Refused("same_person", f"/ids/{place}")
    return Accepted((HoursApproved(hours=ids),), asked.key, 1)


approvals: Final[Decider[ApproveHours, None]] = Decider(
    initial=None,
    stream=lambda asked: asked.key,
    evolve=evolve,
    decide=decide,
    reads=lambda asked: asked.command.ids,
)
