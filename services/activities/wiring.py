"""Wiring: what python -m services.activities runs."""

from services.activities.api import make
from services.activities.deciders import DECIDERS
from services.activities.planner import Planner
from services.activities.projections import PROJECTIONS
from shared.erasing import Eraser
from shared.hearing import HEARS, react
from shared.hearing.erasures import confirm
from shared.log.views import OwnViews
from shared.node import reactor, running
from shared.observe import start_logging
from shared.settings import Settings
from shared.supervise import beside
from shared.web.server import serve


async def main() -> None:
    """Run activities until told to stop."""
    start_logging("activities")
    settings = Settings(service="activities")
    async with running(settings, DECIDERS) as node:
        views = OwnViews("activities", node.db, PROJECTIONS)
        node.knocks.append(views.knock)
        loops = {
            "views": views.run,
            "hearing.visits": reactor(node, "visits", HEARS, react).run,
            "series": Planner(node, views).run,
            "erasures": Eraser(node, confirm).run,
        }
        async with beside(loops):
            await serve(make(node, views), settings)
