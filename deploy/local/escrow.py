"""Named copies of a home's keys: encrypted with a passphrase, kept elsewhere, remembered by name and date."""

import json
import os
from base64 import b64decode, b64encode
from collections.abc import Mapping
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
from deploy.local.retired import is_retired, last_retired
from shared.events.words import SERVICES
from shared.privacy.epochs import epoch_of, epochs, file_of
from shared.privacy.signer import NAME

KIND: Final = "brygga keys, version 1"
COST: Final = {"n": 2**15, "r": 8, "p": 1}
"""Of scrypt (RFC 7914): 32 MB and some 0.1 s for each guess at the passphrase."""
SALT: Final = 16
NONCE: Final = 12
SHORTEST: Final = 12
"""Characters of a passphrase."""

Epochs = dict[str, list[int]]
"""Of each service, oldest first."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that was made: whose, when, and which epochs of each service are in it."""

    name: str
    made_on: str
    epochs: Epochs

    def opens(self, now: Epochs) -> bool:
        """Whether it opens what this home holds: it has each newest key, and what was needed beside it then."""
        return all({*its[-1:]} <= {*self.epochs.get(service, ())} for service, its in now.items())

    def outlives(self, now: Epochs) -> bool:
        """Whether it holds keys that are not here any more."""
        return any(set(its) - {*now.get(service, ())} for service, its in self.epochs.items())


def escrow(home: Home, name: str, file: Path, passphrase: str, today: date, needed: Epochs) -> Copy:
    """Write a copy of the needed epochs and remember it; a later copy of the same name replaces it."""
    require_elsewhere(home, file)
    if len(passphrase) < SHORTEST:
        raise Halt("passphrase_short", least=SHORTEST)
    keys, copy = bundle(home, needed), Copy(name, today.isoformat(), needed)
    with writing(file.parent, ending="not_writable"):
        replace(file, sealed(keys, passphrase, copy))
    _remember(home, copy)
    return copy


def restore(home: Home, file: Path, passphrase: str) -> tuple[list[str], list[str]]:
    """Put back the keys that are missing here; say which, and which are left out as they were retired.

    What is here is never replaced. The copy is remembered where it opens everything and no more.
    """
    keys, last = opened(file, passphrase), last_retired(home)
    left = [name for name in keys if is_retired(name, last)]
    back = [name for name in keys if name not in left and not (home.keys / name).exists()]
    with writing(home.keys):
        for name in back:
            make_folder((home.keys / name).parent, 0o700)
            replace(home.keys / name, keys[name])
    copy = told_by(file, keys)
    if copy.opens(epochs_of(home)) and not left:
        _remember(home, copy)
    return back, left


def copies(home: Home) -> list[Copy]:
    """The copies that were made, oldest first."""
    if not home.escrow.exists():
        return []
    return [Copy(**told) for told in json.loads(home.escrow.read_text())]


def forget_older(home: Home) -> None:
    """Count no copy that lacks a key, or holds a destroyed one."""
    now = epochs_of(home)
    _write(home, [one for one in copies(home) if one.opens(now) and not one.outlives(now)])


def epochs_of(home: Home) -> Epochs:
    """Which epochs each service has."""
    return {service: epochs(home.keys / service) for service in SERVICES}


def require_keys(home: Home) -> None:
    """Halt where a service has no key."""
    if not all(epochs_of(home).values()):
        raise Halt("keys_missing", folder=home.keys)


def bundle(home: Home, needed: Epochs) -> dict[str, str]:
    """Every key that something sealed or hashed hangs on, by its path below the folder of keys."""
    paths = [file_of(home.keys / service, n) for service, its in needed.items() for n in its]
    paths += [home.keys / service / "mac" for service in SERVICES]
    paths += [path for path in (home.sheets, home.keys / "reporting" / NAME) if path.exists()]
    try:
        return {str(path.relative_to(home.keys)): path.read_text() for path in paths}
    except FileNotFoundError:
        raise Halt("keys_missing", folder=home.keys) from None


def sealed(keys: dict[str, str], passphrase: str, copy: Copy) -> str:
    """The keys under a passphrase: scrypt makes a key of it, AES-256-GCM seals; anybody reads whose it is."""
    salt, nonce = os.urandom(SALT), os.urandom(NONCE)
    text = AESGCM(_stretched(passphrase, salt)).encrypt(
        nonce, json.dumps(keys).encode(), KIND.encode()
    )
    told = {"salt": salt, "nonce": nonce, "sealed": text}
    whose = {"name": copy.name, "made_on": copy.made_on}
    return json.dumps(
        {"kind": KIND, "scrypt": COST} | whose | {k: b64encode(v).decode() for k, v in told.items()}
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


def told_by(file: Path, keys: Mapping[str, str]) -> Copy:
    """Which copy a file is; older ones say neither their name nor their day."""
    told = json.loads(file.read_text())
    its: Epochs = {service: [] for service in SERVICES}
    for service, _, key in (name.partition("/") for name in keys):
        if (epoch := epoch_of(key)) is not None:
            its[service].append(epoch)
    return Copy(told.get("name", file.name), told.get("made_on", "an unknown day"), its)


def require_elsewhere(home: Home, file: Path) -> None:
    """Halt where a copy would lie beside what it opens, or beside what it is a copy of."""
    if any(folder in file.resolve().parents for folder in (home.path, home.keys)):
        raise Halt("copy_inside", file=file)


def _stretched(passphrase: str, salt: bytes) -> bytes:
    return Scrypt(salt=salt, length=32, **COST).derive(passphrase.encode())


def _remember(home: Home, copy: Copy) -> None:
    _write(home, [*(one for one in copies(home) if one.name != copy.name), copy])


def _write(home: Home, copies: list[Copy]) -> None:
    replace(home.escrow, json.dumps([asdict(one) for one in copies], indent=1))
