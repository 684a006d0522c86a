"""Find a text among bytes: a short one as a word of its own, since its letters stand in many others.

Names lie as UTF-8 in files and JSON, as hexadecimal in what is told of a table's bytes, and behind a
byte of its length where PostgreSQL keeps a value of its own.
"""

import json
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

WINDOW: Final = 1 << 20
"""Bytes of a file looked at together; nothing that is looked for is longer than one of them overlaps."""
LONGEST: Final = 4096
LEAST: Final = 3
"""Characters: fewer stand everywhere by chance."""
RARE: Final = 4
"""Bytes from which chance hardly writes them into 100 MB of noise."""
ANYWHERE: Final = 8
"""Bytes from which they need not be a word of their own."""

BEYOND: Final = rb"\\[bfnrt]|\xc2[\x80-\xbf]|\xe2[\x80\x81][\x80-\xbf]"
"""Of more bytes than one: what JSON escapes, and marks such as quotes and dashes."""
WORD: Final = rb"[^0-9A-Za-z\x80-\xff]"
MARK: Final = rb"[\s=\"'(),.:;<>\[\]{}|!?\\]"
"""Without those that stand in the midst of base64."""
ENDS: Final = rb"[\s\x20-\x7e\x80-\xbf]"
BEGINS: Final = rb"[\s\x20-\x7e\xc2\xc3\xe2]"
"""How a character of a text ends, and begins."""
EDGES: Final = {
    True: (re.compile(rb"(?:%b|%b)\Z" % (WORD, BEYOND)), re.compile(rb"%b|%b" % (WORD, BEYOND))),
    False: (
        re.compile(rb"(?:%b%b|%b)\Z" % (ENDS, MARK, BEYOND)),
        re.compile(rb"%b%b|%b" % (MARK, BEGINS, BEYOND)),
    ),
}
"""Before and behind a word; where chance may write it, with more text on both sides."""
END: Final = b"\n\n"
HEXADECIMAL: Final = re.compile(rb"\\+x((?:[0-9a-f]{2})+)")


@dataclass(frozen=True, slots=True)
class Form:
    """One way in which a text may be written."""

    content: bytes

    def __len__(self) -> int:
        return len(self.content)

    def count(self, raw: bytes, folded: bytes) -> int:
        """How often it stands between other bytes, which are told twice: as they are, in small letters."""
        if len(self) >= ANYWHERE:
            return folded.count(self.content.lower())
        among, sought = (folded, self.content.lower()) if len(self) >= RARE else (raw, self.content)
        count, at = 0, among.find(sought, 1)
        while at != -1:
            count += self._alone(raw, at)
            at = among.find(sought, at + 1)
        return count

    def _alone(self, raw: bytes, at: int) -> bool:
        end, rare = at + len(self), len(self) >= RARE
        before, after = EDGES[rare]
        if raw[at - 1] == 2 * len(self) + 3 and (rare or raw[end : end + 1] == b"\0"):
            return True
        return bool(before.search(raw[max(at - 3, 0) : at]) and after.match(raw[end : end + 3]))


def forms(known: Collection[bytes]) -> list[Form]:
    """Every way in which what is known may be written, in bytes; in hexadecimal where that is long enough."""
    found = {written for one in known for written in written_as(one)}
    found |= {one.hex().encode() for one in found if len(one.hex()) >= ANYWHERE}
    return [Form(one) for one in sorted(found)]


def written_as(one: bytes) -> set[bytes]:
    """Bytes as they are and, where they are text, with other capitals and as JSON may escape them."""
    try:
        text = one.decode()
    except UnicodeDecodeError:
        return {one}
    cased = {text, text.lower(), text.upper(), text.title()}
    return {it.encode() for it in cased | {json.dumps(it)[1:-1] for it in cased}}


def is_short(one: bytes) -> bool:
    """Whether it has so few characters that finding it proves nothing, and nor does not finding it."""
    return len(one.decode(errors="replace")) < LEAST


def in_text(text: str, sought: Sequence[Form]) -> bool:
    """Whether a row, as PostgreSQL tells it, holds any of them; its bytes are looked at as bytes."""
    raw = HEXADECIMAL.sub(lambda it: END + bytes.fromhex(it[1].decode()) + END, text.encode())
    return any(_count(END + told + END, sought) for told in (raw, text.encode()))


def in_file(path: Path, sought: Sequence[Form]) -> int:
    """How often a file holds any of them."""
    try:
        return sum(_count(window, sought) for window in _windows(path))
    except FileNotFoundError:  # a log segment that was let go of meanwhile
        return 0


def _count(raw: bytes, sought: Sequence[Form]) -> int:
    folded = raw.lower()
    return sum(one.count(raw, folded) for one in sought)


def _windows(path: Path) -> Iterator[bytes]:
    """The file between two line ends, in parts that overlap so that nothing hides between; not its zeros."""
    with path.open("rb") as file:
        before, part = END, bytes(WINDOW)
        while len(part) == WINDOW:
            part = file.read(WINDOW)
            window = before + (part if len(part) == WINDOW else part + END)
            if window.strip(b"\0\n"):
                yield window
            before = part[-LONGEST:]
