"""The vault: data keys wrapped under a key-encryption key that lies outside the home directory."""

import asyncio
import hmac
import os
import time
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from uuid import UUID

import asyncpg
from cachetools import TTLCache
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from uuid_utils.compat import uuid7

from shared.database import Fetches
from shared.events.personal import Category
from shared.privacy.sealing import NONCE, DataKey

LIFETIME: Final = 60.0
"""Seconds that an unwrapped data key may stay in memory (DESIGN §10)."""
GLANCE: Final = 5.0
"""Seconds between two looks for keys whose time is up; as much sooner they are no longer used."""
MOST: Final = 50_000

MAKE: Final = """
insert into subject_key (key_id, subject, class, year, wrapped)
select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::bytea[])
on conflict (subject, class, year) do nothing
"""
FIND: Final = """
select key_id, subject, class, year, wrapped from subject_key
where (subject, class, year) in (select * from unnest($1::uuid[], $2::text[], $3::int[]))
"""
OPEN: Final = """
select key_id, subject, class, year, wrapped from subject_key
where key_id = any($1) and wrapped is not null
"""


class Forgotten(Exception):
    """The subject's keys are destroyed; nothing can be sealed or opened for them again."""


class WrongKey(Exception):
    """The vault's key does not open this data key: it is another vault's, or the row was moved or altered."""


@dataclass(frozen=True, slots=True, order=True)
class Need:
    """Which key: whose, of what class, of which year."""

    subject: UUID
    category: Category
    year: int

    def bound(self, key_id: UUID) -> bytes:
        """What a wrapped key is tied to, so that it cannot be moved to another subject."""
        return f"{key_id.hex}/{self.subject.hex}/{self.category}/{self.year}".encode()


@dataclass(slots=True)
class Vault:
    """Wraps and unwraps data keys; forgets them after LIFETIME seconds."""

    kek: bytes = field(repr=False)
    mac_key: bytes = field(repr=False)
    timer: Callable[[], float] = time.monotonic
    _macs: hmac.HMAC = field(init=False, repr=False)
    """Begun with the key; each request goes into a copy, which is cheaper than beginning anew."""
    _needed: TTLCache[Need, DataKey] = field(init=False, repr=False)
    _opened: TTLCache[UUID, DataKey] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._macs = hmac.new(self.mac_key, digestmod="sha256")
        self._needed = TTLCache(MOST, LIFETIME - GLANCE, self.timer)
        self._opened = TTLCache(MOST, LIFETIME - GLANCE, self.timer)

    def mac(self, request: bytes) -> bytes:
        """HMAC-SHA-256 of a request: comparable, and saying nothing without the vault."""
        mac = self._macs.copy()
        mac.update(request)
        return mac.digest()

    async def ensure(self, db: Fetches, needs: Collection[Need]) -> dict[Need, DataKey]:
        """The keys for these needs, made where there are none; Forgotten where one was destroyed."""
        known = {need: key for need in needs if (key := self._needed.get(need))}
        # In one order everywhere: two processes that make the same keys wait for, not on each other.
        missing = sorted(set(needs) - known.keys())
        if missing:
            await db.fetch(MAKE, *self._fresh(missing))
            known |= await self._find(db, missing)
        return known

    async def open(self, db: Fetches, ids: Collection[UUID]) -> dict[UUID, DataKey]:
        """The keys with these ids; destroyed ones are left out."""
        known = {id_: key for id_ in ids if (key := self._opened.get(id_))}
        if missing := [id_ for id_ in ids if id_ not in known]:
            found = {key.id: key for _, key in map(self._read, await db.fetch(OPEN, missing))}
            self._opened.update(found)  # the known ones keep their time
            known |= found
        return known

    async def forget(self) -> None:
        """Let go of keys whose time is up, for ever; otherwise a quiet service would hold them on."""
        while True:
            await asyncio.sleep(GLANCE)
            self._needed.expire()
            self._opened.expire()

    async def _find(self, db: Fetches, needs: list[Need]) -> dict[Need, DataKey]:
        rows = await db.fetch(FIND, *_columns(needs))
        if any(row["wrapped"] is None for row in rows):
            raise Forgotten
        found = dict(map(self._read, rows))
        self._needed.update(found)
        return found

    def _read(self, row: asyncpg.Record) -> tuple[Need, DataKey]:
        need = Need(row["subject"], row["class"], row["year"])
        return need, self._unwrap(row["key_id"], need, row["wrapped"])

    def _fresh(self, needs: list[Need]) -> tuple[list[object], ...]:
        ids = [uuid7() for _ in needs]
        wrapped: list[object] = [
            self._wrap(id_, need, AESGCM.generate_key(256))
            for id_, need in zip(ids, needs, strict=True)
        ]
        return list(ids), *_columns(needs), wrapped

    def _wrap(self, key_id: UUID, need: Need, key: bytes) -> bytes:
        nonce = os.urandom(NONCE)
        return nonce + AESGCM(self.kek).encrypt(nonce, key, need.bound(key_id))

    def _unwrap(self, key_id: UUID, need: Need, wrapped: bytes) -> DataKey:
        nonce, key = wrapped[:NONCE], wrapped[NONCE:]
        try:
            return DataKey(key_id, AESGCM(self.kek).decrypt(nonce, key, need.bound(key_id)))
        except InvalidTag:
            raise WrongKey(key_id) from None


def _columns(needs: list[Need]) -> tuple[list[object], list[object], list[object]]:
    return (
        [need.subject for need in needs],
        [need.category for need in needs],
        [need.year for need in needs],
    )


def open_vault(folder: Path) -> Vault:
    """The vault whose keys lie in this folder, as hexadecimal text in `kek` and `mac`."""
    return Vault(
        kek=bytes.fromhex((folder / "kek").read_text()),
        mac_key=bytes.fromhex((folder / "mac").read_text()),
    )


def make_vault(folder: Path) -> None:
    """Make a key-encryption key and a MAC key where there are none; never replace one."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for name in ("kek", "mac"):
        if not (folder / name).exists():
            _write_once(folder / name, os.urandom(32).hex())
        _forget_drafts(folder / name)
    _keep_names(folder)


def _write_once(path: Path, text: str) -> None:
    """Link a finished file into place: a crash leaves the whole key or none, never half of one."""
    draft = path.with_suffix(f".{os.getpid()}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    with suppress(FileExistsError):
        path.hardlink_to(draft)
    draft.unlink(missing_ok=True)


def _forget_drafts(path: Path) -> None:
    """Take away what a crash between linking and unlinking left: a key's second name outlives the key."""
    for draft in path.parent.glob(f"{path.name}.*"):
        if draft.samefile(path):
            draft.unlink(missing_ok=True)


def _keep_names(folder: Path) -> None:
    """Put the folder itself on disk: after a power cut the keys must be there if anything sealed is."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
