"""Which export a page belongs to, told in a way that nobody can choose, change or take over (pure)."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass
from hmac import compare_digest
from typing import Final
from uuid import UUID, uuid4

Mac = Callable[[bytes], bytes]

ID: Final = 16
INDEX: Final = 8
MAC: Final = 32


@dataclass(frozen=True, slots=True)
class Export:
    """One export: under which id its pseudonyms are made, and at which ledger index it stands."""

    id: UUID
    as_of: int

    def sealed(self, sub: str, mac: Mac) -> str:
        """As it is handed to whoever began it, and is good for nobody else."""
        told = self._told()
        return urlsafe_b64encode(told + _mark(told, sub, mac)).decode()

    def _told(self) -> bytes:
        return self.id.bytes + self.as_of.to_bytes(INDEX, "big")


def begun(as_of: int) -> Export:
    """A new one, at random."""
    return Export(uuid4(), as_of)


def unsealed(told: str, sub: str, mac: Mac) -> Export | None:
    """The export that this caller began; None where it is another's, or nobody's."""
    try:
        raw = urlsafe_b64decode(told)
    except ValueError:
        return None
    said, mark = raw[: ID + INDEX], raw[ID + INDEX :]
    if len(mark) != MAC or not compare_digest(mark, _mark(said, sub, mac)):
        return None
    return Export(UUID(bytes=said[:ID]), int.from_bytes(said[ID:], "big"))


def _mark(told: bytes, sub: str, mac: Mac) -> bytes:
    return mac(b"an export of\0" + told + sub.encode())
