"""Which device a token speaks for."""

import hashlib
import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Final
from uuid import UUID

from services.visits.deciders.devices import Device, devices
from shared.database import Fetches
from shared.log.recall import histories
from shared.privacy.keys import Vault

MARK: Final = "bd_"
"""How a device's token begins, so that it is never taken for a person's."""
ID: Final = 16
"""Bytes of a token that name the device; 32 more are its secret."""
SIZE: Final = 48


def token_of(vault: Vault, device: UUID) -> str:
    """A device's token: the same for ever, and nobody's guess without the vault (256 bits)."""
    secret = vault.mac(f"device:{device.hex}".encode())
    return MARK + urlsafe_b64encode(device.bytes + secret).decode()


def proof_of(token: str) -> str:
    """What is kept of a token: its SHA-256, which opens nothing."""
    return hashlib.sha256(token.encode()).hexdigest()


def named_in(token: str) -> UUID | None:
    """The device that a token names, rightly or not; None where it is none of ours."""
    try:
        raw = urlsafe_b64decode(token.removeprefix(MARK).encode("ascii"))
    except ValueError:
        return None
    return UUID(bytes=raw[:ID]) if token.startswith(MARK) and len(raw) == SIZE else None


async def device_with(db: Fetches, token: str) -> tuple[UUID, Device] | None:
    """The device whose token this is, as long as that counts."""
    if (id_ := named_in(token)) is None:
        return None
    device = devices.state((await histories(db, [id_])).get(id_, ()))
    proven = hmac.compare_digest(device.proof, proof_of(token))
    return (id_, device) if proven and not device.revoked else None
