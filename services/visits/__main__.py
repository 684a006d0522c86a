"""Wiring: python -m services.visits."""

import uvloop

from services.visits.api import make
from services.visits.deciders import DECIDERS
from shared.node import running
from shared.observe import start_logging
from shared.settings import Settings
from shared.web.server import serve


async def main() -> None:
    """Run visits until told to stop."""
    start_logging("visits")
    settings = Settings(service="visits")
    async with running(settings, DECIDERS) as node:
        await serve(make(node), settings)


if __name__ == "__main__":
    uvloop.run(main())
