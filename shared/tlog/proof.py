"""Inclusion proofs: that a leaf lies in a tree whose head is known, without the other leaves (pure)."""

from collections.abc import Sequence
from typing import Final

from shared.tlog.merkle import node_hash

HASH: Final = 32
"""Bytes of a SHA-256 hash."""


def includes(root: bytes, size: int, index: int, leaf: bytes, path: Sequence[bytes]) -> bool:
    """Whether the tree of `size` leaves under `root` holds the leaf hash `leaf` at `index`, from 0.

    `path` holds the subtrees beside the way from leaf to root, lowest first. False for every path
    that is not exactly that: too long, too short, or of other hashes (RFC 9162 §2.1.3.2).
    """
    if not 0 <= index < size or any(len(hash_) != HASH for hash_ in (leaf, *path)):
        return False
    inner, edge = _levels(index, size)
    return len(path) == inner + edge and _climb(index, inner, leaf, path) == root


def _levels(index: int, size: int) -> tuple[int, int]:
    """How many steps lead to where this leaf's way meets that of the last leaf, and how many go on.

    From there on the way runs along the tree's right edge: a step for each left neighbour, which is
    one for each bit that is set in the rest of the index.
    """
    inner = (index ^ (size - 1)).bit_length()
    return inner, (index >> inner).bit_count()


def _climb(index: int, inner: int, leaf: bytes, path: Sequence[bytes]) -> bytes:
    """The root that this path leads to."""
    reached = leaf
    for step, beside in enumerate(path):
        comes_from_the_left = step < inner and not index >> step & 1
        reached = node_hash(reached, beside) if comes_from_the_left else node_hash(beside, reached)
    return reached
