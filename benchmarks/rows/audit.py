"""The trees of both audit logs recomputed from the ledger's rows, as ./brygga audit verify does it."""

import time
from collections.abc import Sequence

import asyncpg
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from benchmarks.history import reporting
from benchmarks.rooms import Engine
from benchmarks.row import Line
from deploy.audit.examining import Examination
from deploy.audit.outside import keys
from services.reporting.reckoning import Reading
from services.reporting.tiling import Tiling
from shared.settings import AUDIT_NAME
from shared.tlog.checkpoint import LOGS, origin
from shared.tlog.note import ED25519, key_of
from shared.tlog.recheck import Fault
from shared.undisturbed import undisturbed


class Tampered(Exception):
    """What was kept is not what the rows make of it."""


async def measure(engine: Engine) -> Sequence[Line]:
    """The whole ledger: first into trees, tiles and checkpoints, then once more and compared with them."""
    await engine.history.grow(engine.sizes[-1])
    return await verified(engine)


async def verified(engine: Engine) -> Sequence[Line]:
    """Of what there is, without letting it grow."""
    signer = Ed25519PrivateKey.generate()
    grown = await _grown(engine, signer)
    with undisturbed():
        leaves, seconds = await _read(engine, signer)
        facts, whole = await _examined(engine, signer)
    return [
        Line(f"{leaves:,} leaves of both logs", leaves / seconds, "/s", 150_000),
        Line(f"{facts:,} facts, all that the command proves of each", facts / whole, "/s"),
        Line("into the trees", leaves / grown, "/s"),
    ]


async def _grown(engine: Engine, signer: Ed25519PrivateKey) -> float:
    """Let the logs come as far as the ledger is, and be signed; the seconds that took."""
    db = await reporting(engine.foundation)
    tiling = Tiling(db, db, AUDIT_NAME, lambda: signer)
    began = time.perf_counter()
    await tiling.come_level()
    await tiling.sign()
    seconds = time.perf_counter() - began
    await db.close()
    return seconds


async def _examined(engine: Engine, signer: Ed25519PrivateKey) -> tuple[int, float]:
    """How many facts there are, and the seconds that trees, ledger and logs took, by all processors."""
    one = Examination(engine.foundation.dsn, keys(AUDIT_NAME, signer))
    began = time.perf_counter()
    if faults := await one.run():
        raise Tampered(faults[0])
    return one.leaves, time.perf_counter() - began


async def _read(engine: Engine, signer: Ed25519PrivateKey) -> tuple[int, float]:
    """How many leaves the two have, and the seconds that reading and reckoning them took."""
    db = await asyncpg.connect(engine.foundation.dsn("reporting_owner"))
    faults: list[Fault] = []
    leaves, began = 0, time.perf_counter()
    for log in LOGS:
        reading = Reading(log, key_of(origin(AUDIT_NAME, log), signer, ED25519))
        faults += [fault async for fault in reading.on(db)]
        leaves += await db.fetchval("select size from tree where log = $1", log)
    seconds = time.perf_counter() - began
    await db.close()
    if faults:
        raise Tampered(faults[0])
    return leaves, seconds
