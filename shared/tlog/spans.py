"""Which stretches of a log a proof is made of, and of which full subtrees each of them (pure)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import reduce

from shared.tlog.merkle import EMPTY, node_hash


@dataclass(frozen=True, slots=True)
class Node:
    """A full subtree: the `index`-th of those over 2**height leaves, from 0."""

    height: int
    index: int


@dataclass(frozen=True, slots=True)
class Span:
    """The leaves from `first` up to and without `end`."""

    first: int
    end: int

    def __len__(self) -> int:
        return self.end - self.first

    def split(self) -> "tuple[Span, Span]":
        """Its two subtrees: the left one has the largest power of two that is smaller (RFC 6962 §2.1)."""
        middle = self.first + (1 << (len(self) - 1).bit_length() - 1)
        return Span(self.first, middle), Span(middle, self.end)


HashOf = Callable[[Node], bytes]


def nodes(span: Span) -> Iterator[Node]:
    """The full subtrees that a span is made of, largest first; it begins where the largest one may."""
    at = span.first
    while at < span.end:
        height = (span.end - at).bit_length() - 1
        yield Node(height, at >> height)
        at += 1 << height


def span_hash(span: Span, hash_of: HashOf) -> bytes:
    """The tree head over a span."""
    hashes = [hash_of(node) for node in nodes(span)]
    return reduce(lambda right, left: node_hash(left, right), reversed(hashes)) if hashes else EMPTY


def beside(leaf: int, size: int) -> list[Span]:
    """What stands beside the way from a leaf to the root, lowest first (RFC 6962 §2.1.1)."""
    found, span = [], Span(0, size)
    while len(span) > 1:
        left, right = span.split()
        span, other = (left, right) if leaf < right.first else (right, left)
        found.append(other)
    return found[::-1]


def between(old: int, size: int) -> list[Span]:
    """What shows that a tree of `size` leaves begins as that of `old` was, lowest first (RFC 6962 §2.1.2)."""
    if not 0 < old < size:
        return []
    found, span, whole = [], Span(0, size), True
    while span.end != old:
        left, right = span.split()
        if old <= left.end:
            found.append(right)
            span = left
        else:
            found.append(left)
            span, whole = right, False
    return ([] if whole else [span]) + found[::-1]
