"""How positions, moments, blocks and streams go on from fact to fact (pure); anything else is a doubt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from operator import add, le
from typing import Final

import asyncpg

SINCE_1970: Final = 946_684_800_000_000
"""Microseconds from 1970, from which blocks count, to 2000, from which PostgreSQL does."""

Told = tuple[int, int]
"""A version of a stream, and a part of it."""


class Doubt(Exception):
    """Something is not as it must be, or not as we write it."""


def sure(holds: bool) -> None:  # noqa: FBT001 - reads as a sentence
    """Doubt where it does not hold."""
    if not holds:
        raise Doubt


@dataclass(slots=True)
class Chain:
    """How far the positions go on, and what blocks still have to cover."""

    position: int
    hash: bytes
    moment: bytes
    links: list[bytes] = field(default_factory=list)

    def take(
        self, positions: Sequence[int], digests: Iterable[bytes], moments: Sequence[bytes]
    ) -> None:
        """Positions have no gap, and time does not go back: bytes compare as numbers do above zero."""
        sure(positions == tuple(range(self.position + 1, self.position + 1 + len(positions))))
        sure(all(map(le, (self.moment, *moments), moments)) and moments[-1] < b"\x80")
        micros = {moment: _micros(moment) for moment in set(moments)}
        self.links += map(add, digests, map(micros.__getitem__, moments))
        self.position, self.moment = positions[-1], moments[-1]

    def close(self, blocks: Iterable[asyncpg.Record]) -> None:
        """Blocks follow each other without a gap, each with the hash of what it covers, up to the end."""
        first, at = self.position - len(self.links) + 1, 0
        for begins, last, known in blocks:
            ends = at + last - begins + 1
            sure(begins == first + at and at < ends <= len(self.links))
            self.hash = sha256(self.hash + b"".join(self.links[at:ends])).digest()
            sure(self.hash == known)
            at = ends
        sure(at == len(self.links))


@dataclass(slots=True)
class Streams:
    """The version and part that each stream has come to, and what must be found before this stretch."""

    before: dict[str, Told] = field(default_factory=dict)
    """What did not begin here, as it is first met."""
    _stands: dict[str, Told] = field(default_factory=dict)

    def take(self, ids: Iterable[str], versions: Iterable[int], parts: Iterable[int]) -> None:
        """Each follows what its stream had come to, or begins it, or goes on from before."""
        stands = self._stands
        for stream, told in zip(ids, zip(versions, parts, strict=True), strict=True):
            if stream in stands:
                sure(_follows(stands[stream], told))
            elif told != (1, 0):
                self.before[stream] = told
            stands[stream] = told

    def follow(self, rows: Iterable[asyncpg.Record]) -> None:
        """What went on follows what its stream had come to before: its version and its part."""
        stood = {stream: (version, part) for stream, version, part in rows}
        sure(stood.keys() == self.before.keys())
        sure(all(_follows(stood[stream], told) for stream, told in self.before.items()))


def _follows(before: Told, told: Told) -> bool:
    version, part = before
    return told in ((version + 1, 0), (version, part + 1))


def _micros(moment: bytes) -> bytes:
    """Microseconds since 1970 in eight bytes, of what PostgreSQL sends."""
    return (int.from_bytes(moment, "big") + SINCE_1970).to_bytes(8, "big", signed=True)
