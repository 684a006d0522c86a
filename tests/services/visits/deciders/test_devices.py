"""Which devices may record, and where."""

from services.visits.commands.devices import AdmitDevice, KnowDevice, RevokeDevice
from services.visits.deciders.devices import devices
from shared.events.devices import DeviceAdmitted, DeviceRevoked
from tests.given import given, named

DEVICE = named("key")
PROOF = "ab" * 32
SITE = "motesplatsen"
ADMITTED = DeviceAdmitted(device=DEVICE, site=SITE, name="surfplattan", proof=PROOF)
REVOKED = DeviceRevoked(device=DEVICE, reason="stolen")
ADMIT = KnowDevice(site=SITE, name="surfplattan", proof=PROOF)
REVOKE = RevokeDevice(device=DEVICE, reason="stolen")


def test_a_device_is_admitted_and_revoked_once() -> None:
    story = given(devices).when(ADMIT).then(ADMITTED, version=1, thing=DEVICE)
    story = story.when(REVOKE).then(REVOKED, version=2, thing=DEVICE)
    story.when(REVOKE).refused("device_revoked", "/device")


def test_a_device_is_revoked_where_it_stands() -> None:
    given(devices, ADMITTED).when(REVOKE, sites=frozenset({"elsewhere"})).refused("wrong_site")


def test_there_is_no_such_device() -> None:
    given(devices).when(REVOKE).refused("no_such_device", "/device")


def test_nobody_is_admitted_whose_token_was_not_made() -> None:
    given(devices).when(AdmitDevice(site=SITE, name="surfplattan")).refused("unavailable")
