"""The vault: data keys wrapped under a key-encryption key that lies outside the home directory."""

import asyncio
import hmac
import os
import time
from collections.abc import Callable, Collection, Mapping
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
from shared.privacy.epochs import read_keks
from shared.privacy.sealing import NONCE, DataKey

LIFETIME: Final = 60.0
"""Seconds that an unwrapped data key may stay in memory (DESIGN §10)."""
GLANCE: Final = 5.0
"""Seconds between two looks for keys whose time is up; as much sooner they are no longer used."""
MOST: Final = 50_000

TRIES: Final = 3
"""How often a key is made again because the keys of the vault were rotated meanwhile."""

MAKE: Final = """
insert into subject_key (key_id, subject, class, year, epoch, wrapped)
select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::int[], $6::bytea[])
on conflict (subject, class, year) do nothing
"""
"""The table leaves out what is wrapped under an epoch that is over, and what is for the forgotten."""
FIND: Final = """
select key_id, subject, class, year, epoch, wrapped from subject_key
where (subject, class, year) in (select * from unnest($1::uuid[], $2::text[], $3::int[]))
"""
OPEN: Final = """
select key_id, subject, class, year, epoch, wrapped from subject_key
where key_id = any($1) and wrapped is not null
"""
FORGOTTEN: Final = "select exists (select from forgotten where subject = any($1))"


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
    """Wraps data keys under its newest key-encryption key; forgets the unwrapped after LIFETIME seconds.

    `keks` holds one key for each epoch; a vault with a `folder` looks there for newer ones.
    """

    keks: Mapping[int, bytes] = field(repr=False)
    mac_key: bytes = field(repr=False)
    timer: Callable[[], float] = time.monotonic
    folder: Path | None = None
    _macs: hmac.HMAC = field(init=False, repr=False)
    """Begun with the key; each request goes into a copy, which is cheaper than beginning anew."""
    _needed: TTLCache[Need, DataKey] = field(init=False, repr=False)
    _opened: TTLCache[UUID, DataKey] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._macs = hmac.new(self.mac_key, digestmod="sha256")
        self._needed = TTLCache(MOST, LIFETIME - GLANCE, self.timer)
        self._opened = TTLCache(MOST, LIFETIME - GLANCE, self.timer)

    @property
    def epoch(self) -> int:
        """The epoch under whose key data keys are wrapped now."""
        return max(self.keks)

    def mac(self, request: bytes) -> bytes:
        """HMAC-SHA-256 of a request: comparable, and saying nothing without the vault."""
        mac = self._macs.copy()
        mac.update(request)
        return mac.digest()

    def own_key(self, name: str) -> UUID:
        """The key of what a service asks of itself: always the same, and nobody else can use it first."""
        return UUID(bytes=self.mac(b"own/" + name.encode())[:16], version=4)

    async def ensure(self, db: Fetches, needs: Collection[Need]) -> dict[Need, DataKey]:
        """The keys for these needs, made where there are none; Forgotten where one may not be."""
        known = {need: key for need in needs if (key := self._needed.get(need))}
        # In one order everywhere: two processes that make the same keys wait for, not on each other.
        missing = sorted(set(needs) - known.keys())
        for _ in range(TRIES):
            if not missing:
                return known
            await db.fetch(MAKE, *self._fresh(missing))
            known |= await self._find(db, missing)
            missing = [need for need in missing if need not in known]
            if missing:
                await self._doubt(db, missing)
        raise WrongKey(missing)

    async def open(self, db: Fetches, ids: Collection[UUID]) -> dict[UUID, DataKey]:
        """The keys with these ids; destroyed ones are left out."""
        known = {id_: key for id_ in ids if (key := self._opened.get(id_))}
        if missing := [id_ for id_ in ids if id_ not in known]:
            found = {key.id: key for _, key in map(self._read, await db.fetch(OPEN, missing))}
            self._opened.update(found)  # the known ones keep their time
            known |= found
        return known

    async def forget(self) -> None:
        """Let go of keys whose time is up, for ever; otherwise a quiet service would hold them on.

        A key-encryption key that was destroyed is let go of as well, and a newer one found.
        """
        while True:
            await asyncio.sleep(GLANCE)
            self._needed.expire()
            self._opened.expire()
            self.look()

    def evict(self, ids: Collection[UUID]) -> None:
        """Let go of these data keys now: they are destroyed."""
        for need in [need for need, key in self._needed.items() if key.id in ids]:
            del self._needed[need]
        for id_ in ids:
            self._opened.pop(id_, None)

    def look(self) -> None:
        """See which key-encryption keys there are now."""
        if self.folder and (found := read_keks(self.folder)):
            self.keks = found

    def rewrapped(self, row: asyncpg.Record) -> bytes:
        """The data key of this row, wrapped anew under the newest key-encryption key."""
        need, key = self._read(row)
        return self._wrap(key.id, need, key.key)

    async def _doubt(self, db: Fetches, needs: list[Need]) -> None:
        """Why no key was made: the subject is forgotten, or there is a newer epoch to wrap under."""
        [[gone]] = await db.fetch(FORGOTTEN, [need.subject for need in needs])
        if gone:
            raise Forgotten
        self.look()

    async def _find(self, db: Fetches, needs: list[Need]) -> dict[Need, DataKey]:
        rows = await db.fetch(FIND, *_columns(needs))
        if any(row["wrapped"] is None for row in rows):
            raise Forgotten
        found = dict(map(self._read, rows))
        self._needed.update(found)
        return found

    def _read(self, row: asyncpg.Record) -> tuple[Need, DataKey]:
        need = Need(row["subject"], row["class"], row["year"])
        return need, self._unwrap(row["key_id"], need, row["epoch"], row["wrapped"])

    def _fresh(self, needs: list[Need]) -> tuple[list[object], ...]:
        ids = [uuid7() for _ in needs]
        wrapped: list[object] = [
            self._wrap(id_, need, AESGCM.generate_key(256))
            for id_, need in zip(ids, needs, strict=True)
        ]
        epochs: list[object] = [self.epoch for _ in needs]
        return list(ids), *_columns(needs), epochs, wrapped

    def _wrap(self, key_id: UUID, need: Need, key: bytes) -> bytes:
        nonce = os.urandom(NONCE)
        cipher = AESGCM(self.keks[self.epoch])
        return nonce + cipher.encrypt(nonce, key, need.bound(key_id))

    def _unwrap(self, key_id: UUID, need: Need, epoch: int, wrapped: bytes) -> DataKey:
        if epoch not in self.keks:
            self.look()
        try:
            kek, nonce, key = self.keks[epoch], wrapped[:NONCE], wrapped[NONCE:]
            return DataKey(key_id, AESGCM(kek).decrypt(nonce, key, need.bound(key_id)))
        except (InvalidTag, KeyError):
            raise WrongKey(key_id) from None


def _columns(needs: list[Need]) -> tuple[list[object], list[object], list[object]]:
    return (
        [need.subject for need in needs],
        [need.category for need in needs],
        [need.year for need in needs],
    )


def open_vault(folder: Path) -> Vault:
    """The vault whose keys lie in this folder, as hexadecimal text in `kek`, `kek-2`, … and `mac`."""
    mac_key = bytes.fromhex((folder / "mac").read_text())
    return Vault(read_keks(folder), mac_key, folder=folder)
