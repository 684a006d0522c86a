"""The rows of a system as arrays: drawn tight, and taken apart where nothing ties variables together.

Nothing is lost by it: exactly the same worlds of whole numbers fit. In its own room because of its memory.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.reporting.disclosure.lateness import own_late
from services.reporting.disclosure.relations import System
from services.reporting.disclosure.rows import Row

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
ROUNDS: Final = 50
"""So often bounds are drawn tighter; what is left wider then is only slower."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows one after another: entry by entry whose variable and how often, and where each row begins."""

    starts: Ints
    columns: Ints
    counts: Floats
    least: Floats
    most: Floats

    @classmethod
    def of(cls, known: System, late: float) -> "Matrix":
        """With what is assumed loosened by so many late records, and a row that needs more by that."""
        rows, by = _needed(known, late)
        sizes = [len(row.terms) for row in rows]
        return cls(
            np.cumsum([0, *sizes[:-1]], dtype=np.int64)[: len(rows)],
            np.fromiter((at for row in rows for at in row.terms), np.int64, sum(sizes)),
            np.fromiter((n for row in rows for n in row.terms.values()), np.float64, sum(sizes)),
            np.array([row.least for row in rows]) - by,
            np.array([row.most for row in rows]) + by,
        )

    @property
    def row_of(self) -> Ints:
        """Of each entry its row."""
        sizes = np.diff(np.append(self.starts, len(self.columns)))
        return np.repeat(np.arange(len(self.starts)), sizes)

    def fits(self, world: Ints) -> bool:
        """Whether a world keeps every row."""
        if not len(self.starts):
            return True
        sums = np.add.reduceat(self.counts * world[self.columns], self.starts)
        return bool(np.all((self.least <= sums) & (sums <= self.most)))


def _needed(known: System, late: float) -> tuple[list[Row], Floats]:
    """The rows that do not follow from others, as far as those are not loosened; what each is loosened by."""
    by = [max(late, own_late(row, known.bounds)) if row.assumed else 0.0 for row in known.rows]
    needed = [
        n
        for n, row in enumerate(known.rows)
        if not row.follows or any(by[it] for it in row.follows)
    ]
    return [known.rows[n] for n in needed], np.array([by[n] for n in needed], dtype=np.float64)


@dataclass(frozen=True, slots=True)
class Box:
    """The least and the most that each variable can be."""

    low: Floats
    high: Floats


@dataclass(frozen=True, slots=True)
class Piece:
    """Variables that rows tie together, by their numbers in the whole, with these rows in their own numbers."""

    columns: Ints
    box: Box
    rows: Matrix

    @property
    def key(self) -> bytes:
        """The same for pieces of which the same is true."""
        its = self.rows
        parts = (self.box.low, self.box.high, its.starts, its.columns, its.counts, its.least)
        return b"".join(part.tobytes() for part in (*parts, its.most))


def tight(matrix: Matrix, box: Box) -> Box | None:
    """Every bound as close as the rows, one by one, make it; None where no world fits."""
    if not len(matrix.starts):
        return box
    low, high, row_of = box.low.copy(), box.high.copy(), matrix.row_of
    more = matrix.counts > 0
    for _ in range(ROUNDS):
        before = low.sum() - high.sum()
        least, most = _ends(matrix, Box(low, high))
        down, up = np.add.reduceat(least, matrix.starts), np.add.reduceat(most, matrix.starts)
        if np.any(down > matrix.most) or np.any(up < matrix.least):
            return None
        # What an entry's share can be at most and at least, once all others of its row are at an end.
        above = (matrix.most - down)[row_of] + least
        below = (matrix.least - up)[row_of] + most
        reach = np.where(more, above, -below), np.where(more, below, -above)
        size = np.abs(matrix.counts)
        np.minimum.at(high, matrix.columns, np.floor(reach[0] / size))
        np.maximum.at(low, matrix.columns, np.ceil(reach[1] / size))
        if np.any(low > high):
            return None
        if low.sum() - high.sum() == before:
            return Box(low, high)
    return Box(low, high) if _leaves_room(matrix, Box(low, high)) else None


def _leaves_room(matrix: Matrix, box: Box) -> bool:
    """Whether each row by itself can still be kept."""
    down, up = (np.add.reduceat(it, matrix.starts) for it in _ends(matrix, box))
    return bool(np.all((down <= matrix.most) & (up >= matrix.least)))


def pieces(matrix: Matrix, box: Box) -> Iterator[Piece]:
    """What is left to find out: without rows that any world keeps, and without what is known already."""
    if not len(matrix.starts):
        return
    least, most = _ends(matrix, box)
    down, up = np.add.reduceat(least, matrix.starts), np.add.reduceat(most, matrix.starts)
    matters = (down < matrix.least) | (up > matrix.most)
    is_known = (box.low == box.high)[matrix.columns]
    given = np.add.reduceat(np.where(is_known, least, 0.0), matrix.starts)
    row_of = matrix.row_of
    entries = np.flatnonzero(matters[row_of] & ~is_known)
    for those in _tied(matrix.columns[entries], row_of[entries], entries):
        yield _piece(matrix, box, those, row_of, given)


def _ends(matrix: Matrix, box: Box) -> tuple[Floats, Floats]:
    """Of each entry the least and the most that it adds."""
    low, high = matrix.counts * box.low[matrix.columns], matrix.counts * box.high[matrix.columns]
    return np.minimum(low, high), np.maximum(low, high)


def _tied(columns: Ints, rows: Ints, entries: Ints) -> Iterator[Ints]:
    """The entries of variables that hang together, piece by piece."""
    root: dict[int, int] = {}

    def find(at: int) -> int:
        while root.setdefault(at, at) != at:
            root[at] = root[root[at]]
            at = root[at]
        return at

    pairs = list(zip(columns.tolist(), (~rows).tolist(), strict=True))
    for column, row in pairs:
        root[find(column)] = find(row)
    those: dict[int, list[int]] = {}
    for (column, _), entry in zip(pairs, entries.tolist(), strict=True):
        those.setdefault(find(column), []).append(entry)
    yield from (np.array(it) for it in those.values())


def _piece(matrix: Matrix, box: Box, entries: Ints, row_of: Ints, given: Floats) -> Piece:
    columns, at = np.unique(matrix.columns[entries], return_inverse=True)
    rows, first = np.unique(row_of[entries], return_index=True)
    its = Matrix(
        first,
        at.astype(np.int64),
        matrix.counts[entries],
        matrix.least[rows] - given[rows],
        matrix.most[rows] - given[rows],
    )
    return Piece(columns, Box(box.low[columns], box.high[columns]), its)


def box_of(bounds: Sequence[tuple[int, int]]) -> Box:
    """Bounds as arrays."""
    ends = np.array(bounds, dtype=np.float64).reshape(-1, 2)
    return Box(ends[:, 0].copy(), ends[:, 1].copy())
