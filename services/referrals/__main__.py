"""Wiring: python -m services.referrals."""

import uvloop

from services.referrals.api import make
from services.referrals.deciders import DECIDERS
from services.referrals.projections.categories import categories
from services.referrals.projections.destinations import listings
from shared.hearing import HEARS, react
from shared.log.views import OwnViews
from shared.node import reactor, running
from shared.observe import start_logging
from shared.settings import Settings
from shared.supervise import beside
from shared.web.server import serve


async def main() -> None:
    """Run referrals until told to stop."""
    start_logging("referrals")
    settings = Settings(service="referrals")
    async with running(settings, DECIDERS) as node:
        views = OwnViews("referrals", node.db, [categories, listings])
        node.knocks.append(views.knock)
        async with beside(
            {"views": views.run, "hearing.visits": reactor(node, "visits", HEARS, react).run}
        ):
            await serve(make(node, views), settings)


if __name__ == "__main__":
    uvloop.run(main())
