"""The built-in identity provider as a program, and where it is found."""

import json
import sys
from functools import partial

from deploy.local import probe
from deploy.local.child import Program
from deploy.local.home import Home
from deploy.local.ports import HOST


def program(home: Home, port: int, origin: str) -> Program:
    """What the supervisor keeps alive, for clients at this address."""
    at = f"http://{HOST}:{port}/healthz"
    return Program(
        name="sign-in",
        command=(sys.executable, "-m", "deploy.local.provider"),
        log=home.log("sign-in"),
        ready=partial(probe.answers, at),
        ready_at=at,
        environment={
            "BRYGGA_HOME": str(home.path),
            "BRYGGA_KEYS_HOME": str(home.keys),
            "BRYGGA_ORIGIN": origin,
            "BRYGGA_PORT": str(port),
        },
        port=port,
    )


def sign_in(origin: str) -> str:
    """Where clients at this address sign in, as services tell them."""
    return json.dumps({f"{it}": f"{origin}/sign-in/{it}" for it in ("authorize", "token")})
