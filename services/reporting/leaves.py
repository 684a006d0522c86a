"""What the audit logs are made of: their leaves in the ledger, their tiles, and proofs out of these."""

from collections.abc import Iterable, Sequence
from typing import Final
from uuid import UUID

from shared.database import Connection, Fetches
from shared.tlog.checkpoint import Log, Proof, about, parse_checkpoint
from shared.tlog.merkle import leaf_hash
from shared.tlog.note import Note
from shared.tlog.spans import Node, Span, beside, nodes, span_hash
from shared.tlog.tiles import WIDTH, Tile, from_tiles, full_root, hashes_in, needed

READING: Final = "PersonalDataRead"
"""What the log `access` has as its leaves."""

LEAVES: Final[dict[Log, str]] = {
    "events": """
select index - 1 as leaf, index, envelope from ledger where index > $1 and index <= $2 order by index
""",
    "access": """
select leaf, index, envelope from leaf join ledger using (index)
where log = 'access' and leaf >= $1 and leaf < $2 order by leaf
""",
}
"""Leaves from one up to another, both counted from 0."""
TILES: Final = """
select level, index, hashes from tile
where log = $1 and (level, index) in (select * from unnest($2::integer[], $3::bigint[]))
"""
FOUND: Final[dict[Log, str]] = {
    "events": "select index - 1 from fact_index where event_id = $1",
    "access": """
select leaf from fact_index join leaf using (index) where event_id = $1 and log = 'access'
""",
}
SIZE: Final = "select size from tree where log = $1"
LATEST: Final = "select size, note from checkpoint where log = $1 order by size desc limit 1"


async def bundle(db: Fetches, log: Log, first: int, end: int) -> list[bytes]:
    """The leaves from `first` up to and without `end`: envelopes, as they were recorded."""
    return [row["envelope"] for row in await db.fetch(LEAVES[log], first, end)]


async def contents(db: Fetches, log: Log, tiles: Iterable[Tile]) -> dict[tuple[int, int], bytes]:
    """What these tiles hold: full ones are kept, what is partial follows from what lies under it."""
    wanted = list(tiles)
    full = [tile for tile in wanted if tile.width == WIDTH]
    found = await _kept(db, log, [(tile.level, tile.index) for tile in full])
    for tile in wanted:
        if tile.width < WIDTH:
            found[tile.level, tile.index] = await _partial(db, log, tile)
    return found


async def _partial(db: Fetches, log: Log, tile: Tile) -> bytes:
    first = tile.index * WIDTH
    if tile.level == 0:
        leaves = await bundle(db, log, first, first + tile.width)
        return b"".join(map(leaf_hash, leaves))
    under = [(tile.level - 1, first + at) for at in range(tile.width)]
    kept = await _kept(db, log, under)
    return b"".join(full_root(hashes_in(kept[place])) for place in under if place in kept)


async def _kept(
    db: Fetches, log: Log, places: Sequence[tuple[int, int]]
) -> dict[tuple[int, int], bytes]:
    if not places:
        return {}
    rows = await db.fetch(TILES, log, [level for level, _ in places], [at for _, at in places])
    return {(row["level"], row["index"]): row["hashes"] for row in rows}


async def spans(db: Fetches, log: Log, size: int, wanted: Sequence[Span]) -> list[bytes]:
    """The tree heads over these spans of a tree of that size; KeyError where the tree has not come so far."""
    under: list[Node] = [node for span in wanted for node in nodes(span)]
    hash_of = from_tiles(await contents(db, log, needed(under, size)))
    return [span_hash(span, hash_of) for span in wanted]


async def leaf_of(db: Connection, log: Log, event: UUID) -> int | None:
    """Which leaf of a log a fact is, from 0; None where it is none."""
    found: int | None = await db.fetchval(FOUND[log], event)
    return found


async def size_of(db: Fetches, log: Log) -> int:
    """How many leaves a log's tree has."""
    [tree] = await db.fetch(SIZE, log)
    return int(tree["size"])


async def latest(db: Fetches, log: Log) -> str | None:
    """The newest signed checkpoint; None where none is signed yet."""
    rows = await db.fetch(LATEST, log)
    return rows[0]["note"] if rows else None


async def proof(db: Connection, log: Log, leaf: int, note: Note) -> Proof | None:
    """That a leaf lies in the tree of a checkpoint; None where it came later than that."""
    size = parse_checkpoint(note.text).size
    if leaf >= size:
        return None
    [envelope] = await bundle(db, log, leaf, leaf + 1)
    path = await spans(db, log, size, beside(leaf, size))
    return Proof(leaf, tuple(path), note, about(envelope))
