"""Which characters the bytes of a text file stand for."""

from typing import Final

MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
"""What a file may begin with to say its own encoding."""
OLD: Final = ("cp1252", "mac_roman", "cp850")
"""One byte a character, none of which says so: Windows, Mac OS before X, and DOS."""
SWEDISH: Final = frozenset("åäöéÅÄÖÉüÜ")
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


def decoded(raw: bytes) -> tuple[str, str]:
    """The text and the encoding's name.

    Statistical detectors need more text than forty names; which of the old encodings it is shows in
    which of them makes Swedish letters of the bytes beyond ASCII.
    """
    encoding = _said(raw) or _wide(raw) or _utf_8(raw) or max(OLD, key=lambda it: _swedish(raw, it))
    return raw.decode(encoding, errors="replace"), CALLED[encoding]


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


def _swedish(raw: bytes, encoding: str) -> int:
    """How many more of the bytes beyond ASCII are Swedish letters than anything else."""
    beyond = bytes(byte for byte in raw if byte > 127).decode(encoding, errors="replace")  # noqa: PLR2004 - ASCII's last
    return sum(1 if sign in SWEDISH else -1 for sign in beyond)
