"""Tampering by whoever may do anything in the database: each kind is found, and named where it is."""

from collections.abc import AsyncIterator
from typing import Final

import pytest

from deploy.audit import chains
from deploy.local.home import ROOT
from shared.tlog.recheck import Fault
from tests.stack import Foundation
from tests.tampered import Record, recorded
from tests.tampering import KINDS, Facts, Kind, rewrite

MIDDLE: Final = """
select index as i, position as v from reporting.ledger where service = 'visits' and index > 300
and position in (select position from visits.event where sealed is null and type = 'VisitRecorded')
order by index limit 1
"""
NEXT: Final = """
select index as j, position as w from reporting.ledger where service = 'visits' and position = $1 + 1
"""
OTHER: Final = "select min(index) from reporting.ledger where index > $1 and service <> 'visits'"
BLOCK: Final = "select min(last_position) from visits.block where last_position >= $1"
READING: Final = "select leaf, index from reporting.leaf order by leaf offset 20 limit 1"
SEALED: Final = (
    "select position from visits.event where sealed is not null order by position limit 2 offset 3"
)
NEWEST: Final = "select max(position) from visits.event where sealed is null"
SIZES: Final = (
    "select min(size), max(size) from reporting.checkpoint where log = 'events' and size > 0"
)


@pytest.fixture(scope="module")
async def record(foundation: Foundation) -> AsyncIterator[Record]:
    """Some seven hundred facts under two checkpoints, both of which are known outside."""
    async with recorded(foundation) as one:
        await one.sign()
        while await one.admin.fetchval("select index from reporting.ledger_head") < 450:
            await one.grow(80)
        await one.sign()
        await one.remember()
        await one.save("backup")
        while await one.admin.fetchval("select index from reporting.ledger_head") < 700:
            await one.grow(80)
        await one.sign()
        await one.remember()
        await one.save()
        yield one


@pytest.fixture(scope="module")
async def facts(record: Record) -> Facts:
    """Which rows are meant by the letters of the table."""
    db = record.admin
    [middle] = await db.fetch(MIDDLE)
    [after] = await db.fetch(NEXT, middle["v"])
    [reading] = await db.fetch(READING)
    q, p = (row[0] for row in await db.fetch(SEALED))
    s, e = (await db.fetch(SIZES))[0]
    n = await db.fetchval("select index from reporting.ledger_head")
    z = await db.fetchval("select position from visits.log_head")
    b = await db.fetchval(BLOCK, middle["v"])
    told = {**middle, **after, "r": reading["index"], "l": reading["leaf"] + 1, "q": q, "p": p}
    told |= {
        "k": await db.fetchval(OTHER, middle["i"]),
        "b": b,
        "c": await db.fetchval(BLOCK, b + 1),
    }
    told |= {"a": await db.fetchval(BLOCK, 1), "s": s, "e": e, "n": n, "z": z}
    return told | {"s1": s + 1, "n1": n + 1, "z1": z + 1, "j_less": after["j"] - 1}


@pytest.mark.parametrize("kind", [it for it in KINDS if not it.bus], ids=lambda it: it.name)
async def test_it_is_found_and_named_where_it_is(record: Record, facts: Facts, kind: Kind) -> None:
    expected = Fault(kind.log, int(kind.index.format(**facts)), kind.reason.format(**facts))
    try:
        if isinstance(kind.does, str):
            await record.freely(kind.does.format(**facts))
        else:
            await kind.does(record, facts)
        inside = await record.examine(signer=kind.signer)
        outside = await record.examine(outside=record.outside, signer=kind.signer)
    finally:
        await record.put_back()
    assert expected in outside, [str(it) for it in outside[:8]]
    assert (expected in inside) == (not kind.needs_outside), [str(it) for it in inside[:8]]
    assert bool(inside) == (not kind.needs_outside)


async def test_what_was_put_back_is_sound(record: Record) -> None:
    assert await record.examine(outside=record.outside) == []
    assert len(KINDS) >= 25


@pytest.mark.parametrize("hand", [chains.HAND, ("-c", "")], ids=["works", "goes away"])
async def test_other_processes_find_the_same_and_none_is_missed_that_goes_away(
    record: Record, facts: Facts, hand: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chains, "HAND", hand)
    [kind] = [it for it in KINDS if it.name == "give a fact another version"]
    assert await record.examine(hands=2) == []
    try:
        await record.freely(str(kind.does).format(**facts))
        found = await record.examine(hands=2)
        assert found == await record.examine(hands=0) != []
    finally:
        await record.put_back()


async def test_what_no_checkpoint_outside_covers_yet_can_be_rewritten_by_who_holds_everything(
    record: Record,
) -> None:
    """The honest limit: what came after the newest checkpoint that somebody keeps elsewhere."""
    try:
        await record.put_back("backup")
        await record.forget_bus()
        await record.grow(5)
        newest = await record.admin.fetchval(NEWEST)
        await rewrite(record, newest)
        assert await record.examine(outside=record.outside[:2]) == []
        assert await record.examine(outside=record.outside) != []
    finally:
        await record.put_back()


def test_the_guide_has_every_kind_and_what_finds_it() -> None:
    rows = [
        f"| {it.name} | {it.log} | {it.reason} | {'yes' if it.needs_outside else 'no'} |"
        for it in KINDS
    ]
    guide = (ROOT / "docs" / "audit.md").read_text()
    assert guide.split("|---|---|---|---|\n")[1].splitlines() == rows
