"""Who lives together, and how long the municipality supports them: the doors."""

from services.visits.commands.households import (
    FormHousehold,
    LeaveHousehold,
    WithdrawHousehold,
    WithdrawHouseholdLeave,
)
from services.visits.commands.support_periods import (
    DefineSupportLength,
    SetSupportPeriod,
    WithdrawSupportLength,
    WithdrawSupportPeriod,
)
from shared.web.door import Door


def open_doors(door: Door) -> None:
    """Support periods, how long they usually last, and households."""
    door.command("POST", "/support-lengths", DefineSupportLength)
    door.command("POST", "/support-lengths/{length}/withdraw", WithdrawSupportLength)
    periods = "/people/{person}/support-period"
    door.command("POST", periods, SetSupportPeriod)
    door.command("POST", f"{periods}/{{period}}/withdraw", WithdrawSupportPeriod)
    households = "/people/{person}/household"
    door.command("POST", households, FormHousehold)
    door.command("POST", f"{households}/leave", LeaveHousehold)
    door.command("POST", f"{households}/{{household}}/leave/withdraw", WithdrawHouseholdLeave)
    door.command("POST", f"{households}/{{household}}/withdraw", WithdrawHousehold)
