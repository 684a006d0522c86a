"""Places at a session."""

from services.activities.commands.sign_ups import SignUp, WithdrawSignUp
from shared.web.door import Door


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/sessions/{session}/sign-ups", SignUp)
    door.command("POST", "/sign-ups/{sign_up}/withdraw", WithdrawSignUp)
