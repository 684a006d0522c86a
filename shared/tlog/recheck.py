"""Reckon a tree again from its leaves, and name each place at which what was kept of it differs (pure)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from typing_extensions import override

from shared.tlog.merkle import Frontier
from shared.tlog.proof import HASH
from shared.tlog.tiles import HEIGHT, WIDTH, full_root

Tiles = Mapping[tuple[int, int], bytes]
"""What is kept, by level and index."""

EDITED: Final = "the leaf and its tile differ"
MISSING: Final = "a tile is missing"
ABOVE: Final = "a tile above the leaves differs"


@dataclass(frozen=True, slots=True)
class Fault:
    """Where something is not what it was: in which log, at which of its entries (from 1), and what."""

    log: str
    index: int
    reason: str

    @override
    def __str__(self) -> str:
        return f"{self.log} {self.index}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Promise:
    """Under which root somebody said that a tree of this size is."""

    size: int
    root: bytes
    who: str


@dataclass(slots=True)
class Recheck:
    """A tree as it follows from the leaves read so far: always a whole number of tiles of them."""

    log: str
    tree: Frontier = field(default_factory=Frontier)
    _rows: dict[int, list[bytes]] = field(default_factory=dict)

    def take(
        self,
        hashes: Sequence[bytes],
        kept: Tiles,
        size: int,
        promises: Mapping[int, Sequence[Promise]],
    ) -> Iterator[Fault]:
        """Read on: leaf hashes from where it stands, tiles of a tree of that `size`, what was promised of it.

        Whatever is left over behind the last full tile is compared, and must be read again next time.
        """
        for at in range(0, len(hashes), WIDTH):
            part = hashes[at : at + WIDTH]
            yield from self._keeps(part, promises)
            if len(part) == WIDTH:
                yield from self._fill(0, self.tree.size >> HEIGHT, part, kept, size)

    def _keeps(
        self, part: Sequence[bytes], promises: Mapping[int, Sequence[Promise]]
    ) -> Iterator[Fault]:
        tree, begins = self.tree, self.tree.size
        sizes = range(begins + 1, begins + len(part) + 1)
        for end in [size for size in sizes if size in promises]:
            tree = tree.grown(part[tree.size - begins : end - begins])
            for promise in promises[end]:
                if tree.root() != promise.root:
                    yield Fault(self.log, end, f"another tree than {promise.who} says")

    def _fill(
        self, level: int, index: int, part: Sequence[bytes], kept: Tiles, size: int
    ) -> Iterator[Fault]:
        """A full tile: compared where the kept tree has come so far, and counted in the one above it."""
        if index + 1 <= size >> HEIGHT * (level + 1):
            yield from self._compare(level, index, part, kept)
        root = full_root(part)
        if level == 0:
            self.tree = self.tree.grown([root], HEIGHT)
        above = self._rows.setdefault(level + 1, [])
        if index % WIDTH == 0:
            above.clear()
        above.append(root)
        if index % WIDTH == WIDTH - 1 and len(above) == WIDTH:
            yield from self._fill(level + 1, index >> HEIGHT, list(above), kept, size)

    def _compare(
        self, level: int, index: int, part: Sequence[bytes], kept: Tiles
    ) -> Iterator[Fault]:
        content, span = kept.get((level, index)), 1 << HEIGHT * level
        first = index * WIDTH * span
        if content is None:
            yield Fault(self.log, first + 1, f"{MISSING} (level {level})")
        elif content != b"".join(part):
            places = (
                n for n, hash_ in enumerate(part) if content[n * HASH : n * HASH + HASH] != hash_
            )
            at = next(places, len(part))
            yield Fault(
                self.log,
                first + at * span + 1,
                f"{EDITED if level == 0 else ABOVE} (level {level})",
            )
