"""The commands about keys, ./brygga vault."""

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Final
from uuid import UUID

import typer

from deploy.local import escrow, remnants, vault
from deploy.local.exits import Halt
from deploy.local.home import find_home, named
from deploy.local.passwords import Passwords
from deploy.local.postgres import Postgres

At = Annotated[
    Path | None, typer.Option("--home", help="Where everything is kept; else BRYGGA_HOME.")
]
Phrase = Annotated[
    Path | None, typer.Option("--passphrase-file", help="Its first line; else it is asked for.")
]
Copied = Annotated[Path, typer.Argument(help="A file outside the home and its keys.")]
ASKED: Final = "Passphrase of the copy"

app = typer.Typer(no_args_is_help=True, help="The keys: what there are, new ones, copies.")


@app.command("status")
def status_(home: At = None) -> None:
    """Show the epochs, the data keys of each class, the oldest, and the copies that were made."""
    print(vault.table(find_home(home)))


@app.command("rotate")
def rotate_(home: At = None) -> None:
    """Begin a new epoch and wrap every data key anew; the older key stays until `retire`."""
    for service, count in asyncio.run(vault.rotate(find_home(home))).items():
        print(f"  {service}: {count} data keys are wrapped anew.")
    print("Make the copies anew (./brygga vault escrow), then ./brygga vault retire.")


@app.command("retire")
def retire_(
    *, home: At = None, yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False
) -> None:
    """Destroy the older epochs' keys, once every copy of them is replaced."""
    place = find_home(home)
    vault.require_newer_copy(place)
    sure = "Is every older copy of the keys replaced or destroyed? Backups made until now open no more."
    if not (yes or typer.confirm(sure)):
        raise Halt("not_retired")
    for service, gone in asyncio.run(vault.retire(place)).items():
        print(f"  {service}: {', '.join(map(str, gone)) or 'none'} destroyed.")


@app.command("escrow")
def escrow_(
    name: Annotated[str, typer.Argument(help="What the copy is called: who keeps it, and where.")],
    file: Copied,
    passphrase_file: Phrase = None,
    home: At = None,
) -> None:
    """Copy the keys to a file that only its passphrase opens, and remember that by name and date."""
    place, words = find_home(home), _passphrase(passphrase_file, confirm=True)
    copy = escrow.escrow(place, name, named(file), words, datetime.now(UTC).date())
    print(f"The copy {copy.name} is written. Keep file and passphrase apart, and neither here.")


@app.command("restore")
def restore_(file: Copied, passphrase_file: Phrase = None, home: At = None) -> None:
    """Put back the keys that are missing here from a copy."""
    back = escrow.restore(find_home(home), named(file), _passphrase(passphrase_file))
    print(f"Put back: {', '.join(back)}." if back else "Nothing was missing.")


@app.command("verify-forgotten")
def verify_forgotten_(
    person: Annotated[UUID, typer.Argument(help="The opaque id of whoever was erased.")],
    texts: Annotated[
        Path | None,
        typer.Option(help="A file with what is known of them, a line each; - reads them in."),
    ] = None,
    home: At = None,
) -> None:
    """Look everywhere for what should be gone of a person, and name what is left."""
    place = find_home(home)
    vault.require_running(place)
    postgres = Postgres(place, Passwords(place.secrets))
    left = asyncio.run(remnants.verify_forgotten(postgres, person, _known(texts)))
    for remnant in left:
        print(f"✗ {remnant.sentence}")
    if left:
        raise Halt("remnants_found", count=len(left))
    print("✓ Nothing is left: no key, no MAC, no ciphertext, nothing of what is known in any file.")


def _known(texts: Path | None) -> list[bytes]:
    """What to look for, without the blank lines; from a file or from whoever types."""
    if texts is None:
        return []
    said = sys.stdin.read() if str(texts) == "-" else named(texts).read_text()
    return [line.strip().encode() for line in said.splitlines() if line.strip()]


def _passphrase(file: Path | None, *, confirm: bool = False) -> str:
    if file:
        return next(iter(named(file).read_text().splitlines()), "")
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    words: str = typer.prompt(ASKED, hide_input=True, confirmation_prompt=confirm)
    return words
