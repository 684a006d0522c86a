"""Who asks as a volunteer, known by a link of their own."""

from uuid import UUID

from shared.identity import Actor
from shared.web.problems import Problem


def oneself(actor: Actor) -> UUID:
    """Who somebody is as a volunteer; 403 where nobody knows."""
    if actor.volunteer is None:
        raise Problem("not_allowed")
    return actor.volunteer
