"""The keys of a home: rotated in every vault, whatever happens on the way; copied; destroyed last."""

import asyncio
import json
import time
from typing import Final

import asyncpg
import pytest

from deploy.local import vault
from deploy.local.doctor import examine
from deploy.local.escrow import bundle, copies, epochs_of, escrow, restore
from deploy.local.exits import Halt
from shared.events.words import SERVICES
from shared.privacy.epochs import epochs
from shared.privacy.keys import Vault, open_vault
from tests.deploy.vaults import PHRASE, TODAY, copy, home_of, killed_at, make, opens
from tests.engine import column
from tests.stack import Foundation

STEPS: Final = ("made", "moved", "wrapped some", "rewrapped")
ENDS: Final = ("checked", "destroyed")


async def test_a_running_service_goes_on_through_a_rotation(
    kept: Foundation, db: asyncpg.Pool
) -> None:
    home, running = home_of(kept), open_vault(kept.keys("visits"))
    before = await make(running, db, 50)
    assert (await vault.rotate(home))["visits"] == 50
    assert running.epoch == 1, "it was told nothing"
    assert await opens(running, db, before)
    assert running.epoch == 2
    stale = Vault({1: running.keks[1]}, running.mac_key, folder=kept.keys("visits"))
    later = await make(stale, db, 3)
    assert stale.epoch == 2, "under the older one no key is made any more"
    await copy(home)
    await vault.retire(home)
    assert epochs(kept.keys("visits")) == [2]
    assert await opens(running, db, before | later)
    running.look()
    assert set(running.keks) == {2}


async def test_30_000_keys_are_wrapped_anew_in_two_seconds(
    kept: Foundation, db: asyncpg.Pool
) -> None:
    for _ in range(6):
        await make(open_vault(kept.keys("visits")), db, 5_000)
    worked = time.process_time()
    assert (await vault.rotate(home_of(kept)))["visits"] == 30_000
    assert time.process_time() - worked < 2
    assert await column(kept.dsn("visits_owner"), "select distinct epoch from subject_key") == [2]


@pytest.mark.parametrize("step", STEPS)
async def test_a_rotation_killed_at_any_step_is_finished_by_the_next_run(
    kept: Foundation, db: asyncpg.Pool, step: str
) -> None:
    home, running = home_of(kept), open_vault(kept.keys("visits"))
    before = await make(running, db, 50)
    await asyncio.to_thread(killed_at, home, "rotate", step)
    assert await opens(running, db, before)
    meanwhile = await make(open_vault(kept.keys("visits")), db, 5)
    assert await opens(running, db, before | meanwhile)
    await copy(home)
    if step in {"made", "moved", "wrapped some"}:
        with pytest.raises(Halt, match="hang on an older key"):
            await vault.retire(home)
    await vault.rotate(home)
    assert {tuple(epochs(kept.keys(service))) for service in SERVICES} == {(1, 2)}
    await copy(home)
    await vault.retire(home)
    assert await opens(open_vault(kept.keys("visits")), db, before | meanwhile)


@pytest.mark.parametrize("step", ENDS)
async def test_an_end_of_an_epoch_killed_at_any_step_is_finished_by_the_next_run(
    kept: Foundation, db: asyncpg.Pool, step: str
) -> None:
    home = home_of(kept)
    before = await make(open_vault(kept.keys("visits")), db, 20)
    await vault.rotate(home)
    await copy(home)
    await asyncio.to_thread(killed_at, home, "retire", step)
    assert await opens(open_vault(kept.keys("visits")), db, before)
    await vault.retire(home)
    assert {tuple(epochs(kept.keys(service))) for service in SERVICES} == {(2,)}
    assert await opens(open_vault(kept.keys("visits")), db, before)
    assert set((await vault.rotate(home)).values()) == {20, 0}
    assert epochs(kept.keys("visits")) == [2, 3]


async def test_no_key_is_destroyed_before_a_copy_holds_the_newer_one(kept: Foundation) -> None:
    home = home_of(kept)
    await copy(home)
    await vault.rotate(home)
    with pytest.raises(Halt, match="No recorded copy holds the newest keys"):
        await vault.retire(home)
    assert epochs(kept.keys("visits")) == [1, 2]


async def test_what_is_destroyed_while_keys_are_wrapped_stays_destroyed(
    kept: Foundation, db: asyncpg.Pool
) -> None:
    destroy = "update subject_key set wrapped = null"
    [gone] = await make(open_vault(kept.keys("visits")), db, 1)
    owner = await asyncpg.connect(kept.dsn("visits_owner"))
    async with owner.transaction():
        await owner.execute(destroy)
        rotation = asyncio.create_task(vault.rotate(home_of(kept)))
        await asyncio.sleep(0.5)
    await owner.close()
    await rotation
    assert await open_vault(kept.keys("visits")).open(db, [gone]) == {}


async def test_a_copy_opens_with_its_passphrase_and_brings_the_keys_back(kept: Foundation) -> None:
    home = home_of(kept)
    whole, file = bundle(home, epochs_of(home)), await copy(home)
    assert not any(key in file.read_text() for key in whole.values())
    with pytest.raises(Halt, match="no copy of keys that this passphrase opens"):
        restore(home, file, "another passphrase")
    (home.keys / "visits").rename(home.keys / "gone")
    assert restore(home, file, PHRASE) == (["visits/kek", "visits/mac"], [])
    assert bundle(home, epochs_of(home)) == whole
    assert restore(home, file, PHRASE) == ([], [])


async def test_a_copy_is_remembered_by_name_and_date_and_never_lies_in_the_home(
    kept: Foundation,
) -> None:
    home = home_of(kept)
    for inside in (home.path / "copy", home.keys / "visits" / "copy", home.keys / "copy"):
        with pytest.raises(Halt, match="lies inside the home"):
            escrow(home, "near", inside, PHRASE, TODAY, epochs_of(home))
    with pytest.raises(Halt, match="12 characters"):
        escrow(home, "weak", home.path.parent / "copy", "short", TODAY, epochs_of(home))
    assert copies(home) == []
    await copy(home)
    await copy(home)
    assert [(one.name, one.made_on) for one in copies(home)] == [("the safe", "2026-11-02")]
    assert PHRASE not in json.dumps([one.epochs for one in copies(home)])


async def test_the_doctor_minds_until_a_copy_holds_every_key(kept: Foundation) -> None:
    home = home_of(kept)

    async def minds() -> bool:
        said = [one for one in await examine(home) if "recorded copy" in one.sentence]
        return [one.sign for one in said] == ["mind"]

    assert await minds()
    await copy(home)
    assert not await minds()
    await vault.rotate(home)
    assert await minds()


async def test_the_status_names_epochs_keys_and_copies(kept: Foundation, db: asyncpg.Pool) -> None:
    home = home_of(kept)
    await make(open_vault(kept.keys("visits")), db, 2)
    await copy(home)
    said = await asyncio.to_thread(vault.table, home)
    assert "visits: epoch 1 (keys of 1 are here)" in said
    assert "identity" in said
    assert "2 data keys, the oldest of 2026" in said
    assert "copy the safe, made on 2026-11-02: opens everything" in said
    await vault.rotate(home)
    said = await asyncio.to_thread(vault.table, home)
    assert "older than the keys: replace it" in said
    assert "make the copies anew, then ./brygga vault retire" in said
