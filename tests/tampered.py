"""A small whole record to tamper with: four logs, ledger, trees, checkpoints; saved, and put back each time."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final

import asyncpg
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from deploy.audit.examining import Examination
from deploy.audit.outside import keys, read
from deploy.local import streams
from services.activities.commands.partners import AgreePartner
from services.referrals.commands.categories import DefineCategory
from services.reporting.commands.targets import SetGoal
from services.reporting.ledger import commit
from services.reporting.tiling import Tiling
from services.visits.commands.people import RegisterPerson
from services.visits.commands.visits import RecordVisit
from shared.command import Command
from shared.database import connect
from shared.events.words import SERVICES, Service
from shared.log.tail import Heard
from shared.privacy.access import RecordRead
from shared.privacy.signer import read_signer
from shared.settings import AUDIT_NAME
from shared.tlog.merkle import Frontier
from shared.tlog.recheck import Fault
from tests.engine import Asker, empty, eventually, node
from tests.stack import Foundation

LOG: Final = ("event", "block", "log_head", "command")
AUDIT: Final = ("ledger", "ledger_head", "ledger_stream", "tree", "tile", "leaf", "fact_index")
UNHEARD: Final = """
select position, recorded_at, type, envelope from event where position > $1 order by position
"""
OLDER: Final = timedelta(hours=1)

COMMANDS: Final[dict[Service, Command]] = {
    "visits": RecordVisit(site="motesplatsen", occurred_at=datetime(2026, 3, 2, 17, tzinfo=UTC)),
    "activities": AgreePartner(name="Syföreningen", kind="association"),
    "referrals": DefineCategory.model_validate(
        {"code": "sprakcafe", "counts_for_goal_1": True, "from": date(2026, 1, 1)}
    ),
    "reporting": SetGoal.model_validate({"goal": "G1", "target": 100}),
}
READ: Final = RecordRead(
    roles=("host",), unit=None, purpose="followup", subjects=(), fields=(), release="listed",
    outcome="released", reason=None,
)  # fmt: skip


@dataclass(slots=True)
class Record:
    """Four logs that can grow, the ledger that hears them, and somebody who may do anything to all of it."""

    foundation: Foundation
    admin: asyncpg.Connection
    askers: dict[Service, Asker]
    app: asyncpg.Pool
    signer: Ed25519PrivateKey
    chance: Random
    folder: Path
    quiet: Callable[[], Awaitable[None]]
    """Let nobody decide or relay any more."""
    outside: list[Path] = field(default_factory=list)
    """Files with checkpoints that somebody keeps elsewhere."""

    async def grow(self, count: int) -> None:
        """Let every service record something, readings and names among it, and the ledger hear it."""
        for service in SERVICES:
            asker, some = self.askers[service], self.chance.randint(1, max(1, count))
            await asyncio.gather(*(asker.ask(self._command(service)) for _ in range(some)))
        await self.hear()

    async def forget_bus(self) -> None:
        """Let the bus be filled anew from the logs as they are now, so that they may grow."""
        client = await streams.connect(self.foundation.bus_url("provisioner"))
        for service in SERVICES:
            await streams.rebuild(client, service)
        await client.close()
        await eventually(self._may_grow)

    async def _may_grow(self) -> bool:
        return not any(asker.node.relay.behind for asker in self.askers.values())

    def _command(self, service: Service) -> Command:
        dice = self.chance.random()
        if dice < 0.2:
            return READ
        if service == "visits" and dice < 0.3:
            told = {"given_name": "Amina", "target_group": "abo", "site": "motesplatsen"}
            return RegisterPerson.model_validate(told)
        return COMMANDS[service]

    async def hear(self) -> None:
        """Commit what the ledger has not heard, mixed from all logs, as its writer does."""
        async with self.app.acquire() as db:
            [head] = await db.fetch("select index, frontier from ledger_head")
            ends = await db.fetch("select service, position from ledger_stream")
            waiting = {row["service"]: await self._unheard(*row) for row in ends}
            mixed: list[Heard] = []
            while left := [its for its in waiting.values() if its]:
                mixed.append(self.chance.choice(left).pop(0))
            if mixed:
                await commit(db, (), Frontier(head["index"], tuple(head["frontier"])), mixed)

    async def _unheard(self, service: Service, position: int) -> list[Heard]:
        rows = await self.admin.fetch(UNHEARD.replace("event", f"{service}.event"), position)
        return [
            Heard(service, r["position"], r["recorded_at"], r["type"], r["envelope"]) for r in rows
        ]

    def tiling(self, signer: Ed25519PrivateKey | None = None) -> Tiling:
        """What lets the trees grow and signs."""
        return Tiling(self.app, self.app, AUDIT_NAME, lambda: signer or self.signer)

    async def sign(self, signer: Ed25519PrivateKey | None = None) -> None:
        """Come level and sign."""
        one = self.tiling(signer)
        await one.come_level()
        await one.sign()

    async def remember(self) -> None:
        """Keep the newest checkpoints outside, as a witness does."""
        rows = await self.app.fetch(
            "select distinct on (log) log, note from checkpoint order by log, size desc"
        )
        for row in rows:
            file = self.folder / f"{len(self.outside)}.checkpoint"
            file.write_text(row["note"])
            self.outside.append(file)

    async def examine(
        self,
        *,
        outside: Sequence[Path] = (),
        signer: Ed25519PrivateKey | None = None,
        bus: bool = False,
        hands: int | None = None,
    ) -> list[Fault]:
        """What an examination finds."""
        known = keys(AUDIT_NAME, signer or self.signer)
        read_in = [read(file, known, []) for file in outside]
        url = self.foundation.bus_url if bus else None
        return await Examination(self.foundation.dsn, known, read_in, bus=url, hands=hands).run()

    async def freely(self, sql: str, *args: object) -> None:
        """Do this as whoever may do anything: no trigger stands in the way."""
        async with self.admin.transaction():
            await self.admin.execute("set local session_replication_role = replica")
            if args:
                await self.admin.execute(sql, *args)
            else:
                await self.admin.execute(sql)

    async def save(self, into: str = "saved") -> None:
        """Keep every row."""
        await self.admin.execute(f"drop schema if exists {into} cascade; create schema {into}")
        tables = [f"{s}.{t}" for s in SERVICES for t in LOG]
        tables += [f"reporting.{t}" for t in (*AUDIT, "checkpoint")]
        for table in tables:
            copy = f"{into}.{table.replace('.', '__', 1)}"
            await self.admin.execute(f"create table {copy} as table {table}")

    async def put_back(self, out_of: str = "saved") -> None:
        """Put every row back that was kept."""
        rows = await self.admin.fetch(
            "select tablename from pg_tables where schemaname = $1", out_of
        )
        for (name,) in rows:
            table = name.replace("__", ".", 1)
            await self.freely(f"delete from {table}; insert into {table} table {out_of}.{name}")


@asynccontextmanager
async def recorded(foundation: Foundation, seed: int = 1) -> AsyncIterator[Record]:
    """An empty record."""
    await empty(foundation)
    admin = await asyncpg.connect(foundation.dsn("brygga_admin"))
    app = await connect(foundation.dsn("reporting_app"), "reporting")
    async with AsyncExitStack() as stack, AsyncExitStack() as nodes:
        askers = {s: Asker(await nodes.enter_async_context(node(foundation, s))) for s in SERVICES}
        signer = read_signer(Path(foundation.keys("reporting")))
        folder = Path(stack.enter_context(TemporaryDirectory()))
        yield Record(foundation, admin, askers, app, signer, Random(seed), folder, nodes.aclose)
    await app.close()
    await admin.execute("drop schema if exists saved, backup cascade")
    await admin.close()
