"""One uvicorn process per service, stopped by SIGTERM."""

import gc
from typing import Final

import uvicorn
from fastapi import FastAPI

from shared.settings import Settings

GRACE: Final = 3
"""Seconds that open requests have to end when the service is told to stop."""

YOUNG: Final = 50_000
"""Objects made, less those gone, after which the youngest are looked through for cycles."""


async def serve(app: FastAPI, settings: Settings) -> None:
    """Answer requests until SIGTERM or SIGINT."""
    settle()
    config = uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        http="httptools",
        ws="none",
        lifespan="off",
        access_log=False,
        log_config=None,
        server_header=False,
        timeout_graceful_shutdown=GRACE,
    )
    await uvicorn.Server(config).serve()


def settle() -> None:
    """Leave what was made by starting to itself: whoever looks through it for garbage stops every request."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG)
