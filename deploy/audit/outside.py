"""Checkpoints that were kept elsewhere: what nobody who holds the database and the key can take back."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from deploy.local.exits import Halt
from shared.tlog.checkpoint import LOGS, Checkpoint, Log, origin, parse_checkpoint
from shared.tlog.note import (
    COSIGNATURE,
    ED25519,
    Key,
    NotANote,
    Note,
    key_of,
    parse_note,
)
from shared.tlog.recheck import Fault

DAY: Final = 86_400


SKEW: Final = 300
"""Seconds by which a witness's clock may be ahead of ours."""


@dataclass(frozen=True, slots=True)
class Outside:
    """One checkpoint that came from outside, and when witnesses we know say to have seen it (POSIX seconds).

    Without a witness's key nobody but whoever holds the log's key can be shown to have seen it: no stamps.
    """

    log: Log
    checkpoint: Checkpoint
    signed: bool
    stamps: tuple[int, ...] = ()

    def fault(self) -> Fault | None:
        """What is wrong if the log's key of today did not sign it."""
        if self.signed:
            return None
        return Fault(
            self.log,
            self.checkpoint.size,
            "a checkpoint outside is signed by another key than today's",
        )


def keys(name: str, signer: Ed25519PrivateKey) -> dict[Log, Key]:
    """The public key of each log."""
    return {log: key_of(origin(name, log), signer, ED25519) for log in LOGS}


def read(file: Path, known: dict[Log, Key], witnesses: list[Key]) -> Outside:
    """The checkpoint in a file; Halt where there is none, or it is of a log that is none of ours."""
    try:
        note = parse_note(file.read_text(encoding="utf-8"))
        checkpoint = parse_checkpoint(note.text)
    except (OSError, ValueError, NotANote) as reason:
        raise Halt("unreadable_checkpoint", file=file, reason=reason) from None
    for log, key in known.items():
        if checkpoint.origin == key.name:
            signed = key.signed(note) is not None
            return Outside(log, checkpoint, signed, _seen(note, key, witnesses))
    raise Halt("unreadable_checkpoint", file=file, reason=f"it is of {checkpoint.origin}")


def _seen(note: Note, key: Key, witnesses: list[Key]) -> tuple[int, ...]:
    """When witnesses saw it whose keys we were given; the log's own key is no witness of itself."""
    able = [it for it in witnesses if it.kind == COSIGNATURE and it.public != key.public]
    proved = (witness.signed(note) for witness in able)
    return tuple(its.stamp for its in proved if its and its.stamp is not None)


def is_fresh(one: Outside, size: int, now: float, days: float) -> bool:
    """Whether it leaves little in doubt: a witness we know saw it lately, or saw all there is.

    What is stamped later than now was seen by nobody, and an empty tree proves nothing of any other.
    """
    seen = [stamp for stamp in one.stamps if stamp <= now + SKEW]
    if not seen or one.checkpoint.size == 0:
        return False
    return now - max(seen) <= days * DAY or one.checkpoint.size >= size
