"""The tree cut into tiles of 256 hashes, and their paths (C2SP tlog-tiles, pure)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from shared.tlog.proof import HASH
from shared.tlog.spans import HashOf, Node

HEIGHT: Final = 8
WIDTH: Final = 1 << HEIGHT
DEEPEST: Final = 63
_PATH: Final = re.compile(r"(?P<index>(?:x\d{3}/)*\d{3})(?:\.p/(?P<width>[1-9]\d{0,2}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Tile:
    """`width` hashes side by side: the `index`-th tile of its level; at level 0 they are leaf hashes."""

    level: int
    index: int
    width: int = WIDTH

    @property
    def path(self) -> str:
        """Its place below `tile/`: 1234067 is x001/x234/067, and what is partial says how wide it is."""
        return f"{self.level}/{index_path(self.index, self.width)}"


def index_path(index: int, width: int = WIDTH) -> str:
    """An index in threes of digits, and the width where it is not full."""
    digits = str(index)
    threes = digits.zfill(-(-len(digits) // 3) * 3)
    parts = [threes[at : at + 3] for at in range(0, len(threes), 3)]
    whole = "/".join([*(f"x{part}" for part in parts[:-1]), parts[-1]])
    return whole if width == WIDTH else f"{whole}.p/{width}"


def parse_index(path: str) -> tuple[int, int] | None:
    """The index and width that a path says; None where it says none, or says it in another way."""
    told = _PATH.fullmatch(path)
    if told is None:
        return None
    index, width = int(re.sub("[x/]", "", told["index"])), int(told["width"] or WIDTH)
    return (index, width) if index_path(index, width) == path else None


def width_of(level: int, index: int, size: int) -> int:
    """How many hashes this tile has in a tree of that size: 0 to 256."""
    return max(0, min(WIDTH, (size >> HEIGHT * level) - index * WIDTH))


def tile_of(node: Node, size: int) -> Tile:
    """The tile from which a node's hash follows, as wide as it is in a tree of that size."""
    level, lower = divmod(node.height, HEIGHT)
    index = (node.index << lower) >> HEIGHT
    return Tile(level, index, width_of(level, index, size))


def hashes_in(content: bytes) -> list[bytes]:
    """A tile's hashes, from the left."""
    return [content[at : at + HASH] for at in range(0, len(content), HASH)]


def from_tiles(tiles: Mapping[tuple[int, int], bytes]) -> HashOf:
    """Hashes of nodes out of these tiles, by level and index; KeyError or IndexError where one lacks."""

    def hash_of(node: Node) -> bytes:
        level, lower = divmod(node.height, HEIGHT)
        first = node.index << lower
        content = tiles[level, first >> HEIGHT]
        begins = first % WIDTH * HASH
        found = hashes_in(content[begins : begins + (HASH << lower)])
        if len(found) != 1 << lower:
            raise IndexError(node)
        return full_root(found)

    return hash_of


def full_root(hashes: Sequence[bytes]) -> bytes:
    """The root over a power of two of hashes: `node_hash` of each two, without a call for each."""
    level = hashes
    while len(level) > 1:
        each = iter(level)
        level = [sha256(b"\x01" + left + right).digest() for left, right in zip(each, each)]  # noqa: B905 - an even number
    return level[0]


def needed(nodes: Iterable[Node], size: int) -> list[Tile]:
    """The tiles from which these nodes follow, each once."""
    return list(dict.fromkeys(tile_of(node, size) for node in nodes))
