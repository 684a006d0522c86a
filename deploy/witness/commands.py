"""The command of a witness, ./brygga witness."""

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final

import typer

from deploy.audit.asking import key as parsed
from deploy.local.bounds import between
from deploy.local.disk import text_of, writing
from deploy.local.exits import Halt
from deploy.local.home import named
from deploy.witness.keeping import Memory
from deploy.witness.seeing import Away, Forked, Shut, Withheld, Witness, over_http
from shared.tlog.checkpoint import parse_checkpoint
from shared.tlog.note import COSIGNATURE, key_of

EVERY: Final = 300.0
PATIENCE: Final = 24.0
HOUR: Final = 3600.0
DAY: Final = 24 * HOUR
YEAR: Final = 8766.0
"""Hours."""
NAME: Final = "witness.example"


@dataclass(slots=True)
class Door:
    """Where a log is asked, with which token, and since when it does not take that one."""

    log: str
    token: Path | None
    patience: float
    """Hours."""
    shut_since: float | None = None

    def shut(self, reason: str, now: float, *, once: bool) -> None:
        """Say that a new token is needed; Halt where one has waited for it long enough."""
        self.shut_since = now if self.shut_since is None else self.shut_since
        token = self.token or "--token (there was none)"
        if once or now - self.shut_since >= self.patience * HOUR:
            raise Halt("token_refused", url=self.log, token=token, reason=reason)
        print(f"? {self.log} does not take the token in {token} ({reason}).", flush=True)


def witness_(
    log: Annotated[
        str, typer.Option(help="The log's address, up to its name: …/audit/tiles/events")
    ],
    key: Annotated[str, typer.Option(help="The log's public key (./brygga audit key prints it).")],
    state: Annotated[Path, typer.Option(help="A folder of the witness's own.")],
    name: Annotated[str, typer.Option(help="Under which name it signs.")] = NAME,
    token: Annotated[
        Path | None,
        typer.Option(help="A file with a token for the role witness; read anew at each look."),
    ] = None,
    authority: Annotated[
        Path | None, typer.Option(help="A PEM file with the authority behind an https address.")
    ] = None,
    every: Annotated[
        float, typer.Option(help="Seconds between two looks.", callback=between(1, DAY))
    ] = EVERY,
    patience: Annotated[
        float,
        typer.Option(
            help="Hours that a log may sign without showing what proves it, or not take the token.",
            callback=between(0, YEAR),
        ),
    ] = PATIENCE,
    *,
    once: Annotated[bool, typer.Option("--once", help="Look once and end.")] = False,
) -> None:
    """See that a log only grows; sign what was seen, keep it, and stop aloud where it is another."""
    memory, door = Memory(named(state)), Door(log, _readable(token), patience)
    fetch = over_http(log, door.token, _readable(authority))
    with writing(memory.folder, ending="not_writable"):
        one = Witness(parsed(key), name, memory.private(), fetch)
    print(f"  {name} signs as {key_of(name, one.private, COSIGNATURE)}")
    while True:
        knock(one, memory, door, once=once)
        if once:
            return
        time.sleep(every)


def knock(one: Witness, memory: Memory, door: Door, *, once: bool) -> None:
    """One look, and a word where the log cannot be asked; Halt where one does not wait for that."""
    try:
        look(one, memory, door.patience)
        door.shut_since = None
    except Shut as reason:
        door.shut(str(reason), one.clock(), once=once)
    except Away as reason:
        if once:
            raise Halt("log_away", url=door.log, reason=reason) from None
        print(f"? {door.log} cannot be fetched now ({reason}).", flush=True)


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


def _readable(file: Path | None) -> Path | None:
    """The file as the caller means it; Halt where it cannot be read."""
    if file is not None:
        text_of(named(file))
    return file and named(file)
