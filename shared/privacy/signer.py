"""The key with which an audit log signs its checkpoints: made once, beside the vault's keys."""

from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from shared.privacy.epochs import make_key

NAME: Final = "signer"


def make_signer(folder: Path) -> None:
    """Make the key where there is none; never replace one."""
    make_key(folder / NAME)


def read_signer(folder: Path) -> Ed25519PrivateKey:
    """The key; FileNotFoundError where it is gone."""
    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex((folder / NAME).read_text()))
