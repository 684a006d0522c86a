"""Whether a JSON text names a member twice: its objects have one of the two then (pure)."""

import re
from typing import Final

STRING: Final = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"')
"""A string in JSON; what is left without strings has one colon for every member."""
UNUSUAL: Final = (b"\\", b'" ', b'"\t', b'"\r', b'"\n')
"""Without these a quote inside a string is none, and a name's colon stands right behind its quote."""


def named_twice(text: bytes, value: object) -> bool:
    """Whether what this text was read as has fewer members than it names."""
    count = _members(value)
    if not any(it in text for it in UNUSUAL) and text.count(b'":') == count:
        return False  # mostly so: that count has every name, and strings that begin with a colon
    return STRING.sub(b"", text).count(b":") != count


def _members(value: object) -> int:
    """How many members the objects in it have, all together."""
    count, left = 0, [value]
    while left:
        found = left.pop()
        if isinstance(found, dict):
            count += len(found)
            left += found.values()
        elif isinstance(found, list):
            left += found
    return count
