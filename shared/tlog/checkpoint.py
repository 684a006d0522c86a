"""Checkpoints: which log, how many leaves, under which root (C2SP tlog-checkpoint); proofs as text (pure)."""

import re
from base64 import b64decode, b64encode
from binascii import Error as NoBase64
from dataclasses import dataclass
from typing import Final, Literal, get_args

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from typing_extensions import override

from shared.tlog.merkle import leaf_hash
from shared.tlog.note import NotANote, Note, parse_note, sign
from shared.tlog.proof import HASH, includes

Log = Literal["events", "access"]
"""`events`: every fact, in the ledger's order. `access`: the readings among them."""
LOGS: Final[tuple[Log, ...]] = get_args(Log)

PROOF: Final = "c2sp.org/tlog-proof@v1"
_NUMBER: Final = re.compile(r"0|[1-9][0-9]{0,18}")


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What a log promises to have been, and to contain for ever."""

    origin: str
    size: int
    root: bytes

    @override
    def __str__(self) -> str:
        return f"{self.origin}\n{self.size}\n{b64encode(self.root).decode()}\n"

    def signed(self, private: Ed25519PrivateKey) -> Note:
        """The checkpoint as a note, under the log's own name."""
        return Note(str(self), (sign(str(self), self.origin, private),))


@dataclass(frozen=True, slots=True)
class Proof:
    """That the leaf at an index lies in the tree of a checkpoint; `extra` is proved by nothing."""

    index: int
    path: tuple[bytes, ...]
    note: Note
    extra: bytes = b""

    @override
    def __str__(self) -> str:
        lines = [PROOF, *self._extra(), f"index {self.index}", *map(_base64, self.path)]
        return "\n".join(lines) + f"\n\n{self.note}"

    def _extra(self) -> list[str]:
        return [f"extra {_base64(self.extra)}"] if self.extra else []

    def holds(self, leaf: bytes) -> bool:
        """Whether a leaf with this hash lies where the proof says; who signed is another question."""
        checkpoint = parse_checkpoint(self.note.text)
        return includes(checkpoint.root, checkpoint.size, self.index, leaf, self.path)


def origin(of: str, log: Log) -> str:
    """The name of a log: that of the whole, and which of its logs."""
    return f"{of}/{log}"


def parse_checkpoint(text: str) -> Checkpoint:
    """The first three lines of a note's text; NotANote where they say no checkpoint."""
    lines = text.split("\n")
    if len(lines) < 4 or not lines[0] or not _NUMBER.fullmatch(lines[1]):  # noqa: PLR2004 - and the end
        raise NotANote("a checkpoint is a name, a size and a root")
    return Checkpoint(lines[0], int(lines[1]), _hash(lines[2]))


def parse_proof(told: str) -> Proof:
    """A proof as text; NotANote where it is none."""
    above, found, note = told.partition("\n\n")
    first, *lines = above.split("\n")
    if first != PROOF or not found or not lines:
        raise NotANote("no proof of this version")
    extra = lines.pop(0).removeprefix("extra ") if lines[0].startswith("extra ") else ""
    number = lines.pop(0).removeprefix("index ") if lines else ""
    if not _NUMBER.fullmatch(number):
        raise NotANote("a proof says an index")
    return Proof(int(number), tuple(map(_hash, lines)), parse_note(note), _decoded(extra))


def about(leaf: bytes) -> bytes:
    """What a proof of ours has as its extra: the hash of the leaf it is about, and nothing of what it says."""
    return leaf_hash(leaf)


def _base64(raw: bytes) -> str:
    return b64encode(raw).decode()


def _hash(text: str) -> bytes:
    raw = _decoded(text)
    if len(raw) != HASH:
        raise NotANote("a hash has 32 bytes")
    return raw


def _decoded(text: str) -> bytes:
    try:
        return b64decode(text, validate=True)
    except (NoBase64, ValueError):
        raise NotANote("no base64") from None
