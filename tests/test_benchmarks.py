"""The benchmarks are never timed here: every row is there, and the table can be read."""

import re
from typing import Final

import asyncpg
import pytest

from benchmarks.rooms import Bare, Engine
from benchmarks.row import Line, percentile
from benchmarks.rows import ROWS, trends
from benchmarks.rows.audit import verified
from benchmarks.rows.growth import lengthen
from benchmarks.rows.indicators import slowest
from benchmarks.table import table
from deploy.local.home import ROOT
from shared.log.verify import verify
from tests.engine import empty
from tests.stack import Foundation

NAMED: Final = {
    "up_warm",
    "memory",
    "idle_latency",
    "search",
    "post_visit",
    "batch",
    "screens",
    "append",
    "relay",
    "fold_live",
    "rebuild",
    "goals",
    "indicators",
    "trends",
    "verify_log",
    "verify_audit",
    "growth",
}

COUNTED: Final = {
    "VisitRecorded",
    "ParticipationRecorded",
    "EscortDone",
    "OutcomeReported",
    "OpeningHeld",
    "HeadcountRecorded",
    "SessionHeadcountRecorded",
    "HoursReported",
    "HoursApproved",
    "FacilitationLogged",
    "SupportPeriodSet",
    "TargetGroupSet",
    "PersonsMerged",
    "ReferralAdvanced",
    "MeetingHeld",
    "GrantLedgerEntered",
    "PersonalDataRead",
}


def test_every_row_that_exists_is_measured_and_explained() -> None:
    explained = re.findall(
        r"^\| `(\w+)` \|", (ROOT / "docs" / "numbers.md").read_text(), re.MULTILINE
    )
    assert {row.name for row in ROWS} == NAMED == set(explained)
    assert len(ROWS) == len(NAMED)


def test_ratios_say_more_than_one_where_it_is_better() -> None:
    assert Line("rate", 3000, "/s", 1500, peer=1000).to_target == 2
    assert Line("rate", 3000, "/s", 1500, peer=1000).to_peer == 3
    assert Line("time", 5, "ms", 10, at_most=True, peer=20).to_target == 2
    assert Line("time", 5, "ms", 10, at_most=True, peer=20).to_peer == 4
    assert Line("alone", 5, "ms").to_target is None


def test_a_percentile_is_a_time_that_was_measured() -> None:
    times = [float(n) for n in range(1, 101)]
    assert (percentile(times, 50), percentile(times, 99)) == (51, 100)
    assert percentile([7.0], 99) == 7


def test_the_table_has_a_line_for_every_number() -> None:
    lines = [
        ("batch", Line("500 a request", 12_345.6, "/s", 12_000)),
        ("append", Line("alone", 0.1234, "ms", 1, at_most=True, peer=0.5, of="somebody")),
    ]
    head, rule, first, second = table(lines).splitlines()
    assert len({len(line) for line in (head, rule, first, second)}) == 1
    assert "| batch: 500 a request | 12,346 /s | at least 12,000 | 1.03 x" in first
    assert "at most 1" in second
    assert "4.05 x somebody" in second


async def test_what_a_log_is_fed_with_is_what_the_engine_makes(foundation: Foundation) -> None:
    await empty(foundation)
    await lengthen(Engine(Bare(print), foundation), 1000)
    db = await asyncpg.connect(foundation.dsn("visits_owner"))
    assert await verify(db) == 1000
    await db.close()


async def test_everything_that_figures_count_is_told_and_agreed_to(foundation: Foundation) -> None:
    await empty(foundation)
    engine = Engine(Bare(print), foundation)
    grown = await engine.history.grow(1000)
    assert grown.size == pytest.approx(1000, rel=0.05)
    db = await asyncpg.connect(foundation.dsn("reporting_owner"))
    told = {row["type"] for row in await db.fetch("select distinct type from ledger")}
    await db.close()
    assert told >= COUNTED
    assert [line.to_target is None for line in await slowest(engine)] == [False, True]
    assert [line.to_target is None for line in await trends.slowest(engine)] == [False]
    assert [line.to_target is None for line in await verified(engine)] == [False, True, True]
