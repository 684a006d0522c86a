"""What a witness keeps: its own key, what it saw last of each log, and, after a fork, both sides of it."""

import os
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from shared.privacy.signer import make_signer, read_signer
from shared.tlog.checkpoint import parse_checkpoint
from shared.tlog.note import Note, parse_note


@dataclass(frozen=True, slots=True)
class Memory:
    """A folder of one's own, outside of everything that it watches."""

    folder: Path

    def private(self) -> Ed25519PrivateKey:
        """The witness's key, made at first use."""
        make_signer(self.folder)
        return read_signer(self.folder)

    def file(self, origin: str) -> Path:
        """Where the newest checkpoint of a log lies: this is what `audit verify --witness` takes."""
        return self.folder / f"{re.sub('[^A-Za-z0-9.-]', '_', origin)}.checkpoint"

    def seen(self, origin: str) -> Note | None:
        """What was seen last of a log; None where nothing was."""
        try:
            return parse_note(self.file(origin).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None

    def remember(self, note: Note) -> Path:
        """Keep a checkpoint in place of the one before, and beside it for good."""
        told = parse_checkpoint(note.text)
        newest = self.file(told.origin)
        for file in (newest.with_suffix(f".{told.size}"), newest):
            _write(file, str(note))
        return newest

    def doubt(self, origin: str, note: str, now: float) -> None:
        """Keep the first signed checkpoint that was not proved, and since when."""
        if not self._doubted(origin).exists():
            _write(self._doubted(origin), f"{now}\n{note}")

    def doubted(self, origin: str) -> tuple[float, str] | None:
        """Since when a log owes a proof, and of which checkpoint."""
        try:
            since, _, note = self._doubted(origin).read_text(encoding="utf-8").partition("\n")
        except FileNotFoundError:
            return None
        return float(since), note

    def settle(self, origin: str, size: int) -> None:
        """What was proved to be so large settles every doubt about less; an older checkpoint none."""
        found = self.doubted(origin)
        if found and parse_checkpoint(parse_note(found[1]).text).size <= size:
            self._doubted(origin).unlink()

    def _doubted(self, origin: str) -> Path:
        return self.file(origin).with_suffix(".withheld")

    def accuse(self, before: Note | None, after: str, what: str = "fork") -> Path:
        """Keep the two checkpoints that contradict each other, or were not proved to belong together."""
        folder = self.folder / f"{what}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
        folder.mkdir(exist_ok=True)
        _write(folder / "before", str(before or ""))
        _write(folder / "after", after)
        return folder


def _write(file: Path, text: str) -> None:
    """A whole file, or the one that was there."""
    draft = file.with_name(f".{file.name}.draft")
    with draft.open("w", encoding="utf-8") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    draft.replace(file)
