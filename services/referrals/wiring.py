"""Wiring: what python -m services.referrals runs."""

from services.referrals.api import make
from services.referrals.deciders import DECIDERS
from services.referrals.deciders.partners import HEARS as OF_PARTNERS
from services.referrals.deciders.partners import react as note_partner
from services.referrals.projections import PROJECTIONS
from services.referrals.ungrounded import Heeding
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
    """Run referrals until told to stop."""
    start_logging("referrals")
    settings = Settings(service="referrals")
    async with running(settings, DECIDERS) as node:
        views = OwnViews("referrals", node.db, PROJECTIONS)
        node.knocks.append(views.knock)
        async with beside(
            {
                "views": views.run,
                "grounds": Heeding(node).run,
                "hearing.visits": reactor(node, "visits", HEARS, react).run,
                "hearing.activities": reactor(node, "activities", OF_PARTNERS, note_partner).run,
                "erasures": Eraser(node, confirm).run,
            }
        ):
            await serve(make(node, views), settings)
