"""Which characters the bytes of a text file stand for."""

import re
from typing import Final

from deploy.sheets.fields import BY_HEADING, MARKED
from deploy.sheets.grid import Unreadable, plain

MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
"""What a file may begin with to say its own encoding."""
OLD: Final = ("cp1252", "mac_roman", "cp850")
"""One byte a character, none of which says so: Windows, Mac OS before X, and DOS."""
SWEDISH: Final = frozenset("åäöéÅÄÖÉüÜ")
SLAVIC: Final = frozenset("šŠžŽ")
"""What Windows-1252 has besides for names of here; to Mac OS and DOS the same bytes are Swedish letters."""
FOREIGN: Final = re.compile(r"[ÈÆæÐðÞþÝýŒœº]|è\b")
"""What Czech, Serbian, Polish or Turkish letters look like where they are read as Windows-1252."""
RARE: Final = SLAVIC | frozenset("ÈèÆæÐðÞþÝýŒœ")
"""Letters of names that speak neither for Windows-1252 nor against it."""
WORD: Final = re.compile(r"\w+")
SAVE: Final = "save it as CSV UTF-8, or as a workbook"
CALLED: Final = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "cp1252": "Windows-1252",
    "mac_roman": "Mac Roman",
    "cp850": "DOS (850)",
}
MIXED: Final = "UTF-8, mixed with bytes of another encoding"
REPLACED: Final = "\ufffd"


def decoded(raw: bytes) -> tuple[str, str]:
    """The text and the encoding's name; Unreadable where other letters may be meant.

    Statistical detectors need more text than forty names; which of the old encodings it is shows in
    which of them makes Swedish letters of the bytes beyond ASCII.
    """
    if encoding := _said(raw) or _wide(raw) or _utf_8(raw):
        return raw.decode(encoding, errors="replace"), CALLED[encoding]
    if _mixed(raw):
        return raw.decode("utf-8", errors="replace"), MIXED
    encoding = _old(raw)
    text = raw.decode(encoding, errors="replace")
    if encoding == "cp1252" and FOREIGN.search(text) and "\0" not in text:
        raise Unreadable(f"its letters may be those of another alphabet than ours; {SAVE}")
    return text, CALLED[encoding]


def _said(raw: bytes) -> str | None:
    return next((encoding for mark, encoding in MARKS if raw.startswith(mark)), None)


def _wide(raw: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of what is mostly Latin text is zero."""
    start = raw[:1000]
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if start[offset::2].count(0) > len(start) / 4:
            return encoding
    return None


def _utf_8(raw: bytes) -> str | None:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"


def _mixed(raw: bytes) -> bool:
    """Whether most of what is beyond ASCII is UTF-8: other bytes came in between, and cost their rows."""
    beyond = [sign for sign in raw.decode("utf-8", errors="replace") if not sign.isascii()]
    return beyond.count(REPLACED) * 2 < len(beyond)


def _old(raw: bytes) -> str:
    """The old encoding that makes most Swedish letters; Unreadable where two make names of the same bytes."""
    best = max(OLD, key=lambda it: _swedish(raw, it))
    if best == "cp1252" or not _beyond(raw, "cp1252") <= SWEDISH | SLAVIC:
        return best
    if _knows_words(raw, best):
        return best
    raise Unreadable(f"its letters may be those of Windows or of {CALLED[best]}; {SAVE}")


def _knows_words(raw: bytes, encoding: str) -> bool:
    """Whether a usual word of a sheet shows that this is how its letters are meant."""
    words = WORD.findall(raw.decode(encoding, errors="replace"))
    return any(plain(word) in MARKED | BY_HEADING for word in words if not word.isascii())


def _beyond(raw: bytes, encoding: str) -> frozenset[str]:
    return frozenset(it for it in raw.decode(encoding, errors="replace") if not it.isascii())


def _swedish(raw: bytes, encoding: str) -> int:
    """How many more of the bytes beyond ASCII are Swedish letters than what stands in no name at all."""
    beyond = bytes(byte for byte in raw if byte > 127).decode(encoding, errors="replace")  # noqa: PLR2004 - ASCII's last
    fitting = SWEDISH | RARE if encoding == "cp1252" else SWEDISH
    return sum((sign in SWEDISH) - (sign not in fitting) for sign in beyond)
