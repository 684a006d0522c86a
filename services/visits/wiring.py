"""Wiring: what python -m services.visits runs."""

from services.visits.api import make
from services.visits.commands.erasures import CompleteErasure
from services.visits.deciders import DECIDERS
from services.visits.directory import Directory
from services.visits.projections import PROJECTIONS
from shared.erasing import Eraser
from shared.log.views import OwnViews
from shared.node import running
from shared.observe import start_logging
from shared.settings import Settings
from shared.supervise import beside
from shared.web.server import serve


async def main() -> None:
    """Run visits until told to stop."""
    start_logging("visits")
    settings = Settings(service="visits")
    async with running(settings, DECIDERS) as node:
        views = OwnViews("visits", node.db, PROJECTIONS)
        node.knocks.append(views.knock)
        directory = Directory(node)
        node.on_erasure.append(directory.forget)
        eraser = Eraser(node, lambda approved: CompleteErasure(erasure=approved.erasure))
        async with beside({"views": views.run, "erasures": eraser.run}):
            await serve(make(node, views, directory), settings)
