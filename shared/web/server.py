"""One uvicorn process per service, stopped by SIGTERM."""

from typing import Final

import uvicorn
from fastapi import FastAPI

from shared.settings import Settings

GRACE: Final = 3
"""Seconds that open requests have to end when the service is told to stop."""


async def serve(app: FastAPI, settings: Settings) -> None:
    """Answer requests until SIGTERM or SIGINT."""
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
