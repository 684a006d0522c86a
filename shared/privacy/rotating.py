"""Rotate a vault's own key: every data key is wrapped anew, and only then may the old one be destroyed.

Asked by the operator as the owner of the service's tables. What is left to do is read from the folder
and the table each time, so a run that was killed anywhere is finished by the next one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import UUID

from shared.database import Connection
from shared.privacy.epochs import destroy_kek, epochs, make_kek
from shared.privacy.keys import open_vault

CHUNK: Final = 5_000
NOBODY: Final = UUID(int=0)

CURRENT: Final = "select current from kek_epoch"
HOLD: Final = "lock table subject_key in share row exclusive mode"
"""Waits for keys that are being made; whoever makes one next sees what we set."""
MOVE: Final = "update kek_epoch set current = $1 where current < $1"
OLDER: Final = """
select key_id, subject, class, year, epoch, wrapped from subject_key
where epoch < $1 and wrapped is not null and key_id > $3 order by key_id limit $2
"""
LEFT: Final = "select count(*) from subject_key where epoch < $1 and wrapped is not null"
REWRAP: Final = """
update subject_key set wrapped = its.newer, epoch = $4
from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as its (key_id, older, newer)
where subject_key.key_id = its.key_id and subject_key.wrapped = its.older
"""
"""What was destroyed meanwhile stays destroyed."""
KEYS: Final = """
select class, count(*) as keys, min(year) as since from subject_key
where wrapped is not null group by class order by class
"""

Step = Callable[[str], None]
"""Told the name of each step once it is done."""


class NotRewrapped(Exception):
    """Some data keys still hang on the older key; destroying it would lose them."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What a vault holds: its epochs, which one is wrapped under, and living data keys by class."""

    epochs: tuple[int, ...]
    current: int
    keys: dict[str, tuple[int, int]]
    """Of each class: how many, and the year of the oldest."""
    older: int
    """Data keys that hang on an older epoch still."""


async def kept(db: Connection, folder: Path) -> Kept:
    """What there is to say of a vault."""
    found, current = epochs(folder), await db.fetchval(CURRENT)
    rows = await db.fetch(KEYS)
    keys = {row["class"]: (row["keys"], row["since"]) for row in rows}
    return Kept(tuple(found), current, keys, await db.fetchval(LEFT, max(found)))


async def rotate(db: Connection, folder: Path, epoch: int, step: Step) -> int:
    """Bring a vault into this epoch; how many data keys were wrapped anew."""
    if epoch not in epochs(folder):
        make_kek(folder, epoch)
    step("made")
    async with db.transaction():
        await db.execute(HOLD)
        await db.execute(MOVE, epoch)
    step("moved")
    count = await _rewrap_all(db, folder, epoch, step)
    step("rewrapped")
    return count


async def rewrapped(db: Connection, folder: Path) -> bool:
    """Whether no data key hangs on an older epoch, and none can any more."""
    newest = epochs(folder)[-1]
    return newest <= await db.fetchval(CURRENT) and not await db.fetchval(LEFT, newest)


async def retire(db: Connection, folder: Path, step: Step) -> list[int]:
    """Destroy the keys of all epochs but the newest, and say which; NotRewrapped where one is needed."""
    if not await rewrapped(db, folder):
        raise NotRewrapped
    step("checked")
    older = epochs(folder)[:-1]
    for epoch in older:
        destroy_kek(folder, epoch)
        step("destroyed")
    return older


async def _rewrap_all(db: Connection, folder: Path, epoch: int, step: Step) -> int:
    vault, count, last = open_vault(folder), 0, NOBODY
    while rows := await db.fetch(OLDER, epoch, CHUNK, last):
        newer = [vault.rewrapped(row) for row in rows]
        ids, older = [row["key_id"] for row in rows], [row["wrapped"] for row in rows]
        await db.execute(REWRAP, ids, older, newer, epoch)
        count, last = count + len(rows), rows[-1]["key_id"]
        step("wrapped some")
    return count
