"""A sheet as lines of cells, whatever kind of file it came from."""

import unicodedata
from dataclasses import dataclass


class Unclear(Exception):
    """What stands here says nothing certain; the message is the reason, and never the value."""


class Unreadable(Exception):
    """The whole file cannot be read; the message is the reason."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row: the line it begins on, counted from 1, and its cells as text."""

    number: int
    cells: tuple[str, ...]
    fault: str = ""
    """Why it cannot be taken apart into cells."""
    beside: frozenset[int] = frozenset()
    """The cells that repeat a merged cell to their left."""
    below: frozenset[int] = frozenset()
    """The cells that repeat a merged cell above them."""

    def cell(self, index: int) -> str:
        """A cell without blanks around it; empty where the row is shorter."""
        return self.cells[index].strip() if index < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of a file."""

    name: str
    lines: tuple[Line, ...]
    hidden: bool = False


def plain(text: str) -> str:
    """Letters and digits alone, without case and accents: what two spellings of a word share."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if sign.isalnum())
