"""What was retired stays away: no copy brings a destroyed key back, whichever folder was lost."""

import json
import shutil
from datetime import date
from pathlib import Path

import asyncpg
import pytest

from deploy.local import escrow as escrowing
from deploy.local import vault
from deploy.local.escrow import copies, epochs_of, escrow, opened, restore
from deploy.local.exits import Halt
from deploy.local.home import Home
from deploy.local.services import make_vaults
from shared.events.words import SERVICES
from shared.privacy.epochs import epochs, file_of
from shared.privacy.keys import open_vault
from tests.deploy.vaults import PHRASE, TODAY, copy, home_of, killed_at, make, opens
from tests.stack import Foundation, say

KEKS = [f"{service}/kek" for service in SERVICES]


def keks(file: Path) -> set[str]:
    return {name for name in opened(file, PHRASE) if "/kek" in name}


async def test_a_copy_after_a_rotation_holds_the_newest_keys_alone_and_opens_everything(
    kept: Foundation, db: asyncpg.Pool
) -> None:
    home = home_of(kept)
    before = await make(open_vault(kept.keys("visits")), db, 20)
    await vault.rotate(home)
    file = await copy(home)
    assert keks(file) == {f"{service}/kek-2" for service in SERVICES}
    for service in SERVICES:
        file_of(kept.keys(service), 1).rename(kept.keys(service) / "aside")
    assert await opens(open_vault(kept.keys("visits")), db, before)


@pytest.mark.parametrize("step", ["made", "moved", "wrapped some"])
async def test_a_copy_in_the_midst_of_a_rotation_holds_what_is_needed_and_retires_nothing(
    kept: Foundation, db: asyncpg.Pool, step: str
) -> None:
    home = home_of(kept)
    before = await make(open_vault(kept.keys("visits")), db, 50)
    killed_at(home, "rotate", step)
    file = await copy(home)
    assert {"visits/kek", "visits/kek-2"} <= keks(file)
    shutil.rmtree(home.keys)
    restore(home, file, PHRASE)
    assert await opens(open_vault(kept.keys("visits")), db, before)
    await vault.rotate(home)
    with pytest.raises(Halt, match="none of those that would be destroyed"):
        await vault.retire(home)
    assert epochs(kept.keys("visits")) == [1, 2]


async def test_no_copy_brings_a_retired_key_back_whatever_was_lost(kept: Foundation) -> None:
    home = home_of(kept)
    old = await copy(home, "before")
    await vault.rotate(home)
    new = await copy(home)
    await vault.retire(home)
    assert restore(home, old, PHRASE) == ([], KEKS)
    home.retired[1].unlink()
    assert restore(home, old, PHRASE) == ([], KEKS)
    await vault.require_retirable(home)
    await vault.retire(home)
    shutil.rmtree(home.keys)
    back, left = restore(home, old, PHRASE)
    assert (left, [name for name in back if "kek" in name]) == (KEKS, [])
    assert copies(home) == []
    restore(home, new, PHRASE)
    assert epochs_of(home) == {service: [2] for service in SERVICES}


async def test_an_end_that_was_killed_lets_nothing_come_back(kept: Foundation) -> None:
    home = home_of(kept)
    old = await copy(home, "before")
    await vault.rotate(home)
    await copy(home)
    killed_at(home, "retire", "destroyed")
    assert restore(home, old, PHRASE) == ([], KEKS)
    await vault.retire(home)
    assert epochs_of(home) == {service: [2] for service in SERVICES}


async def test_a_copy_that_holds_destroyed_keys_is_named(kept: Foundation) -> None:
    home = home_of(kept)
    its = {service: [1, 2] for service in SERVICES}
    for service in SERVICES:
        file_of(kept.keys(service), 1).rename(file_of(kept.keys(service), 2))
    home.escrow.write_text(json.dumps([{"name": "old", "made_on": "2026-01-01", "epochs": its}]))
    worth = escrowing.copies(home)[0]
    assert worth.outlives(epochs_of(home))


@pytest.fixture
def started(home: Home) -> Home:
    home.prepare()
    make_vaults(home)
    return home


def test_the_copy_that_was_restored_from_is_remembered(started: Home) -> None:
    file = started.path.parent / "safe.copy"
    made = escrow(started, "the safe", file, PHRASE, date(2026, 11, 1), epochs_of(started))
    shutil.rmtree(started.keys)
    restore(started, file, PHRASE)
    assert copies(started) == [made]


def test_a_copy_of_before_says_neither_name_nor_day_and_is_restored_all_the_same(
    started: Home,
) -> None:
    file = started.path.parent / "safe.copy"
    escrow(started, "the safe", file, PHRASE, TODAY, epochs_of(started))
    told = json.loads(file.read_text())
    file.write_text(json.dumps({k: v for k, v in told.items() if k not in {"name", "made_on"}}))
    before = epochs_of(started)
    shutil.rmtree(started.keys)
    restore(started, file, PHRASE)
    assert epochs_of(started) == before
    assert [(it.name, it.made_on) for it in copies(started)] == [("safe.copy", "an unknown day")]


def test_whoever_lost_the_keys_hears_that_and_not_of_the_place_for_a_copy(started: Home) -> None:
    phrase, file = started.path.parent / "phrase", started.path.parent / "copy"
    phrase.write_text(PHRASE)
    words = ("--passphrase-file", str(phrase))
    answer = say(started, "vault", "escrow", "safe", str(file.parent / "no" / "copy"), *words)
    assert (answer.returncode, str(file.parent / "no") in answer.stderr) == (69, True)
    shutil.rmtree(started.keys / "visits")
    answer = say(started, "vault", "escrow", "safe", str(file), *words)
    assert (answer.returncode, str(started.keys) in answer.stderr) == (26, True)
    assert not file.exists()


def test_a_home_that_is_reset_remembers_no_copy_and_no_retired_key(started: Home) -> None:
    escrow(started, "a", started.path.parent / "copy", PHRASE, TODAY, epochs_of(started))
    for file in started.retired:
        file.write_text(json.dumps(dict.fromkeys(SERVICES, 1)))
    say(started, "reset", "--yes")
    assert not started.keys.exists()
