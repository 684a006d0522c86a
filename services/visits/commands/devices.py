"""What may be asked about devices."""

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from shared.command import Command, Private, Reason, Text

Proof = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class AdmitDevice(Command):
    """Let a kiosk record at a site; its answer carries the token that it does so with."""

    site: Text
    name: Private


class KnowDevice(Command):
    """Let a kiosk in whose token comes to this; asked by the door, never by a caller."""

    site: Text
    name: Private
    proof: Proof


class RevokeDevice(Command):
    """Let a device's token open nothing any more; the device may be admitted anew."""

    target: ClassVar[str | None] = "device"
    missing: ClassVar[str] = "no_such_device"
    device: UUID
    reason: Reason | None = None
