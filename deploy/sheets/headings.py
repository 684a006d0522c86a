"""One or two lines of a sheet as its headings, also where one of them reaches over several columns."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from deploy.sheets.fields import Kind, field_of
from deploy.sheets.grid import Line, plain

AGES: Final = frozenset(
    {
        "flickor",
        "pojkar",
        "spadbarn",
        "smabarn",
        "forskolebarn",
        "skolbarn",
        "tonaringar",
        "ungdomar",
    }
)
"""What children are counted under, beside years."""
YEARS: Final = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a column."""

    text: str
    spread: bool = False
    """Whether it is the heading of the column before, which reaches over this one too."""
    group: str = ""
    """The field of the upper heading, where this is a part of what is counted under it."""


def of_one(line: Line) -> Iterator[Heading]:
    """One line of headings."""
    for index in range(len(line.cells)):
        yield Heading(line.cell(index), index in line.beside)


def of_two(top: Line, bottom: Line, told: Mapping[str, str], kind: Kind) -> Iterator[Heading]:
    """Two lines of headings as one; a heading over several columns stands above the first of them."""
    over = ""
    for index in range(max(len(top.cells), len(bottom.cells))):
        own, below = top.cell(index), bottom.cell(index)
        over = own or over
        if below in {"", own}:
            yield Heading(own, index in top.beside)
        else:
            yield replace(_under(over, below, told, kind), spread=index in bottom.beside)


def _under(over: str, below: str, told: Mapping[str, str], kind: Kind) -> Heading:
    """The lower heading, with the upper one where only both together mean something."""
    both = f"{over}: {below}"
    if field_of(below, told, kind) is not None:
        return Heading(below)
    if field_of(both, told, kind) is not None:
        return Heading(both)
    if field_of(over, told, kind) == "children" and (YEARS.search(below) or plain(below) in AGES):
        return Heading(both, group="children")
    return Heading(below)
