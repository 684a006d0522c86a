"""Which device a token speaks for."""

import hmac
from typing import Final
from uuid import UUID

from services.visits.deciders.devices import Device, devices
from shared.database import Fetches
from shared.log.recall import histories
from shared.privacy.tokens import TokenKind, proof_of

DEVICES: Final = TokenKind("bd_", "device")


async def device_with(db: Fetches, token: str) -> tuple[UUID, Device] | None:
    """The device whose token this is, as long as that counts."""
    if (id_ := DEVICES.named_in(token)) is None:
        return None
    device = devices.state((await histories(db, [id_])).get(id_, ()))
    proven = hmac.compare_digest(device.proof, proof_of(token))
    return (id_, device) if proven and not device.revoked else None
