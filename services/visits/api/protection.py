"""Who may know of a person: the doors, and the glass that can be broken."""

from services.visits.commands.protection import (
    OpenEmergencyAccess,
    SetProtectedIdentity,
    SetRestriction,
    WithdrawEmergencyAccess,
)
from shared.web.door import Door


def open_doors(door: Door) -> None:
    """Protected identity, restriction, emergencies."""
    door.command("POST", "/people/{person}/protected-identity", SetProtectedIdentity)
    door.command("POST", "/people/{person}/restriction", SetRestriction)
    door.command("POST", "/emergency-access", OpenEmergencyAccess)
    door.command("POST", "/emergency-access/{access}/withdraw", WithdrawEmergencyAccess)
