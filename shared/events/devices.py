"""What visits tells of devices: kiosks that record at a site, without anybody signing in."""

from typing import Annotated

from shared.events.event import Event
from shared.events.personal import OPAQUE, PUBLIC, NotPersonal, Sealed, sealed
from shared.events.words import DeviceId

_STAFF = "GDPR art. 6.1 e"

Device = Annotated[DeviceId, OPAQUE]


class DeviceAdmitted(Event):
    """A kiosk may record at a site by a secret of its own; only what the secret comes to is kept."""

    device: Device
    site: Annotated[str, PUBLIC]
    name: Annotated[Sealed, sealed("staff", "device", "which device it is", _STAFF)] = None
    proof: Annotated[str, NotPersonal("SHA-256 of a secret that the device alone knows")]


class DeviceRevoked(Event):
    """The device's secret opens nothing any more, and never again."""

    device: Device
    reason: Annotated[Sealed, sealed("staff", "device", "why it was revoked", _STAFF)] = None
