"""Text with separators as lines of cells; a quotation mark that is never closed costs one line, not all."""

import csv
import re
from collections.abc import Iterator, Sequence
from typing import Final

from deploy.sheets.grid import Line

SEPARATORS: Final = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
NEWLINE: Final = re.compile(r"\r\n|\r|\n")
LONGEST: Final = 20
"""Lines that one cell may run over."""
QUOTES: Final = "quotation marks do not match"


def lines(text: str, separator: str) -> Iterator[Line]:
    """Every row, by the line it begins on."""
    written, at = NEWLINE.split(text), 0
    while at < len(written):
        cells, used = _record(written[at : at + LONGEST], separator)
        yield Line(at + 1, (), QUOTES) if cells is None else Line(at + 1, cells)
        at += used


def _record(written: Sequence[str], separator: str) -> tuple[tuple[str, ...] | None, int]:
    """The first row's cells and how many lines it runs over; no cells where its quotes do not match."""
    reader = csv.reader((f"{line}\n" for line in written), delimiter=separator, strict=True)
    try:
        cells = tuple(next(reader))
    except csv.Error:
        return None, 1
    used = reader.line_num
    if used > 1 and any(_alone(line, separator) >= len(cells) for line in written[:used]):
        return None, 1  # two stray marks, and whole rows between them
    return cells, used


def _alone(line: str, separator: str) -> int:
    """How many cells a line has by itself."""
    return len(next(csv.reader([line], delimiter=separator), ()))
