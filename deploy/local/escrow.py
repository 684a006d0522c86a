"""Named copies of a home's keys: encrypted with a passphrase, kept elsewhere, remembered by name and date."""

import json
import os
from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from deploy.local.disk import make_folder, replace, writing
from deploy.local.exits import Halt
from deploy.local.home import Home
from shared.events.words import SERVICES
from shared.privacy.epochs import epochs, file_of
from shared.privacy.signer import NAME

KIND: Final = "brygga keys, version 1"
COST: Final = {"n": 2**15, "r": 8, "p": 1}
"""Of scrypt (RFC 7914): 32 MB and some 0.1 s for each guess at the passphrase."""
SALT: Final = 16
NONCE: Final = 12
SHORTEST: Final = 12
"""Characters of a passphrase."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that was made: whose, when, and which epochs of each service are in it."""

    name: str
    made_on: str
    epochs: dict[str, list[int]]

    def opens(self, now: dict[str, list[int]]) -> bool:
        """Whether it holds every key that this home has now."""
        return all(set(its) <= set(self.epochs.get(service, ())) for service, its in now.items())


def escrow(home: Home, name: str, file: Path, passphrase: str, today: date) -> Copy:
    """Write a copy of the keys and remember it; a later copy of the same name replaces it."""
    require_elsewhere(home, file)
    if len(passphrase) < SHORTEST:
        raise Halt("passphrase_short", least=SHORTEST)
    with writing(file.parent):
        replace(file, sealed(bundle(home), passphrase))
    copy = Copy(name, today.isoformat(), epochs_of(home))
    _remember(home, [*(one for one in copies(home) if one.name != name), copy])
    return copy


def restore(home: Home, file: Path, passphrase: str) -> list[str]:
    """Put back the keys that are missing here, and say which; what is here is never replaced."""
    back = []
    for name, text in opened(file, passphrase).items():
        path = home.keys / name
        if not path.exists():
            make_folder(path.parent, 0o700)
            replace(path, text)
            back.append(name)
    return back


def copies(home: Home) -> list[Copy]:
    """The copies that were made, oldest first."""
    if not home.escrow.exists():
        return []
    return [Copy(**told) for told in json.loads(home.escrow.read_text())]


def forget_older(home: Home) -> None:
    """Count no copy on which nothing but destroyed keys is, or not all there are."""
    _remember(home, [one for one in copies(home) if one.opens(epochs_of(home))])


def epochs_of(home: Home) -> dict[str, list[int]]:
    """Which epochs each service has."""
    return {service: epochs(home.keys / service) for service in SERVICES}


def bundle(home: Home) -> dict[str, str]:
    """Every key that something sealed or hashed hangs on, by its path below the folder of keys."""
    paths = [
        file_of(home.keys / service, n) for service, its in epochs_of(home).items() for n in its
    ]
    paths += [home.keys / service / "mac" for service in SERVICES]
    paths += [path for path in (home.sheets, home.keys / "reporting" / NAME) if path.exists()]
    return {str(path.relative_to(home.keys)): path.read_text() for path in paths}


def sealed(keys: dict[str, str], passphrase: str) -> str:
    """The keys under a passphrase: scrypt makes a key of it, AES-256-GCM seals."""
    salt, nonce = os.urandom(SALT), os.urandom(NONCE)
    text = AESGCM(_stretched(passphrase, salt)).encrypt(
        nonce, json.dumps(keys).encode(), KIND.encode()
    )
    told = {"salt": salt, "nonce": nonce, "sealed": text}
    return json.dumps(
        {"kind": KIND, "scrypt": COST} | {k: b64encode(v).decode() for k, v in told.items()}
    )


def opened(file: Path, passphrase: str) -> dict[str, str]:
    """The keys in a copy; Halt where it is none, or the passphrase is another one."""
    try:
        told: dict[str, Any] = json.loads(file.read_text())
        salt, nonce, text = (b64decode(told[name]) for name in ("salt", "nonce", "sealed"))
        key = _stretched(passphrase, salt)
        keys: dict[str, str] = json.loads(AESGCM(key).decrypt(nonce, text, KIND.encode()))
    except (OSError, ValueError, KeyError, TypeError, InvalidTag):
        raise Halt("copy_unreadable", file=file) from None
    return keys


def require_elsewhere(home: Home, file: Path) -> None:
    """Halt where a copy would lie beside what it opens, or beside what it is a copy of."""
    if any(folder in file.resolve().parents for folder in (home.path, home.keys)):
        raise Halt("copy_inside", file=file)


def _stretched(passphrase: str, salt: bytes) -> bytes:
    return Scrypt(salt=salt, length=32, **COST).derive(passphrase.encode())


def _remember(home: Home, copies: list[Copy]) -> None:
    replace(home.escrow, json.dumps([asdict(one) for one in copies], indent=1))
