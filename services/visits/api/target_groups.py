"""What target groups count as, and who belongs to which since when: the doors."""

from services.visits.commands.target_groups import (
    DefineTargetGroup,
    SetTargetGroup,
    WithdrawTargetGroup,
    WithdrawTargetGroupDefinition,
)
from shared.web.door import Door


def open_doors(door: Door) -> None:
    """Target groups."""
    door.command("POST", "/target-groups", DefineTargetGroup)
    door.command("POST", "/target-groups/{definition}/withdraw", WithdrawTargetGroupDefinition)
    door.command("POST", "/people/{person}/target-group", SetTargetGroup)
    door.command("POST", "/people/{person}/target-group/{setting}/withdraw", WithdrawTargetGroup)
