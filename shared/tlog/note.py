"""Signed notes: a text and, under it, who signed it (C2SP signed-note); cosignatures too (pure)."""

import hashlib
from base64 import b64decode, b64encode
from binascii import Error as NoBase64
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from typing_extensions import override

ED25519: Final = 1
"""Signs the text of a note."""
COSIGNATURE: Final = 4
"""Signs that a checkpoint was seen at a time (C2SP tlog-cosignature, version 1)."""
KEY_ID: Final = 4
STAMP: Final = 8
KEY: Final = 32
SIGNATURE: Final = 64
LONGEST: Final = 100_000
"""Characters of a note that is read at all."""


class NotANote(Exception):
    """These bytes are no signed note, key or checkpoint: why."""


@dataclass(frozen=True, slots=True)
class Signature:
    """One line under a note: whose name, which key, and the signature itself."""

    name: str
    key_id: bytes
    content: bytes

    @property
    def line(self) -> str:
        """As it stands under the text."""
        return f"— {self.name} {b64encode(self.key_id + self.content).decode()}\n"

    @property
    def stamp(self) -> int | None:
        """When a cosigner says to have seen it (POSIX seconds); None where this is no cosignature."""
        if len(self.content) != STAMP + SIGNATURE:
            return None
        return int.from_bytes(self.content[:STAMP], "big")


@dataclass(frozen=True, slots=True)
class Note:
    """A text that ends with a newline, and the signatures under it."""

    text: str
    signatures: tuple[Signature, ...] = ()

    @override
    def __str__(self) -> str:
        return self.text + "\n" + "".join(signature.line for signature in self.signatures)


@dataclass(frozen=True, slots=True)
class Key:
    """A public key with its holder's name and what it signs."""

    name: str
    kind: int
    public: bytes

    @property
    def id(self) -> bytes:
        """By which its signatures are recognised; it binds name, kind and key."""
        told = self.name.encode() + b"\n" + bytes([self.kind]) + self.public
        return hashlib.sha256(told).digest()[:KEY_ID]

    @override
    def __str__(self) -> str:
        material = b64encode(bytes([self.kind]) + self.public).decode()
        return f"{self.name}+{self.id.hex()}+{material}"

    def signed(self, note: Note) -> Signature | None:
        """This key's signature under a note, once it is proved; None where there is none."""
        for signature in note.signatures:
            if (signature.name, signature.key_id) == (self.name, self.id) and self._proves(
                note.text, signature
            ):
                return signature
        return None

    def _proves(self, text: str, signature: Signature) -> bool:
        message, proof = text.encode(), signature.content
        if self.kind == COSIGNATURE:
            if signature.stamp is None:
                return False
            message, proof = seen(text, signature.stamp), proof[STAMP:]
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(proof, message)
        except InvalidSignature:
            return False
        return True


def parse_key(text: str) -> Key:
    """A verifier key: name, key id and key with plus signs between; NotANote where it is none."""
    name, _, rest = text.strip().partition("+")
    stated, _, material = rest.partition("+")
    raw = _decoded(material)
    if len(raw) != 1 + KEY or raw[0] not in (ED25519, COSIGNATURE):
        raise NotANote("no key of a kind that is known")
    key = Key(_name(name), raw[0], raw[1:])
    if key.id.hex() != stated:
        raise NotANote("the key id is another")
    return key


def parse_note(told: str) -> Note:
    """A signed note; NotANote where it is none."""
    text, found, below = told.rpartition("\n\n")
    lines = below.splitlines(keepends=True)
    if len(told) > LONGEST or not found or not text or not lines:
        raise NotANote("a note is a text, an empty line and signatures")
    if any(ord(sign) < ord(" ") and sign != "\n" for sign in told):
        raise NotANote("a control character")
    return Note(f"{text}\n", tuple(_signature(line) for line in lines))


def sign(text: str, name: str, private: Ed25519PrivateKey) -> Signature:
    """A log's signature under its checkpoint."""
    key = key_of(name, private, ED25519)
    return Signature(name, key.id, private.sign(text.encode()))


def cosign(text: str, name: str, private: Ed25519PrivateKey, stamp: int) -> Signature:
    """A witness's statement that, at this time, it saw this checkpoint and nothing that contradicts it."""
    key = key_of(name, private, COSIGNATURE)
    return Signature(name, key.id, stamp.to_bytes(STAMP, "big") + private.sign(seen(text, stamp)))


def key_of(name: str, private: Ed25519PrivateKey, kind: int) -> Key:
    """The public half of a key."""
    return Key(_name(name), kind, private.public_key().public_bytes_raw())


def seen(text: str, stamp: int) -> bytes:
    """What a cosigner signs."""
    return f"cosignature/v1\ntime {stamp}\n{text}".encode()


def with_signatures(note: Note, more: Sequence[Signature]) -> Note:
    """The note with these under it too, each once."""
    return Note(note.text, tuple(dict.fromkeys((*note.signatures, *more))))


def _signature(line: str) -> Signature:
    words = line.removesuffix("\n").split(" ")
    if not line.endswith("\n") or len(words) != 3 or words[0] != "—":  # noqa: PLR2004 - dash, name, signature
        raise NotANote("a line under the text is no signature")
    raw = _decoded(words[2])
    if len(raw) <= KEY_ID:
        raise NotANote("a signature is too short")
    return Signature(_name(words[1]), raw[:KEY_ID], raw[KEY_ID:])


def _name(name: str) -> str:
    if not name or "+" in name or any(sign.isspace() for sign in name):
        raise NotANote("a name has neither spaces nor plus signs")
    return name


def _decoded(text: str) -> bytes:
    try:
        return b64decode(text, validate=True)
    except (NoBase64, ValueError):
        raise NotANote("no base64") from None
