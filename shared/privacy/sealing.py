"""Seal text so that only its subject's key opens it, and only in the place it was sealed for."""

import hashlib
import os
from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.padding import PKCS7

NONCE: Final = 12
STEP_BITS: Final = 256
"""Text is padded to steps of 32 bytes, so that its length says little."""


class Unreadable(Exception):
    """The ciphertext does not belong here, or its key is gone."""


@dataclass(frozen=True, slots=True)
class DataKey:
    """An AES-256 key for one subject, class and year."""

    id: UUID
    key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a ciphertext belongs; it opens nowhere else."""

    event_id: UUID
    field: str
    schema_version: int

    def bound(self, key_id: UUID) -> bytes:
        """The associated data that AES-GCM authenticates."""
        place = (self.event_id.hex, self.field, key_id.hex, str(self.schema_version))
        return "\x1f".join(place).encode()


def seal(text: str, key: DataKey, place: Place) -> str:
    """Key id and nonce with AES-256-GCM ciphertext, as `uuid:base64`."""
    padder = PKCS7(STEP_BITS).padder()
    padded = padder.update(text.encode()) + padder.finalize()
    nonce = os.urandom(NONCE)
    sealed = nonce + AESGCM(key.key).encrypt(nonce, padded, place.bound(key.id))
    return f"{key.id}:{b64encode(sealed).decode()}"


def unseal(sealed: str, key: DataKey, place: Place) -> str:
    """The text; Unreadable when the ciphertext was moved, altered or sealed under another key."""
    try:
        raw = b64decode(sealed.partition(":")[2], validate=True)
        padded = AESGCM(key.key).decrypt(raw[:NONCE], raw[NONCE:], place.bound(key.id))
    except (InvalidTag, ValueError):
        raise Unreadable(place.field) from None
    unpadder = PKCS7(STEP_BITS).unpadder()
    return (unpadder.update(padded) + unpadder.finalize()).decode()


def key_of(sealed: str) -> UUID:
    """The id of the key that a ciphertext needs."""
    return UUID(sealed.partition(":")[0])


def digest_of(sealed: str) -> str:
    """SHA-256 of a ciphertext, as the envelope carries it."""
    return hashlib.sha256(sealed.encode()).hexdigest()
