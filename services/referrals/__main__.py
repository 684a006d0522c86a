"""Wiring: python -m services.referrals."""

import uvloop

from services.referrals.api import make
from services.referrals.deciders import DECIDERS
from services.referrals.projections.destinations import listings
from services.referrals.reactions import HEARS, react
from shared.log.reached import Reached
from shared.log.reaction import Reactor
from shared.log.views import OwnViews
from shared.node import Node, running
from shared.observe import start_logging
from shared.settings import Settings
from shared.supervise import beside
from shared.web.server import serve


async def main() -> None:
    """Run referrals until told to stop."""
    start_logging("referrals")
    settings = Settings(service="referrals")
    async with running(settings, DECIDERS) as node:
        views = OwnViews("referrals", node.db, [listings])
        node.knocks.append(views.knock)
        reactor = _reactor(node)
        async with beside({"views": views.run, "reaction.visits": reactor.run}):
            await serve(make(node, views), settings)


def _reactor(node: Node) -> Reactor:
    reached = node.heard["visits"] = Reached()
    return Reactor("referrals", "visits", HEARS, react, node.db, node.bus, node.batcher, reached)


if __name__ == "__main__":
    uvloop.run(main())
