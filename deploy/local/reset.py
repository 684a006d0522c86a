"""Forget one home: its data, its logs, its passwords and its keys."""

import shutil
from contextlib import suppress

from deploy.local.exits import Halt
from deploy.local.hold import Held, hold
from deploy.local.home import Home
from deploy.local.status import already_running
from shared.events.words import SERVICES


def reset(home: Home, *, yes: bool) -> None:
    """Delete the home and its keys after a yes; Halt while it runs or where there is nothing."""
    if not home.lock.exists():
        raise Halt("never_started", home=home.path)
    try:
        with hold(home):
            if not yes and not _confirmed(home):
                raise Halt("not_confirmed")
            _delete(home)
    except Held:
        raise already_running(home) from None


def _confirmed(home: Home) -> bool:
    print(f"This deletes everything in {home.path}\nand the keys in {home.keys}, for ever.")
    with suppress(EOFError):
        return input("Type yes to go on: ").strip().lower() == "yes"
    return False


def _delete(home: Home) -> None:
    """Of the keys' folder only what is ours goes: somebody may keep copies beside them."""
    for service in SERVICES:
        shutil.rmtree(home.keys / service, ignore_errors=True)
    for secret in (home.issuer, home.sheets, home.escrow, *home.retired):
        secret.unlink(missing_ok=True)
    for folder in (home.socket, home.path):
        shutil.rmtree(folder, ignore_errors=True)
    with suppress(OSError):
        home.keys.rmdir()
    print("Deleted.")
