"""The same visit with the library `eventsourcing`: run in the peers' own environment, told by words.

`append WRITERS SECONDS` saves new aggregates from so many threads; `serve PORT` does it behind FastAPI.
"""

import json
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Literal
from urllib.parse import parse_qs, unquote, urlsplit
from uuid import UUID

from eventsourcing.application import Application
from eventsourcing.domain import Aggregate

OCCURRED = "2026-11-23T18:00:00+01:00"


class Visit(Aggregate):
    """A visit as an aggregate of its own."""

    def __init__(self, site: str, occurred_at: str, supports: list[str]) -> None:
        self.site = site
        self.occurred_at = occurred_at
        self.supports = supports


class Visits(Application[UUID]):
    """Where visits are saved."""

    def record(self, site: str, occurred_at: str, supports: list[str]) -> str:
        """The id of a new visit, once it is committed."""
        visit = Visit(site, occurred_at, supports)
        self.save(visit)
        return str(visit.id)


def settings(dsn: str, connections: int) -> dict[str, str]:
    """What the library is told by its environment."""
    at = urlsplit(dsn)
    return {
        "PERSISTENCE_MODULE": "eventsourcing.postgres",
        "POSTGRES_DBNAME": at.path.lstrip("/"),
        "POSTGRES_HOST": parse_qs(at.query)["host"][0],
        "POSTGRES_PORT": "5432",
        "POSTGRES_USER": at.username or "",
        "POSTGRES_PASSWORD": unquote(at.password or ""),
        "POSTGRES_POOL_SIZE": str(connections),
        "POSTGRES_MAX_OVERFLOW": "0",
    }


def append(visits: Visits, writers: int, seconds: float) -> None:
    """Print how many visits so many threads saved."""
    visits.record("motesplatsen", OCCURRED, ["it"])

    def write(until: float) -> int:
        count = 0
        while time.monotonic() < until:
            visits.record("motesplatsen", OCCURRED, ["it"])
            count += 1
        return count

    began = time.monotonic()
    with ThreadPoolExecutor(writers) as threads:
        counts = list(threads.map(write, [began + seconds] * writers))
    print(json.dumps({"events": sum(counts), "seconds": time.monotonic() - began}))


def serve(visits: Visits, port: int) -> None:
    """Answer POST /visits until ended."""
    import uvicorn  # noqa: PLC0415 - only this half needs it
    from fastapi import FastAPI  # noqa: PLC0415
    from pydantic import AwareDatetime, BaseModel  # noqa: PLC0415

    class Body(BaseModel):
        site: Literal["motesplatsen"]
        occurred_at: AwareDatetime
        supports: list[str] = []

    app = FastAPI()

    @app.post("/visits", status_code=201)
    def record(body: Body) -> dict[str, str]:
        return {"id": visits.record(body.site, body.occurred_at.isoformat(), body.supports)}

    uvicorn.run(app, host="127.0.0.1", port=port, access_log=False, log_level="error")


def main() -> None:
    """Do what the words say."""
    what, *numbers = sys.argv[1:]
    writers = int(numbers[0]) if what == "append" else 40
    visits = Visits(env=settings(os.environ["PEER_DSN"], min(writers, 40)))
    if what == "append":
        append(visits, writers, float(numbers[1]))
    else:
        serve(visits, int(numbers[0]))


if __name__ == "__main__":
    main()
