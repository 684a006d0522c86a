"""One look at a log: its newest checkpoint, proved to begin as the one seen before, or a fork."""

import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from shared.tlog.checkpoint import Checkpoint, parse_checkpoint
from shared.tlog.note import LONGEST, Key, NotANote, Note, cosign, parse_note, with_signatures
from shared.tlog.proof import HASH, consistent
from shared.tlog.spans import between, nodes, span_hash
from shared.tlog.tiles import Tile, from_tiles, needed

PATIENCE: Final = 30.0
SHUT: Final = (401, 403)

Fetch = Callable[[str, int], bytes]
"""What lies under a path below the log's address: at most so many bytes of it."""


class Away(Exception):
    """The log cannot be asked now; that proves nothing."""


class Shut(Away):
    """The log answers, and does not take the token of whoever asks."""


class Withheld(Away):
    """The log signed a newer checkpoint and does not show what proves it: `note`."""

    def __init__(self, reason: str, note: str) -> None:
        super().__init__(reason)
        self.note = note


class Forked(Exception):
    """The log contradicts itself: why. `note` is the newer of the two checkpoints that prove it."""

    def __init__(self, reason: str, note: str) -> None:
        super().__init__(reason)
        self.note = note


@dataclass(frozen=True, slots=True)
class Witness:
    """Who looks, for whom, and where what was seen is kept."""

    key: Key
    """The log's."""
    name: str
    private: Ed25519PrivateKey
    fetch: Fetch
    clock: Callable[[], float] = time.time

    def look(self, before: Note | None) -> Note:
        """The newest checkpoint with our cosignature; Forked where it cannot be what `before` became."""
        told = self._fetched()
        new = self._believed(told)
        if before is not None:
            self._shown(parse_checkpoint(before.text), new, told)
        note = parse_note(told)
        mine = cosign(note.text, self.name, self.private, int(self.clock()))
        return with_signatures(note, [mine])

    def _shown(self, old: Checkpoint, new: Checkpoint, told: str) -> None:
        try:
            self._follows(old, new, told)
        except Away as reason:
            raise Withheld(str(reason), told) from None

    def _fetched(self) -> str:
        try:
            return self.fetch("checkpoint", LONGEST).decode()
        except UnicodeDecodeError:
            raise Away("no text") from None

    def _believed(self, told: str) -> Checkpoint:
        """What the log's own key says, under the log's own name; Away where it says nothing of the kind."""
        try:
            note = parse_note(told)
            checkpoint = parse_checkpoint(note.text)
        except NotANote as reason:
            raise Away(f"no checkpoint: {reason}") from None
        if checkpoint.origin != self.key.name or self.key.signed(note) is None:
            raise Forked("the checkpoint is not signed by the log's key", told)
        return checkpoint

    def _follows(self, old: Checkpoint, new: Checkpoint, told: str) -> None:
        if new.size < old.size:
            raise Forked(f"it went back from {old.size} facts to {new.size}", told)
        if new.size == old.size and new.root != old.root:
            raise Forked(f"two different trees of {new.size} facts", told)
        path = self._path(old.size, new.size)
        if not consistent(old.size, old.root, new.size, new.root, path):
            raise Forked(f"its {new.size} facts do not begin with the {old.size} seen before", told)

    def _path(self, old: int, size: int) -> tuple[bytes, ...]:
        spans = between(old, size)
        tiles = needed((node for span in spans for node in nodes(span)), size)
        hash_of = from_tiles({(tile.level, tile.index): self._tile(tile) for tile in tiles})
        return tuple(span_hash(span, hash_of) for span in spans)

    def _tile(self, tile: Tile) -> bytes:
        length = tile.width * HASH
        content = self.fetch(f"tile/{tile.path}", length)
        if len(content) != length:
            raise Away(f"tile/{tile.path} has {len(content)} bytes and not {length}")
        return content


def over_http(url: str, token: Path | None, authority: Path | None = None) -> Fetch:
    """Fetch below an address, as the bearer of a token that is read each time: it ends before a witness does.

    https is checked, by one's own authority if given.
    """
    trust = ssl.create_default_context(cafile=authority) if url.startswith("https:") else None

    def fetch(path: str, most: int) -> bytes:
        asked = Request(f"{url.rstrip('/')}/{path}")  # noqa: S310 - whoever runs the witness says where
        if token:
            asked.add_header("Authorization", f"Bearer {_bearer(token)}")
        try:
            with urlopen(asked, timeout=PATIENCE, context=trust) as answer:  # noqa: S310
                told: bytes = answer.read(most + 1)
        except HTTPError as reason:
            with reason:  # it holds the connection
                raise (Shut if reason.code in SHUT else Away)(str(reason)) from None
        except (URLError, OSError, ValueError) as reason:
            raise Away(str(reason)) from None
        return told

    return fetch


def _bearer(token: Path) -> str:
    try:
        return token.read_text(encoding="utf-8").strip()
    except (OSError, ValueError) as reason:
        raise Shut(str(reason)) from None
