"""Reporting on a real database, with the test in the place of the bus: what it hears, what it answers."""

from collections import Counter
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from io import BytesIO
from typing import Any

import asyncpg
import httpx

from deploy.local import issuer
from services.reporting.api import make
from services.reporting.board import Board
from services.reporting.ledger import LEDGER, commit
from services.reporting.projections import PROJECTIONS
from shared.events.event import Event
from shared.events.language import LANGUAGE
from shared.events.words import SERVICES, Service
from shared.log.generations import catch_up, rebuild, register
from shared.log.reached import Reached
from shared.log.tail import Heard
from shared.node import Node
from shared.projection import AnyProjection
from shared.tlog.merkle import Frontier
from tests.engine import empty, node
from tests.services.reporting.telling import about, hear
from tests.stack import Foundation

FORGET = """
do $$ declare made record; begin
    set local session_replication_role = replica;
    set local synchronous_commit = off;
    for made in select schemaname, tablename from pg_tables where schemaname = 'reporting_views' loop
        execute format('delete from %I.%I', made.schemaname, made.tablename);
    end loop;
    update reporting.fold set checkpoint = 0, parked_at = null, fault = null, folded_at = null;
    delete from reporting.ledger;
    update reporting.ledger_head set index = 0, root = sha256(''), frontier = '{}';
    update reporting.ledger_stream set position = 0, digest = '';
    delete from reporting.tile;
    delete from reporting.leaf;
    delete from reporting.fact_index;
    delete from reporting.checkpoint;
    update reporting.tree set size = 0, reached = 0, root = sha256(''), frontier = '{}';
end $$
"""
"""The ledger is immutable: only who may do anything can empty it between two examples."""
ROLES = ("analyst", "operator", "steering", "auditor", "witness", "dpo", "unit_manager")
LIVE = "select name, version, generation, checkpoint from fold where live order by name"
ROWS = "select * from {view} order by {id}, from_index"


class Book:
    """A ledger with its folds and its door."""

    def __init__(
        self,
        node: Node,
        admin: asyncpg.Connection,
        door: httpx.AsyncClient,
        tokens: Mapping[str, str],
        board: Board,
        foundation: Foundation,
    ) -> None:
        self.node, self.admin, self.door, self.tokens = node, admin, door, tokens
        self.board, self.foundation = board, foundation
        self.projections: Sequence[AnyProjection] = PROJECTIONS
        self.tree = Frontier()
        self.told: Counter[Service] = Counter()

    async def forget(self) -> None:
        """Begin again with an empty ledger and empty folds."""
        await self.admin.execute(FORGET)
        self.tree = Frontier()
        self.told.clear()

    async def register(self, *projections: AnyProjection) -> None:
        """Start as code that knows these projections does."""
        self.projections = projections or self.projections
        async with self.node.db.acquire() as db:
            await register(db, self.projections)

    async def tell(self, *events: Event, at: datetime) -> int:
        """Take in these facts, each from the service whose word it is, in one batch; the new index."""
        heard = []
        for event in events:
            service = next(it for it in SERVICES if type(event).__name__ in LANGUAGE[it])
            self.told[service] += 1
            heard.append(hear(service, self.told[service], about(event), at))
        return await self.take_in(heard)

    async def take_in(self, heard: Sequence[Heard]) -> int:
        """Commit a batch as the ledger's writer does; the new index."""
        async with self.node.db.acquire() as db:
            self.tree = await commit(db, self.projections, self.tree, heard)
        return self.tree.size

    async def catch_up(self) -> None:
        """Fold until nothing is behind."""
        while await catch_up(self.node.db, self.projections, LEDGER):
            pass

    async def rebuild(self) -> None:
        """Build every projection anew beside the one that is shown, and switch."""
        await self.begin_anew()
        await self.catch_up()

    async def begin_anew(self) -> None:
        """Begin a new generation of every projection."""
        async with self.node.db.acquire() as db:
            for projection in self.projections:
                await rebuild(db, projection)

    async def rows(self) -> dict[str, bytes]:
        """Every row of every view that is shown, as PostgreSQL writes it out."""
        return {p.name: await self._rows(p) for p in self.projections}

    async def folds(self) -> dict[str, tuple[int, int, int]]:
        """Version, generation and checkpoint of what is shown."""
        found = await self.node.db.fetch(LIVE)
        return {
            row["name"]: (row["version"], row["generation"], row["checkpoint"]) for row in found
        }

    async def recorded(self) -> int:
        """How many facts reporting itself has recorded: readings, all of them."""
        return int(await self.node.db.fetchval("select position from log_head"))

    async def ask(
        self, path: str, role: str = "analyst", purpose: str | None = "followup", **asked: object
    ) -> httpx.Response:
        """What reporting's door answers."""
        given = {name.rstrip("_"): str(value) for name, value in asked.items() if value is not None}
        headers = {"Authorization": f"Bearer {self.tokens[role]}"}
        headers |= {"Brygga-Purpose": purpose} if purpose else {}
        return await self.door.get(path, params=given, headers=headers)

    async def answer(self, path: str, **asked: object) -> Any:  # noqa: ANN401 - JSON
        """The JSON of an answer that is none but good."""
        answered = await self.ask(path, **asked)
        assert answered.status_code == 200, answered.text
        return answered.json()

    async def _rows(self, projection: AnyProjection) -> bytes:
        id_ = next(iter(projection.row.__dataclass_fields__))
        written = BytesIO()
        async with self.node.db.acquire() as db:
            await db.copy_from_query(ROWS.format(view=projection.name, id=id_), output=written)
        return written.getvalue()


@asynccontextmanager
async def opening(foundation: Foundation) -> AsyncIterator[Book]:
    """Reporting's database, door and log, as new; nothing feeds its ledger but the test."""
    await empty(foundation, "reporting")
    async with node(foundation, "reporting") as one:
        board = Board(one.db, one.bus, one.settings.time_zone, Reached())
        door = make(one, board)
        tokens = {role: issuer.token(foundation.stack.home, [role]) for role in ROLES}
        admin = await asyncpg.connect(foundation.dsn("brygga_admin"))
        async with httpx.AsyncClient(
            transport=httpx.ASGITransport(door), base_url="http://door"
        ) as client:
            yield Book(one, admin, client, tokens, board, foundation)
        await admin.close()
