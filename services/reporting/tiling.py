"""Let the audit logs grow with the ledger, and sign what they have come to (DESIGN §8).

Only whole steps are kept: a chunk of leaves with its tiles and the tree's new head, by compare-and-set,
in one transaction. A crash leaves the step before, from which whoever leads next goes on; two who
believe that they lead do not double anything. Nothing is signed that the ledger's own head contradicts.
"""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

import asyncpg
import structlog
from asyncpg.pgproto.pgproto import UUID
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from services.reporting.leaves import LEAVES, READING, latest
from shared.database import Connection
from shared.log.leader import leading
from shared.tlog.checkpoint import LOGS, Checkpoint, Log, origin
from shared.tlog.merkle import Frontier, leaf_hashes
from shared.tlog.note import ED25519, key_of, parse_note
from shared.tlog.tiles import HEIGHT, WIDTH, full_root, hashes_in

log = structlog.get_logger(__name__)

CHUNK: Final = 1024
"""Ledger rows in one step: some milliseconds, so that what else runs here hardly waits."""
GLANCE: Final = 1.0
EVERY: Final = timedelta(seconds=60)
"""Between two checkpoints of a log that grows."""

TREE: Final = "select size, reached, root, frontier from tree where log = $1"
HEAD: Final = "select index, root from ledger_head"
NEXT: Final[dict[Log, str]] = {
    "events": "select index, envelope from ledger where index > $1 and index <= $2 order by index",
    "access": f"""
select index, envelope from ledger
where index > $1 and index <= $2 and type = '{READING}' order by index
""",
}
LEVEL: Final = """
select not exists (
    select from tree, ledger_head where reached < index
        or size > coalesce((select max(size) from checkpoint where checkpoint.log = tree.log), -1)
)
"""
"""Whether nothing grew since the last checkpoints: mostly so, and then one statement a glance is enough."""
OPEN: Final = "select hashes from tile where log = $1 and level = $2 and index >= $3 order by index"
EXTEND: Final = "select extend_tree($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
KEEP: Final = "select keep_checkpoint($1, $2, $3, $4, $5)"
SIGNED: Final = "select max(size) as size, max(signed_at) as at from checkpoint where log = $1"

BEGINS: Final = b'{"id":"'
"""How an envelope begins, as it is written; the id follows."""


class Contradicted(Exception):
    """The ledger's head, or an earlier checkpoint, contradicts what would be signed."""


def nothing(_step: str) -> None:
    """Nobody wants to know."""


def now() -> datetime:
    """By the clock of this machine."""
    return datetime.now(UTC)


@dataclass(slots=True)
class Tiling:
    """Of several instances one tiles and signs; `step` is told the name of each step once done."""

    db: asyncpg.Pool
    held: asyncpg.Pool
    name: str
    signer: Callable[[], Ed25519PrivateKey]
    step: Callable[[str], None] = nothing
    clock: Callable[[], datetime] = now

    async def run(self) -> None:
        """Tile and sign for ever while this instance leads."""
        await leading(self.held, "audit logs", self._for_ever)

    async def _for_ever(self) -> None:
        while True:
            if not await self.db.fetchval(LEVEL):
                await self.come_level()
                await self.sign(EVERY)
            await asyncio.sleep(GLANCE)

    async def come_level(self) -> None:
        """Let every log come as far as the ledger is; Contradicted where their heads differ there."""
        for one in LOGS:
            while await self._grow(one):
                self.step(f"{one} grew")
                await asyncio.sleep(0)

    async def sign(self, after: timedelta = timedelta(0)) -> list[Log]:
        """Sign a checkpoint of every log that grew, if its last is so old; of which ones that was.

        The first is that of the empty log.
        """
        return [one for one in LOGS if await self._sign(one, after)]

    async def _grow(self, which: Log) -> bool:
        """One chunk further; whether more may follow."""
        async with self.db.acquire() as db, db.transaction(isolation="repeatable_read"):
            [tree] = await db.fetch(TREE, which)
            [head] = await db.fetch(HEAD)
            until = min(tree["reached"] + CHUNK, head["index"])
            if until == tree["reached"]:
                return False
            rows = await db.fetch(NEXT[which], tree["reached"], until)
            grown = await _extend(db, which, tree, rows, until)
            if which == "events" and until == head["index"] and grown.root() != head["root"]:
                raise Contradicted("the ledger has another head")
        return bool(until < head["index"])

    async def _sign(self, which: Log, after: timedelta) -> bool:
        async with self.db.acquire() as db:
            [tree] = await db.fetch(TREE, which)
            [last] = await db.fetch(SIGNED, which)
            moment = self.clock()
            if tree["size"] == last["size"]:
                return False
            if last["size"] and moment - last["at"] < after:
                return False
            return await self._keep(db, which, tree, moment)

    async def _keep(
        self, db: Connection, which: Log, tree: asyncpg.Record, moment: datetime
    ) -> bool:
        signer, name = self.signer(), origin(self.name, which)
        before = await latest(db, which)
        if before and not key_of(name, signer, ED25519).signed(parse_note(before)):
            raise Contradicted("another key signed before")
        note = str(Checkpoint(name, tree["size"], tree["root"]).signed(signer))
        self.step(f"{which} is to be signed")
        kept = await db.fetchval(KEEP, which, tree["size"], tree["root"], moment, note)
        self.step(f"{which} is signed")
        if kept:
            log.info("checkpoint.signed", log=which, size=tree["size"])
        return bool(kept)


async def _extend(
    db: Connection,
    which: Log,
    tree: asyncpg.Record,
    rows: list[asyncpg.Record],
    until: int,
) -> Frontier:
    """Write a chunk's leaves, the tiles that it fills and the new head, or nothing of it."""
    size, hashes = tree["size"], leaf_hashes(row["envelope"] for row in rows)
    grown = Frontier(size, tuple(tree["frontier"])).grown(hashes)
    tiles = await _filled(db, which, size, hashes)
    await db.execute(
        EXTEND,
        which,
        size,
        grown.size,
        until,
        grown.root(),
        list(grown.subtrees),
        [level for level, _, _ in tiles],
        [index for _, index, _ in tiles],
        [content for _, _, content in tiles],
        list(range(size, grown.size)) if which != "events" else [],
        [row["index"] for row in rows],
        [id_in(row["envelope"]) for row in rows],
    )
    return grown


async def _filled(
    db: Connection, which: Log, size: int, hashes: list[bytes]
) -> list[tuple[int, int, bytes]]:
    """The tiles that these leaf hashes fill behind a tree of that size: level, index, content."""
    first = size // WIDTH
    before = await db.fetch(LEAVES[which], first * WIDTH, size)
    row = leaf_hashes(leaf["envelope"] for leaf in before) + hashes
    tiles = [(0, index, content) for index, content in _whole(first, row)]
    level, end = 0, (size + len(hashes)) // WIDTH
    filled = tiles
    while first >> HEIGHT < end >> HEIGHT:
        first, end, level = first >> HEIGHT, end >> HEIGHT, level + 1
        under = await db.fetch(OPEN, which, level - 1, first * WIDTH)
        roots = [full_root(hashes_in(tile["hashes"])) for tile in under]
        roots += [full_root(hashes_in(content)) for _, _, content in filled]
        filled = [(level, index, content) for index, content in _whole(first, roots)]
        tiles += filled
    return tiles


def _whole(first: int, hashes: list[bytes]) -> Iterator[tuple[int, bytes]]:
    """The full tiles of a row of hashes that begins with the tile `first`."""
    for at in range(0, len(hashes) - WIDTH + 1, WIDTH):
        yield first + at // WIDTH, b"".join(hashes[at : at + WIDTH])


def id_in(envelope: bytes) -> UUID | None:
    """The id of a fact, without reading all of it; None where it is not written as ours are.

    It is the driver's own kind of id, made in a tenth of the time.
    """
    begins, ends = len(BEGINS), len(BEGINS) + 36
    if not envelope.startswith(BEGINS):
        return None
    try:
        return UUID(envelope[begins:ends].decode())
    except ValueError:
        return None
