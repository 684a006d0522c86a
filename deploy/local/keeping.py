"""The commands about keys, ./brygga vault."""

import asyncio
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Final
from uuid import UUID

import typer

from deploy.local import escrow, remnants, vault
from deploy.local.disk import decoded, text_of
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
    asyncio.run(vault.require_retirable(place))
    sure = "Is every older copy of the keys replaced or destroyed? Backups made until now open no more."
    if not (yes or _agreed(sure)):
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
    place = find_home(home)
    needed = asyncio.run(vault.needed(place))
    words = _passphrase(passphrase_file, confirm=True)
    copy = escrow.escrow(place, name, named(file), words, datetime.now(UTC).date(), needed)
    print(f"The copy {copy.name} is written. Keep file and passphrase apart, and neither here.")
    if any(len(its) > 1 for its in needed.values()):
        print("It holds older keys as well: run ./brygga vault rotate, then make it anew.")


@app.command("restore")
def restore_(file: Copied, passphrase_file: Phrase = None, home: At = None) -> None:
    """Put back the keys that are missing here from a copy, and none that was retired."""
    back, left = escrow.restore(find_home(home), named(file), _passphrase(passphrase_file))
    print(f"Put back: {', '.join(back)}." if back else "Nothing was missing.")
    if left:
        print(f"Retired, and never put back: {', '.join(left)}. Destroy this copy.")


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
    known = _known(texts)
    weak = asyncio.run(remnants.saying_nothing(postgres, known)) if known else []
    for number in weak:
        print(
            f"? Text {number} is too short, or a word of every Brygga: not looked for, it proves nothing."
        )
    telling = [text for number, text in enumerate(known, 1) if number not in weak]
    left = asyncio.run(remnants.verify_forgotten(postgres, person, telling))
    for remnant in left:
        print(f"✗ {remnant.sentence}")
    if left:
        raise Halt("remnants_found", count=len(left))
    texts_too = f", and no file holds any of {len(telling)} texts" if telling else ""
    print(f"✓ Nothing is left: no key, no MAC, no ciphertext{texts_too}.")


def _agreed(question: str) -> bool:
    """A yes; whoever says nothing at all has not said it."""
    with suppress(typer.Abort):
        return typer.confirm(question)
    return False


def _known(texts: Path | None) -> list[bytes]:
    """What to look for, without the blank lines; from a file or from whoever types."""
    if texts is None:
        return []
    typed = str(texts) == "-"
    said = decoded(sys.stdin.buffer.read(), texts) if typed else text_of(named(texts))
    return [line.strip().encode() for line in said.splitlines() if line.strip()]


def _passphrase(file: Path | None, *, confirm: bool = False) -> str:
    if file:
        return next(iter(text_of(named(file)).splitlines()), "")
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    words: str = typer.prompt(ASKED, hide_input=True, confirmation_prompt=confirm)
    return words
