"""Proofs: that a leaf lies in a tree, and that a tree begins as an older one, without the leaves (pure)."""

from collections.abc import Sequence
from typing import Final

from shared.tlog.merkle import EMPTY, node_hash

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


def consistent(old: int, old_root: bytes, size: int, root: bytes, path: Sequence[bytes]) -> bool:
    """Whether the tree of `size` leaves under `root` begins as the tree of `old` under `old_root` was.

    False for every path that is not exactly that (RFC 9162 §2.1.4.2). Every tree begins as the empty one.
    """
    if not 0 <= old <= size or any(len(hash_) != HASH for hash_ in (old_root, root, *path)):
        return False
    if old in (0, size):
        return not path and (old_root == EMPTY if old == 0 else old_root == root)
    steps = list(path)
    if old & (old - 1) == 0:
        steps.insert(0, old_root)
    return bool(steps) and _grown(old - 1, size - 1, steps) == (old_root, root)


def _grown(old: int, last: int, steps: Sequence[bytes]) -> tuple[bytes, bytes] | None:
    """The two roots that these steps lead to; None where they are too many or too few."""
    while old & 1:
        old, last = old >> 1, last >> 1
    before = after = steps[0]
    for beside in steps[1:]:
        if last == 0:
            return None
        if old & 1 or old == last:
            before, after = node_hash(beside, before), node_hash(beside, after)
            while not old & 1 and old:
                old, last = old >> 1, last >> 1
        else:
            after = node_hash(after, beside)
        old, last = old >> 1, last >> 1
    return (before, after) if last == 0 else None
