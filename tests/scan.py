"""Look for a text that must not be found: in every spelling, in files, tables, messages and answers."""

import hashlib
import json
import re
import unicodedata
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote

from anyascii import anyascii

WIDE: Final = ("utf-16-le", "utf-16-be", "utf-32-le")
HASHES: Final = ("md5", "sha256")
NOTHING: Final = re.compile(rb"\0{32,}")
"""Much of a database is empty space; no spelling has so many zeros in a row."""


SHORTEST: Final = 6


@dataclass(frozen=True, slots=True)
class Found:
    """Where something was found, and in which spelling."""

    where: str
    spelling: str
    around: str


def spellings(text: str) -> dict[str, bytes]:
    """Every way in which this text might lie about; case is left to the search."""
    ways = {f"text {n}": form.encode() for n, form in enumerate(sorted(_forms(text)))}
    ways |= {width: text.encode(width) for width in WIDE}
    ways["escaped"] = json.dumps(text)[1:-1].encode()
    ways["url"] = quote(text).encode()
    ways["hex"] = text.encode().hex().encode()
    ways["utf-16 hex"] = text.encode("utf-16-le").hex().encode()
    for encoding in ("utf-8", "utf-16-le"):
        raw = text.encode(encoding)
        ways |= {f"base64 {encoding} +{n}": _base64(raw, n) for n in range(3)}
        ways |= {f"base64url {encoding} +{n}": _base64(raw, n, url=True) for n in range(3)}
    return ways


def digests(text: str) -> dict[str, bytes]:
    """Hashes without a key: whoever can guess a name finds it by them."""
    ways: dict[str, bytes] = {}
    for name in HASHES:
        digest = hashlib.new(name, text.encode(), usedforsecurity=False)
        ways |= {name: digest.digest(), f"{name} hex": digest.hexdigest().encode()}
    return ways


def _forms(text: str) -> set[str]:
    """The text, taken apart, put together, and in plain letters as the search by name reads it."""
    return {
        text,
        unicodedata.normalize("NFC", text),
        unicodedata.normalize("NFD", text),
        anyascii(text),
        anyascii(unicodedata.normalize("NFC", text)),
    }


def _base64(raw: bytes, offset: int, *, url: bool = False) -> bytes:
    """What is always there of a text that begins `offset` bytes into what was encoded."""
    encode = urlsafe_b64encode if url else b64encode
    whole = encode(bytes(offset) + raw)
    return whole[-(-offset * 8 // 6) : (offset + len(raw)) * 8 // 6]


@dataclass(frozen=True, slots=True)
class Scanner:
    """Finds texts in all their spellings, whatever their case."""

    patterns: Mapping[str, bytes]

    @classmethod
    def of(cls, texts: Iterable[str], hashed: Iterable[str] = ()) -> "Scanner":
        """Look for these texts, and for plain hashes of those."""
        found = {f"{t}: {name}": way for t in texts for name, way in spellings(t).items()}
        found |= {f"{t}: {name}": way for t in hashed for name, way in digests(t).items()}
        once = {way.lower(): name for name, way in found.items()}
        assert min(map(len, once)) >= SHORTEST, "too short to be no accident"
        return cls({name: way for way, name in once.items()})

    def search(self, where: str, content: bytes) -> Iterator[Found]:
        """Every spelling that occurs here."""
        lowered = NOTHING.sub(b"\0\0", content).lower()
        for name, way in self.patterns.items():
            if (at := lowered.find(way)) >= 0:
                yield Found(where, name, repr(lowered[max(at - 40, 0) : at + 60]))

    def files(self, folder: Path) -> Iterator[Found]:
        """Everything found in the files of a folder, their names included."""
        for file in sorted(folder.rglob("*")):
            yield from self.search(f"the name of {file}", str(file).encode())
            if file.is_file() and not file.is_symlink():
                yield from self.search(str(file), file.read_bytes())
