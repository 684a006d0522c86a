"""The links by which volunteers sign in: one each, told in the volunteer's own stream."""

from typing import Final, assert_never

from services.activities.commands.links import (
    IssueVolunteerLink,
    KnowVolunteerLink,
    RevokeVolunteerLink,
)
from services.activities.deciders.volunteers import Volunteer, evolve
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.volunteers import VolunteerLinkIssued, VolunteerLinkRevoked

LinkCommand = IssueVolunteerLink | KnowVolunteerLink | RevokeVolunteerLink


def decide(asked: Asked[LinkCommand], volunteer: Volunteer, _: Seen) -> Accepted:
    """What follows from a wish about a link; whoever issues one lets nobody in where they do not work."""
    if volunteer.standing == "unknown":
        raise Refused("no_such_volunteer", "/volunteer")
    match asked.command:
        case IssueVolunteerLink():
            raise Refused("unavailable")  # the door proves first
        case KnowVolunteerLink() if volunteer.standing == "left":
            raise Refused("not_active", "/volunteer")
        case KnowVolunteerLink(proof=proof):
            sites = None if asked.sites is None else tuple(sorted(asked.sites))
            issued = VolunteerLinkIssued(volunteer=asked.thing, proof=proof, sites=sites)
            return Accepted((issued,), asked.thing, volunteer.version + 1)
        case RevokeVolunteerLink() if volunteer.link is None:
            raise Refused("no_link", "/volunteer")
        case RevokeVolunteerLink(reason=reason):
            revoked = VolunteerLinkRevoked(volunteer=asked.thing, reason=reason)
            return Accepted((revoked,), asked.thing, volunteer.version + 1)
        case _:
            assert_never(asked.command)


links: Final[Decider[LinkCommand, Volunteer]] = Decider(
    initial=Volunteer(), stream=lambda asked: asked.thing, evolve=evolve, decide=decide
)
