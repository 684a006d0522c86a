"""The audit logs grow with the ledger, tile for tile; what is signed is what the ledger's own head says."""

import os
import signal
import sys
from asyncio import create_subprocess_exec
from datetime import UTC, datetime, timedelta
from random import Random

import asyncpg
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from deploy.local.home import ROOT
from services.reporting.leaves import leaf_of, proof
from services.reporting.tiling import CHUNK, Contradicted, Tiling
from services.reporting.verifying import UNSIGNED, Verifying
from shared.tlog.checkpoint import LOGS, Log, origin, parse_checkpoint
from shared.tlog.merkle import Frontier, leaf_hash
from shared.tlog.note import ED25519, key_of, parse_note
from tests.services.reporting.book import Book
from tests.services.reporting.facts import grow

NAME = "brygga.example"
SIGNER = Ed25519PrivateKey.from_private_bytes(b"s" * 32)
LEDGER = "select index, type, envelope from ledger order by index"
LONG = bool(os.environ.get("BRYGGA_LONG"))


def signer() -> Ed25519PrivateKey:
    return SIGNER


def tiling(book: Book) -> Tiling:
    return Tiling(book.node.db, book.node.held, NAME, signer)


async def sound(book: Book) -> None:
    """What is kept is what follows from the ledger's rows, as somebody else reckons it."""
    one = Verifying(book.node.db, NAME, signer)
    while not one.ended:
        assert await one.once() == []
    rows = await book.node.db.fetch(LEDGER)
    for log in LOGS:
        leaves = [r["envelope"] for r in rows if log == "events" or r["type"] == "PersonalDataRead"]
        [tree] = await book.node.db.fetch("select * from tree where log = $1", log)
        assert (tree["size"], tree["root"]) == (len(leaves), Frontier().extended(leaves).root())
        tiles = await book.node.db.fetch("select * from tile where log = $1", log)
        assert len(tiles) == len(leaves) // 256 + len(leaves) // 65_536
        for tile in tiles:
            part = leaves[tile["index"] * 256 : tile["index"] * 256 + 256]
            assert tile["level"] or tile["hashes"] == b"".join(map(leaf_hash, part))


async def test_logs_grow_with_the_ledger_however_it_grows(book: Book) -> None:
    chance, one = Random(1), tiling(book)
    for count in (1, 254, 1, 1, 256, 3 * CHUNK + 7, 300):
        await grow(book, count, chance)
        await one.come_level()
        await sound(book)
    head = await book.node.db.fetchval("select root from ledger_head")
    assert await book.node.db.fetchval("select root from tree where log = 'events'") == head


@pytest.mark.skipif(
    not LONG, reason="set BRYGGA_LONG for a tree with a full tile of its second level"
)
async def test_a_full_tile_of_the_second_level_is_kept(book: Book) -> None:
    chance, one = Random(1), tiling(book)
    while book.tree.size < 66_000:
        await grow(book, 3_000, chance)
    await one.come_level()
    await sound(book)


async def test_a_checkpoint_is_signed_when_a_log_grew_and_the_last_is_old_enough(
    book: Book,
) -> None:
    moments = iter(
        [datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=s) for s in range(0, 999, 30)]
    )
    one = Tiling(book.node.db, book.node.held, NAME, signer, clock=lambda: next(moments))
    assert await one.sign() == ["events", "access"], "of the empty logs"
    await grow(book, 20, Random(2))
    await one.come_level()
    assert await one.sign(timedelta(seconds=60)) == ["events", "access"]
    assert await one.sign(timedelta(seconds=60)) == []
    await grow(book, 20, Random(3))
    await one.come_level()
    signed = [await one.sign(timedelta(seconds=120)) for _ in range(4)]
    assert (
        signed.count(["events"]) + signed.count(["events", "access"]) + signed.count(["access"])
        >= 1
    )
    rows = await book.node.db.fetch("select * from checkpoint where log = 'events' order by size")
    assert [row["size"] for row in rows] == [0, 20, 40]
    key = key_of(origin(NAME, "events"), SIGNER, ED25519)
    for row in rows:
        note = parse_note(row["note"])
        assert key.signed(note)
        assert parse_checkpoint(note.text).root == row["root"]
    await sound(book)


async def test_what_the_ledgers_head_contradicts_is_not_signed(book: Book) -> None:
    await grow(book, 20, Random(4))
    await book.admin.execute("update reporting.ledger_head set root = sha256('other')")
    with pytest.raises(Contradicted):
        await tiling(book).come_level()
    assert await book.node.db.fetchval("select size from tree where log = 'events'") == 0


async def test_another_key_signs_nothing_behind_this_one(book: Book) -> None:
    await grow(book, 20, Random(5))
    await tiling(book).come_level()
    await tiling(book).sign()
    await grow(book, 20, Random(6))
    other = Tiling(book.node.db, book.node.held, NAME, Ed25519PrivateKey.generate)
    await other.come_level()
    with pytest.raises(Contradicted):
        await other.sign()


async def test_two_who_believe_that_they_lead_double_nothing(book: Book) -> None:
    await grow(book, 700, Random(7))
    await tiling(book).come_level()
    [tree] = await book.node.db.fetch("select * from tree where log = 'events'")
    await grow(book, 5, Random(8))
    await tiling(book).come_level()
    with pytest.raises(asyncpg.SerializationError):
        await book.node.db.execute(
            "select extend_tree('events', $1, $1, $1, '', '{}', '{}', '{}', '{}', '{}', '{}', '{}')",
            tree["size"],
        )
    kept = "select keep_checkpoint('events', $1, $2, now(), 'old')"
    assert not await book.node.db.fetchval(kept, tree["size"], tree["root"])


async def test_what_is_kept_cannot_be_changed_by_the_service(book: Book) -> None:
    await grow(book, 300, Random(9))
    await tiling(book).come_level()
    await tiling(book).sign()
    for table in ("tile", "leaf", "fact_index", "checkpoint"):
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await book.node.db.execute(f"delete from {table}")
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await book.admin.execute(f"delete from reporting.{table}")


@pytest.mark.parametrize("log", LOGS)
async def test_every_leaf_is_proved_against_the_checkpoint_and_later_ones_are_not(
    book: Book, log: Log
) -> None:
    await grow(book, 900, Random(10))
    await tiling(book).come_level()
    await tiling(book).sign()
    await grow(book, 400, Random(11))
    await tiling(book).come_level()
    note = await book.node.db.fetchval("select note from checkpoint where log = $1", log)
    size = parse_checkpoint(parse_note(note).text).size
    async with book.node.db.acquire() as db:
        rows = await db.fetch("select event_id, envelope from fact_index join ledger using (index)")
        proved = 0
        for row in rows[:: 1 if LONG else 17]:
            leaf = await leaf_of(db, log, row["event_id"])
            found = None if leaf is None else await proof(db, log, leaf, parse_note(note))
            assert (found is None) == (leaf is None or leaf >= size)
            if found:
                proved += 1
                assert found.holds(leaf_hash(row["envelope"]))
    assert proved > 10


async def test_the_age_of_what_no_checkpoint_covers_is_shown(book: Book) -> None:
    assert await book.node.db.fetchval(UNSIGNED) is None
    await grow(book, 20, Random(13))
    await tiling(book).come_level()
    assert await book.node.db.fetchval(UNSIGNED) > 1000
    await tiling(book).sign()
    assert await book.node.db.fetchval(UNSIGNED) is None


KILLED = """
import asyncio, os, signal, sys
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from services.reporting.tiling import Tiling
from shared.database import connect

async def main():
    left = int(sys.argv[2])
    def step(_):
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
    db = await connect(sys.argv[1], "reporting")
    one = Tiling(db, db, "brygga.example", lambda: Ed25519PrivateKey.from_private_bytes(b"s" * 32), step)
    await one.come_level()
    await one.sign()

asyncio.run(main())
"""


async def killed(book: Book, steps: int) -> int:
    """Tile and sign in a process of its own that kills itself after so many steps."""
    dsn = book.node.settings.database.get_secret_value()
    process = await create_subprocess_exec(
        sys.executable,
        "-c",
        KILLED,
        dsn,
        str(steps),
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    return await process.wait()


async def test_killed_while_it_tiles_and_signs_it_goes_on_from_there(book: Book) -> None:
    await grow(book, 2 * CHUNK + 500, Random(14))
    after_each_chunk, around_each_signing = (1, 1, 1, 1), (1, 2, 1, 2)
    for step in (*after_each_chunk, *around_each_signing):
        assert await killed(book, step) == -signal.SIGKILL
    assert await killed(book, 99) == 0
    await sound(book)
    assert await book.node.db.fetchval("select count(*) from checkpoint") == 2
