"""The commands audit and witness on a running Brygga: sound, proved, checked, and honest about the rest."""

import json
from functools import partial
from pathlib import Path

import asyncpg
import pytest

from deploy.local.home import Home
from tests.engine import eventually
from tests.http import Caller
from tests.stack import Running, say

VISIT = {"site": "motesplatsen", "occurred_at": "2026-03-02T17:00:00+01:00"}
SIGNED = "select coalesce(max(size), 0) from checkpoint where log = 'events'"


@pytest.fixture
async def signed(brygga: Running, host: Caller) -> Running:
    """A Brygga in which something was recorded and signed."""
    assert (await host.post("/visits/visits", VISIT)).status in (200, 201)
    db = await asyncpg.connect(brygga.dsn("reporting_owner"))
    try:
        await eventually(partial(_signed, db), within=150)
    finally:
        await db.close()
    return brygga


async def _signed(db: asyncpg.Connection) -> bool:
    return bool(await db.fetchval(SIGNED))


async def test_from_inside_it_is_sound_and_cannot_be_judged_and_with_a_witness_it_can(
    signed: Running, tmp_path: Path
) -> None:
    home = signed.home
    alone = say(home, "audit", "verify")
    assert alone.returncode == 2, alone.stdout + alone.stderr
    assert "agree" in alone.stdout
    assert "no fresh checkpoint from outside" in alone.stderr
    (tmp_path / "token").write_text(signed.token("witness"))
    key = say(home, "audit", "key").stdout.strip()
    url = f"{signed.url}/api/reporting/audit/tiles/events"
    look = say(
        home, "witness", "--once", "--log", url, "--key", key, "--state", str(tmp_path / "w"),
        "--token", str(tmp_path / "token"),
    )  # fmt: skip
    assert look.returncode == 0, look.stderr
    file = tmp_path / "w" / "brygga.example_events.checkpoint"
    witness_key = look.stdout.split("signs as ")[1].split("\n")[0]
    known = ("--witness", str(file), "--witness-key", witness_key)
    for more in ((), ("--bus",), ("--since", "1")):
        judged = say(home, "audit", "verify", *known, *more)
        assert judged.returncode == 0, judged.stdout + judged.stderr
    mailed = tmp_path / "mailed"
    mailed.write_text(say(home, "audit", "checkpoint").stdout)
    for unknown in (known[:2], ("--witness", str(mailed)), ("--witness", str(mailed), *known[2:])):
        assert say(home, "audit", "verify", *unknown).returncode == 2
    other = say(home, "audit", "verify", "--name", "another.example")
    assert other.returncode == 1
    assert "a checkpoint says otherwise than its row" in other.stdout


async def test_a_fact_is_proved_and_the_proof_is_checked_without_brygga(
    signed: Running, tmp_path: Path
) -> None:
    home = signed.home
    db = await asyncpg.connect(signed.dsn("reporting_owner"))
    event = await db.fetchval("select event_id from fact_index where index = 1")
    await db.close()
    entry, file = tmp_path / "entry.json", tmp_path / "fact.tlog-proof"
    proved = say(home, "audit", "prove", str(event), "--entry", str(entry))
    assert proved.returncode == 0, proved.stderr
    file.write_text(proved.stdout)
    assert json.loads(entry.read_bytes())["id"] == str(event)
    key = say(home, "audit", "key").stdout.strip()
    for words in ((), ("--key", key), ("--key", key, "--entry", str(entry))):
        checked = say(home, "audit", "check", str(file), *words)
        assert checked.returncode == 0, checked.stderr
        assert "fact 1 of" in checked.stdout
    entry.write_bytes(entry.read_bytes().replace(b"VisitRecorded", b"VisitWithdrew"))
    entry.write_bytes(entry.read_bytes() + b" ")
    assert say(home, "audit", "check", str(file), "--entry", str(entry)).returncode == 1
    assert say(home, "audit", "check", str(file), "--entry", "/nope").returncode == 80
    nowhere = say(home, "audit", "prove", str(event), "--entry", "/nope/x")
    assert (nowhere.returncode, nowhere.stdout) == (69, "")
    wrong = say(
        home,
        "audit",
        "check",
        str(file),
        "--key",
        say(home, "audit", "key", "--log", "access").stdout,
    )
    assert wrong.returncode == 1
    file.write_text("nothing")
    assert say(home, "audit", "check", str(file)).returncode == 80
    nobody = say(home, "audit", "prove", "00000000-0000-4000-8000-000000000bad")
    assert nobody.returncode == 81


async def test_the_newest_checkpoint_can_be_mailed(signed: Running) -> None:
    told = say(signed.home, "audit", "checkpoint")
    assert told.stdout.startswith("brygga.example/events\n")
    assert say(signed.home, "audit", "checkpoint", "--log", "secrets").returncode == 34


def test_what_does_not_run_cannot_be_verified(home: Home) -> None:
    assert say(home, "audit", "verify").returncode == 30
    assert say(home, "audit", "check", "nothing").returncode in (26, 80)
