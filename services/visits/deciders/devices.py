"""Which devices may record, and where."""

from dataclasses import dataclass, replace
from typing import Final, assert_never

from services.visits.commands.devices import AdmitDevice, KnowDevice, RevokeDevice
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.devices import DeviceAdmitted, DeviceRevoked
from shared.events.envelope import Recorded

DeviceCommand = AdmitDevice | KnowDevice | RevokeDevice


@dataclass(frozen=True, slots=True)
class Device:
    """What is known of one device."""

    version: int = 0
    site: str | None = None
    """Where it records; None where there is no such device."""
    proof: str = ""
    revoked: bool = False


def evolve(device: Device, fact: Recorded) -> Device:
    """The device after one fact."""
    match fact.event:
        case DeviceAdmitted(site=site, proof=proof):
            return Device(fact.version, site, proof)
        case DeviceRevoked():
            return replace(device, version=fact.version, revoked=True)
        case _:
            return device


def decide(asked: Asked[DeviceCommand], device: Device, _: Seen) -> Accepted:
    """What follows from a wish about a device."""
    match asked.command:
        case AdmitDevice():
            raise Refused("unavailable")  # the door proves first
        case KnowDevice() as wish:
            admitted = DeviceAdmitted(
                device=asked.key, site=wish.site, name=wish.name, proof=wish.proof
            )
            return Accepted((admitted,), asked.key, 1)
        case RevokeDevice() if device.site is None:
            raise Refused("no_such_device", "/device")
        case RevokeDevice() if not asked.works_at(device.site or ""):
            raise Refused("wrong_site")
        case RevokeDevice() if device.revoked:
            raise Refused("device_revoked", "/device")
        case RevokeDevice(reason=reason):
            revoked = DeviceRevoked(device=asked.thing, reason=reason)
            return Accepted((revoked,), asked.thing, device.version + 1)
        case _:
            assert_never(asked.command)


devices: Final[Decider[DeviceCommand, Device]] = Decider(
    initial=Device(), stream=lambda asked: asked.key, evolve=evolve, decide=decide
)
