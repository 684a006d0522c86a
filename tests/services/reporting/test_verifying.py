"""The audit logs are verified while they grow: what is new each minute, everything each day, in portions."""

from random import Random

from services.reporting import reckoning
from services.reporting.verifying import DAY, Verifying
from shared.tlog.recheck import Fault
from tests.services.reporting.book import Book
from tests.services.reporting.facts import grow
from tests.services.reporting.test_tiling import NAME, signer, tiling


async def test_verifying_reads_only_what_came_since(book: Book) -> None:
    chance, one = Random(12), Verifying(book.node.db, NAME, signer)
    seen: list[int] = []
    for _ in range(3):
        await grow(book, 600, chance)
        await tiling(book).come_level()
        await tiling(book).sign()
        assert await one.once() == []
        seen.append(one._read["events"].index)
    assert seen == [512, 1024, 1792]


async def test_once_a_day_it_begins_anew_and_finds_what_was_edited_behind_it(book: Book) -> None:
    await grow(book, 600, Random(15))
    await tiling(book).come_level()
    await tiling(book).sign()
    now = 0.0
    at = await book.node.db.fetchval(
        "select min(index) from ledger where type <> 'PersonalDataRead'"
    )
    one = Verifying(book.node.db, NAME, signer, clock=lambda: now)
    assert await one.once() == []
    async with book.admin.transaction():
        await book.admin.execute("set local session_replication_role = replica")
        await book.admin.execute(
            "update reporting.ledger set envelope = envelope || ' '::bytea where index = $1", at
        )
    assert await one.once() == []
    now = DAY
    assert Fault("events", at, "the leaf and its tile differ (level 0)") in await one.once()
    assert not one.ended


async def test_it_reads_in_portions_and_finds_in_each_what_is_not_what_it_was(book: Book) -> None:
    for seed in range(3):
        await grow(book, reckoning.CHUNK, Random(seed))
        await tiling(book).come_level()
        await tiling(book).sign()
    one = Verifying(book.node.db, NAME, signer, portion=reckoning.CHUNK)
    seen = []
    while not one.ended:
        assert await one.once() == []
        seen.append((one._read["events"].index, one._read["events"].checked))
    assert seen == [(n * reckoning.CHUNK, n * reckoning.CHUNK) for n in (1, 2, 3)]
    async with book.admin.transaction():
        await book.admin.execute("set local session_replication_role = replica")
        await book.admin.execute(
            "update reporting.checkpoint set root = sha256('x') where size = $1",
            2 * reckoning.CHUNK,
        )
    again = Verifying(book.node.db, NAME, signer, portion=reckoning.CHUNK)
    assert await again.once() == []
    assert {fault.index for fault in await again.once()} == {2 * reckoning.CHUNK}
