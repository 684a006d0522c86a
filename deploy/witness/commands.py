"""The command of a witness, ./brygga witness."""

import time
from pathlib import Path
from typing import Annotated, Final

import typer

from deploy.local.exits import Halt
from deploy.local.home import named
from deploy.witness.keeping import Memory
from deploy.witness.seeing import Away, Forked, Withheld, Witness, over_http
from shared.tlog.checkpoint import parse_checkpoint
from shared.tlog.note import COSIGNATURE, NotANote, key_of, parse_key

EVERY: Final = 300.0
PATIENCE: Final = 24.0
HOUR: Final = 3600.0
NAME: Final = "witness.example"


def witness_(
    log: Annotated[
        str, typer.Option(help="The log's address, up to its name: …/audit/tiles/events")
    ],
    key: Annotated[str, typer.Option(help="The log's public key (./brygga audit key prints it).")],
    state: Annotated[Path, typer.Option(help="A folder of the witness's own.")],
    name: Annotated[str, typer.Option(help="Under which name it signs.")] = NAME,
    token: Annotated[
        Path | None, typer.Option(help="A file with a token for the role witness.")
    ] = None,
    authority: Annotated[
        Path | None, typer.Option(help="A PEM file with the authority behind an https address.")
    ] = None,
    every: Annotated[float, typer.Option(help="Seconds between two looks.")] = EVERY,
    patience: Annotated[
        float, typer.Option(help="Hours that a log may sign without showing what proves it.")
    ] = PATIENCE,
    *,
    once: Annotated[bool, typer.Option("--once", help="Look once and end.")] = False,
) -> None:
    """See that a log only grows; sign what was seen, keep it, and stop aloud where it is another."""
    memory = Memory(named(state))
    bearer = named(token).read_text().strip() if token else None
    fetch = over_http(log, bearer, named(authority) if authority else None)
    try:
        one = Witness(parse_key(key), name, memory.private(), fetch)
    except NotANote as reason:
        raise Halt("unreadable_checkpoint", file=key, reason=reason) from None
    print(f"  {name} signs as {key_of(name, one.private, COSIGNATURE)}")
    while True:
        try:
            look(one, memory, patience)
        except Away as reason:
            if once:
                raise Halt("log_away", url=log, reason=reason) from None
            print(f"? {log} cannot be fetched now ({reason}).", flush=True)
        if once:
            return
        time.sleep(every)


def look(one: Witness, memory: Memory, patience: float = PATIENCE) -> Path:
    """One look; the file with what was seen.

    Halt where the log contradicts what was seen before, or has long not shown what proves it.
    """
    before = memory.seen(one.key.name)
    try:
        note = one.look(before)
    except Forked as fork:
        folder = memory.accuse(before, fork.note)
        raise Halt("forked", log=one.key.name, reason=fork, folder=folder) from None
    except Withheld as reason:
        memory.doubt(one.key.name, reason.note, one.clock())
        _wait(one, memory, patience)
        raise
    told = parse_checkpoint(note.text)
    file = memory.remember(note)
    memory.settle(told.origin, told.size)
    _wait(one, memory, patience)
    print(f"✓ {told.origin}: {told.size} facts. {file}", flush=True)
    return file


def _wait(one: Witness, memory: Memory, patience: float) -> None:
    """Halt where the log has owed a proof for longer than one is patient; both checkpoints are kept."""
    doubted = memory.doubted(one.key.name)
    if doubted is None or one.clock() - doubted[0] < patience * HOUR:
        return
    folder = memory.accuse(memory.seen(one.key.name), doubted[1], "withheld")
    raise Halt("withheld", log=one.key.name, hours=f"{patience:g}", folder=folder)
