"""Tokens of our own making: each names one thing, and nothing is kept but its hash."""

import hashlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from shared.privacy.keys import Vault

ID: Final = 16
"""Bytes of a token that name the thing; 32 more are its secret."""
SIZE: Final = 48


@dataclass(frozen=True, slots=True)
class TokenKind:
    """Tokens for one kind of thing; `mark` begins them, so that none is taken for anything else."""

    mark: str
    of: str

    def token(self, vault: Vault, thing: UUID, *again: UUID) -> str:
        """The token of a thing: the same for ever, and nobody's guess without the vault (256 bits).

        A thing that gets several names what makes each of them another.
        """
        said = ":".join([self.of, *(it.hex for it in (thing, *again))])
        return self.mark + urlsafe_b64encode(thing.bytes + vault.mac(said.encode())).decode()

    def named_in(self, token: str) -> UUID | None:
        """The thing that a token names, rightly or not; None where it is none of ours."""
        try:
            raw = urlsafe_b64decode(token.removeprefix(self.mark).encode("ascii"))
        except ValueError:
            return None
        return UUID(bytes=raw[:ID]) if token.startswith(self.mark) and len(raw) == SIZE else None


def proof_of(token: str) -> str:
    """What is kept of a token: its SHA-256, which opens nothing."""
    return hashlib.sha256(token.encode()).hexdigest()
