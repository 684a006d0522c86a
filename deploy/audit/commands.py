"""The commands about the audit logs, ./brygga audit."""

import sys
import time
from pathlib import Path
from typing import Annotated, Final
from uuid import UUID

import typer

from deploy.audit import asking
from deploy.audit.examining import Examination, examine
from deploy.audit.outside import is_fresh, keys, read
from deploy.local.disk import writing
from deploy.local.exits import Halt
from deploy.local.home import find_home, named
from deploy.local.vault import require_running
from shared.settings import AUDIT_NAME
from shared.tlog.note import Key

At = Annotated[
    Path | None, typer.Option("--home", help="Where everything is kept; else BRYGGA_HOME.")
]
Which = Annotated[str, typer.Option("--log", help="events or access.")]
Name = Annotated[
    str, typer.Option("--name", envvar="BRYGGA_AUDIT_NAME", help="What the logs are called.")
]
EVERYTHING: Final = 2**62
EVERY: Final = 0.5
"""Seconds between two words about how far it is."""

app = typer.Typer(
    no_args_is_help=True, help="Prove that the record is what it was, or find where it is not."
)


@app.command("verify")
def verify_(
    witness: Annotated[
        list[Path] | None,
        typer.Option(help="A checkpoint that was kept elsewhere; may be repeated."),
    ] = None,
    witness_key: Annotated[
        list[str] | None,
        typer.Option(help="The key of a witness who is believed; may be repeated."),
    ] = None,
    since: Annotated[int, typer.Option(min=0, help="Begin behind this ledger index.")] = 0,
    days: Annotated[float, typer.Option(help="How old the newest checkpoint may be.")] = 7.0,
    name: Name = AUDIT_NAME,
    *,
    bus: Annotated[
        bool, typer.Option("--bus", help="Compare all that the bus holds, not its end alone.")
    ] = False,
    home: At = None,
) -> None:
    """Reckon everything again. Ends with 0: sound, 1: not what it was, 2: cannot judge from inside."""
    place = find_home(home)
    require_running(place)
    known = keys(name, asking.signer(place))
    trusted = [asking.key(text) for text in witness_key or ()]
    outside = [read(named(file), known, trusted) for file in witness or ()]
    one = Examination(asking.dsn(place), known, outside, since, Progress(), asking.bus(place))
    one.messages = EVERYTHING if bus else one.messages
    for fault in examine(one):
        print(f"✗ {fault}")
    if one.found:
        raise Halt("tampered", count=len(one.found))
    if outside and not trusted:
        print("  No witness's key was given (--witness-key), so nobody shows when it was seen.")
    fresh = any(is_fresh(it, one.leaves, time.time(), days) for it in outside if it.log == "events")
    print(f"✓ {one.leaves} facts: logs, ledger, trees, tiles and checkpoints agree.")
    if one.away:
        print("  The bus did not answer; it was not compared.")
    if not fresh:
        raise Halt("cannot_judge")


class Progress:
    """Says how far it is, now and then, to whoever waits at a terminal or reads a log."""

    def __init__(self) -> None:
        self._said = time.monotonic()

    def __call__(self, what: str, at: int, of: int) -> None:
        """One step of some kind."""
        now = time.monotonic()
        if now - self._said >= EVERY:
            self._said = now
            print(f"  {what}: {at} of {of}" if of else f"  {what}", file=sys.stderr, flush=True)


@app.command("checkpoint")
def checkpoint_(log: Which = "events", home: At = None) -> None:
    """Print the newest signed checkpoint, to be mailed, printed or registered."""
    print(asking.checkpoint(find_home(home), asking.log(log)), end="")


@app.command("key")
def key_(log: Which = "events", name: Name = AUDIT_NAME, home: At = None) -> None:
    """Print the public key that signs a log's checkpoints, to be kept by whoever checks them."""
    place = find_home(home)
    print(keys(name, asking.signer(place))[asking.log(log)])


@app.command("prove")
def prove_(
    event: Annotated[UUID, typer.Argument(help="The id of a fact.")],
    log: Which = "events",
    entry: Annotated[
        Path | None, typer.Option(help="Write the fact itself there; it may tell of somebody.")
    ] = None,
    home: At = None,
) -> None:
    """Print the proof that a fact lies in a log; its text is C2SP tlog-proof."""
    proof, envelope = asking.proof(find_home(home), asking.log(log), event)
    if entry:
        with writing(named(entry).parent, ending="not_writable"):
            named(entry).write_bytes(envelope)
    print(proof, end="")


@app.command("check")
def check_(
    file: Annotated[Path, typer.Argument(help="A proof.")],
    key: Annotated[
        str | None, typer.Option(help="The log's public key; else that of this home.")
    ] = None,
    entry: Annotated[Path | None, typer.Option(help="The fact that the proof is about.")] = None,
    name: Name = AUDIT_NAME,
    home: At = None,
) -> None:
    """Check a proof; nothing need run for that. Ends with 0: holds, 1: does not."""
    known: list[Key] = [asking.key(key)] if key else []
    if not known:
        known = list(keys(name, asking.signer(find_home(home))).values())
    for line in asking.check(named(file), known, named(entry) if entry else None):
        print(line)
