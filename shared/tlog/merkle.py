"""The Merkle tree of RFC 6962 §2.1, kept as the hashes of its full subtrees (pure)."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

EMPTY: Final = sha256(b"").digest()
"""The root of a tree without leaves (RFC 6962 §2.1)."""


def leaf_hash(data: bytes) -> bytes:
    """SHA-256 of a leaf, with the prefix that keeps leaves and nodes apart."""
    return sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """SHA-256 of an inner node."""
    return sha256(b"\x01" + left + right).digest()


def leaf_hashes(leaves: Iterable[bytes]) -> list[bytes]:
    """The hash of each leaf, without the cost of a call for each."""
    return [sha256(b"\x00" + data).digest() for data in leaves]


@dataclass(frozen=True, slots=True)
class Frontier:
    """A tree of `size` leaves as the roots of its full subtrees, largest first: one per set bit of size."""

    size: int = 0
    subtrees: tuple[bytes, ...] = ()

    def extended(self, leaves: Iterable[bytes]) -> "Frontier":
        """The tree with these leaves' data behind the others."""
        return self.grown(map(leaf_hash, leaves))

    def grown(self, roots: Iterable[bytes], height: int = 0) -> "Frontier":
        """The tree with full subtrees of 2**height leaves behind the others; 0: with these leaf hashes.

        It must have come to where such a subtree may begin.
        """
        count, subtrees = self.size >> height, list(self.subtrees)
        for root in roots:
            subtrees.append(root)
            count += 1
            for _ in range(_trailing_zeros(count)):
                right = subtrees.pop()
                subtrees.append(node_hash(subtrees.pop(), right))
        return Frontier(count << height, tuple(subtrees))

    def root(self) -> bytes:
        """The tree head."""
        if not self.subtrees:
            return EMPTY
        *larger, root = self.subtrees
        for subtree in reversed(larger):
            root = node_hash(subtree, root)
        return root


def _trailing_zeros(size: int) -> int:
    """How many subtrees the newest leaf completes."""
    return (size & -size).bit_length() - 1
