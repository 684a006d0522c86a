"""How an analyst reaches schema reports on this machine."""

import shlex
from typing import Final

from deploy.local.exits import Halt
from deploy.local.hold import is_held
from deploy.local.home import Home
from deploy.local.passwords import Passwords
from deploy.local.postgres import Postgres, binary
from deploy.local.roles import ANALYST

TOLD: Final = """\
{dsn}

{psql}

Whoever has this address reads schema reports, and nothing else: keep it as you keep a password."""


def dsn(home: Home) -> str:
    """Where and as whom an analyst connects; Halt where nothing runs."""
    if not is_held(home):
        raise Halt("not_running", home=home.path)
    return Postgres(home, Passwords(home.secrets)).dsn(ANALYST)


def way_in(home: Home) -> str:
    """The address for programs, and a line that opens psql."""
    address = dsn(home)
    return TOLD.format(dsn=address, psql=shlex.join([str(binary("psql")), address]))
