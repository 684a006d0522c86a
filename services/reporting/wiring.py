"""Wiring: what python -m services.reporting runs."""

import asyncio
from functools import partial
from typing import Final

from services.reporting.api import make
from services.reporting.board import Board
from services.reporting.deciders import DECIDERS
from services.reporting.exports.publishing import publish
from services.reporting.forgetting import approvals
from services.reporting.ledger import LEDGER, Ledger, tell
from services.reporting.projections import PROJECTIONS
from services.reporting.queries import status
from services.reporting.releasing import Releasing
from services.reporting.reviewing import Reviewing
from services.reporting.tiling import Tiling
from services.reporting.verifying import Verifying, show_age
from services.reporting.versioning import Versioning
from shared.erasing import Eraser
from shared.events.words import SERVICES
from shared.hearing.erasures import confirm
from shared.log.generations import catch_up, register
from shared.log.leader import leading
from shared.log.reached import Reached
from shared.node import Node, running
from shared.observe import start_logging
from shared.privacy.signer import read_signer
from shared.settings import Settings
from shared.supervise import Loop, beside
from shared.web.server import serve

GLANCE: Final = 0.25
SELDOM: Final = 1.0
LOOK: Final = 5.0
INDEX: Final = "select index from ledger_head"
TAKEN: Final = "select service, position from ledger_stream"


async def main() -> None:
    """Run reporting until told to stop."""
    start_logging("reporting")
    settings = Settings(service="reporting")
    async with running(settings, DECIDERS) as node:
        signer = partial(read_signer, settings.keys)
        grown, written = Reached(), Reached()
        node.heard |= {service: Reached() for service in SERVICES}
        grow = partial(_write, grown, written)
        ledger = Ledger(node.held, node.bus, PROJECTIONS, grow, node.heard)
        loops: dict[str, Loop] = {
            "ledger": partial(leading, node.held, "ledger", partial(_take_in, node, ledger)),
            "glance": partial(glance, node, grown),
            "nudge": partial(nudge, node, written),
            "lag": partial(_show_lag, node),
            "versioning": Versioning(node).run,
            "tiling": Tiling(node.db, node.held, settings.audit_name, signer).run,
            "verifying": Verifying(node.db, settings.audit_name, signer).run,
            "checkpoint_age": partial(show_age, node.db),
            "reviews": Reviewing(node).run,
            "releasing": Releasing(node).run,
            "hearing.visits": approvals(node).run,
            "erasures": Eraser(node, confirm).run,
        }
        async with beside(loops):
            board = Board(node.db, node.bus, settings.time_zone, grown)
            await serve(make(node, board), settings)


async def _take_in(node: Node, ledger: Ledger) -> None:
    """Register what code knows, then take in, with whatever lags being caught up beside."""
    async with node.db.acquire() as connection:
        await register(connection, PROJECTIONS)
    loops = {"catch_up": partial(_catch_up, node), "publish": partial(_publish, node)}
    async with beside(loops):
        await ledger.run()


async def _catch_up(node: Node) -> None:
    while True:
        if not await catch_up(node.db, PROJECTIONS, LEDGER):
            await asyncio.sleep(SELDOM)


async def _publish(node: Node) -> None:
    """Show analysts what code promises, as soon as it can be shown; then there is nothing more to do."""
    while True:
        if await publish(node.db, node.settings.time_zone):
            await asyncio.Event().wait()
        await asyncio.sleep(GLANCE)


def _write(grown: Reached, written: Reached, index: int) -> None:
    for reached in (grown, written):
        reached.move(index)


async def nudge(node: Node, written: Reached) -> None:
    """Tell the other instances of growth that this one wrote."""
    told = 0
    while True:
        if await written.wait_for(told + 1, LOOK):
            told = written.position
            await node.talk.nudge()


async def glance(node: Node, grown: Reached) -> None:
    """See growth that another instance wrote: at once when it nudges, else soon, where somebody waits."""
    while True:
        ends = await node.db.fetch(TAKEN)
        tell(node.heard, {row["service"]: row["position"] for row in ends})
        grown.move(await node.db.fetchval(INDEX))
        await grown.rest(node.talk.nudged, GLANCE, SELDOM)


async def _show_lag(node: Node) -> None:
    """Keep the metrics of the streams' lag fresh, whether anybody asks for the status or not."""
    while True:
        await status(node.db, node.bus)
        await asyncio.sleep(LOOK)
