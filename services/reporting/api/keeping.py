"""Of whom a caller may not be told today (R7)."""

from uuid import UUID

from services.reporting.looking import looking
from services.reporting.review.discretion import KEPT, Asker, discretion
from shared.node import Node
from shared.web.asking import Caller


def asker_of(node: Node, asker: Caller) -> Asker:
    """The caller, as those who keep a secret see them."""
    today = asker.now.astimezone(node.sites.zone(None)).date()
    return Asker(asker.actor.sub, asker.actor.roles, today, says_why=asker.reason is not None)


async def kept_today(node: Node, asker: Caller) -> frozenset[UUID]:
    """Every id of whom the asker may not know today, at whichever index they look."""
    async with looking(node.db, None, node.settings.time_zone, KEPT) as look:
        its = await discretion(look, asker_of(node, asker))
    return its.hidden | its.unexplained
