"""Reckon an audit log again from the ledger's rows, and compare it with all that was kept and said of it."""

import asyncio
from collections.abc import (
    AsyncGenerator,
    AsyncIterator,
    Callable,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from dataclasses import dataclass, field
from typing import Final

import asyncpg

from services.reporting.leaves import READING, contents, size_of
from shared.database import Connection
from shared.tlog.checkpoint import Checkpoint, Log, parse_checkpoint
from shared.tlog.merkle import Frontier, leaf_hashes
from shared.tlog.note import Key, NotANote, parse_note
from shared.tlog.recheck import Fault, Promise, Recheck, Tiles
from shared.tlog.spans import Span, nodes
from shared.tlog.tiles import WIDTH, from_tiles, needed

CHUNK: Final = 32 * WIDTH
"""Leaves that are read at once: a whole number of tiles."""
ROWS: Final[dict[Log, str]] = {
    "events": "select index, envelope from ledger where index > $1 order by index limit $2",
    "access": f"""
select index, envelope from ledger where index > $1 and type = '{READING}' order by index limit $2
""",
}
TREE: Final = "select size, reached, root from tree where log = $1"
HEAD: Final = "select index, root from ledger_head"
CHECKPOINTS: Final = """
select size, root, signed_at, note from checkpoint
where log = $1 and size > $2 and size <= $3 order by size
"""
TILES: Final = """
select level, index, hashes from tile
where log = $1 and (
    level = 0 and index >= $2 and index < $3
    or level > 0 and index >= $2 >> 8 * level and index <= $3 >> 8 * level
)
"""
BEYOND: Final = (
    "select level, index from tile where log = $1 and (index + 1) << 8 * (level + 1) > $2"
)
PLACES: Final = """
select leaf, index from leaf where log = $1 and leaf >= $2 order by leaf limit $3
"""
EVERYTHING: Final = 2**62
"""More leaves than there ever are, and a whole number of chunks."""
Say = Callable[[int], None]
"""Told how many leaves are read."""


def nobody(_leaves: int) -> None:
    """Nobody wants to know."""


@dataclass(slots=True)
class Reading:
    """How far one log was read, and found sound: `index` is the ledger's at the last whole tile.

    `ended` says whether the last time on led to the log's end.
    """

    log: Log
    key: Key
    outside: Sequence[Checkpoint] = ()
    say: Say = nobody
    index: int = 0
    checked: int = 0
    ended: bool = False
    recheck: Recheck = field(init=False)

    def __post_init__(self) -> None:
        self.recheck = Recheck(self.log)

    async def begin(self, db: Connection, index: int) -> None:
        """Take what is kept of `events` up to some ledger index as it is, and read only what came later."""
        size = min(index, await size_of(db, self.log)) // WIDTH * WIDTH
        under = list(nodes(Span(0, size)))
        hash_of = from_tiles(await contents(db, self.log, needed(under, size)))
        self.recheck.tree = Frontier(size, tuple(hash_of(node) for node in under))
        self.index = self.checked = size

    async def on(self, db: Connection, most: int = EVERYTHING) -> AsyncGenerator[Fault, None]:
        """Read on, in one snapshot: whatever is not what it was, to the end or in so many leaves.

        `most` is a whole number of chunks.
        """
        async with db.transaction(isolation="repeatable_read", readonly=True):
            [tree] = await db.fetch(TREE, self.log)
            upto = self.recheck.tree.size + most
            self.ended = tree["size"] <= upto
            promises, faults = await self._promises(db, tree, EVERYTHING if self.ended else upto)
            for fault in faults:
                yield fault
            async for fault in self._leaves(db, tree, _by_size(promises), upto):
                yield fault
            if not self.ended:
                return
            for row in await db.fetch(BEYOND, self.log, tree["size"]):
                yield Fault(
                    self.log, tree["size"], f"a tile beyond the tree (level {row['level']})"
                )

    async def _leaves(
        self,
        db: Connection,
        tree: asyncpg.Record,
        promises: Mapping[int, Sequence[Promise]],
        upto: int,
    ) -> AsyncIterator[Fault]:
        """Every leaf; and in the end, whether there are as many as somebody promised."""
        while True:
            first = self.recheck.tree.size
            rows = await db.fetch(ROWS[self.log], self.index, CHUNK)
            misplaced = await self._places(db, tree, first, rows)
            for fault in misplaced:
                yield fault
            if misplaced and self.log == "events":
                return
            hashes = leaf_hashes(row["envelope"] for row in rows)
            kept = await self._tiles(db, first, len(rows))
            for fault in self.recheck.take(hashes, kept, tree["size"], promises):
                yield fault
            self.say(first + len(rows))
            whole = self.recheck.tree.size - first
            self.index = rows[whole - 1]["index"] if whole else self.index
            if len(rows) < CHUNK:
                break
            if not self.ended and self.recheck.tree.size >= upto:
                return
            await asyncio.sleep(0)
        for fault in _cut_short(self.log, first + len(rows), promises):
            yield fault

    async def _tiles(self, db: Connection, first: int, count: int) -> Tiles:
        tile = first // WIDTH
        rows = await db.fetch(TILES, self.log, tile, tile + count // WIDTH)
        return {(row["level"], row["index"]): row["hashes"] for row in rows}

    async def _places(
        self, db: Connection, tree: asyncpg.Record, first: int, rows: Sequence[asyncpg.Record]
    ) -> list[Fault]:
        """Whether leaves lie where they should: one by one in the ledger, or where it is written."""
        if self.log == "events":
            return list(_gaps(first, [row["index"] for row in rows]))
        here = [row["index"] for row in rows if row["index"] <= tree["reached"]]
        kept = await db.fetch(PLACES, self.log, first, CHUNK)
        return list(_misplaced(self.log, first, here, [row["index"] for row in kept]))

    async def _promises(
        self, db: Connection, tree: asyncpg.Record, upto: int
    ) -> tuple[list[Promise], list[Fault]]:
        """What was said of this log: by the tree, the ledger's head, checkpoints here and outside."""
        promises = [Promise(tree["size"], tree["root"], "the tree kept")]
        promises += [Promise(it.size, it.root, "a checkpoint outside") for it in self.outside]
        if self.log == "events":
            [head] = await db.fetch(HEAD)
            promises.append(Promise(head["index"], head["root"], "the ledger's head"))
        rows = await db.fetch(CHECKPOINTS, self.log, self.checked, upto)
        faults = list(_unsigned(self.key, rows))
        promises += [Promise(row["size"], row["root"], "a checkpoint") for row in rows]
        self.checked = rows[-1]["size"] if rows and not faults else self.checked
        return promises, faults


def _by_size(promises: Iterable[Promise]) -> dict[int, list[Promise]]:
    found: dict[int, list[Promise]] = {}
    for promise in promises:
        found.setdefault(promise.size, []).append(promise)
    return found


def _gaps(first: int, indexes: Sequence[int]) -> Iterator[Fault]:
    expected = range(first + 1, first + 1 + len(indexes))
    gap = next((at for at, index in zip(expected, indexes, strict=True) if at != index), None)
    if gap is not None:
        yield Fault("ledger", gap, "a row is missing")


def _misplaced(which: Log, first: int, here: Sequence[int], kept: Sequence[int]) -> Iterator[Fault]:
    """A reading that is not among the leaves, or a leaf that is none: where they first differ."""
    if list(here) == list(kept):
        return
    pairs = zip(here, kept, strict=False)
    same = next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(here), len(kept)))
    yield Fault(which, first + same + 1, "the leaf lies elsewhere in the ledger, or nowhere")


def _unsigned(key: Key, rows: Sequence[asyncpg.Record]) -> Iterator[Fault]:
    """Checkpoints that say something else than their row, or that the log's key did not sign."""
    which = key.name.rpartition("/")[2]
    before = None
    for row in rows:
        try:
            note = parse_note(row["note"])
            told = parse_checkpoint(note.text)
        except NotANote:
            yield Fault(which, row["size"], "a checkpoint cannot be read")
            continue
        if told != Checkpoint(key.name, row["size"], row["root"]):
            yield Fault(which, row["size"], "a checkpoint says otherwise than its row")
        if key.signed(note) is None:
            yield Fault(which, row["size"], "a checkpoint is not signed by the log's key")
        if before and row["signed_at"] < before:
            yield Fault(which, row["size"], "a checkpoint is older than the one before it")
        before = row["signed_at"]


def _cut_short(which: Log, size: int, promises: Mapping[int, Sequence[Promise]]) -> Iterator[Fault]:
    for promised in sorted(promises):
        if promised > size:
            for promise in promises[promised]:
                yield Fault(which, size + 1, f"cut short: {promise.who} says {promised} leaves")
